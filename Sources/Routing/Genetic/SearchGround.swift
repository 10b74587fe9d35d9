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
  /// The alternatives of every choice, as locations; a client with a prize is a choice between it and nothing.
  let choices: [[[Int32]]]
  /// What each alternative of every choice costs in itself.
  let choiceCosts: [[Int]]
  /// Whether any alternative costs something in itself.
  let hasChoiceCosts: Bool
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
  /// Whether any vehicle may unload between trips.
  let canReload: Bool
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
  /// What courses are reckoned from, where sums of distances, times and loads are not enough.
  let courses: CourseGround?

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
    let allChoices = problem.allChoices
    let choices = allChoices.map { choice in
      choice.alternatives.map { $0.map { Int32(problem.depotCount + $0) } }
    }
    hasChoiceCosts = allChoices.contains { $0.costs != nil }
    choiceCosts = allChoices.map { $0.costs ?? [Int](repeating: 0, count: $0.alternatives.count) }
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
    // A client that no vehicle can serve belongs to its choice without being in any alternative.
    let optional = problem.clients.indices.filter { problem.clients[$0].prize != nil }
    for (index, client) in optional.enumerated() {
      choiceOf[problem.depotCount + client] = problem.choices.count + index
    }
    self.alternativesOf = alternativesOf
    likeness = Likeness(problem, choices: allChoices)
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
    canReload = problem.vehicleTypes.contains { !$0.reloadDepots.isEmpty }
    isTimed = problem.vehicleTypes.contains { $0.longestShift != nil }
    isCutFromTours = problem.vehicleTypes.count == 1 && choices.isEmpty && !problem.hasLimitedDepots
    isCutFromFleets =
      !isCutFromTours && choices.isEmpty && likeness.periodCount == 1 && !canReload
    courses = problem.needsCourses ? CourseGround(problem, demand: demand) : nil
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

  /// What the alternative of a choice costs in itself whose clients, and no others of the choice, are visited; nothing if there is none.
  func cost(ofChoice choice: Int, _ isVisited: (Int32) -> Bool) -> Int {
    if !hasChoiceCosts { return 0 }
    var standing = ~UInt64(0)
    for visit in choices[choice].joined() {
      let members = alternativesOf[Int(visit)]
      standing &= isVisited(visit) ? members : ~members
    }
    let costs = choiceCosts[choice]
    return costs.indices.filter { standing >> UInt64($0) & 1 == 1 }.map { costs[$0] }.min() ?? 0
  }

  /// Locations of the clients.
  var clientLocations: Range<Int> { depotCount..<locationCount }

  /// Distance between two locations.
  @inline(always)
  func distance(_ from: Int, _ to: Int) -> Int { Int(distance[from &* locationCount &+ to]) }

  /// Driving time between two locations.
  @inline(always)
  func duration(_ from: Int, _ to: Int) -> Int { Int(duration[from &* locationCount &+ to]) }
}

/// Copies an array into memory of its own; the caller frees it.
func flat<Element>(_ array: [Element]) -> UnsafePointer<Element> {
  let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, array.count))
  array.withUnsafeBufferPointer { source in
    if let base = source.baseAddress { memory.initialize(from: base, count: source.count) }
  }
  return UnsafePointer(memory)
}

/// For each client the other clients of its period as locations, nearest first.
private func rankedClients(of problem: RoutingProblem) -> [[Int32]] {
  let proximity = Proximity(problem)
  let clients = problem.depotCount..<problem.locationCount
  return clients.map { client in
    let period = problem.clients[client - problem.depotCount].period
    let others = clients.filter { $0 != client && problem.clients[$0 - problem.depotCount].period == period }
    let keys = others.map { (proximity.between(client, $0) << 20) | $0 }
    return keys.sorted().map { Int32($0 & 0xF_FFFF) }
  }
}

/// How far apart two clients are for the search: their distance, and where hours matter the waiting and lateness that are certain when one
/// follows the other, waiting at a fifth (Vidal, Crainic, Gendreau and Prins 2013).
private struct Proximity {
  let problem: RoutingProblem
  let hasWindows: Bool
  /// The longest distance and the longest drive: so much distance counts as so much time.
  let distance: Int
  let time: Int

  init(_ problem: RoutingProblem) {
    self.problem = problem
    hasWindows = problem.clients.contains { $0.window != nil }
    distance = Int(problem.distance.values.max() ?? 1)
    time = max(1, Int(problem.duration.values.max() ?? 1))
  }

  func between(_ one: Int, _ other: Int) -> Int {
    if !hasWindows { return problem.distance[one, other] }
    return min(
      1 << 42, problem.distance[one, other] + idle(one, other) * distance / time,
      problem.distance[other, one] + idle(other, one) * distance / time)
  }

  private func idle(_ first: Int, _ second: Int) -> Int {
    let (a, b) = (problem.clients[first - problem.depotCount], problem.clients[second - problem.depotCount])
    let way = a.service + problem.duration[first, second]
    let wait = max(0, (b.window?.opens ?? 0) - way - (a.window?.closes ?? Int(Int32.max)))
    let late = max(0, (a.window?.opens ?? 0) + way - (b.window?.closes ?? Int(Int32.max)))
    return wait / 5 + late
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
