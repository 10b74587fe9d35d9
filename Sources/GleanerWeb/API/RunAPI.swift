import Hummingbird
import PlanStore
import WasteNetwork

/// The queue of runs for programs.
enum RunAPI {
  private static let runsShown = 100

  struct Listed: Encodable {
    let run: Int
    let scenario: String
    let effort: Int
    let state: String
    let attempt: Int
    let account: String
    let against: Int?
    let moves: Int?
    let plan: Int?
    let askedAt: Int
    let beganAt: Int?
    let endedAt: Int?
    /// What it is doing, or why there is no plan.
    let message: LocalizedName

    enum CodingKeys: String, CodingKey {
      case run, scenario, effort, state, attempt, account, against, moves, plan, message
      case askedAt = "asked_at_s"
      case beganAt = "began_at_s"
      case endedAt = "ended_at_s"
    }

    init(_ run: Run, progress: Message = .none) {
      self.run = run.id
      scenario = run.scenario
      effort = run.effort
      state = run.state.rawValue
      attempt = run.attempt
      account = run.account
      against = run.departure?.plan
      moves = run.departure?.moves
      plan = run.plan
      askedAt = run.askedAt.seconds
      beganAt = run.beganAt?.seconds
      endedAt = run.endedAt?.seconds
      let words = run.state.isOver ? run.message : progress
      message = LocalizedName(zh: words.zh, en: words.en)
    }
  }

  static func list(_ visit: Visit, _ account: Account) async throws -> Response {
    .json(try await visit.site.store.runs(limit: runsShown).map { Listed($0) })
  }

  static func show(_ visit: Visit, _ account: Account) async throws -> Response {
    .json(try await shown(try visit.number("run"), visit))
  }

  private static func shown(_ id: Int, _ visit: Visit) async throws -> Listed {
    guard let run = try await visit.site.store.run(id) else { throw Refusal.notFound }
    return Listed(run, progress: await visit.site.desk.progress(of: id))
  }

  private struct Sent: Decodable {
    let scenario: String
    let effort: Int?
  }

  static func add(_ visit: Visit, _ account: Account) async throws -> Response {
    let sent = try visit.sent(Sent.self)
    let id = try await RunPages.queue(sent.scenario, effort: sent.effort ?? RunPages.usualEffort, visit, account)
    return .json(try await shown(id, visit), status: .created)
  }

  static func cancel(_ visit: Visit, _ account: Account) async throws -> Response {
    let listed = try await shown(try visit.number("run"), visit)
    try await visit.site.desk.cancel(listed.run, by: account)
    return .json(try await shown(listed.run, visit))
  }

  private struct Revision: Decodable {
    /// Villages that may move besides those that have to.
    let further: Int?
  }

  /// A plan anew with the accepted objections.
  static func revise(_ visit: Visit, _ account: Account) async throws -> Response {
    let further = visit.body.isEmpty ? 0 : try visit.sent(Revision.self).further ?? 0
    let id = try await RevisionPages.queue(try await visit.plan(), further: further, visit, account)
    return .json(try await shown(id, visit), status: .created)
  }
}
