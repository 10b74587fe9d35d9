internal import Computation
internal import Foundation

extension SeededNumbers {
  /// Evenly spread over a range.
  mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * fraction() }

  /// Standard normal, by the polar form of Box and Muller.
  mutating func normal() -> Double { (-2 * log(1 - fraction())).squareRoot() * cos(2 * .pi * fraction()) }

  /// Log-normal with median 1.
  /// - Parameters:
  ///   - deviation: a standard normal draw.
  ///   - spread: standard deviation of the logarithm.
  static func logNormal(deviation: Double, spread: Double) -> Double { exp(spread * deviation) }
}
