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
    return frame.page(named: "\(frame.say(.answers)) · \(frame.say(.plan)) \(shelved.record.id)") {
      townships(shelved, answers, frame)
      tag("h2") { frame.say(.objections) }
      objections(shelved, answers, account, frame)
      if account.role == .planner { revision(shelved, answers, frame) }
      tag("h2") { frame.say(.history) }
      AnswerTable(frame: frame, shelved: [shelved.record.id: shelved]).node(answers.reversed())
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
      frame.language, .answersByTownship,
      [.text(.township), .number(.villagesTitle), .number(.confirmed), .number(.objected), .number(.open)]
    ).node(rows)
  }

  private static func objections(
    _ shelved: ShelvedPlan, _ answers: [Answer], _ account: Account, _ frame: Frame
  ) -> Node {
    let objections = answers.filter { $0.kind == .objected }
    guard !objections.isEmpty else { return tag("p", ["class": "note"]) { frame.say(.none) } }
    let edition = shelved.edition(frame.language)
    return PageTable(
      frame.language, .objections,
      [.text(.village), .text(.stream), .text(.reason), .text(.account), .text(.state)]
    ).node(
      objections.map { answer in
        let isOpen = answer.decision == nil && account.role == .planner
        return [
          .text(edition.village(ID(answer.village))),
          .text(answer.stream.map { edition.stream(ID($0)) } ?? frame.say(.everyStream)), .text(answer.reason),
          .text("\(answer.account) · \(answer.at.text)"),
          isOpen ? decisionForm(answer, frame) : AnswerTable.state(answer, frame),
        ]
      })
  }

  private static func revision(_ shelved: ShelvedPlan, _ answers: [Answer], _ frame: Frame) -> Node {
    let accepted = answers.count { $0.decision?.kind == .accepted }
    guard accepted > 0 else { return .nothing }
    return tag("section", ["class": "doings"]) {
      frame.button(.planAnew(accepted), to: "/plans/\(shelved.record.id)/revision")
      tag("small") { frame.say(.planAnewLead) }
    }
  }

  private static func decisionForm(_ answer: Answer, _ frame: Frame) -> Node {
    tag("form", ["method": "post", "action": "/answers/\(answer.id)/decision", "class": "fields"]) {
      frame.formToken()
      tag("input", ["name": "note", "maxlength": "1000", "aria-label": frame.say(.noteToTownship)])
      tag("div", ["class": "doings"]) {
        tag("button", ["name": "kind", "value": "accepted"]) { frame.say(.accept) }
        tag("button", ["name": "kind", "value": "declined", "class": "second"]) { frame.say(.decline) }
      }
    }
  }

  static func decide(_ visit: Visit, _ account: Account) async throws -> Response {
    guard let answer = try await visit.site.store.answer(try visit.number("answer")) else { throw Refusal.notFound }
    guard let kind = Decision.Kind(rawValue: visit.form.trimmed("kind")) else {
      throw Refusal.badInput(.acceptOrDecline)
    }
    let note = visit.form.trimmed("note")
    guard note.count <= TownshipAnswers.greatestReason else { throw Refusal.badInput(.reasonTooLong) }
    guard kind == .accepted || !note.isEmpty else { throw Refusal.badInput(.declineNeedsNote) }
    do {
      try await visit.site.store.decide(answer.id, kind, note: note, by: account, at: visit.now)
    } catch StoreFault.alreadyDecided {
      throw Refusal.conflict(.alreadyDecided)
    } catch StoreFault.noAnswer {
      throw Refusal.notFound
    }
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
