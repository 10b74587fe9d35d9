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
          .unservedCaption,
          [
            .text(.villageColumn), .text(.townshipColumn), .text(.streamColumn), .number(.massColumn),
            .text(.reasonColumn),
          ], rows: listed.map(unservedRow))
      }
      if empty > 0 { paragraph(.nothingToCollect(Figures.whole(empty))) }
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
