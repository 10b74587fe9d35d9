import PlanStore
import Reports
import WasteNetwork

/// Which villages move from the accepted plan, and why; nothing for a plan from scratch.
struct MovesTable {
  let shelved: ShelvedPlan
  let frame: Frame
  /// The plan that was departed from, where this server knows it.
  let departure: Departure?

  func node() -> Node {
    guard let revision = shelved.plan.revision else { return .nothing }
    return tag("section") {
      tag("h2") { frame.say(.movesTitle) }
      tag("p") {
        frame.say(
          .moved(
            Figures.whole(revision.moved), of: Figures.whole(revision.limit),
            unavoidable: Figures.whole(revision.unavoidable)))
      }
      revision.moves.isEmpty ? tag("p", ["class": "note"]) { frame.say(.nothingDeparts) } : table(revision)
      if let departure {
        tag("p") {
          tag("a", ["href": "/comparison?old=\(departure.plan)&new=\(shelved.record.id)", "class": "button second"]) {
            frame.say(.compareWith(departure.plan))
          }
        }
      }
    }
  }

  private func table(_ revision: PlanRevision) -> Node {
    let edition = shelved.edition(frame.language)
    func depots(_ codes: [ID<Depot>]) -> String {
      codes.isEmpty
        ? frame.say(.notCollected) : codes.map { edition.depot($0) }.joined(separator: frame.say(Phrase("、", ", ")))
    }
    return PageTable(
      frame.language, .departuresCaption,
      [.text(.village), .text(.stream), .text(.acceptedStationColumn), .text(.toColumn), .text(.why)]
    ).node(
      revision.moves.map { move in
        [
          .text(edition.village(move.village)), .text(edition.stream(move.stream)), .text(depots(move.from)),
          .text(depots(move.to)), .text(frame.say(.cause(move.cause))),
        ]
      })
  }
}

extension Phrase {
  static func compareWith(_ plan: Int) -> Phrase {
    Phrase("与规划成果 \(plan) 比较", "Compare with plan \(plan)")
  }
}
