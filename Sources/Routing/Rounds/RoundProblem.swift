/// A task as the genetic search poses it: loads in kilograms and litres, times in tenths of a second, cost in eighths of a
/// thousandth of a fen, so that rounding weighs little.
///
/// Each truck has its own speed, handling time, cost and roads; where there is one truck only, what it costs grows with the
/// metres alone, and metres are the cost. A vehicle of the problem drives one round.
struct RoundProblem {
  private static let ticks = 10
  private static let parts = 8

  private let task: RoundTask
  /// The trucks that handle and drive alike share a profile.
  private let profileOf: [Int]

  /// - Returns: the problem; `nil` for a task without visits or trucks.
  static func make(_ task: RoundTask) -> RoutingProblem? {
    guard task.visitCount > 0, !task.trucks.isEmpty else { return nil }
    return try? RoundProblem(task).problem()
  }

  private init(_ task: RoundTask) {
    self.task = task
    profileOf = task.trucks.map { truck in task.trucks.firstIndex { $0.drivesLike(truck) } ?? 0 }
  }

  private var nodes: ClosedRange<Int> { 1...task.visitCount }

  private func problem() throws -> RoutingProblem {
    let used = Set(profileOf).sorted()
    let depot = RoutingProblem.Depot(window: window(task.windows[0]))
    return try RoutingProblem(
      depotCount: 1, depots: [depot],
      clients: nodes.map { node in
        RoutingProblem.Client(
          demand: [task.mass[node], task.volume[node]], service: service(node, task.trucks[0]),
          window: window(task.windows[node]))
      },
      vehicleTypes: task.trucks.indices.map { vehicleType($0, profile: used.firstIndex(of: profileOf[$0]) ?? 0) },
      profiles: used.map { profile(task.trucks[$0]) })
  }

  private func profile(_ truck: Truck) -> RoutingProblem.Profile {
    // a road beyond every shift's reach only has to be that: the search wants moderate numbers
    let reach = (task.trucks.map { $0.shift * $0.speed / 3600 }.max() ?? 0) + 1
    let side = task.visitCount + 1
    return RoutingProblem.Profile(
      distance: SquareMatrix(side: side) { min(task.distance($0, $1), reach) },
      duration: SquareMatrix(side: side) { from, to in
        (min(task.distance(from, to), reach) * 3600 * RoundProblem.ticks + truck.speed - 1) / truck.speed
      },
      service: nodes.map { service($0, truck) })
  }

  private func vehicleType(_ index: Int, profile: Int) -> RoutingProblem.VehicleType {
    let truck = task.trucks[index]
    let isTimed = task.windows.contains { $0 != nil }
    let isAlone = task.trucks.count == 1
    let shiftCost = isAlone ? 0 : truck.dayCost * 1000 * RoundProblem.parts
    return RoutingProblem.VehicleType(
      count: enough(truck), capacity: [truck.payload, truck.volume],
      unitDistanceCost: isAlone ? 1 : truck.metreCost * RoundProblem.parts,
      unitDurationCost: shiftCost / (max(1, truck.shift) * RoundProblem.ticks),
      maxDuration: truck.longestRound * RoundProblem.ticks,
      shift: isTimed ? window(truck.hours) : nil,
      profile: profile, excludedClients: nodes.filter { !task.may(index, enter: $0) }.map { $0 - 1 })
  }

  private func window(_ hours: ClosedRange<Int>?) -> RoutingProblem.TimeWindow? {
    hours.map { .init(opens: $0.lowerBound * RoundProblem.ticks, closes: $0.upperBound * RoundProblem.ticks) }
  }

  /// A stop with its loading, and its part of the unloading at the station.
  private func service(_ node: Int, _ truck: Truck) -> Int {
    truck.stopTime * RoundProblem.ticks
      + ((truck.loadingPerTonne + truck.unloadingPerTonne) * task.mass[node] * RoundProblem.ticks + 999) / 1000
  }

  /// As many rounds as first fit needs at most: of two rounds one after the other no limit allows to join them, so of
  /// payload, body and shift they fill more than one together.
  private func enough(_ truck: Truck) -> Int {
    let mass = nodes.reduce(0) { $0 + task.mass[$1] } / max(1, truck.payload)
    let volume = nodes.reduce(0) { $0 + task.volume[$1] } / max(1, truck.volume)
    let time = nodes.reduce(0) { sum, node in
      let way = min(task.distance(0, node) + task.distance(node, 0), RoundTask.noRoad)
      let alone = truck.duration(metres: way, kilograms: task.mass[node], stops: 1)
      return sum + min(truck.longestRound, alone)
    }
    return min(task.visitCount, 2 * (mass + volume + time / max(1, truck.longestRound) + 3) + 1)
  }
}

extension Truck {
  /// Whether every way and every stop takes both the same time.
  fileprivate func drivesLike(_ other: Truck) -> Bool {
    speed == other.speed && stopTime == other.stopTime
      && loadingPerTonne + unloadingPerTonne == other.loadingPerTonne + other.unloadingPerTonne
  }
}
