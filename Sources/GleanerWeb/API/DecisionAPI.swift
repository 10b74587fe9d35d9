import Foundation
import Hummingbird
import PlanStore

/// The planner's word on objections, and the log, for programs.
enum DecisionAPI {
  private struct Sent: Decodable {
    let kind: String
    /// `elsewhere`, `station:CODE` or `closed:CODE`; the mildest where it is missing.
    let remedy: String?
    let note: String?
  }

  static func decide(_ visit: Visit, _ account: Account) async throws -> Response {
    let id = try visit.number("answer")
    let sent = try visit.sent(Sent.self)
    guard let kind = Decision.Kind(rawValue: sent.kind) else { throw Refusal.badInput(.acceptOrDecline) }
    let remedy = sent.remedy.flatMap { Remedy(text: $0) }
    guard (sent.remedy == nil) == (remedy == nil) else { throw Refusal.badInput(.unknownRemedy) }
    try await Decisions.decide(
      id, kind, remedy: remedy, note: (sent.note ?? "").trimmingCharacters(in: .whitespacesAndNewlines), visit, account)
    guard let answer = try await visit.site.store.answer(id) else { throw Refusal.notFound }
    return .json(ListedAnswer(answer), status: .created)
  }
}

enum LogAPI {
  private static let linesShown = 500

  private struct Line: Encodable {
    let at: Int
    let account: String
    let action: String
    let subject: String
    let detail: String

    enum CodingKeys: String, CodingKey {
      case account, action, subject, detail
      case at = "at_s"
    }
  }

  /// The latest lines, the latest first.
  static func show(_ visit: Visit, _ account: Account) async throws -> Response {
    .json(
      try await visit.site.store.log(limit: linesShown).map {
        Line(at: $0.at.seconds, account: $0.account, action: $0.action, subject: $0.subject, detail: $0.detail)
      })
  }
}
