import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import PlanStore
import Reports
import WasteNetwork

/// Every request passes here on its way to its answerer: size, session, role, township and form are checked in one place.
struct Gate: Sendable {
  let site: Site

  /// Largest body of a request, bytes.
  static let greatestBody = 64 * 1024

  static let sessionCookie = "gleaner-session"
  static let languageCookie = "gleaner-language"
  /// Ties the form for signing in to the browser it was sent to.
  static let visitorCookie = "gleaner-visitor"
  /// Tells a browser in which the account signed in before.
  static let browserCookie = "gleaner-browser"
  static let formTokenField = "form_token"

  func answer(_ route: Route, _ request: Request, _ context: WebContext) async -> Response {
    var request = request
    let language = Gate.language(of: request)
    let frame: Frame
    do {
      let visit = try await visit(route, &request, context, language)
      frame = Frame(visit)
      do {
        return try await admit(visit, to: route)
      } catch {
        return refuse(error, route, frame, context)
      }
    } catch {
      return refuse(error, route, Frame(language: language, session: nil, request: request), context)
    }
  }

  private func visit(
    _ route: Route, _ request: inout Request, _ context: WebContext, _ language: Language
  ) async throws -> Visit {
    let token = request.cookies[Gate.sessionCookie]?.value
    let now = site.now()
    var session: Session?
    if let token { session = try await site.store.session(token: token, at: now) }
    var body: [UInt8] = []
    if route.method == .post {
      guard let sent = try? await request.collectBody(upTo: Gate.greatestBody) else { throw Refusal.tooLarge }
      body = Array(sent.readableBytesView)
    }
    let form = route.isForPrograms ? Form.empty : Form(encoded: String(decoding: body, as: UTF8.self))
    return Visit(
      site: site, request: request, parameters: context.parameters, body: body, form: form, session: session,
      sessionToken: token, language: language, peer: peer(of: request, context), now: now)
  }

  /// The address that asks; behind a proxy what the proxy says it is, which stands last.
  private func peer(of request: Request, _ context: WebContext) -> String {
    guard site.isBehindHTTPS, let forwarded = request.headers[.xForwardedFor]?.split(separator: ",").last else {
      return context.peer
    }
    return forwarded.trimmingCharacters(in: .whitespaces)
  }

  /// Checks the role first, then that the form came from the session's own page, then lets the visit in.
  private func admit(_ visit: Visit, to route: Route) async throws -> Response {
    switch route.answerer {
    case .anyone(let answer):
      // what programs send is JSON, which no form of another site can send
      if route.method == .post, !route.isForPrograms { try Gate.checkVisitorForm(visit) }
      return try await answer(visit)
    case .signedIn(let roles, let answer):
      let account = try Gate.account(of: visit, among: roles)
      if route.method == .post { try Gate.checkForm(visit) }
      return try await answer(visit, account)
    case .official(let answer):
      let account = try Gate.account(of: visit, among: [.official])
      guard let township = account.township else { throw Refusal.notAllowed }
      if route.method == .post { try Gate.checkForm(visit) }
      return try await answer(visit, account, TownshipCode(code: township))
    }
  }

  private static func account(of visit: Visit, among roles: Set<Role>) throws(Refusal) -> Account {
    guard let session = visit.session else { throw .signInFirst }
    guard roles.contains(session.account.role) else { throw .notAllowed }
    return session.account
  }

  /// The token stands in a field of the form, or, from programs, in a header that other sites cannot set.
  private static func checkForm(_ visit: Visit) throws(Refusal) {
    let given = visit.form[formTokenField] ?? visit.request.headers[.formToken] ?? ""
    guard let session = visit.session, given.isSameSecret(as: session.formToken) else { throw .foreignForm }
  }

  private static func checkVisitorForm(_ visit: Visit) throws(Refusal) {
    let given = visit.form[formTokenField] ?? ""
    guard let kept = visit.request.cookies[visitorCookie]?.value, kept.count == 64, given.isSameSecret(as: kept)
    else { throw .foreignForm }
  }

  private func refuse(_ error: any Error, _ route: Route, _ frame: Frame, _ context: WebContext) -> Response {
    guard let refusal = Gate.refusal(for: error) else {
      context.logger.error("a request failed", metadata: ["path": "\(route.path)", "error": "\(error)"])
      return route.isForPrograms
        ? .json(Trouble(error: "internal fault"), status: .internalServerError)
        : frame.trouble(
          Phrase("服务器内部出错，已记录。", "The server failed; the fault was logged."), status: .internalServerError)
    }
    if route.isForPrograms { return .json(Trouble(error: refusal.phrase.en), status: refusal.status) }
    if refusal == .signInFirst { return .redirect(to: "/sign-in") }
    return frame.trouble(refusal.phrase, status: refusal.status)
  }

  /// - Returns: `nil` for a fault of the server itself.
  private static func refusal(for error: any Error) -> Refusal? {
    if let faults = error as? InputFaults { return faults.faults.first.map { .conflict(.scenarioFault($0)) } }
    return error as? Refusal
  }

  /// The reader's choice, otherwise that of the browser; Chinese first.
  static func language(of request: Request) -> Language {
    switch request.cookies[languageCookie]?.value {
    case "zh": return .chinese
    case "en": return .english
    default: break
    }
    let accepted = request.headers[.acceptLanguage]?.lowercased() ?? ""
    return accepted.hasPrefix("en") ? .english : .chinese
  }
}

/// What programs are told when something is refused.
struct Trouble: Codable, Sendable {
  let error: String
}

extension HTTPField.Name {
  /// Carries the session's form token where no form is sent.
  static let formToken = HTTPField.Name("X-Form-Token")!
  static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
}

extension String {
  /// Compares without stopping at the first difference.
  func isSameSecret(as other: String) -> Bool {
    let (a, b) = (Array(utf8), Array(other.utf8))
    guard a.count == b.count, !a.isEmpty else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
