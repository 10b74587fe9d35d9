import Foundation

/// The generator of the plan search (SplitMix64, Steele, Lea, Flood 2014): one seed, one sequence, on every machine.
struct SearchRandom: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of 0..<count; `count` above zero.
  mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// −ln of a number in (0, 1]: exponentially distributed with mean 1.
  mutating func exponential() -> Double {
    -log(Double((next() >> 11) + 1) / 9_007_199_254_740_992)
  }
}
