import Hummingbird
import PlanStore
import Reports
import WasteNetwork

/// What an official sees and says.
enum TownshipPages {
  /// Villages on a page, so that the first page stays small on a slow line.
  static let villagesPerPage = 40

  static func show(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    let frame = Frame(visit)
    guard let view = try await view(visit, code) else {
      return frame.page(.ownTownship) { tag("p", ["class": "banner warning"]) { frame.say(.nothingCirculated) } }
    }
    let pages = max(1, (view.villages.count + villagesPerPage - 1) / villagesPerPage)
    let page = min(max(1, Int(visit.query("page") ?? "") ?? 1), pages)
    let from = (page - 1) * villagesPerPage
    let shown = view.villages[from..<min(from + villagesPerPage, view.villages.count)]
    return frame.page(named: view.name) {
      said(visit)
      overview(view, frame)
      if page == 1 { TownshipMap(view).node() }
      tag("h2") { frame.say(.villagesTitle) }
      shown.map { VillageCard(view: view, frame: frame, village: $0).node() }
      if pages > 1 { pager(frame, page: page, of: pages) }
      if page == 1 { objectToAll(view, frame) }
    }
  }

  static func village(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    guard let view = try await view(visit, code) else { throw Refusal.notFound }
    let village = try view.village(visit.text("village"))
    let frame = Frame(visit)
    return frame.page(named: view.edition.village(view.network.villages[village].id)) {
      said(visit)
      tag("p") { tag("a", ["href": "/township"]) { "← \(view.name)" } }
      VillageCard(view: view, frame: frame, village: village).node(isAlone: true)
      objectionForm(view, frame, to: "/township/villages/\(view.network.villages[village].id.code)/object")
      tag("h2") { frame.say(.history) }
      AnswerTable(frame: frame, shelved: [view.shelved.record.id: view.shelved]).node(view.answers(village: village))
    }
  }

  static func history(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    let answers = try await visit.site.store.answers(plan: nil, township: code.code)
    var shelved: [Int: ShelvedPlan] = [:]
    for plan in Set(answers.map(\.plan)).sorted() { shelved[plan] = try? await visit.plan(plan) }
    let frame = Frame(visit)
    return frame.page(.history) { AnswerTable(frame: frame, shelved: shelved).node(answers.reversed()) }
  }

  /// The township of the plan that lies before the officials; `nil` when none does.
  static func view(_ visit: Visit, _ code: TownshipCode) async throws -> TownshipView? {
    guard let shelved = try await visit.circulatedPlan() else { return nil }
    let answers = try await visit.site.store.answers(plan: shelved.record.id, township: code.code)
    return try TownshipView(shelved, code: code, language: visit.language, answers: answers)
  }

  // MARK: Parts

  /// Says so when an answer was recorded just now.
  private static func said(_ visit: Visit) -> [Node] {
    guard visit.query("said") != nil else { return [] }
    return [tag("p", ["class": "banner good", "role": "status"]) { visit.say(.recorded) }]
  }

  private static func overview(_ view: TownshipView, _ frame: Frame) -> Node {
    let open = view.count(.open)
    return tag("section") {
      tag("p", ["class": "lead"]) {
        frame.say(.townshipLead(view.network.name, year: view.network.calendar.year, villages: view.villages.count))
      }
      tag("ul", ["class": "figures"]) {
        for (standing, count) in [
          (VillageStanding.confirmed, view.count(.confirmed)), (.objected, view.count(.objected)), (.open, open),
        ] {
          tag("li") {
            tag("strong") { "\(count) " }
            frame.say(.badge(standing))
          }
        }
      }
      if open > 0 {
        frame.button(.confirmAll(open), to: "/township/confirm", fields: ["plan": "\(view.shelved.record.id)"])
      }
    }
  }

  private static func pager(_ frame: Frame, page: Int, of pages: Int) -> Node {
    tag("nav", ["class": "pager", "aria-label": frame.say(.morePages)]) {
      for one in 1...pages {
        if one == page {
          tag("strong") { "\(one)" }
        } else {
          tag("a", ["href": "/township?page=\(one)"]) { frame.say(.pageOfVillages(one)) }
        }
      }
    }
  }

  private static func objectToAll(_ view: TownshipView, _ frame: Frame) -> Node {
    tag("details") {
      tag("summary") { frame.say(.objectToAll) }
      objectionForm(view, frame, to: "/township/object")
    }
  }

  private static func objectionForm(_ view: TownshipView, _ frame: Frame, to path: String) -> Node {
    tag("form", ["method": "post", "action": path, "class": "fields"]) {
      frame.formToken()
      tag("input", ["type": "hidden", "name": "plan", "value": "\(view.shelved.record.id)"])
      tag("label") {
        frame.say(.stream)
        tag("select", ["name": "stream"]) {
          tag("option", ["value": ""]) { frame.say(.everyStream) }
          for stream in view.network.streams {
            tag("option", ["value": stream.id.code]) { view.edition.name(stream.name) }
          }
        }
      }
      tag("label") {
        frame.say(.reason)
        tag("textarea", ["name": "reason", "rows": "3", "required": "required", "maxlength": "1000"])
      }
      tag("button", ["class": "second"]) { frame.say(.object) }
    }
  }
}
