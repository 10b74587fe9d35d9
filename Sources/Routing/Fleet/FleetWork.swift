internal import Quantities
internal import WasteNetwork

/// What one vehicle type does in one period for some part of a plan: days with rounds, and full loads.
struct FleetWork {
  /// By day of the year, the vehicles of the type that drive rounds: their numbers.
  private var out: [Int: Set<Int>] = [:]
  /// Full loads by how long a trip takes, in the order of entry.
  private var kinds: [(duration: Int, trips: Int)] = []
  private(set) var trips = 0
  private(set) var metres = 0
  private(set) var seconds = 0

  var isEmpty: Bool { seconds == 0 && trips == 0 && out.isEmpty }

  mutating func drive(_ round: TransportPlan.Round, day: Int, number: Int) {
    out[day, default: []].insert(number)
    metres += round.distance.metres
    seconds += round.duration.seconds
  }

  mutating func shuttle(_ one: TransportPlan.Shuttle, trips count: Int) {
    kinds.append((one.durationPerTrip.seconds, count))
    trips += count
    metres += one.distancePerTrip.metres * count
    seconds += one.durationPerTrip.seconds * count
  }

  /// Vehicle days with rounds.
  var roundShifts: Int { out.values.reduce(0) { $0 + $1.count } }

  /// Shifts that the full loads fill.
  func shuttleShifts(of shift: WorkTime) -> Int { ShiftPacking.shiftCount(of: kinds, shift: shift.seconds) }

  /// The least number of vehicles that drive the rounds as dated and fill the shifts on so many of the days.
  /// - Parameters:
  ///   - days: on which full loads may be fetched.
  ///   - shift: of the vehicle type.
  func vehicles(on days: [Int], shift: WorkTime) -> Int {
    let more = shuttleShifts(of: shift)
    var vehicles = out.values.map(\.count).max() ?? 0
    guard !days.isEmpty else { return vehicles }
    let busy = days.map { out[$0]?.count ?? 0 }
    while busy.reduce(0, { $0 + max(0, vehicles - $1) }) < more { vehicles += 1 }
    return vehicles
  }
}
