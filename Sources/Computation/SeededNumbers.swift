/// Random numbers that a seed decides, the same on every machine (SplitMix64; Steele, Lea and Flood, 2014).
@frozen
public struct SeededNumbers: RandomNumberGenerator, Sendable {
  @usableFromInline var state: UInt64

  @inlinable
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of `0..<limit`; `limit` is above zero.
  @inlinable
  public mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number from 0 up to, not including, 1, in steps of 2⁻⁵³.
  @inlinable
  public mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}
