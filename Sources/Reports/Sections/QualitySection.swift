import Quantities
import WasteNetwork

extension Edition {
  /// Value, bound and reason for stopping of each stage, kept apart.
  func qualitySection() -> Node {
    section("quality", .qualityTitle, .qualityLead) {
      tag("p", ["class": "statement"]) { say(sitingStatement) }
      paragraph(.aim(network.options.objective, money: money))
      if let certificateStatement { paragraph(certificateStatement) }
      feedbackStatement()
      limitsOfRounds()
      table(
        .qualityCaption,
        [
          .text(.stageColumn), .number(.valueOfStage), .number(.boundColumn), .number(.gapColumn),
          .text(.boundMethodColumn), .text(.stopColumn),
        ], stacks: true,
        rows: [
          row(.stageSiting(measure), plan.siting.quality, in: measure),
          row(.stageFlows, plan.flows.quality, in: .money),
          row(.stageRounds, plan.transport.quality, in: .money),
        ])
    }
  }

  private var measure: PlanningOptions.Measure { network.options.objective.measure }

  private var sitingStatement: Phrase {
    guard let gap = plan.siting.quality.gap else { return .sitingUnproven }
    guard plan.siting.isCertified else { return .sitingClaimed(gap: Figures.percentUp(gap)) }
    return gap == 0 ? .sitingOptimal : .sitingProven(gap: Figures.percentUp(gap))
  }

  /// Where the proof of the bound is to be found, or that there is none; `nil` without a bound.
  private var certificateStatement: Phrase? {
    guard plan.siting.quality.bound != nil else { return nil }
    return plan.siting.certificate.map { .certificate(leaves: $0.leafCount) } ?? .sitingStated
  }

  private func row(_ stage: Phrase, _ quality: Quality, in measure: PlanningOptions.Measure) -> [Node] {
    func amount(_ value: Int) -> String {
      switch measure {
      case .money: say(.yuan(Figures.fixed(value, scale: 100, 0)))
      case .mass: say(.tonnes(Figures.fixed(value, scale: 1000, 0)))
      case .distance: say(.kilometres(Figures.fixed(value, scale: 1000, 3)))
      }
    }
    return [
      .text(say(stage)),
      .text(amount(quality.value)),
      .text(quality.bound.map(amount) ?? say(.noBound)),
      .text(quality.gap.map { say(.percent(Figures.percentUp($0))) } ?? say(.noBound)),
      .text(name(quality.boundMethod)),
      .text(say(.stop(quality.stopReason))),
    ]
  }
}
