import Audit
import Foundation
import Hummingbird
import PlanStore
import Quantities
import Reports
import WasteNetwork

/// Plans for programs.
enum PlanAPI {
  private struct Listed: Encodable {
    let plan: Int
    let scenario: String
    let fingerprint: String
    let madeAt: Int
    let circulatedAt: Int?

    enum CodingKeys: String, CodingKey {
      case plan, scenario, fingerprint
      case madeAt = "made_at_s"
      case circulatedAt = "circulated_at_s"
    }
  }

  static func list(_ visit: Visit, _ account: Account) async throws -> Response {
    .json(
      try await visit.site.store.plans().map {
        Listed(
          plan: $0.id, scenario: $0.scenario, fingerprint: $0.fingerprint, madeAt: $0.madeAt.seconds,
          circulatedAt: $0.circulatedAt?.seconds)
      })
  }

  static func show(_ visit: Visit, _ account: Account) async throws -> Response {
    .json(PlanDetail(try await visit.plan()))
  }

  private struct Circulated: Encodable {
    let plan: Int
    let circulated = true
  }

  static func circulate(_ visit: Visit, _ account: Account) async throws -> Response {
    .json(Circulated(plan: try await PlanPages.putForward(visit, account)))
  }

  private struct Verification: Encodable {
    let plan: Int
    let passed: Bool
    let isAsRegistered: Bool
    let checked: Int
    let audit: AuditResult

    enum CodingKeys: String, CodingKey {
      case plan, passed, checked, audit
      case isAsRegistered = "is_as_registered"
    }
  }

  /// The bundle audited anew, as `gleaner verify --json` says it.
  static func verification(_ visit: Visit, _ account: Account) async throws -> Response {
    let audit = try await VerificationPage.audited(visit)
    guard let result = audit.result else { throw Refusal.conflict(.programFailed(audit.words)) }
    return .json(
      Verification(
        plan: audit.record.id, passed: result.verdict == .passed && audit.isAsRegistered,
        isAsRegistered: audit.isAsRegistered,
        checked: result.checked, audit: result))
  }

  /// What `gleaner compare --json` says of two plans.
  static func comparison(_ visit: Visit, _ account: Account) async throws -> Response {
    let records = try await PlanPages.compared(visit)
    let bundles = records.map { visit.site.folders.bundle($0.folder).path }
    let ending = try await visit.site.program.run(["compare"] + bundles + ["--json"])
    guard let ending, let first = ending.output.first, first == UInt8(ascii: "{") else {
      throw Refusal.conflict(.programFailed(ending?.words ?? ""))
    }
    return .bytes([UInt8](ending.output), type: "application/json")
  }

  /// Open stations as points in WGS 84.
  static func stations(_ visit: Visit, _ account: Account) async throws -> Response {
    let shelved = try await visit.plan()
    let network = shelved.network
    let features = shelved.plan.siting.stations.compactMap { station -> GeoFeature? in
      guard let depot = network.depotIndex(station.depot) else { return nil }
      let site = network.depots[depot]
      return GeoFeature(
        geometry: .point(site.position),
        properties: [
          "depot": .text(site.id.code), "name": .text(site.name.zh), "name_en": .text(site.name.en),
          "township": .text(site.township.code), "stream": .text(station.stream.code), "size": .text(station.size),
          "capacity_kg": .whole(station.capacity.kilograms), "load_kg": .whole(station.assigned.kilograms),
        ])
    }
    return .json(GeoCollection(features: features), type: "application/geo+json")
  }

  /// Which village hands which stream to which station, as lines in WGS 84.
  static func assignments(_ visit: Visit, _ account: Account) async throws -> Response {
    let shelved = try await visit.plan()
    let network = shelved.network
    let features = shelved.plan.siting.assignments.compactMap { one -> GeoFeature? in
      guard let village = network.villageIndex(one.village), let depot = network.depotIndex(one.depot) else {
        return nil
      }
      return GeoFeature(
        geometry: .line([network.villages[village].position, network.depots[depot].position]),
        properties: [
          "village": .text(one.village.code), "village_name": .text(network.villages[village].name.zh),
          "stream": .text(one.stream.code), "depot": .text(one.depot.code), "mass_kg": .whole(one.mass.kilograms),
          "road_m": .whole(one.distance.metres), "next_best": one.nextBest.map { .text($0.code) } ?? .null,
        ])
    }
    return .json(GeoCollection(features: features), type: "application/geo+json")
  }

  static func answers(_ visit: Visit, _ account: Account) async throws -> Response {
    let plan = try await visit.plan().record.id
    return .json(try await visit.site.store.answers(plan: plan, township: nil).map(ListedAnswer.init))
  }
}

/// An answer as programs read it.
struct ListedAnswer: Encodable {
  let id: Int
  let plan: Int
  let township: String
  let village: String
  let stream: String?
  let kind: String
  let reason: String
  let account: String
  let saidAt: Int
  let decision: String?
  let remedy: String?
  let note: String?

  enum CodingKeys: String, CodingKey {
    case id, plan, township, village, stream, kind, reason, account, decision, remedy, note
    case saidAt = "said_at_s"
  }

  init(_ answer: Answer) {
    id = answer.id
    plan = answer.plan
    township = answer.township
    village = answer.village
    stream = answer.stream
    kind = answer.kind.rawValue
    reason = answer.reason
    account = answer.account
    saidAt = answer.at.seconds
    decision = answer.decision?.kind.rawValue
    remedy = answer.decision?.remedy?.text
    note = answer.decision?.note
  }
}
