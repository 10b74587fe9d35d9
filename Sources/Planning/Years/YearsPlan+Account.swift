import Quantities
public import WasteNetwork
public import Years

extension YearsPlan {
  /// What joins plans of several years, reckoned from what stands when.
  /// - Parameters:
  ///   - plans: by stage: its siting and the SHA-256 of its bundle's manifest.
  ///   - program: name and version of the program.
  public init(
    of plans: [(when: YearStage, siting: SitingPlan, manifest: String)], closing: ClosingRule, program: String
  ) {
    let account = ClosingAccount(stages: plans.map(\.when), rule: closing)
    let standing = plans.map(\.siting.holdings)
    let places = Set(standing.flatMap(\.keys)).sorted()
    let dues = places.flatMap { place in
      plans.indices.flatMap { stage in account.dues(place, standing.map { $0[place] }, in: stage) }
    }
    let stages = plans.map { plan in
      Stage(
        when: plan.when, manifest: plan.manifest, yearlyCost: plan.siting.cost.total,
        bound: plan.siting.quality.bound.map { .fen($0) },
        closing: dues.filter { $0.year == plan.when.year }.map(\.amount).sum())
    }
    let costs = stages.map { $0.yearlyCost * $0.when.lasts }.sum()
    let closings = stages.map(\.closing).sum()
    let bounds = stages.compactMap { stage in stage.bound.map { $0 * stage.when.lasts } }
    self.init(
      program: program, closing: closing, stages: stages,
      standings: places.map { place in Standing(place, standing.map { $0[place] }) }, dues: dues, stagesCost: costs,
      closingCost: closings, total: costs + closings, bound: bounds.count == stages.count ? bounds.sum() : nil)
  }
}

extension YearsPlan.Standing {
  fileprivate init(_ place: BuiltPlace, _ holdings: [ClosingAccount.Holding?]) {
    let changes = holdings.indices.map { stage -> YearsPlan.Change in
      let before = stage == 0 ? nil : holdings[stage - 1]
      guard let now = holdings[stage] else { return before == nil ? .absent : .closes }
      guard let before else { return .opens }
      if now.size == before.size { return .keeps }
      return before.isKept(by: now) ? .grows : .shrinks
    }
    self.init(
      place: place, sizes: holdings.map { $0?.size }, yearlyCosts: holdings.map { $0?.yearlyCost }, changes: changes)
  }
}
