internal import Computation
import Foundation

/// Seeks the least radius within which a plan exists (equation 26): of two radii the shorter allows fewer plans, so
/// whether one exists is asked by bisection.
///
/// A question is answered yes by a plan, and no where the Lagrangian dual over the arcs within the radius exceeds the
/// budget or what any plan can cost. A question without an answer counts as no for the search, but proves nothing.
struct DistanceSearch {
  enum Answer {
    case plan(SitingSolution)
    /// No plan exists: proven.
    case none
    case open
  }

  let engine: SitingEngine
  private let budget: Int?
  /// Metres, ascending: what the greatest distance can be.
  private let radii: [Int]
  /// Position of the least radius within which no plan is ruled out.
  private var notRuledOut: Int
  /// The plan with the least greatest distance so far, and the position of that distance.
  private(set) var best: (solution: SitingSolution, radius: Int)?

  init(_ engine: SitingEngine, budget: Int?) {
    self.engine = engine
    self.budget = budget
    radii = engine.problem.possibleRadii
    let least = engine.problem.leastRadius
    notRuledOut = radii.firstIndex { $0 >= least } ?? radii.count - 1
  }

  /// Metres that no plan's greatest distance undercuts.
  var bound: Int { radii[notRuledOut] }
  /// Metres of the best plan; `nil` without one.
  var value: Int? { best.map { radii[$0.radius] } }
  private var isProven: Bool { best.map { $0.radius <= notRuledOut } ?? false }

  /// Part of the effort spent, up to `asked`: what the questions take of it; the rest is for the cost.
  private(set) var done = 0.0
  static let asked = 0.7

  /// Rounds of search and bound at the default effort, for a question on the way and for one that decides: more effort
  /// means more rounds, less effort shorter ones.
  private static let usualQuick = 3
  private static let usualThorough = 8
  /// Times as many rounds for a question on the way at most, so that one without an answer does not hold up the others.
  private static let greatestMultiple = 10

  /// Rounds of a question on the way.
  static func quickRounds(_ effort: Effort) -> Int {
    min(greatestMultiple * usualQuick, max(usualQuick, effort.steps(usualQuick) / 100))
  }

  /// Rounds of a question that decides.
  static func thoroughRounds(_ effort: Effort) -> Int { max(usualThorough, effort.steps(usualThorough) / 100) }

  /// Seeks and proves.
  mutating func run() {
    // often some village's nearest depot decides
    ask(notRuledOut, rounds: DistanceSearch.quickRounds(engine.effort))
    if best == nil { ask(radii.count - 1, rounds: DistanceSearch.thoroughRounds(engine.effort)) }
    bisect()
  }

  /// Seeks and proves from a plan within the budget that was found elsewhere.
  mutating func run(from plan: SitingSolution) {
    adopt(plan)
    bisect()
  }

  private mutating func adopt(_ plan: SitingSolution) {
    let reached = engine.problem.greatestDistance(of: plan)
    best = (plan, radii.firstIndex { $0 >= reached } ?? radii.count - 1)
  }

  private mutating func bisect() {
    guard let found = best else { return }
    var least = notRuledOut
    var most = found.radius
    let first = most - least
    while least < most, !engine.effort.isOver {
      let middle = (least + most) / 2
      if case .plan = ask(middle, rounds: DistanceSearch.quickRounds(engine.effort)) {
        most = min(middle, best?.radius ?? middle)
      } else {
        least = middle + 1
      }
      // every question halves what is left
      done = DistanceSearch.asked * (1 - log2(Double(max(0, most - least) + 1)) / log2(Double(first + 1)))
    }
    prove()
  }

  /// Asks again, with more work, for the next shorter radius, until it is ruled out or left open; then how far a proof
  /// reaches.
  private mutating func prove() {
    while let found = best, !isProven, !engine.effort.isOver {
      guard case .plan = ask(found.radius - 1, rounds: DistanceSearch.thoroughRounds(engine.effort)) else { break }
    }
    guard let found = best, !isProven else { return }
    var most = found.radius - 1
    while notRuledOut < most, !engine.effort.isOver {
      let middle = (notRuledOut + most) / 2
      switch ask(middle, rounds: DistanceSearch.quickRounds(engine.effort)) {
      case .plan, .none: most = min(most, (best?.radius ?? most) - 1)
      case .open: most = middle
      }
    }
  }

  /// Asks whether a plan exists within a radius, and notes the answer.
  @discardableResult
  private mutating func ask(_ radius: Int, rounds: Int) -> Answer {
    let answer = engine.answer(within: radii[radius], budget: budget, rounds: rounds)
    switch answer {
    case .plan(let solution): adopt(solution)
    case .none: notRuledOut = max(notRuledOut, min(radius + 1, radii.count - 1))
    case .open: break
    }
    engine.onProgress(SitingProgress(done: done, best: value, bound: bound))
    return answer
  }
}

extension SitingEngine {
  /// Whether a plan exists with no arc longer than a radius in metres, within a budget in fen if there is one.
  func answer(within radius: Int, budget: Int?, rounds: Int) -> DistanceSearch.Answer {
    let (question, arcs) = problem.cheapest(within: radius)
    let engine = SitingEngine(problem: question, solver: solver, effort: effort, onProgress: { _ in })
    let lots = ItemLots(question)
    var search = GuidedSearch(
      SearchModel(lots.problem), seed: effort.seed, threads: effort.threads, isCancelled: { [effort] in effort.isOver })
    var bound = RadiusBound(question, budget: budget, threads: effort.threads)
    for round in 0...max(1, rounds) {
      if let solution = engine.solution(search.best, lots, within: budget) {
        return .plan(problem.widened(solution, arcs: arcs))
      }
      if bound.rulesOut { return .none }
      if effort.isOver || round == rounds { break }
      (search, bound) = engine.advanced(search, bound, round: round)
    }
    return .open
  }

  /// The plan of a state, if it is one and within the budget.
  private func solution(_ state: SearchState, _ lots: ItemLots, within budget: Int?) -> SitingSolution? {
    guard state.meetsRequirements, let solution = lots.solution(state) else { return nil }
    return cost(of: solution) <= budget ?? .max ? solution : nil
  }

  /// One round of a question: search and bound side by side.
  private func advanced(
    _ search: GuidedSearch, _ bound: RadiusBound, round: Int
  ) -> (search: GuidedSearch, bound: RadiusBound) {
    let work = min(100, max(1, effort.work))
    let proposals = max(300 * work, SitingRound.proposalsPerItem * search.model.itemCount * work / 100)
    let evaluations = max(4, SitingRound.usualEvaluations * work / 100)
    let guide = round == 0 ? nil : bound.use
    return together(
      threads: effort.threads,
      { [search, effort] in
        var next = search
        next.anneal(proposals: proposals, built: guide) { effort.isOver }
        return next
      },
      { [bound, search, effort] in
        var next = bound
        next.advance(evaluations, round: round, below: search.best, threads: effort.threads) { effort.isOver }
        return next
      })
  }
}
