internal import Quantities
internal import WasteNetwork

/// What one vehicle type does in one period for some part of a plan: days with rounds, and full loads.
struct FleetWork {
  /// By day of the year, the vehicles of the type that drive rounds: their numbers.
  private var out: [Int: Set<Int>] = [:]
  private var shuttles = ShuttleShifts()
  private(set) var trips = 0
  private(set) var metres = 0
  private(set) var seconds = 0

  var isEmpty: Bool { seconds == 0 && trips == 0 && out.isEmpty }

  mutating func drive(_ round: TransportPlan.Round, day: Int, number: Int) {
    out[day, default: []].insert(number)
    metres += round.distance.metres
    seconds += round.duration.seconds
  }

  mutating func shuttle(_ one: TransportPlan.Shuttle, _ some: ShuttleShifts.Trips) {
    shuttles.add(some)
    trips += some.count
    metres += one.distancePerTrip.metres * some.count
    seconds += one.durationPerTrip.seconds * some.count
  }

  /// Vehicle days with rounds.
  var roundShifts: Int { out.values.reduce(0) { $0 + $1.count } }

  /// Shifts that the full loads fill, ways from the base, rests and opening hours considered.
  var shuttleShifts: Int { shuttles.count }

  /// The least number of vehicles that drive the rounds as dated and fill the shifts on so many of the days.
  /// - Parameter days: on which full loads may be fetched.
  func vehicles(on days: [Int]) -> Int {
    let more = shuttleShifts
    var vehicles = out.values.map(\.count).max() ?? 0
    guard !days.isEmpty else { return vehicles }
    let busy = days.map { out[$0]?.count ?? 0 }
    while busy.reduce(0, { $0 + max(0, vehicles - $1) }) < more { vehicles += 1 }
    return vehicles
  }
}
