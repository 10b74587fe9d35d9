import Hummingbird
import PlanStore
import Reports
import WasteNetwork

/// What an official sends: each is on disk before the browser hears that it was recorded.
enum TownshipAnswers {
  static func confirmVillage(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    let view = try await view(visit, code)
    let village = view.network.villages[try view.village(visit.text("village"))].id.code
    let statement = Statement(village: village, stream: nil, kind: .confirmed, reason: "")
    try await record([statement], view, visit, account, code)
    return .redirect(to: "/township/villages/\(village)?said=confirmed")
  }

  static func objectToVillage(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    let view = try await view(visit, code)
    let village = view.network.villages[try view.village(visit.text("village"))].id.code
    let (stream, reason) = try objection(visit, view)
    let statement = Statement(village: village, stream: stream, kind: .objected, reason: reason)
    try await record([statement], view, visit, account, code)
    return .redirect(to: "/township/villages/\(village)?said=objected")
  }

  /// Confirms every village that has not answered yet.
  static func confirmAll(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    let view = try await view(visit, code)
    let statements = view.villages.filter { view.standing($0) == .open }.map { village in
      Statement(village: view.network.villages[village].id.code, stream: nil, kind: .confirmed, reason: "")
    }
    try await record(statements, view, visit, account, code)
    return .redirect(to: "/township?said=confirmed")
  }

  /// One objection for every village.
  static func objectToAll(_ visit: Visit, _ account: Account, _ code: TownshipCode) async throws -> Response {
    let view = try await view(visit, code)
    let (stream, reason) = try objection(visit, view)
    let statements = view.villages.map { village in
      Statement(village: view.network.villages[village].id.code, stream: stream, kind: .objected, reason: reason)
    }
    try await record(statements, view, visit, account, code)
    return .redirect(to: "/township?said=objected")
  }

  /// The township of the plan that the form was about.
  /// - Throws: `Refusal.conflict` where another plan lies before the officials by now.
  private static func view(_ visit: Visit, _ code: TownshipCode) async throws -> TownshipView {
    guard let view = try await TownshipPages.view(visit, code) else { throw Refusal.conflict(.nothingCirculated) }
    guard visit.form["plan"] == "\(view.shelved.record.id)" else { throw Refusal.conflict(.otherPlanCirculated) }
    return view
  }

  private static func objection(_ visit: Visit, _ view: TownshipView) throws -> (stream: String?, reason: String) {
    let reason = visit.form.trimmed("reason")
    guard !reason.isEmpty else { throw Refusal.badInput(.reasonMissing) }
    guard reason.count <= greatestReason else { throw Refusal.badInput(.reasonTooLong) }
    let stream = visit.form.trimmed("stream")
    guard stream.isEmpty || view.network.streams.contains(where: { $0.id.code == stream }) else {
      throw Refusal.badInput(.unknownStream)
    }
    return (stream.isEmpty ? nil : stream, reason)
  }

  /// Characters.
  static let greatestReason = 1000

  private static func record(
    _ statements: [Statement], _ view: TownshipView, _ visit: Visit, _ account: Account, _ code: TownshipCode
  ) async throws {
    try await visit.site.store.record(
      statements, plan: view.shelved.record.id, township: code.code, by: account, at: visit.now)
  }
}
