/// Where the trips of a vehicle type begin and end.
///
/// A shift of several trips is bounded trip by trip: each begins at the depot or where a vehicle may unload, and ends at
/// home or there, whichever is cheapest; the whole shift's time is left to each. So no shift costs less than its trips.
struct TripWays {
  let profile: RoutingProblem.Profile
  private let problem: RoutingProblem
  private let type: RoutingProblem.VehicleType
  private let reloads: [Int]

  init(_ problem: RoutingProblem, _ type: RoutingProblem.VehicleType) {
    self.problem = problem
    self.type = type
    profile = problem.profiles[type.profile]
    reloads = type.maxReloads == 0 && type.unloadsAtEnd ? [] : type.reloadDepots
  }

  /// Time for unloading at the end of a shift of one trip.
  private var unloading: Int {
    reloads.isEmpty && type.unloadsAtEnd ? problem.depots[type.home].unloadingTime : 0
  }

  /// Cost of a trip before its first leg: the part of the vehicle's that any trip of a shift bears.
  var fixedCost: Int {
    if reloads.isEmpty { return type.fixedCost + type.unitDurationCost * unloading }
    return type.maxReloads.map { type.fixedCost / ($0 + 1) } ?? 0
  }

  /// Trips of all vehicles, no more counted than so many.
  func trips(amongMost most: Int) -> Int {
    let perShift = reloads.isEmpty ? 1 : type.maxReloads.map { $0 + 1 } ?? most
    return min(type.count, most) * min(perShift, most)
  }

  /// Time for legs and stops of a trip; `nil`: unlimited. Waiting is left out.
  var longest: Int? {
    let shift = type.shift.map { max(0, $0.closes - $0.opens) }
    return [type.maxDuration, shift].compactMap(\.self).min().map { max(0, $0 - unloading) }
  }

  /// Time of a stop.
  func service(_ client: Int) -> Int { problem.service(client, profile: type.profile) }

  /// Something of the legs among clients, row by row, the depot last: the least of all ways to begin and to end.
  func legs(_ clients: [Int], _ value: (_ from: Int, _ to: Int) -> Int) -> [Int] {
    let places = clients.map { problem.depotCount + $0 }
    let begins = [type.depot] + reloads
    let ends = [type.home] + reloads
    let rows = places.flatMap { from in
      places.map { value(from, $0) } + [ends.map { value(from, $0) }.min() ?? 0]
    }
    return rows + places.map { to in begins.map { value($0, to) }.min() ?? 0 } + [0]
  }
}
