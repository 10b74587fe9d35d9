import Hummingbird
import PlanStore
import Reports
import WasteNetwork

/// What an official sees and says.
enum TownshipPages {
  /// Villages on a page, so that the first page stays small on a slow line.
  static let villagesPerPage = 40

  static func show(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    try await visit.kept(account, code) { frame in
      guard let view = try await view(visit, code) else {
        return frame.text(named: frame.say(.ownTownship)) {
          tag("p", ["class": "banner warning"]) { frame.say(.nothingCirculated) }
        }
      }
      return page(view, visit, frame)
    }
  }

  private static func page(_ view: TownshipView, _ visit: Visit, _ frame: Frame) -> String {
    let pages = max(1, (view.villages.count + villagesPerPage - 1) / villagesPerPage)
    let page = min(max(1, Int(visit.query("page") ?? "") ?? 1), pages)
    let from = (page - 1) * villagesPerPage
    let shown = view.villages[from..<min(from + villagesPerPage, view.villages.count)]
    return frame.text(named: view.name) {
      said(visit)
      overview(view, frame)
      if page == 1 { TownshipMap(view, tiles: visit.site.tiles).node() }
      tag("h2") { frame.say(.villagesTitle) }
      shown.map { VillageCard(view: view, frame: frame, village: $0).node() }
      if pages > 1 { pager(frame, page: page, of: pages) }
      if page == 1 { objectToAll(view, frame) }
    }
  }

  static func village(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    try await visit.kept(account, code) { frame in
      guard let view = try await view(visit, code) else { throw Refusal.notFound }
      let village = try view.village(visit.text("village"))
      return frame.text(named: view.edition.village(view.network.villages[village].id)) {
        said(visit)
        tag("p") { tag("a", ["href": "/township"]) { "← \(view.name)" } }
        VillageCard(view: view, frame: frame, village: village).node(isAlone: true)
        tag("h2") { frame.say(.object) }
        objectionForm(view, frame, to: "/township/villages/\(view.network.villages[village].id.code)/object")
        tag("h2") { frame.say(.history) }
        AnswerTable(frame: frame, shelved: view.shelved).node(view.answers(village: village).reversed())
      }
    }
  }

  /// Answers on a page of the history.
  static let answersPerPage = 200

  /// Who said what when, of every plan; names are those of the plan that lies before the officials, whatever plan was
  /// answered, so that no other bundle has to be read.
  static func history(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    try await visit.kept(account, code) { frame in
      let before = visit.query("before").flatMap { Int($0) }
      let answers = try await visit.site.store.history(
        ofTownship: code.code, before: before, limit: answersPerPage)
      let shelved = try? await visit.circulatedPlan()
      return frame.text(named: frame.say(.history)) {
        AnswerTable(frame: frame, shelved: shelved).node(answers)
        if answers.count == answersPerPage, let last = answers.last {
          tag("p") { tag("a", ["href": "/township/history?before=\(last.id)"]) { frame.say(.earlierAnswers) } }
        }
      }
    }
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
