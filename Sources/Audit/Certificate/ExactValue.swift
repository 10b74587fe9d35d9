import WasteNetwork

/// A value of the dual function, exact: a whole number of 2⁻³⁰ × 5⁻⁶ of a fen.
///
/// In this unit a fen, a multiplier's unit, a millionth of a fen (as roads are priced) and a multiplier times a cut's
/// coefficient are all whole.
enum ExactValue {
  /// Units in a fen: 2³⁰ × 5⁶.
  static let fen: Int128 = 16_777_216_000_000
  /// Units in a multiplier's unit, 2⁻²⁰ fen.
  static let price: Int128 = 16_000_000
  /// Units in a millionth of a fen.
  static let millionth: Int128 = 16_777_216
  /// Units in a multiplier's unit times a coefficient's unit, 2⁻³⁰ fen.
  static let coefficient: Int128 = 15_625

  /// The least whole number of fen that is no less.
  static func roundedUp(_ value: Int128) -> Int128 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: fen)
    return quotient + (remainder > 0 ? 1 : 0)
  }
}

/// Why a certificate does not prove its bound.
struct CertificateFault: Error {
  let place: String
  let expected: String
  let found: String
}
