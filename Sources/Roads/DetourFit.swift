import Foundation
public import Quantities

/// A detour factor fitted to measured roads: road metres per straight metre, with its spread.
public struct DetourFit: Sendable, Equatable {
  /// A measured road and the great circle between its ends.
  public struct Pair: Sendable {
    public let road: Distance
    /// Metres.
    public let straight: Double

    public init(road: Distance, straight: Double) {
      self.road = road
      self.straight = straight
    }
  }

  /// Pairs it rests on.
  public let pairCount: Int
  /// All roads over all straight lines: with it, roads estimated from straight lines are right in sum.
  public let factor: Double
  /// Of the single ratios: the middle one, and those that a twentieth lie below and above.
  public let median: Double
  public let low: Double
  public let high: Double

  /// Nearer pairs say more of how places are joined to roads than of roads.
  public static let leastStraight = 500.0

  /// - Returns: `nil` when no pair is at least 500 m apart.
  public init?(_ pairs: [Pair]) {
    let used = pairs.filter { $0.straight >= DetourFit.leastStraight }
    let ratios = used.map { Double($0.road.metres) / $0.straight }.sorted()
    guard !ratios.isEmpty else { return nil }
    func quantile(_ share: Double) -> Double {
      // between neighbours in proportion
      let place = share * Double(ratios.count - 1)
      let below = Int(place.rounded(.down))
      let above = min(below + 1, ratios.count - 1)
      return ratios[below] + (place - Double(below)) * (ratios[above] - ratios[below])
    }
    pairCount = used.count
    factor = Double(used.reduce(0) { $0 + $1.road.metres }) / used.reduce(0) { $0 + $1.straight }
    median = quantile(0.5)
    low = quantile(0.05)
    high = quantile(0.95)
  }
}
