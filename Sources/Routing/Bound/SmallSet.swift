/// A set of up to 128 numbers from 0, as bits: clients of one class, or cuts.
struct SmallSet: Sendable, Equatable {
  static let greatestCount = 128

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  init(_ members: [Int]) {
    for member in members { insert(member) }
  }

  @inline(__always)
  private init(_ low: UInt64, _ high: UInt64) {
    self.low = low
    self.high = high
  }

  @inline(__always)
  func contains(_ member: Int) -> Bool {
    member < 64 ? low & (1 << UInt64(member)) != 0 : high & (1 << UInt64(member - 64)) != 0
  }

  @inline(__always)
  mutating func insert(_ member: Int) {
    if member < 64 { low |= 1 << UInt64(member) } else { high |= 1 << UInt64(member - 64) }
  }

  @inline(__always)
  func intersection(_ other: SmallSet) -> SmallSet { SmallSet(low & other.low, high & other.high) }

  @inline(__always)
  func subtracting(_ other: SmallSet) -> SmallSet { SmallSet(low & ~other.low, high & ~other.high) }

  @inline(__always)
  func symmetricDifference(_ other: SmallSet) -> SmallSet { SmallSet(low ^ other.low, high ^ other.high) }

  @inline(__always)
  func isSubset(of other: SmallSet) -> Bool { (low & ~other.low) | (high & ~other.high) == 0 }

  @inline(__always)
  func isDisjoint(with other: SmallSet) -> Bool { (low & other.low) | (high & other.high) == 0 }

  var isEmpty: Bool { low | high == 0 }

  var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  /// The sum of the members' values.
  @inline(__always)
  func sum(of values: [Int]) -> Int {
    var sum = 0
    var rest = low
    while rest != 0 {
      sum &+= values[rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    rest = high
    while rest != 0 {
      sum &+= values[64 &+ rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    return sum
  }
}
