import HTTPTypes
import Hummingbird
import PlanStore

/// One row of the routing table: what is asked for, who may ask, and who answers.
struct Route: Sendable {
  /// Who may use a route, and the answer they get. Whoever answers for an account is handed it, and whoever answers for a
  /// township its code, taken from the account and from nowhere else.
  enum Answerer: Sendable {
    case anyone(@Sendable (Visit) async throws -> Response)
    case signedIn(Set<Role>, @Sendable (Visit, Account) async throws -> Response)
    case official(@Sendable (Visit, Account, TownshipCode) async throws -> Response)
  }

  let method: HTTPRequest.Method
  /// With parameters as `:name`.
  let path: String
  let answerer: Answerer

  static func get(_ path: String, _ answerer: Answerer) -> Route {
    Route(method: .get, path: path, answerer: answerer)
  }
  static func post(_ path: String, _ answerer: Answerer) -> Route {
    Route(method: .post, path: path, answerer: answerer)
  }

  /// Answers to programs are JSON, also where they refuse.
  var isForPrograms: Bool { path.hasPrefix("/api/") }

  /// Roles that may use it; `nil` where nobody has to sign in.
  var roles: Set<Role>? {
    switch answerer {
    case .anyone: nil
    case .signedIn(let roles, _): roles
    case .official: [.official]
    }
  }
}

/// Code of the township that an official answers for.
struct TownshipCode: Sendable, Hashable {
  let code: String
}
