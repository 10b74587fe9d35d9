/// A problem laid out flat for the search: matrices, demands, service times, neighbour lists.
///
/// Memory is taken once and freed with the owner; searches hold the owner as long as they hold pointers.
final class SearchGround {
  let problem: RoutingProblem
  let locationCount: Int
  let depotCount: Int
  /// Row by row, `locationCount` entries a row.
  let distance: UnsafePointer<Int32>
  /// The same memory as `distance` when times are distances.
  let duration: UnsafePointer<Int32>
  /// By location; depots have none.
  let demand: UnsafePointer<Load>
  /// By location; depots have none.
  let service: UnsafePointer<Int32>
  /// By location; depots have none.
  let period: UnsafePointer<Int32>
  /// By vehicle type.
  let typePeriod: UnsafePointer<Int32>
  /// The alternatives of every choice, as locations.
  let choices: [[[Int32]]]
  /// The choice a location belongs to, or −1.
  let choiceOf: [Int]
  /// A bit for each alternative of its choice that a location is in.
  let alternativesOf: [UInt64]
  /// Where a location's neighbours start in `neighbours`; one entry more than locations.
  let firstNeighbour: UnsafePointer<Int32>
  let neighbours: UnsafePointer<Int32>
  /// Each client's `closestCount` nearest clients, client after client.
  let closest: UnsafePointer<Int32>
  let closestCount: Int
  /// Whether any vehicle's time is limited.
  let isTimed: Bool
  /// Whether all vehicles are alike and all clients visited, so that a candidate can be cut from an order of all clients.
  let isCutFromTours: Bool
  /// Whether vehicles are unlike, or depots limited, and an order of all clients can still be cut into rounds.
  let isCutFromFleets: Bool
  /// What is alike but for its depot or period.
  let likeness: Likeness
  let longestDistance: Int
  let bearings: Bearings

  /// - Parameter nearest: how many nearest clients count as neighbours of a client (granular search; Toth and Vigo 2003).
  /// - Parameter closest: how many nearest clients make two tours neighbours.
  init(_ problem: RoutingProblem, nearest: Int, closest: Int) {
    self.problem = problem
    locationCount = problem.locationCount
    depotCount = problem.depotCount
    distance = flat(problem.distance.values)
    duration = problem.timesAreDistances ? distance : flat(problem.duration.values)
    let depots = [Load](repeating: .zero, count: problem.depotCount)
    demand = flat(depots + problem.clients.map { Load($0.demand) })
    service = flat([Int32](repeating: 0, count: problem.depotCount) + problem.clients.map { Int32($0.service) })
    period = flat([Int32](repeating: 0, count: problem.depotCount) + problem.clients.map { Int32($0.period) })
    typePeriod = flat(problem.vehicleTypes.map { Int32($0.period) })
    let choices = problem.choices.map { choice in
      choice.alternatives.map { $0.map { Int32(problem.depotCount + $0) } }
    }
    var choiceOf = [Int](repeating: -1, count: problem.locationCount)
    var alternativesOf = [UInt64](repeating: 0, count: problem.locationCount)
    for (index, choice) in choices.enumerated() {
      for (alternative, visits) in choice.enumerated() {
        for visit in visits {
          choiceOf[Int(visit)] = index
          alternativesOf[Int(visit)] |= 1 << UInt64(alternative)
        }
      }
    }
    self.alternativesOf = alternativesOf
    likeness = Likeness(problem)
    longestDistance = Int(problem.distance.values.max() ?? 0)
    self.choices = choices
    self.choiceOf = choiceOf
    let ranked = rankedClients(of: problem)
    closestCount = min(closest, ranked.map(\.count).min() ?? 0)
    let count = closestCount
    self.closest = flat(ranked.flatMap { $0.prefix(count) })
    let lists = neighbourLists(ranked, of: problem, nearest: nearest)
    var starts: [Int32] = [0]
    for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    firstNeighbour = flat(starts)
    neighbours = flat(lists.flatMap { $0 })
    isTimed = problem.vehicleTypes.contains { $0.maxDuration != nil }
    isCutFromTours = problem.vehicleTypes.count == 1 && problem.choices.isEmpty && !problem.hasLimitedDepots
    isCutFromFleets = !isCutFromTours && problem.choices.isEmpty && likeness.periodCount == 1
    bearings = Bearings(problem)
  }

  deinit {
    if duration != distance { duration.deallocate() }
    distance.deallocate()
    demand.deallocate()
    service.deallocate()
    firstNeighbour.deallocate()
    neighbours.deallocate()
    closest.deallocate()
    period.deallocate()
    typePeriod.deallocate()
  }

  /// Locations of the clients.
  var clientLocations: Range<Int> { depotCount..<locationCount }

  /// Distance between two locations.
  @inline(__always)
  func distance(_ from: Int, _ to: Int) -> Int { Int(distance[from &* locationCount &+ to]) }

  /// Driving time between two locations.
  @inline(__always)
  func duration(_ from: Int, _ to: Int) -> Int { Int(duration[from &* locationCount &+ to]) }
}

/// Copies an array into memory of its own; the caller frees it.
private func flat<Element>(_ array: [Element]) -> UnsafePointer<Element> {
  let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, array.count))
  array.withUnsafeBufferPointer { source in
    if let base = source.baseAddress { memory.initialize(from: base, count: source.count) }
  }
  return UnsafePointer(memory)
}

/// For each client the other clients of its period as locations, nearest first.
private func rankedClients(of problem: RoutingProblem) -> [[Int32]] {
  let clients = problem.depotCount..<problem.locationCount
  return clients.map { client in
    let period = problem.clients[client - problem.depotCount].period
    let others = clients.filter { $0 != client && problem.clients[$0 - problem.depotCount].period == period }
    let keys = others.map { (problem.distance[client, $0] << 20) | $0 }
    return keys.sorted().map { Int32($0 & 0xF_FFFF) }
  }
}

/// For each location the clients near it: its own nearest, and those whose nearest it is.
private func neighbourLists(_ ranked: [[Int32]], of problem: RoutingProblem, nearest: Int) -> [[Int32]] {
  var lists = [[Int32]](repeating: [], count: problem.locationCount)
  for (index, others) in ranked.enumerated() {
    for other in others.prefix(nearest) {
      lists[problem.depotCount + index].append(other)
      lists[Int(other)].append(Int32(problem.depotCount + index))
    }
  }
  return lists.map { list in
    let sorted = list.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
