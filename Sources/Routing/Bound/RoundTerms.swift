/// What a bound asks of rounds beyond the problem itself.
struct RoundTerms: Sendable, Equatable {
  /// Per client, how many rounds visit it, each of them once; 1 or more, and 1 where a choice decides.
  var visits: [Int]
  /// What a round may cost less than its vehicle, legs and stops come to: what rounding takes off. In cost units.
  var rebate = 0

  /// Every client once, and rounds at their full cost.
  init(_ problem: RoutingProblem) { visits = problem.clients.map { _ in 1 } }

  init(visits: [Int], rebate: Int) {
    self.visits = visits
    self.rebate = rebate
  }
}
