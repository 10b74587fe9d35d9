import Foundation
import Hummingbird
import PlanStore
import Quantities
import Reports
import WasteNetwork

/// The own township for programs.
enum TownshipAPI {
  private struct Answer: Encodable {
    let plan: Int
    let township: String
    let services: [Service]
    let answers: [ListedAnswer]
  }

  /// One village's stream and the station that takes it; `station` is missing where none does.
  private struct Service: Encodable {
    let village: String
    let stream: String
    let station: String?
    let massKilograms: Int?
    let roadMetres: Int?
    let nextBest: String?
    let unserved: String?

    enum CodingKeys: String, CodingKey {
      case village, stream, station, unserved
      case massKilograms = "mass_kg"
      case roadMetres = "road_m"
      case nextBest = "next_best"
    }
  }

  static func show(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    guard let view = try await TownshipPages.view(visit, code) else { throw Refusal.conflict(.nothingCirculated) }
    let services = view.villages.flatMap { village in
      view.network.streams.indices.flatMap { answered(view, village, $0) }
    }
    return .json(
      Answer(
        plan: view.shelved.record.id, township: code.code, services: services,
        answers: view.answers.map(ListedAnswer.init)))
  }

  private static func answered(_ view: TownshipView, _ village: Int, _ stream: Int) -> [Service] {
    let place = view.network.villages[village].id.code
    let waste = view.network.streams[stream].id.code
    let assigned = view.shelved.index.assignments(village: village, stream: stream)
    guard !assigned.isEmpty else {
      let left = view.shelved.index.unserved(village: village, stream: stream)
      return [
        Service(
          village: place, stream: waste, station: nil, massKilograms: left?.mass.kilograms, roadMetres: nil,
          nextBest: nil, unserved: (left?.reason ?? .nothingToCollect).rawValue)
      ]
    }
    return assigned.map { one in
      Service(
        village: place, stream: waste, station: one.depot.code, massKilograms: one.mass.kilograms,
        roadMetres: one.distance.metres, nextBest: one.nextBest?.code, unserved: nil)
    }
  }

  /// Who said what of the township, of every plan, the latest first.
  static func history(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    let answers = try await visit.site.store.history(
      ofTownship: code.code, before: visit.query("before").flatMap { Int($0) }, limit: TownshipPages.answersPerPage)
    return .json(answers.map(ListedAnswer.init))
  }

  /// What a program sends: the official's answer for one village, or for the whole township.
  private struct Sent: Decodable {
    let plan: Int
    /// Missing for the whole township: an objection for every village, a confirmation for those not answered yet.
    let village: String?
    let stream: String?
    let kind: String
    let reason: String?
  }

  private struct Recorded: Encodable {
    let recorded: Int
  }

  static func answer(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    let sent = try visit.sent(Sent.self)
    guard let kind = PlanStore.Answer.Kind(rawValue: sent.kind) else { throw Refusal.badInput(.notAsDescribed) }
    guard let view = try await TownshipPages.view(visit, code) else { throw Refusal.conflict(.nothingCirculated) }
    guard sent.plan == view.shelved.record.id else { throw Refusal.conflict(.otherPlanCirculated) }
    if let stream = sent.stream, !view.network.streams.contains(where: { $0.id.code == stream }) {
      throw Refusal.badInput(.unknownStream)
    }
    let reason = (sent.reason ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard kind == .confirmed || !reason.isEmpty else { throw Refusal.badInput(.reasonMissing) }
    guard reason.count <= TownshipAnswers.greatestReason else { throw Refusal.badInput(.reasonTooLong) }
    let statements = try villages(sent.village, kind, view).map { village in
      Statement(village: view.network.villages[village].id.code, stream: sent.stream, kind: kind, reason: reason)
    }
    try await visit.site.store.record(
      statements, plan: sent.plan, township: code.code, by: account, at: visit.now)
    return .json(Recorded(recorded: statements.count), status: .created)
  }

  private static func villages(
    _ code: String?, _ kind: PlanStore.Answer.Kind, _ view: TownshipView
  ) throws(Refusal) -> [Int] {
    if let code { return [try view.village(code)] }
    return view.villages.filter { kind == .objected || view.standing($0) == .open }
  }
}

extension Phrase {
  static let notAsDescribed = Phrase(
    "内容与 /api/v1/openapi.json 所述不符。", "What was sent is not what /api/v1/openapi.json describes.")
}
