import Hummingbird
import PlanStore

/// Signing in and out for programs, and who is signed in with the token that goes with what is sent.
enum SessionAPI {
  private struct Answer: Encodable {
    let account: String
    let role: String
    let township: String?
    let formToken: String

    enum CodingKeys: String, CodingKey {
      case account, role, township
      case formToken = "form_token"
    }

    init(_ session: Session) {
      account = session.account.name
      role = session.account.role.rawValue
      township = session.account.township
      formToken = session.formToken
    }
  }

  static func show(_ visit: Visit, _ account: Account) throws -> Response {
    guard let session = visit.session else { throw Refusal.signInFirst }
    return .json(Answer(session))
  }

  private struct Sent: Decodable {
    let account: String
    let password: String
  }

  static func begin(_ visit: Visit) async throws -> Response {
    let sent = try visit.sent(Sent.self)
    switch try await visit.admitted(name: sent.account, password: sent.password) {
    case .wrong: throw Refusal.wrongPassword
    case .wait: throw Refusal.waitAtTheDoor
    case .busy: throw Refusal.busy
    case .welcome(let account):
      var opening = Response(status: .created)
      let token = try await SignInPages.begin(account, visit, &opening)
      guard let session = try await visit.site.store.session(token: token, at: visit.now) else {
        throw Refusal.signInFirst
      }
      var response = Response.json(Answer(session), status: .created)
      for cookie in opening.headers[values: .setCookie] {
        response.headers.append(.init(name: .setCookie, value: cookie))
      }
      return response
    }
  }

  private struct Ended: Encodable {
    let ended = true
  }

  static func end(_ visit: Visit, _ account: Account) async throws -> Response {
    if let token = visit.sessionToken {
      try await visit.site.store.endSession(token: token, of: account, at: visit.now)
    }
    var response = Response.json(Ended())
    SignInPages.end(visit, &response)
    return response
  }
}
