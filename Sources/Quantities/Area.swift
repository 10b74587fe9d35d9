/// A land area in whole square metres; a mu (亩) is 10 000 / 15 m².
public struct Area: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func squareMetres(_ value: Int) -> Area { Area(units: value) }
  /// Rounds to the nearest square metre.
  public static func mu(_ value: Double) -> Area { Area(units: nearestWhole(value * 10_000 / 15)) }

  public var squareMetres: Int { units }
  public var mu: Double { Double(units) * 15 / 10_000 }
}
