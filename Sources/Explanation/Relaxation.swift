/// Limits and demands moved from where the scenario has them; what is not named stays.
struct Relaxation: Sendable, Equatable {
  /// By stream: metres.
  var radius: [Int: Int] = [:]
  /// By coverage row: kg a year to be collected.
  var need: [Int: Int] = [:]
  /// By depot: square metres.
  var area: [Int: Int] = [:]
  /// By stream: kg a year of the largest station.
  var stationCapacity: [Int: Int] = [:]
  /// By stream: kg a year of the largest line.
  var lineCapacity: [Int: Int] = [:]
  /// By quota: stations.
  var stations: [Int: Int] = [:]
  /// Fen a year.
  var budget: Int?
}
