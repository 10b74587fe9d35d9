import Foundation

/// The SplitMix64 generator (Steele, Lea and Flood 2014): small, and the same numbers on every machine.
struct SplitMix: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Evenly spread over 0 ≤ x < 1, in steps of 2⁻⁵³.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Evenly spread over a range.
  mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// An index below a count that is not zero; bias below 2⁻⁴⁰ for counts of this trade.
  mutating func index(below count: Int) -> Int { Int(unit() * Double(count)) }

  /// Standard normal, by the polar form of Box and Muller.
  mutating func normal() -> Double { (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit()) }

  /// Log-normal with median 1.
  /// - Parameters:
  ///   - deviation: a standard normal draw.
  ///   - spread: standard deviation of the logarithm.
  static func logNormal(deviation: Double, spread: Double) -> Double { exp(spread * deviation) }
}
