import Foundation
import Hummingbird
import PlanStore
import Reports
import ScenarioFiles
import WasteNetwork

/// A plan anew, with every accepted objection as a forbidden assignment.
enum RevisionPages {
  static func add(_ visit: Visit, _ account: Account) async throws -> Response {
    let shelved = try await visit.plan()
    let base = shelved.record.scenario
    guard visit.site.folders.scenario(base) != nil else { throw Refusal.conflict(.unknownScenario) }
    let answers = try await visit.site.store.answers(plan: shelved.record.id, township: nil)
    let items = items(of: answers.filter { $0.decision?.kind == .accepted }, in: shelved)
    guard !items.isEmpty else { throw Refusal.conflict(.nothingAccepted) }
    let folder = freeName("\(base)-r\(shelved.record.id)", in: visit.site.folders)
    let name = LocalizedName(
      zh: "\(shelved.network.name.zh)（采纳规划成果 \(shelved.record.id) 的异议）",
      en: "\(shelved.network.name.en) (objections to plan \(shelved.record.id) accepted)")
    try ScenarioWriter(folders: visit.site.folders, base: base).write(folder, name: name, items: items)
    try await visit.site.store.addScenario(folder, base: base, by: account, at: visit.now)
    let run = try await visit.site.store.queue(
      scenario: folder, effort: shelved.manifest.effort, by: account, at: visit.now)
    return .redirect(to: "/runs/\(run)")
  }

  /// One forbidden assignment for each station that an accepted objection speaks against, each named once.
  static func items(of objections: [Answer], in shelved: ShelvedPlan) -> [ScenarioItem] {
    var items: [ScenarioItem] = []
    for answer in objections {
      guard let village = shelved.network.villageIndex(ID(answer.village)) else { continue }
      for (index, stream) in shelved.network.streams.enumerated() where answer.concerns(stream.id.code) {
        for one in shelved.index.assignments(village: village, stream: index) {
          let row = "locks[\(answer.village)/\(stream.id.code)/\(one.depot.code)]"
          let kind = ScenarioItem(path: "\(row).kind", value: "forbidden")
          guard !items.contains(kind) else { continue }
          items += [kind, ScenarioItem(path: "\(row).reason", value: answer.reason)]
        }
      }
    }
    return items
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
  static func planAnew(_ accepted: Int) -> Phrase {
    Phrase(
      "按已采纳的异议（\(accepted) 项）重新规划", "Plan anew with the accepted objections (\(accepted))")
  }
  static let planAnewLead = Phrase(
    "采纳的异议作为“不得交到该站点”写进新情景，然后排队计算。",
    "Each accepted objection becomes ‘not to this station’ in a new scenario, which is then queued.")
}
