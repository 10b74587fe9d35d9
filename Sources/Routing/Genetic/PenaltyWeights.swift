/// Prices of breaking a rule during the search, in 1024ths of a cost unit for each unit beyond the limit.
struct PenaltyWeights: Sendable, Equatable {
  var load: Int
  var time: Int

  /// The number of binary places of a weight.
  static let binaryPlaces = 10

  /// Price of an excess of load and of time.
  @inline(always)
  func price(excessLoad: Int, overtime: Int) -> Int {
    (excessLoad &* load &+ overtime &* time) >> Self.binaryPlaces
  }

  /// The same prices, `factor` times as high.
  func raised(_ factor: Int) -> PenaltyWeights {
    PenaltyWeights(load: load * factor, time: time * factor)
  }
}
