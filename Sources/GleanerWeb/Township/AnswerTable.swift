import PlanStore
import Reports
import WasteNetwork

/// Who said what, when, and what became of it.
struct AnswerTable {
  let frame: Frame
  /// Whose names of villages and streams are shown; codes stand where it has none.
  let shelved: ShelvedPlan?

  func node(_ answers: [Answer]) -> Node {
    guard !answers.isEmpty else { return tag("p", ["class": "note"]) { frame.say(.none) } }
    return PageTable(
      frame.language, .history,
      [
        .text(.village), .text(.stream), .text(.answer), .text(.reason), .text(.account), .text(.time), .number(.plan),
      ]
    ).node(answers.map(row))
  }

  private func row(_ answer: Answer) -> [Node] {
    let edition = shelved?.edition(frame.language)
    return [
      .text(edition?.village(ID(answer.village)) ?? answer.village),
      .text(answer.stream.map { edition?.stream(ID($0)) ?? $0 } ?? frame.say(.everyStream)),
      AnswerTable.state(answer, frame, shelved), .text(answer.reason), .text(answer.account), .text(answer.at.text),
      .text("\(answer.plan)"),
    ]
  }

  /// What was said, and the planner's word on it.
  static func state(_ answer: Answer, _ frame: Frame, _ shelved: ShelvedPlan?) -> Node {
    .group([
      tag("span", ["class": answer.kind == .confirmed ? "badge good" : "badge bad"]) {
        frame.say(.state(answer.kind))
      },
      answer.decision.map { decision in
        tag("small") {
          let remedy = decision.remedy.map { remedy in shelved.map { frame.say(.remedy(remedy, $0)) } ?? remedy.text }
          [frame.say(.state(decision.kind)), remedy ?? "", decision.note, decision.account, decision.at.text]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        }
      } ?? .nothing,
    ])
  }
}
