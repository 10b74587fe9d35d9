import Foundation
import Hummingbird
import PlanStore
import Reports
import ScenarioFiles
import WasteNetwork

/// A plan anew, with what became of every accepted objection, and with as few villages moved as can be.
enum RevisionPages {
  static func add(_ visit: Visit, _ account: Account) async throws -> Response {
    let more = visit.form.trimmed("more")
    guard let further = more.isEmpty ? 0 : Int(more) else { throw Refusal.badInput(.unknownMoves) }
    return .redirect(to: "/runs/\(try await queue(try await visit.plan(), further: further, visit, account))")
  }

  /// Villages that may move besides those that have to, at most.
  static let mostFurther = 100_000

  /// Writes the scenario and puts its run in the queue.
  /// - Parameter further: villages that may move besides those that have to.
  /// - Returns: the run's number.
  static func queue(_ shelved: ShelvedPlan, further: Int, _ visit: Visit, _ account: Account) async throws -> Int {
    guard (0...mostFurther).contains(further) else { throw Refusal.badInput(.unknownMoves) }
    let base = shelved.record.scenario
    guard visit.site.folders.scenario(base) != nil else { throw Refusal.conflict(.unknownScenario) }
    let answers = try await visit.site.store.answers(plan: shelved.record.id, township: nil)
    let order = PlanRevisionOrder(StandingObjections(answers, in: shelved.network).accepted, in: shelved)
    guard !order.items.isEmpty else { throw Refusal.conflict(.nothingAccepted) }
    let folder = freeName("\(base)-r\(shelved.record.id)", in: visit.site.folders)
    let name = LocalizedName(
      zh: "\(shelved.network.name.zh)（采纳规划成果 \(shelved.record.id) 的异议）",
      en: "\(shelved.network.name.en) (objections to plan \(shelved.record.id) accepted)")
    try ScenarioWriter(folders: visit.site.folders, base: base).write(folder, name: name, items: order.items)
    try await visit.site.store.addScenario(folder, base: base, by: account, at: visit.now)
    // only the least cost can be sought near an accepted plan
    let isNear = shelved.network.options.objective == .leastCost
    let departure = Departure(plan: shelved.record.id, moves: order.moving.count + further)
    return try await visit.site.store.queue(
      scenario: folder, effort: shelved.manifest.effort, departure: isNear ? departure : nil, by: account,
      at: visit.now)
  }

  /// The form that asks for it; nothing while no objection is accepted.
  static func form(_ objections: StandingObjections, _ shelved: ShelvedPlan, _ frame: Frame) -> Node {
    let accepted = objections.accepted
    guard !accepted.isEmpty else { return .nothing }
    let moving = PlanRevisionOrder(accepted, in: shelved).moving.count
    return tag("form", ["method": "post", "action": "/plans/\(shelved.record.id)/revision", "class": "fields panel"]) {
      frame.formToken()
      tag("h2") { frame.say(.planAnewTitle) }
      tag("p") { frame.say(.planAnewLead(accepted.count, moving: moving)) }
      if shelved.network.options.objective == .leastCost {
        tag("label") {
          frame.say(.furtherMoves)
          tag("input", ["name": "more", "type": "number", "min": "0", "max": "\(mostFurther)", "value": "0"])
        }
      }
      tag("button") { frame.say(.planAnew(accepted.count)) }
    }
  }

  private static func freeName(_ name: String, in folders: Folders) -> String {
    let taken = Set((try? FileManager.default.contentsOfDirectory(atPath: folders.root.path)) ?? [])
    var free = name
    var number = 2
    while taken.contains(free) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }
}

extension Phrase {
  static let nothingAccepted = Phrase(
    "还没有采纳任何涉及站点的异议。", "No objection that concerns a station has been accepted.")
  static let unknownMoves = Phrase(
    "另外可更换站点的村数应为 0 至 100000。", "Further villages that may move must be 0 to 100000.")
  static let planAnewTitle = Phrase("重新规划", "Plan anew")
  static func planAnew(_ accepted: Int) -> Phrase {
    Phrase(
      "按已采纳的异议（\(accepted) 项）重新规划", "Plan anew with the accepted objections (\(accepted))")
  }
  static func planAnewLead(_ accepted: Int, moving: Int) -> Phrase {
    Phrase(
      "已采纳 \(accepted) 项异议，\(moving) 个村因此须更换站点；处理方式写进新情景，排队计算，其余各村保持本方案不变。",
      """
      Objections accepted: \(accepted). Villages that have to go elsewhere because of them: \(moving). What was decided is \
      written into a new scenario, which is queued; all other villages stay as in this plan.
      """)
  }
  static let furtherMoves = Phrase(
    "另外允许更换站点的村数（放宽可降低费用）", "Further villages that may move (more of them can lower the cost)")
}
