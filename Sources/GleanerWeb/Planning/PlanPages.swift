import Foundation
import Hummingbird
import PlanStore
import Quantities
import Reports
import ScenarioFiles
import WasteNetwork

/// Plans: the list, one with its figures, its files, and putting it before the officials.
enum PlanPages {
  static func list(_ visit: Visit, _ account: Account) async throws -> Response {
    let frame = Frame(visit)
    let plans = try await visit.site.store.plans()
    let current = try await visit.site.store.circulatedPlan()?.id
    return frame.page(.plans) {
      plans.isEmpty
        ? tag("p", ["class": "note"]) { frame.say(.none) }
        : PageTable(
          frame.language, .plans, [.text(.plan), .text(.scenario), .text(.state), .text(.time)]
        ).node(plans.map { row($0, current, frame) })
      if plans.count > 1 { comparisonForm(plans, frame) }
    }
  }

  private static func row(_ plan: PlanRecord, _ current: Int?, _ frame: Frame) -> [Node] {
    [
      tag("a", ["href": "/plans/\(plan.id)"]) { "\(plan.id)" }, .text(plan.scenario),
      circulation(plan, current, frame), .text(plan.madeAt.text),
    ]
  }

  private static func circulation(_ plan: PlanRecord, _ current: Int?, _ frame: Frame) -> Node {
    if plan.id == current { return tag("span", ["class": "badge good"]) { frame.say(.liesBeforeOfficials) } }
    return .text(plan.circulatedAt.map { frame.say(.wasCirculated($0)) } ?? "—")
  }

  private static func comparisonForm(_ plans: [PlanRecord], _ frame: Frame) -> Node {
    tag("section") {
      tag("h2") { frame.say(.comparePlans) }
      tag("form", ["method": "get", "action": "/comparison", "class": "fields"]) {
        for (name, phrase) in [("old", Phrase.earlierPlan), ("new", .laterPlan)] {
          tag("label") {
            frame.say(phrase)
            tag("select", ["name": name]) {
              for plan in name == "old" ? Array(plans.dropFirst()) + [plans[0]] : plans {
                tag("option", ["value": "\(plan.id)"]) { "\(plan.id) · \(plan.scenario)" }
              }
            }
          }
        }
        tag("button", ["class": "second"]) { frame.say(.compare) }
      }
    }
  }

  static func show(_ visit: Visit, _ account: Account) async throws -> Response {
    let shelved = try await visit.plan()
    let current = try await visit.site.store.circulatedPlan()?.id
    let departure = try await departure(of: shelved.record, visit)
    let frame = Frame(visit)
    let path = "/plans/\(shelved.record.id)"
    return frame.page(named: "\(frame.say(.plan)) \(shelved.record.id) · \(shelved.network.name.in(visit.language))") {
      tag("p") { circulation(shelved.record, current, frame) }
      figures(shelved, frame)
      targets(shelved, frame)
      MovesTable(shelved: shelved, frame: frame, departure: departure).node()
      tag("div", ["class": "doings"]) {
        tag("a", ["href": "\(path)/report", "class": "button"]) { frame.say(.report) }
        tag("a", ["href": "\(path)/documents.zip", "class": "button second"]) { frame.say(.documents) }
        tag("a", ["href": "\(path)/bundle.zip", "class": "button second"]) { frame.say(.bundle) }
        tag("a", ["href": "\(path)/verification", "class": "button second"]) { frame.say(.verify) }
        tag("a", ["href": "/answers?plan=\(shelved.record.id)", "class": "button second"]) { frame.say(.answers) }
        if account.role == .planner, current != shelved.record.id {
          frame.button(.circulate, to: "\(path)/circulate")
        }
      }
      tag("p", ["class": "code"]) { frame.say(.fingerprint(shelved.record.fingerprint)) }
    }
  }

  /// What the plan's run was told to stay near; `nil` for a plan from scratch.
  static func departure(of record: PlanRecord, _ visit: Visit) async throws -> Departure? {
    guard let run = record.run else { return nil }
    return try await visit.site.store.run(run)?.departure
  }

  private static func figures(_ shelved: ShelvedPlan, _ frame: Frame) -> Node {
    let siting = shelved.plan.siting
    let gap = siting.quality.gap.map { Figures.percentUp($0) + " %" } ?? frame.say(.notProven)
    let answers = shelved.network.villages.indices.count { village in
      shelved.network.streams.indices.contains {
        !shelved.index.assignments(village: village, stream: $0).isEmpty
      }
    }
    let rows: [(String, Phrase)] = [
      (Figures.fixed(siting.cost.total.fen, scale: 100, 0), .yuanYear), (gap, .gapLeft),
      ("\(siting.sites.count)", .openDepots), ("\(answers) / \(shelved.network.villages.count)", .servedVillages),
    ]
    return tag("ul", ["class": "figures"]) {
      for (value, phrase) in rows {
        tag("li") {
          tag("strong") { "\(value) " }
          frame.say(phrase)
        }
      }
    }
  }

  private static func targets(_ shelved: ShelvedPlan, _ frame: Frame) -> Node {
    let rows = shelved.plan.targets.map { result -> [Node] in
      let name = shelved.network.targets.first { $0.id == result.target }?.name.in(frame.language) ?? result.target
      let place = result.township.map { " · " + shelved.edition(frame.language).township($0) } ?? ""
      let value = Figures.percentDown(result.numerator.kilograms, of: result.denominator.kilograms)
      let state: (Phrase, String) =
        switch result.isMet {
        case true?: (.met, "badge good")
        case false?: (.missed, "badge bad")
        case nil: (.recordedOnly, "badge")
        }
      return [
        .text(name + place), .text("\(Figures.percent(result.required)) %"),
        .text(result.isMet == nil ? "—" : "\(value) %"),
        tag("span", ["class": state.1]) { frame.say(state.0) },
      ]
    }
    return PageTable(
      frame.language, .targetsPart, showsCaption: true,
      [.text(.target), .number(.required), .number(.reached), .text(.state)]
    ).node(rows)
  }

  static func circulate(_ visit: Visit, _ account: Account) async throws -> Response {
    .redirect(to: "/plans/\(try await putForward(visit, account))")
  }

  /// Puts a plan before the townships.
  /// - Returns: its number.
  static func putForward(_ visit: Visit, _ account: Account) async throws -> Int {
    let record = try await visit.plan().record
    // a bundle that was changed since it was read is not put before anybody
    try await visit.site.shelf.check(record)
    try await visit.site.store.circulate(record.id, by: account, at: visit.now)
    return record.id
  }
}
