/// A distance in whole metres.
public struct Distance: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func metres(_ value: Int) -> Distance { Distance(units: value) }
  /// Rounds to the nearest metre.
  public static func metres(_ value: Double) -> Distance { Distance(units: nearestWhole(value)) }
  /// Rounds to the nearest metre.
  public static func kilometres(_ value: Double) -> Distance { Distance(units: nearestWhole(value * 1000)) }

  public var metres: Int { units }
  public var kilometres: Double { Double(units) / 1000 }
}
