import Quantities
import WasteNetwork

extension Edition {
  /// What came of weighing stations by their rounds, and the sitings that were compared; nothing where none was.
  func feedbackStatement() -> Node {
    guard let feedback = plan.feedback, let first = feedback.trials.first,
      let kept = feedback.trials.first(where: \.isKept)
    else { return .nothing }
    let tried = Figures.whole(feedback.trials.count)
    let saved = first.cost - kept.cost
    let statement: Phrase =
      kept.moved == 0
      ? .feedbackFirst(tried: tried)
      : .feedbackKept(
        moved: Figures.whole(kept.moved), saved: money(saved),
        percent: Figures.percentDown(max(0, saved.fen), of: max(1, first.cost.fen), decimals: 2), tried: tried)
    return .group([
      paragraph(statement), paragraph(.feedbackBound),
      details(.feedbackSummary) {
        table(
          .feedbackCaption,
          [
            .text(.trialColumn), .number(.movedColumn), .number(.estimateColumn), .number(.withRoundsColumn),
            .number(.unplacedColumn), .text(.adoptedColumn),
          ], stacks: true, rows: feedback.trials.enumerated().map { trialRow($0 + 1, $1) })
      },
    ])
  }

  private func trialRow(_ number: Int, _ trial: SitingFeedback.Trial) -> [Node] {
    [
      .text(String(number)), .text(Figures.whole(trial.moved)), .text(money(trial.estimate)),
      .text(money(trial.cost)), .text(Figures.whole(trial.left.kilograms)),
      trial.isKept ? badge(.adopted, .good) : .nothing,
    ]
  }
}
