import Quantities
import WasteNetwork

extension Edition {
  /// Dual values as sentences.
  func worthsSection() -> Node {
    section("worths", .worthsTitle, .worthsLead) {
      if plan.flows.worths.isEmpty {
        paragraph(.noWorths)
      } else {
        tag("ul") {
          for worth in plan.flows.worths { tag("li") { say(sentence(worth)) } }
        }
      }
    }
  }

  private func sentence(_ worth: FlowPlan.Worth) -> Phrase {
    let yuan = Figures.fixed(Int(worth.value.fen.magnitude), scale: 100, 2)
    return worth.value < .zero
      ? .costs(worth.subject, unit: worth.unit, yuan: yuan) : .saves(worth.subject, unit: worth.unit, yuan: yuan)
  }
}
