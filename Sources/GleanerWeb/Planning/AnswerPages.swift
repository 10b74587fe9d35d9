import Hummingbird
import PlanStore
import Reports
import WasteNetwork

/// What the townships said to a plan, and the planner's word on each objection.
enum AnswerPages {
  static func list(_ visit: Visit, _ account: Account) async throws -> Response {
    let frame = Frame(visit)
    guard let shelved = try await shown(visit) else {
      return frame.page(.answers) { tag("p", ["class": "note"]) { frame.say(.none) } }
    }
    let answers = try await visit.site.store.answers(plan: shelved.record.id, township: nil)
    let objections = StandingObjections(answers, in: shelved.network)
    return frame.page(named: "\(frame.say(.answers)) · \(frame.say(.plan)) \(shelved.record.id)") {
      townships(shelved, answers, frame)
      tag("h2") { frame.say(.objections) }
      ObjectionTable(shelved: shelved, frame: frame, mayDecide: account.role == .planner).node(objections)
      if !objections.withdrawn.isEmpty {
        tag("p", ["class": "note"]) { frame.say(.withdrawn(objections.withdrawn.count)) }
      }
      if account.role == .planner { RevisionPages.form(objections, shelved, frame) }
      tag("h2") { frame.say(.history) }
      AnswerTable(frame: frame, shelved: shelved).node(answers.suffix(TownshipPages.answersPerPage).reversed())
    }
  }

  /// The plan that the query names, otherwise the one that lies before the officials.
  private static func shown(_ visit: Visit) async throws -> ShelvedPlan? {
    guard let number = visit.query("plan") else { return try await visit.circulatedPlan() }
    guard let id = Int(number) else { throw Refusal.notFound }
    return try await visit.plan(id)
  }

  private static func townships(_ shelved: ShelvedPlan, _ answers: [Answer], _ frame: Frame) -> Node {
    let rows = shelved.network.townships.compactMap { township -> [Node]? in
      let own = answers.filter { $0.township == township.id.code }
      let code = TownshipCode(code: township.id.code)
      guard let view = try? TownshipView(shelved, code: code, language: frame.language, answers: own) else {
        return nil
      }
      return [.text(view.name), .text("\(view.villages.count)")]
        + [VillageStanding.confirmed, .objected, .open].map { Node.text("\(view.count($0))") }
    }
    return PageTable(
      frame.language, .answersByTownship, showsCaption: true,
      [.text(.township), .number(.villagesTitle), .number(.confirmed), .number(.objected), .number(.open)]
    ).node(rows)
  }

  static func decide(_ visit: Visit, _ account: Account) async throws -> Response {
    guard let kind = Decision.Kind(rawValue: visit.form.trimmed("kind")) else {
      throw Refusal.badInput(.acceptOrDecline)
    }
    let remedy = visit.form.trimmed("remedy")
    guard remedy.isEmpty || Remedy(text: remedy) != nil else { throw Refusal.badInput(.unknownRemedy) }
    let answer = try await Decisions.decide(
      try visit.number("answer"), kind, remedy: Remedy(text: remedy), note: visit.form.trimmed("note"), visit, account)
    return .redirect(to: "/answers?plan=\(answer.plan)")
  }
}

/// Every change that anybody made.
enum LogPage {
  private static let linesShown = 500

  static func show(_ visit: Visit, _ account: Account) async throws -> Response {
    let frame = Frame(visit)
    let lines = try await visit.site.store.log(limit: linesShown)
    return frame.page(.log) {
      tag("p", ["class": "lead"]) { frame.say(.logLead) }
      PageTable(
        frame.language, .log, [.text(.time), .text(.account), .text(.action), .text(.subject), .text(.detail)]
      ).node(
        lines.map { line in
          [.text(line.at.text), .text(line.account), .text(line.action), .text(line.subject), .text(line.detail)]
        })
    }
  }
}

extension Phrase {
  static let objections = Phrase("异议", "Objections")
  static let answersByTownship = Phrase("各乡镇答复情况", "Answers by township")
  static func withdrawn(_ count: Int) -> Phrase {
    Phrase(
      "另有 \(count) 项异议因该村之后又答复而不再有效，见记录。",
      "Objections that no longer stand, as their villages answered again: \(count); see the history.")
  }
  static let noteToTownship = Phrase("给乡镇的答复", "Note to the township")
  static let accept = Phrase("采纳", "Accept")
  static let decline = Phrase("不采纳", "Decline")
  static let acceptOrDecline = Phrase("请选采纳或不采纳。", "Accept or decline.")
  static let declineNeedsNote = Phrase("不采纳须向乡镇说明。", "To decline, say why to the township.")
  static let alreadyDecided = Phrase("这项异议已有处理意见。", "This objection was decided already.")
  static let logLead = Phrase("每一次改动都记在这里，不能修改或删除。", "Every change stands here and can be neither edited nor deleted.")
  static let action = Phrase("操作", "Action")
  static let subject = Phrase("对象", "Subject")
  static let detail = Phrase("内容", "Detail")
}
