internal import Computation
internal import Foundation

extension SeededNumbers {
  /// −ln of a number in (0, 1]: exponentially distributed with mean 1.
  mutating func exponential() -> Double {
    -log(Double((next() >> 11) + 1) / 9_007_199_254_740_992)
  }
}
