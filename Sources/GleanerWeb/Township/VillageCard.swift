import PlanStore
import Reports
import WasteNetwork

/// A village with its answer for every stream, and what can be said to it.
struct VillageCard {
  let view: TownshipView
  let frame: Frame
  let village: Int

  private var place: Village { view.network.villages[village] }

  /// - Parameter isAlone: on the village's own page, where the objection has its form.
  func node(isAlone: Bool = false) -> Node {
    tag("article", ["class": "village", "id": "v\(place.id.code)"]) {
      tag("header") {
        if !isAlone { tag("h3") { view.edition.village(place.id) } }
        tag("span", ["class": "code"]) { place.id.code }
        tag("span", ["class": view.standing(village).badgeClass]) { frame.say(.badge(view.standing(village))) }
      }
      tag("dl") {
        for stream in view.network.streams.indices {
          tag("dt") { view.edition.name(view.network.streams[stream].name) }
          tag("dd") { view.service(village: village, stream: stream) }
        }
      }
      tag("div", ["class": "doings"]) { doings(isAlone: isAlone) }
    }
  }

  private func doings(isAlone: Bool) -> [Node] {
    let page = "/township/villages/\(place.id.code)"
    let confirm = frame.button(
      .confirm, to: "\(page)/confirm", fields: ["plan": "\(view.shelved.record.id)"])
    let object = tag("a", ["href": page, "class": "button second"]) { frame.say(.objectOrHistory) }
    let isConfirmed = view.standing(village) == .confirmed
    return (isConfirmed ? [] : [confirm]) + (isAlone ? [] : [object])
  }
}
