import Quantities
import WasteNetwork

extension Edition {
  /// How far the rounds can be from the shortest, with the limits of each station; nothing without rounds.
  func limitsOfRounds() -> Node {
    let transport = plan.transport
    guard !transport.rounds.isEmpty else { return .nothing }
    guard let gap = transport.quality.gap, !transport.roundLimits.isEmpty else {
      return paragraph(.roundsWithoutBound)
    }
    let open = transport.roundLimits.count { $0.progress != .finished }
    let state: Phrase =
      open == 0
      ? .limitsFinished : .limitsUnfinished(Figures.whole(open), of: Figures.whole(transport.roundLimits.count))
    return .group([
      paragraph(.roundsBounded(gap: Figures.percentUp(gap))), paragraph(state),
      details(.limitsSummary) {
        table(
          .limitsCaption,
          [
            .text(.stationColumn), .text(.streamsColumn), .number(.periodsColumn), .number(.visitsColumn),
            .number(.kilometreCostColumn), .number(.limitColumn), .number(.gapColumn), .number(.unfinishedColumn),
          ], stacks: true, rows: stationLimits().map(limitRow))
      },
    ])
  }

  /// The limits of each station's streams, in the plan's order.
  private func stationLimits() -> [[TransportPlan.RoundLimit]] {
    var groups: [[TransportPlan.RoundLimit]] = []
    for limit in plan.transport.roundLimits {
      if let group = groups.firstIndex(where: { $0[0].depot == limit.depot && $0[0].streams == limit.streams }) {
        groups[group].append(limit)
      } else {
        groups.append([limit])
      }
    }
    return groups
  }

  /// Whole yuan in both languages: a station's rounds cost hundreds.
  private func yuan(_ amount: Money) -> String { Figures.fixed(amount.fen, scale: 100, 0) }

  private func streamNames(_ limits: [TransportPlan.RoundLimit]) -> String {
    limits[0].streams.map(stream).joined(separator: language == .chinese ? "、" : ", ")
  }

  private func limitRow(_ limits: [TransportPlan.RoundLimit]) -> [Node] {
    let cost = limits.map(\.cost).sum()
    let limit = limits.map(\.limit).sum()
    let gap = cost == .zero ? 0 : Double((cost - limit).fen) / Double(cost.fen)
    return [
      .text(depot(limits[0].depot)), .text(streamNames(limits)), .text(Figures.whole(limits.count)),
      .text(Figures.whole(limits.map(\.visits).reduce(0, +))), .text(yuan(cost)), .text(yuan(limit)),
      .text(say(.percent(Figures.percentUp(gap)))),
      .text(Figures.whole(limits.count { $0.progress != .finished })),
    ]
  }
}
