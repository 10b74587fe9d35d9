/// What a node of the branching tree has decided.
struct Restrictions: Sendable {
  enum State: Int8, Sendable { case free, open, closed }

  var states: [State]
  /// Arcs that may not be used, one bit each in the order of `site * customerCount + customer`; empty when all may.
  private var forbidden: [UInt64]
  private let customerCount: Int

  init(_ problem: CapacitatedProblem) {
    states = Array(repeating: .free, count: problem.siteCount)
    customerCount = problem.customerCount
    let words = (problem.siteCount * problem.customerCount + 63) / 64
    forbidden = Array(repeating: 0, count: problem.isSingleSource ? words : 0)
  }

  var hasForbiddenArcs: Bool { !forbidden.isEmpty }

  func forbids(site: Int, customer: Int) -> Bool {
    let arc = site * customerCount + customer
    return !forbidden.isEmpty && forbidden[arc >> 6] & (1 << UInt64(arc & 63)) != 0
  }

  mutating func forbid(site: Int, customer: Int) {
    let arc = site * customerCount + customer
    forbidden[arc >> 6] |= 1 << UInt64(arc & 63)
  }

  /// Lets only one site serve a customer.
  mutating func require(site: Int, customer: Int) {
    for other in states.indices where other != site { forbid(site: other, customer: customer) }
  }
}
