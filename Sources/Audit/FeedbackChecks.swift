import Quantities
import WasteNetwork

/// What the plan says of sitings that were weighed by their rounds, as far as it follows from the plan itself: of the
/// sitings that were not kept only the figures stand there.
struct FeedbackChecks {
  let subject: PlanUnderAudit

  /// No checks where nothing was weighed.
  func run() -> [AuditResult.Check] { subject.plan.feedback.map { [trials($0), cost($0)] } ?? [] }

  private func trials(_ feedback: SitingFeedback) -> AuditResult.Check {
    .init(zh: "按班次比较的选址中保留了费用最低者", en: "of the sitings weighed by their rounds the cheapest is kept") { tally in
      let kept = feedback.trials.filter(\.isKept)
      tally.expect(kept.count, equals: 1, at: "sitings kept")
      tally.expect(feedback.trials.first?.moved ?? 0, equals: 0, at: "villages moved by the first siting")
      guard let kept = kept.first else { return }
      tally.expect(kept.estimate, equals: subject.plan.siting.cost.total, at: "estimate of the siting kept")
      // the first siting may be kept although another looked cheaper: its flows or its final rounds did not bear it out
      guard !feedback.trials[0].isKept else { return }
      for (index, trial) in feedback.trials.enumerated() {
        tally.expect(
          (trial.left, trial.unplaced, trial.cost) >= (kept.left, kept.unplaced, kept.cost), at: "trial \(index + 1)",
          expected: "not better than the siting kept", found: "\(trial.left.written) left, \(trial.cost.written)")
      }
    }
  }

  /// Equation (1) with transport in place of the estimate of haulage.
  private func cost(_ feedback: SitingFeedback) -> AuditResult.Check {
    .init(zh: "按班次计的全年费用", en: "the yearly cost with rounds adds up") { tally in
      let network = subject.network
      let cost = subject.plan.siting.cost
      let handling = subject.assignments.map { network.streams[$0.stream].handlingPrice * $0.claim.mass }.sum()
      let fixed = cost.sites + cost.stations + cost.onward + cost.centres + cost.shortfalls
      tally.expect(feedback.cost, equals: fixed + handling + subject.plan.transport.cost, at: "plan")
    }
  }
}
