public import Quantities
public import WasteNetwork

/// A way to mend a conflict: one requirement moved or lifted, as little as is needed.
public struct Mend: Sendable {
  /// What is changed.
  public enum Change: Sendable {
    /// A target of another share of its denominator; zero where it has to be given up.
    case target(row: Int, share: Share)
    /// A longer service radius.
    case radius(stream: Int, Distance)
    /// More land at each of some depots.
    case area([(depot: Int, more: Area)])
    /// A larger largest station, at its price a tonne.
    case stationCapacity(stream: Int, yearly: Mass)
    /// A larger largest line, at its price a tonne.
    case lineCapacity(stream: Int, yearly: Mass)
    /// Fewer stations asked of a township.
    case stations(quota: Int, count: Int)
    /// A larger budget.
    case budget(Money)
    /// A new site at a village.
    case newSite(village: Int, area: Area, yearlyCost: Money)
    /// Requirements lifted as a whole.
    case lift([Requirement])
  }

  /// A village that goes farther than the old service radius in the plan found with the change.
  public struct Traveller: Sendable {
    public let village: ID<Village>
    public let distance: Distance
  }

  public let change: Change
  /// Proven that no smaller change of this kind is enough; otherwise no plan was found with less.
  public let isLeast: Bool
  /// Yearly cost of the best plan found with it, the other conflicts set aside; `nil` where none was found.
  public let cost: Money?
  /// Proven limit that no plan with it undercuts.
  public let bound: Money?
  /// Villages that go beyond the old radius in that plan, farthest first.
  public let travellers: [Traveller]
}
