import Quantities
import WasteNetwork

extension Edition {
  /// What no station takes, and why.
  func unservedSection() -> Node {
    let listed = plan.siting.unserved.filter { $0.reason != .nothingToCollect }
    let empty = plan.siting.unserved.count - listed.count
    return section("unserved", .unservedTitle, .unservedLead) {
      if listed.isEmpty {
        paragraph(.everythingServed)
      } else {
        table(
          .unservedSummaryCaption,
          [.text(.streamColumn), .text(.reasonColumn), .number(.villagesColumn), .number(.massColumn)],
          stacks: true,
          rows: summaryRows(listed))
        details(.unservedList(Figures.whole(listed.count))) {
          table(
            .unservedCaption,
            [
              .text(.villageColumn), .text(.townshipColumn), .text(.streamColumn), .number(.massColumn),
              .text(.reasonColumn),
            ], stacks: true, rows: listed.map(unservedRow))
        }
      }
      if empty > 0 { paragraph(.nothingToCollect(Figures.whole(empty))) }
    }
  }

  /// One row for each stream and reason that occur.
  private func summaryRows(_ all: [SitingPlan.Unserved]) -> [[Node]] {
    network.streams.flatMap { stream in
      SitingPlan.Unserved.Reason.allCases.compactMap { reason -> [Node]? in
        let some = all.filter { $0.stream == stream.id && $0.reason == reason }
        guard !some.isEmpty else { return nil }
        return [
          .text(name(stream.name)), .text(say(.unserved(reason))), .text(Figures.whole(some.count)),
          .text(Figures.tonnes(some.map(\.mass).sum())),
        ]
      }
    }
  }

  private func unservedRow(_ one: SitingPlan.Unserved) -> [Node] {
    let township = network.villageIndex(one.village).map { network.townships[network.townshipOfVillage[$0]].name }
    return [
      .text(village(one.village)), .text(township.map(name) ?? ""), .text(stream(one.stream)),
      .text(Figures.tonnes(one.mass)), .text(say(.unserved(one.reason))),
    ]
  }
}
