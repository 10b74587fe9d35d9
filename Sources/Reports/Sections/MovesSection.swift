import Quantities
import WasteNetwork

extension Edition {
  /// Which villages move from the accepted plan, why, and what a further move is worth; nothing without such a plan.
  func movesSection() -> Node {
    guard let revision = plan.revision else { return .nothing }
    return section("moves", .movesTitle, .movesLead) {
      tag("p", ["class": "statement"]) {
        say(
          .moved(
            Figures.whole(revision.moved), of: Figures.whole(revision.limit),
            unavoidable: Figures.whole(revision.unavoidable)))
      }
      if let price = revision.price, price.fen > 0 { paragraph(.priceOfMove(money(price))) }
      if revision.moves.isEmpty {
        paragraph(.nothingDeparts)
      } else {
        details(.movesList(Figures.whole(revision.moves.count))) {
          table(
            .departuresCaption,
            [
              .text(.villageColumn), .text(.streamColumn), .text(.acceptedStationColumn), .text(.toColumn),
              .text(.reasonColumn),
            ], stacks: true, rows: revision.moves.map(moveRow))
        }
      }
      paragraph(.acceptedPlan(revision.accepted))
    }
  }

  private func moveRow(_ move: PlanRevision.Move) -> [Node] {
    func depots(_ codes: [ID<Depot>]) -> String {
      codes.isEmpty ? say(.notCollected) : codes.map(depot).joined(separator: say(Phrase("、", ", ")))
    }
    return [
      .text(village(move.village)), .text(stream(move.stream)), .text(depots(move.from)), .text(depots(move.to)),
      .text(say(.cause(move.cause))),
    ]
  }
}
