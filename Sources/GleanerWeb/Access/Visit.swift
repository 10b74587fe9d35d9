import Foundation
import HTTPTypes
import Hummingbird
import PlanStore
import Reports

/// One request, read and checked: what an answerer works on.
struct Visit: Sendable {
  let site: Site
  let request: Request
  let parameters: Parameters
  /// What was sent; empty for a `GET`.
  let body: [UInt8]
  /// The fields of what was sent, where it was a form.
  let form: Form
  let session: Session?
  let sessionToken: String?
  let language: Language
  let peer: String
  let now: Moment

  func say(_ phrase: Phrase) -> String { phrase.in(language) }

  /// A number in the path.
  /// - Throws: `Refusal.notFound` where it is none.
  func number(_ name: String) throws(Refusal) -> Int {
    guard let number = parameters.get(name).flatMap({ Int($0) }) else { throw .notFound }
    return number
  }

  /// A text in the path, its percent signs resolved.
  func text(_ name: String) -> String { parameters.get(name)?.removingPercentEncoding ?? "" }

  /// A field of the query; `nil` where it was not given.
  func query(_ name: String) -> String? {
    request.uri.queryParameters[Substring(name)].map { String($0) }
  }

  /// A plan by its number in the path.
  func plan() async throws -> ShelvedPlan { try await plan(try number("plan")) }

  func plan(_ id: Int) async throws -> ShelvedPlan {
    guard let record = try await site.store.plan(id) else { throw Refusal.notFound }
    return try await site.shelf.plan(record)
  }

  /// The plan that lies before the officials; `nil` when none does.
  func circulatedPlan() async throws -> ShelvedPlan? {
    guard let record = try await site.store.circulatedPlan() else { return nil }
    return try await site.shelf.plan(record)
  }
}

extension Visit {
  /// Asks the doorman.
  func admitted(name: String, password: String) async throws -> Doorman.Verdict {
    let caller = Doorman.Caller(name: name, peer: peer, browser: try await knownBrowser(of: name))
    return try await site.doorman.admit(caller, password: password, at: now)
  }

  /// The token of this browser where the account signed in with it before.
  func knownBrowser(of name: String) async throws -> String? {
    guard let token = request.cookies[Gate.browserCookie]?.value, token.count == 64 else { return nil }
    return try await site.store.knows(browser: token, of: name, at: now) ? token : nil
  }
}

/// Fields of a form in the order in which they were sent.
struct Form: Sendable {
  private let fields: [(name: String, value: String)]

  static let empty = Form(fields: [])

  private init(fields: [(name: String, value: String)]) { self.fields = fields }

  /// Reads `application/x-www-form-urlencoded`.
  init(encoded text: String) {
    fields = text.split(separator: "&").map { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Form.decoded(parts[0]), parts.count > 1 ? Form.decoded(parts[1]) : "")
    }
  }

  /// The first field of a name; `nil` where there is none.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The first field of a name without blanks at its ends; empty where there is none.
  func trimmed(_ name: String) -> String { (self[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }

  private static func decoded(_ text: Substring) -> String {
    let spaced = text.replacing("+", with: " ")
    return spaced.removingPercentEncoding ?? String(spaced)
  }
}
