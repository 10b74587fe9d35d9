/// A physical or monetary quantity held as a whole number of its smallest unit.
///
/// Sums and differences are exact, so search can compare plans without rounding and two runs agree.
/// There are no literals: a quantity is made by a factory that names its unit.
public protocol WholeQuantity: Sendable, Hashable, Comparable, Codable {
  /// The whole number of smallest units.
  var units: Int { get }
  init(units: Int)
}

extension WholeQuantity {
  public static var zero: Self { Self(units: 0) }

  public static func + (a: Self, b: Self) -> Self { Self(units: a.units + b.units) }
  public static func - (a: Self, b: Self) -> Self { Self(units: a.units - b.units) }
  public static prefix func - (a: Self) -> Self { Self(units: -a.units) }
  public static func += (a: inout Self, b: Self) { a = a + b }
  public static func -= (a: inout Self, b: Self) { a = a - b }
  public static func * (a: Self, count: Int) -> Self { Self(units: a.units * count) }
  public static func * (count: Int, a: Self) -> Self { a * count }
  public static func < (a: Self, b: Self) -> Bool { a.units < b.units }

  /// The ratio of two quantities of the same kind; `nil` when the divisor is zero.
  public func ratio(to other: Self) -> Double? {
    other.units == 0 ? nil : Double(units) / Double(other.units)
  }

  public init(from decoder: any Decoder) throws {
    self.init(units: try decoder.singleValueContainer().decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(units)
  }
}

extension Sequence where Element: WholeQuantity {
  /// The exact sum.
  public func sum() -> Element { reduce(.zero, +) }
}

/// The whole number nearest to `value`, halves away from zero; limited to the range that sums can hold safely.
@inlinable
func nearestWhole(_ value: Double) -> Int {
  precondition(value.isFinite && abs(value) < 4e18, "a quantity must be a finite number of units")
  return Int(value.rounded())
}

/// `a × b ÷ divisor` rounded to nearest, halves away from zero, without overflow in between.
@inlinable
func roundedProduct(_ a: Int, _ b: Int, dividedBy divisor: Int) -> Int {
  let negative = (a < 0) != (b < 0)
  let product = a.magnitude.multipliedFullWidth(by: b.magnitude)
  let (quotient, remainder) = divisor.magnitude.dividingFullWidth(product)
  let rounded = quotient + (remainder >= divisor.magnitude - remainder ? 1 : 0)
  return negative ? -Int(rounded) : Int(rounded)
}
