internal import Computation
import Quantities
import WasteNetwork

extension SitingEngine {
  /// The most mass for a budget (equation 12): one search that collects as much as it can and is charged for spending
  /// beyond the budget, and one bound that prices the budget. Each learns from the other what a kilogram is worth.
  func planGreatestCoverage(within budget: Int) throws -> SitingOutcome {
    onProgress(SitingProgress(done: 0, best: nil, bound: nil))
    let lots = ItemLots(problem)
    var search = CoverageSearch(SearchModel(lots.problem), seed: effort.seed) { [effort] in effort.isOver }
    var bound = CoverageBound(DualFunction(SearchModel(problem)), budget: budget, reward: search.usualReward)
    search.setReward(bound.reward)
    collect(&search, &bound)
    if !search.best.meetsRequirements {
      let cheapest = try cheapestPlan()
      guard case .found(let state, let cost, _) = cheapest, cost <= budget else {
        return try explainFailure(of: budget, cheapest)
      }
      search.adopt(state)
      collect(&search, &bound)
    }
    guard let state = search.best.trimmed(to: budget, as: { lots.solution($0).map(cost) }),
      let found = lots.solution(state)
    else { return .stopped(effort.stopReason) }
    let most = bound.most
    let (solution, proven) = try bettered(try improved(found), most: most)
    return .plan(
      problem.plan(solution) { _, collected in
        var quality = quality(value: collected, bound: proven, isLower: false)
        if proven < most { quality.boundMethod = SitingEngine.wholeMethod }
        return quality
      })
  }

  /// What the whole programme knows better, where the district is small and the plan not proven yet.
  private func bettered(_ solution: SitingSolution, most: Int) throws -> (solution: SitingSolution, most: Int) {
    let collected = solution.masses.reduce(0, +)
    guard collected < most else { return (solution, most) }
    let whole = try collectWhole()
    let better = whole.solution.flatMap { $0.masses.reduce(0, +) > collected ? $0 : nil } ?? solution
    return (better, min(most, whole.most ?? most))
  }

  /// Evaluations of a round in small districts, times their items.
  private static let evaluatedItems = 200_000

  /// Rounds of search and bound.
  private func collect(_ search: inout CoverageSearch, _ bound: inout CoverageBound) {
    let work = min(100, max(1, effort.work))
    // each round half as long as those for the least cost, as every other one starts anew
    let rounds = 2 * max(SitingRound.usualCount, effort.steps(SitingRound.usualCount) / 100)
    let proposals = max(300 * work, SitingRound.proposalsPerItem * search.model.itemCount * work / 100)
    let evaluated = max(SitingRound.usualEvaluations, SitingEngine.evaluatedItems / max(1, search.model.itemCount)) / 2
    let evaluations = max(4, evaluated * work / 100)
    for round in 0..<rounds {
      if effort.isOver { break }
      let best = search.best.meetsRequirements ? search.best.collected : 0
      let guide = round == 0 ? nil : bound.built.map { 1 - $0[0] }
      (search, bound) = together(
        threads: effort.threads,
        { [search, effort] in
          var next = search
          next.anneal(proposals: proposals, built: guide) { effort.isOver }
          return next
        },
        { [bound, effort] in
          var next = bound
          if round < 2 * SitingRound.atRoot {
            next.climb(evaluations, best: best) { effort.isOver }
          } else {
            next.split(evaluations, best: best) { effort.isOver }
          }
          return next
        })
      search.setReward(bound.reward)
      let isPlan = search.best.meetsRequirements
      onProgress(
        SitingProgress(
          done: Double(round + 1) / Double(rounds), best: isPlan ? search.best.collected : nil,
          bound: bound.most))
      if isPlan, search.best.collected >= bound.most { break }
    }
  }

  /// The cost of a solution in fen, every part rounded as in the plan.
  package func cost(of solution: SitingSolution) -> Int {
    var cost = Money.zero
    _ = problem.plan(solution) { sum, _ in
      cost = sum.total
      return Quality(
        value: 0, bound: nil, boundMethod: LocalizedName(zh: "", en: ""), stopReason: .effortSpent)
    }
    return cost.fen
  }
}

extension SearchState {
  /// Gives up items, the lightest first, until the cost in fen of the plan they make is within the budget; `nil` when it
  /// never is. Only roundings to whole fen make that necessary.
  fileprivate func trimmed(to budget: Int, as cost: (SearchState) -> Int?) -> SearchState? {
    var state = self
    var ledger = SearchLedger()
    let order = arc.indices.filter { arc[$0] != nil && !model.problem.items[$0].mustBeServed }
      .sorted { (model.itemMass[$0], $0) < (model.itemMass[$1], $1) }
    for item in order {
      if state.meetsRequirements, let cost = cost(state), cost <= budget { return state }
      let change = SearchChange(steps: [SearchChange.Step(item: item, arc: nil)])
      guard state.price(of: change, &ledger) != nil else { continue }
      state.apply(change, ledger)
    }
    guard state.meetsRequirements, let cost = cost(state), cost <= budget else { return nil }
    return state
  }
}
