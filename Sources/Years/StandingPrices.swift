public import Quantities

/// What sizes cost more or less in one stage because of what stands in the others: the terms at which a stage was sited.
///
/// They lead the search only. What a plan of several years costs is reckoned from what stands when, not from these.
public struct StandingPrices: Sendable, Codable, Equatable {
  /// The file of a stage's bundle that holds them.
  public static let fileName = "standing.json"

  /// One size at one place.
  public struct Entry: Sendable, Codable, Equatable {
    public var place: BuiltPlace
    public var size: String
    /// A year, beside the size's own cost; below zero where building it is worth something to another stage.
    public var price: Money

    public init(place: BuiltPlace, size: String, price: Money) {
      self.place = place
      self.size = size
      self.price = price
    }
  }

  /// In the order of places; sizes that cost what they always do are left out. None where the stage was sited by itself.
  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  /// A stage by itself.
  public static let none = StandingPrices(entries: [])
}
