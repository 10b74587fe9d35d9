internal import WasteNetwork

/// How many vehicles of each type are out on each day of the year.
struct VehicleDays {
  /// `[vehicle][day of the year]`, day 0 unused.
  private var out: [[Int]]
  private let counts: [Int?]

  init(_ network: Network) {
    out = network.vehicles.map { _ in [Int](repeating: 0, count: network.calendar.daysInYear + 1) }
    counts = network.vehicles.map(\.count)
  }

  func out(_ vehicle: Int, on day: Int) -> Int { out[vehicle][day] }

  /// Sends one more vehicle out on the day with the fewest, the first of these; its day and its number of the type,
  /// counted from 1. `nil` when all vehicles are out on all the days.
  mutating func send(_ vehicle: Int, onOneOf days: [Int]) -> (day: Int, number: Int)? {
    guard let day = days.min(by: { (out[vehicle][$0], $0) < (out[vehicle][$1], $1) }) else { return nil }
    if let count = counts[vehicle], out[vehicle][day] >= count { return nil }
    out[vehicle][day] += 1
    return (day, out[vehicle][day])
  }

  /// Vehicle days still free; `nil` when vehicles can be hired as needed.
  func free(_ vehicle: Int, on days: [Int]) -> Int? {
    counts[vehicle].map { count in days.reduce(0) { $0 + max(0, count - out[vehicle][$1]) } }
  }

  /// The least number of vehicles that can work `more` further vehicle days on these days.
  func needed(_ vehicle: Int, for more: Int, on days: [Int]) -> Int {
    var vehicles = days.map { out[vehicle][$0] }.max() ?? 0
    guard !days.isEmpty else { return vehicles }
    while days.reduce(0, { $0 + vehicles - out[vehicle][$1] }) < more { vehicles += 1 }
    return vehicles
  }
}
