/// A set of up to 128 clients of one class, as bits.
struct ClientSet: Sendable, Equatable {
  static let greatestCount = 128

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  init(_ members: [Int]) {
    for member in members { insert(member) }
  }

  @inline(__always)
  func contains(_ client: Int) -> Bool {
    client < 64 ? low & (1 << UInt64(client)) != 0 : high & (1 << UInt64(client - 64)) != 0
  }

  @inline(__always)
  mutating func insert(_ client: Int) {
    if client < 64 { low |= 1 << UInt64(client) } else { high |= 1 << UInt64(client - 64) }
  }

  @inline(__always)
  func intersection(_ other: ClientSet) -> ClientSet {
    var result = self
    result.low &= other.low
    result.high &= other.high
    return result
  }

  @inline(__always)
  func isSubset(of other: ClientSet) -> Bool { (low & ~other.low) | (high & ~other.high) == 0 }

  @inline(__always)
  func isDisjoint(with other: ClientSet) -> Bool { (low & other.low) | (high & other.high) == 0 }

  var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }
}
