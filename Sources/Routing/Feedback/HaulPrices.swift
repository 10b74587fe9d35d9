public import Quantities

/// Yearly haul costs, handling among them, of villages' round streams by depot: what siting takes in place of its
/// straight estimate.
public struct HaulPrices: Sendable {
  /// `[village × streamCount + stream]`, fen by depot.
  private var prices: [[(depot: Int, fen: Int)]]
  private let streamCount: Int

  init(villages: Int, streams: Int) {
    prices = Array(repeating: [], count: villages * streams)
    streamCount = streams
  }

  mutating func set(_ fen: Int, village: Int, stream: Int, depot: Int) {
    prices[village * streamCount + stream].append((depot, fen))
  }

  /// `nil` where nothing is known of the way.
  public func cost(village: Int, stream: Int, depot: Int) -> Money? {
    prices[village * streamCount + stream].first { $0.depot == depot }.map { .fen($0.fen) }
  }

  /// The mean of these prices and others, so that siting and rounds do not swing from one extreme to the other.
  public func damped(by other: HaulPrices) -> HaulPrices {
    var result = self
    for index in prices.indices {
      for place in prices[index].indices {
        let own = prices[index][place]
        guard let one = other.prices[index].first(where: { $0.depot == own.depot }) else { continue }
        result.prices[index][place].fen = (own.fen + one.fen) / 2
      }
    }
    return result
  }
}
