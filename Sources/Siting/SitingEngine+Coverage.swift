import Quantities
import WasteNetwork

extension SitingEngine {
  /// The most mass for a budget: a kilogram earns a reward, and the reward that just spends the budget is sought
  /// (the dual price of equation 12).
  ///
  /// At any reward r, cost − r·collected is at least the dual's value L, so a plan within the budget collects at most
  /// (budget − L) ÷ r.
  func planGreatestCoverage(within budget: Int) throws -> SitingOutcome {
    var best: SearchState?
    var bound = problem.items.filter { !$0.arcs.isEmpty }.map(\.mass).reduce(0, +)
    var (low, high) = (0, greatestReward)
    for _ in 0..<SitingEngine.rewards {
      if effort.isOver { break }
      let reward = low + (high - low) / 2
      let model = SearchModel(problem, rewardPerKilogram: reward)
      let run = pursue(model, DualFunction(model, reward: Double(reward) / 1e6))
      if reward > 0, run.bound.tree.value.isFinite {
        let most = (Double(budget) - run.bound.tree.value) / (Double(reward) / 1e6)
        bound = min(bound, Int((most * (1 + 1e-9)).rounded(.up)) + 1)
      }
      let state = run.search.best
      if cost(of: state) <= budget { low = reward } else { high = reward }
      guard let plan = state.trimmed(to: budget, in: problem)?.filled(within: budget, in: problem) else { continue }
      if plan.meetsRequirements, cost(of: plan) <= budget, plan.collected > best?.collected ?? -1 { best = plan }
    }
    guard let best else { return try explainFailure() }
    let collected = best.collected
    return .plan(
      problem.plan(SitingSolution(best)) { _, _ in quality(value: collected, bound: bound, isLower: false) })
  }

  /// Steps of the search for the reward.
  private static let rewards = 9

  /// More than any kilogram costs, millionths of a fen.
  private var greatestReward: Int {
    let arcs = problem.arcs.map { $0.cost * SearchModel.microfen / problem.items[$0.item].mass }.max() ?? 0
    let sizes = problem.stationSizes.flatMap { $0 }.map { $0.cost * SearchModel.microfen / max(1, $0.capacity) }
    return 4 * (arcs + (sizes.max() ?? 0) + 1)
  }

  private func cost(of state: SearchState) -> Int {
    problem.plan(SitingSolution(state)) { cost, _ in
      Quality(
        value: cost.total.fen, bound: nil, boundMethod: LocalizedName(zh: "", en: ""), stopReason: .effortSpent)
    }.cost.withoutShortfalls.fen
  }
}

extension SitingPlan.Cost {
  fileprivate var withoutShortfalls: Money { total - shortfalls }
}

extension SearchState {
  /// Kilograms collected.
  var collected: Int { arc.indices.reduce(0) { $0 + (arc[$1] == nil ? 0 : model.itemMass[$1]) } }

  /// Gives up items, the most saved per mass first, until the budget in fen suffices; `nil` when it never does.
  fileprivate func trimmed(to budget: Int, in problem: SitingProblem) -> SearchState? {
    var state = self
    var ledger = SearchLedger()
    // shipments may be rounded up by half a fen each
    while state.realCost > (budget - problem.onwardPrices.count) * SearchModel.microfen {
      var best: (saving: Double, change: SearchChange)?
      for item in state.arc.indices where state.arc[item] != nil && !problem.items[item].mustBeServed {
        let change = SearchChange(steps: [SearchChange.Step(item: item, arc: nil)])
        guard let price = state.price(of: change, &ledger) else { continue }
        let saving = Double(model.unservedCost[item] - price) / Double(model.itemMass[item])
        if saving > best?.saving ?? -.infinity { best = (saving, change) }
      }
      guard let best, state.price(of: best.change, &ledger) != nil else { return nil }
      state.apply(best.change, ledger)
    }
    return state
  }

  /// Serves further items, the most mass per cost first, while the budget in fen lasts.
  fileprivate func filled(within budget: Int, in problem: SitingProblem) -> SearchState {
    var state = self
    var ledger = SearchLedger()
    // shipments may be rounded up by half a fen each
    var room = (budget - problem.onwardPrices.count) * SearchModel.microfen - state.realCost
    while true {
      var best: (ratio: Double, price: Int, change: SearchChange)?
      for item in state.arc.indices where state.arc[item] == nil {
        for arc in problem.items[item].arcs {
          let change = SearchChange(steps: [SearchChange.Step(item: item, arc: arc)])
          guard let price = state.price(of: change, &ledger) else { continue }
          let real = price + model.unservedCost[item]
          let ratio = Double(model.itemMass[item]) / Double(max(1, real))
          if real <= room, ratio > best?.ratio ?? 0 { best = (ratio, real, change) }
        }
      }
      guard let best, state.price(of: best.change, &ledger) != nil else { return state }
      state.apply(best.change, ledger)
      room -= best.price
    }
  }

  /// The cost without what is forgone for items left unserved.
  private var realCost: Int {
    cost - arc.indices.reduce(0) { $0 + (arc[$1] == nil ? model.unservedCost[$1] : 0) }
  }
}
