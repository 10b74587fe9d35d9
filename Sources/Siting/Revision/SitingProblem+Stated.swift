import Quantities
import WasteNetwork

extension SitingProblem {
  /// A solution as a plan at the question's own costs, with what was proven of the question before.
  func stated(_ solution: SitingSolution, after plan: SitingPlan) -> SitingPlan {
    self.plan(solution) { cost, collected in
      var quality = plan.quality
      switch objective {
      case .leastCost: quality.value = cost.total.fen
      case .greatestCoverage: quality.value = collected
      case .leastGreatestDistance:
        quality.value = greatestDistance(of: solution)
        quality.boundMethod = distanceBoundMethod(costGap: nil)
      }
      let isProven = (quality.gap ?? .infinity) <= SitingEngine.provenGap
      if quality.stopReason == .optimal, !isProven { quality.stopReason = .effortSpent }
      return quality
    }.certified(by: plan.certificate)
  }
}
