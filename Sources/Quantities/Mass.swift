/// A mass in whole kilograms.
public struct Mass: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func kilograms(_ value: Int) -> Mass { Mass(units: value) }
  /// Rounds to the nearest kilogram.
  public static func kilograms(_ value: Double) -> Mass { Mass(units: nearestWhole(value)) }
  /// Rounds to the nearest kilogram.
  public static func tonnes(_ value: Double) -> Mass { Mass(units: nearestWhole(value * 1000)) }

  public var kilograms: Int { units }
  public var tonnes: Double { Double(units) / 1000 }
}
