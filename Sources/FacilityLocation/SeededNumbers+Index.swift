internal import Computation

extension SeededNumbers {
  /// A whole number of `0..<limit` as the remainder of the division by `limit`, which is above zero.
  mutating func index(under limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
