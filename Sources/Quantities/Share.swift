/// A fraction of a whole in millionths: 92 % is 920 000.
public struct Share: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static let whole = Share(units: 1_000_000)
  public static func millionths(_ value: Int) -> Share { Share(units: value) }
  /// Rounds to the nearest millionth.
  public static func percent(_ value: Double) -> Share { Share(units: nearestWhole(value * 10_000)) }
  /// Rounds to the nearest millionth.
  public static func fraction(_ value: Double) -> Share { Share(units: nearestWhole(value * 1_000_000)) }

  public var millionths: Int { units }
  public var percent: Double { Double(units) / 10_000 }
  public var fraction: Double { Double(units) / 1_000_000 }
  public var complement: Share { .whole - self }

  /// The part of a quantity, rounded to its nearest smallest unit.
  public func of<Quantity: WholeQuantity>(_ quantity: Quantity) -> Quantity {
    Quantity(units: roundedProduct(units, quantity.units, dividedBy: 1_000_000))
  }

  /// The part of a quantity, rounded up: the least whole amount that reaches this share.
  public func ofRoundedUp<Quantity: WholeQuantity>(_ quantity: Quantity) -> Quantity {
    let product = units.magnitude.multipliedFullWidth(by: quantity.units.magnitude)
    let (quotient, remainder) = UInt(1_000_000).dividingFullWidth(product)
    precondition(units >= 0 && quantity.units >= 0, "a share is rounded up only of amounts that are not negative")
    return Quantity(units: Int(quotient) + (remainder > 0 ? 1 : 0))
  }
}
