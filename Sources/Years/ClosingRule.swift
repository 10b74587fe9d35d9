public import Quantities

/// What it costs when a station, or a centre's line, that was built is closed or made smaller in a later stage.
///
/// By instalments: a part of what a size costs a year pays off its investment over a number of years. Whoever closes earlier
/// goes on paying that part, for what no longer stands, in every counted year until it is paid off. So closing never costs
/// more than keeping, and nothing is charged beyond the years that the plan counts, in which keeping would not pay either.
public struct ClosingRule: Sendable, Codable, Equatable {
  public enum Price: Sendable, Codable, Equatable {
    /// The part of a size's yearly cost that pays off its investment, 0…1, and the years that takes.
    case instalments(share: Share, years: Int)
    /// A sum at once for each closing and each reduction.
    case once(Money)
  }

  public var price: Price
  /// Where the price comes from, as the scenario states it; empty where it says nothing.
  public var source: String
  /// Whether the scenario states nothing and the usual price holds.
  public var isUsual: Bool

  public init(price: Price, source: String, isUsual: Bool) {
    self.price = price
    self.source = source
    self.isUsual = isUsual
  }

  /// Ten years are the shortest depreciation of production machinery (企业所得税法实施条例, 国务院令第512号, 第六十条);
  /// that half of a size's yearly cost is investment is an assumption.
  public static let usualShare = Share.percent(50)
  public static let usualYears = 10

  /// What holds where a scenario states no price.
  public static let usual = ClosingRule(
    price: .instalments(share: usualShare, years: usualYears), source: "", isUsual: true)
}
