internal import WasteNetwork

/// How many vehicles of each type are out on each day of the year.
struct VehiclesOut {
  /// `[vehicle][day of the year]`, day 0 unused.
  private var out: [[Int]]
  private let counts: [Int?]

  init(_ network: Network) {
    out = network.vehicles.map { _ in [Int](repeating: 0, count: network.calendar.daysInYear + 1) }
    counts = network.vehicles.map(\.count)
  }

  /// The day with the fewest vehicles of a type out, the first of these; `nil` when all are out on all of the days.
  func quietest(_ vehicle: Int, of days: [Int]) -> Int? {
    guard let day = days.min(by: { (out[vehicle][$0], $0) < (out[vehicle][$1], $1) }) else { return nil }
    if let count = counts[vehicle], out[vehicle][day] >= count { return nil }
    return day
  }

  /// Sends one more vehicle out.
  mutating func send(_ vehicle: Int, on day: Int) { out[vehicle][day] += 1 }

  /// Vehicles still free on each of some days; `nil` when vehicles can be hired as needed.
  func free(_ vehicle: Int, on days: [Int]) -> [Int]? {
    counts[vehicle].map { count in days.map { max(0, count - out[vehicle][$0]) } }
  }

  /// The least number of vehicles that can work the shuttles' shifts besides, each on days on which it may be driven, and
  /// answer calls in time.
  func needed(_ vehicle: Int, for shuttles: ShuttleShifts, on days: [Int]) -> Int {
    var vehicles = days.map { out[vehicle][$0] }.max() ?? 0
    for limit in shuttles.dayLimits {
      let shifts = shuttles.shifts(within: limit)
      let open = days.prefix(limit)
      guard !open.isEmpty else { continue }
      while open.reduce(0, { $0 + vehicles - out[vehicle][$1] }) < shifts { vehicles += 1 }
    }
    for need in shuttles.callNeeds(workingDays: days.count) {
      while !need.isMet(by: days.map { vehicles - out[vehicle][$0] }) { vehicles += 1 }
    }
    return vehicles
  }
}
