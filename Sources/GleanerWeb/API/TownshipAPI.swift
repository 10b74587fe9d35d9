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

  /// What a program sends: the official's answer for one village.
  private struct Sent: Decodable {
    let plan: Int
    let village: String
    let stream: String?
    let kind: String
    let reason: String?
  }

  private struct Recorded: Encodable {
    let recorded: Int
  }

  static func answer(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    guard let sent = try? JSONDecoder().decode(Sent.self, from: Data(visit.body)),
      let kind = PlanStore.Answer.Kind(rawValue: sent.kind)
    else { throw Refusal.badInput(.notAnAnswer) }
    guard let view = try await TownshipPages.view(visit, code) else { throw Refusal.conflict(.nothingCirculated) }
    guard sent.plan == view.shelved.record.id else { throw Refusal.conflict(.otherPlanCirculated) }
    let village = view.network.villages[try view.village(sent.village)].id.code
    if let stream = sent.stream, !view.network.streams.contains(where: { $0.id.code == stream }) {
      throw Refusal.badInput(.unknownStream)
    }
    let reason = (sent.reason ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard kind == .confirmed || !reason.isEmpty else { throw Refusal.badInput(.reasonMissing) }
    guard reason.count <= TownshipAnswers.greatestReason else { throw Refusal.badInput(.reasonTooLong) }
    try await visit.site.store.record(
      [Statement(village: village, stream: sent.stream, kind: kind, reason: reason)], plan: sent.plan,
      township: code.code, by: account, at: visit.now)
    return .json(Recorded(recorded: 1), status: .created)
  }
}

extension Phrase {
  static let notAnAnswer = Phrase(
    "应为 JSON：plan、village、kind（confirmed 或 objected）、reason，可选 stream。",
    "Send JSON with plan, village, kind (confirmed or objected), reason, and optionally stream.")
}
