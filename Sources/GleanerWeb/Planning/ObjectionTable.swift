import PlanStore
import Reports
import WasteNetwork

/// The objections that stand, each with its decision or the form for one.
struct ObjectionTable {
  let shelved: ShelvedPlan
  let frame: Frame
  /// Whether the reader may decide.
  let mayDecide: Bool

  func node(_ objections: StandingObjections) -> Node {
    guard !objections.all.isEmpty else { return tag("p", ["class": "note"]) { frame.say(.none) } }
    return PageTable(
      frame.language, .objections,
      [.text(.village), .text(.stream), .text(.reason), .text(.account), .text(.state)]
    ).node(objections.all.map(row))
  }

  private func row(_ objection: StandingObjections.Objection) -> [Node] {
    let answer = objection.answer
    let edition = shelved.edition(frame.language)
    let isOpen = answer.decision == nil && mayDecide
    return [
      .text(edition.village(ID(answer.village))),
      .text(answer.stream.map { edition.stream(ID($0)) } ?? frame.say(.everyStream)), .text(answer.reason),
      .group([.text(answer.account), tag("small") { answer.at.text }]),
      isOpen ? decisionForm(objection) : AnswerTable.state(answer, frame, shelved),
    ]
  }

  private func decisionForm(_ objection: StandingObjections.Objection) -> Node {
    let remedies = objection.remedies(in: shelved)
    return tag("form", ["method": "post", "action": "/answers/\(objection.answer.id)/decision", "class": "fields"]) {
      frame.formToken()
      if !remedies.isEmpty {
        tag("label") {
          frame.say(.remedy)
          tag("select", ["name": "remedy"]) {
            for remedy in remedies {
              tag("option", ["value": remedy.text]) { frame.say(.remedy(remedy, shelved)) }
            }
          }
        }
      }
      tag("label") {
        frame.say(.noteToTownship)
        tag("input", ["name": "note", "maxlength": "1000"])
      }
      tag("div", ["class": "doings"]) {
        if !remedies.isEmpty { tag("button", ["name": "kind", "value": "accepted"]) { frame.say(.accept) } }
        tag("button", ["name": "kind", "value": "declined", "class": "second"]) { frame.say(.decline) }
      }
    }
  }
}

/// The planner's word on an objection.
enum Decisions {
  /// - Parameter remedy: `nil` for the mildest.
  /// - Returns: the answer that was decided on.
  @discardableResult
  static func decide(
    _ id: Int, _ kind: Decision.Kind, remedy: Remedy?, note: String, _ visit: Visit, _ account: Account
  ) async throws -> Answer {
    guard let answer = try await visit.site.store.answer(id), answer.kind == .objected else { throw Refusal.notFound }
    guard note.count <= TownshipAnswers.greatestReason else { throw Refusal.badInput(.reasonTooLong) }
    guard kind == .accepted || !note.isEmpty else { throw Refusal.badInput(.declineNeedsNote) }
    let shelved = try await visit.plan(answer.plan)
    let answers = try await visit.site.store.answers(plan: answer.plan, township: answer.township)
    let standing = StandingObjections(answers, in: shelved.network).all.first { $0.answer.id == id }
    guard let standing else { throw Refusal.conflict(.withdrawnMeanwhile) }
    let known = standing.remedies(in: shelved)
    let chosen = kind == .accepted ? remedy ?? known.first : nil
    guard kind == .declined || chosen.map(known.contains) == true else { throw Refusal.badInput(.unknownRemedy) }
    do {
      try await visit.site.store.decide(id, kind, remedy: chosen, note: note, by: account, at: visit.now)
    } catch StoreFault.alreadyDecided {
      throw Refusal.conflict(.alreadyDecided)
    }
    return answer
  }
}

extension Phrase {
  static let remedy = Phrase("采纳后如何处理", "If accepted")
  static let unknownRemedy = Phrase("不能这样处理这项异议。", "This objection cannot be met in that way.")
  static let withdrawnMeanwhile = Phrase(
    "该村之后又答复过，这项异议不再有效。", "The village answered again since; this objection no longer stands.")
  static func remedy(_ remedy: Remedy, _ shelved: ShelvedPlan) -> Phrase {
    func name(_ code: String) -> LocalizedName {
      shelved.network.depotIndex(ID(code)).map { shelved.network.depots[$0].name } ?? LocalizedName(zh: code, en: code)
    }
    switch remedy {
    case .elsewhere: return Phrase("该村不再交到现站点", "the village goes elsewhere")
    case .station(let depot): return Phrase("该村改交：\(name(depot).zh)", "the village goes to \(name(depot).en)")
    case .closed(let depot): return Phrase("停用场地：\(name(depot).zh)", "nobody uses \(name(depot).en)")
    }
  }
}
