import Quantities
import WasteNetwork

/// Value and bound of each part of the plan agree with one another and with its costs.
struct QualityChecks {
  let plan: Plan
  let network: Network

  func run() -> [AuditResult.Check] { [valueIsCost(), boundsFit()] }

  /// The siting's value is its total cost, the mass collected, or equation (26): the greatest distance, which other
  /// checks compare with the roads.
  private func valueIsCost() -> AuditResult.Check {
    .init(zh: "目标值与费用一致", en: "the value is what the objective says") { tally in
      let siting = plan.siting
      switch network.options.objective {
      case .leastCost: tally.expect(siting.quality.value, equals: siting.cost.total.fen, at: "siting")
      case .greatestCoverage:
        let mass = siting.assignments.map(\.mass).sum()
        tally.expect(siting.quality.value, equals: mass.kilograms, at: "siting")
      case .leastGreatestDistance:
        let farthest = siting.assignments.map(\.distance).max() ?? .zero
        tally.expect(siting.quality.value, equals: farthest.metres, at: "siting")
      }
    }
  }

  /// A bound lies on the right side of its value; a value called optimal has one.
  private func boundsFit() -> AuditResult.Check {
    .init(zh: "界限与目标值相容", en: "bounds fit their values") { tally in
      let isMinimised = network.options.objective.measure != .mass
      expect(plan.siting.quality, isMinimised: isMinimised, "siting", &tally)
      expect(plan.flows.quality, isMinimised: true, "flows", &tally)
      expect(plan.transport.quality, isMinimised: true, "transport", &tally)
    }
  }

  private func expect(_ quality: Quality, isMinimised: Bool, _ place: String, _ tally: inout Tally) {
    guard let bound = quality.bound else {
      tally.expect(
        quality.stopReason != .optimal, at: place, expected: "a bound, as it is called optimal", found: "none")
      return
    }
    tally.expect(
      isMinimised ? bound <= quality.value : bound >= quality.value, at: place,
      expected: "\(isMinimised ? "at most" : "at least") \(quality.value)", found: "\(bound)")
  }
}
