/// Whole numbers from every location to every location: metres, seconds, or an instance's own unit.
public struct SquareMatrix: Sendable, Equatable {
  /// Number of locations on either side.
  public let side: Int
  /// Row by row: the entry from `a` to `b` stands at `a * side + b`.
  public let values: [Int32]

  /// Fails unless there are `side * side` values, none negative.
  public init?(side: Int, values: [Int32]) {
    guard side >= 0, values.count == side * side, values.allSatisfy({ $0 >= 0 }) else { return nil }
    self.side = side
    self.values = values
  }

  /// Fills the matrix entry by entry; negative entries count as zero, those beyond 2³¹ − 1 as that.
  public init(side: Int, entry: (_ from: Int, _ to: Int) -> Int) {
    var values: [Int32] = []
    values.reserveCapacity(side * side)
    for from in 0..<side {
      for to in 0..<side { values.append(Int32(clamping: max(0, entry(from, to)))) }
    }
    self.side = side
    self.values = values
  }

  /// The entry from one location to another.
  public subscript(from: Int, to: Int) -> Int { Int(values[from * side + to]) }
}
