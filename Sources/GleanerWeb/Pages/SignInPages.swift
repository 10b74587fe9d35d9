import HTTPTypes
import Hummingbird
import PlanStore
import Reports

/// Coming in, going out, and choosing the language.
enum SignInPages {
  static func show(_ visit: Visit) -> Response { form(visit, trouble: nil, status: .ok) }

  static func signIn(_ visit: Visit) async throws -> Response {
    switch try await visit.admitted(name: visit.form.trimmed("name"), password: visit.form["password"] ?? "") {
    case .wrong: return form(visit, trouble: .wrongPassword, status: .unauthorized)
    case .wait: return form(visit, trouble: .waitBeforeRetry, status: .tooManyRequests)
    case .busy: return form(visit, trouble: .busyAtTheDoor, status: .serviceUnavailable)
    case .welcome(let account):
      var response = Response.redirect(to: home(of: account.role))
      _ = try await begin(account, visit, &response)
      return response
    }
  }

  /// Begins a session, whose cookies go out with the response.
  /// - Returns: the session's token.
  static func begin(_ account: Account, _ visit: Visit, _ response: inout Response) async throws -> String {
    let token = try await visit.site.store.beginSession(of: account, at: visit.now)
    response.setCookie(cookie(Gate.sessionCookie, token, visit, seconds: Store.sessionLength))
    if try await visit.knownBrowser(of: account.name) == nil {
      let browser = try await visit.site.store.addBrowser(of: account, at: visit.now)
      response.setCookie(cookie(Gate.browserCookie, browser, visit, seconds: Store.acquaintance))
    }
    return token
  }

  static func signOut(_ visit: Visit, _ account: Account) async throws -> Response {
    if let token = visit.sessionToken {
      try await visit.site.store.endSession(token: token, of: account, at: visit.now)
    }
    var response = Response.redirect(to: "/sign-in")
    end(visit, &response)
    return response
  }

  /// Has the browser forget its session.
  static func end(_ visit: Visit, _ response: inout Response) {
    response.setCookie(cookie(Gate.sessionCookie, "ended", visit, seconds: 0))
  }

  static func start(_ visit: Visit) -> Response {
    .redirect(to: visit.session.map { home(of: $0.account.role) } ?? "/sign-in")
  }

  /// Where a role begins.
  static func home(of role: Role) -> String {
    switch role {
    case .planner: "/scenarios"
    case .official: "/township"
    case .auditor: "/plans"
    }
  }

  /// Keeps the language and goes back to a page of this site.
  static func chooseLanguage(_ visit: Visit) throws(Refusal) -> Response {
    let code = visit.text("code")
    guard ["zh", "en"].contains(code) else { throw .notFound }
    let back = visit.query("back") ?? "/"
    // browsers drop tabs and line ends from an address and read a backslash as a slash
    let isPlain = back.unicodeScalars.allSatisfy { $0.value > 32 && $0.value != 127 && $0 != "\\" }
    let isOwn = isPlain && back.hasPrefix("/") && !back.hasPrefix("//")
    var response = Response.redirect(to: isOwn ? back : "/")
    response.setCookie(cookie(Gate.languageCookie, code, visit, seconds: 365 * 86_400))
    return response
  }

  private static func form(_ visit: Visit, trouble: Phrase?, status: HTTPResponse.Status) -> Response {
    let frame = Frame(visit)
    let token = Store.randomToken()
    var response = frame.page(.signIn, status: status) {
      if let trouble { tag("p", ["class": "banner bad", "role": "alert"]) { frame.say(trouble) } }
      tag("form", ["method": "post", "action": "/sign-in", "class": "fields"]) {
        tag("input", ["type": "hidden", "name": Gate.formTokenField, "value": token])
        tag("label") {
          frame.say(.accountName)
          tag("input", ["name": "name", "autocomplete": "username", "required": "required", "maxlength": "100"])
        }
        tag("label") {
          frame.say(.password)
          tag(
            "input",
            [
              "name": "password", "type": "password", "autocomplete": "current-password", "required": "required",
              "maxlength": "200",
            ])
        }
        tag("button") { frame.say(.signIn) }
      }
      tag("p", ["class": "note"]) { frame.say(.signInLead) }
    }
    response.setCookie(cookie(Gate.visitorCookie, token, visit, seconds: 3600))
    return response
  }

  private static func cookie(_ name: String, _ value: String, _ visit: Visit, seconds: Int) -> Cookie {
    Cookie(
      name: name, value: value, maxAge: seconds, path: "/", secure: visit.site.isBehindHTTPS, httpOnly: true,
      sameSite: name == Gate.languageCookie ? .lax : .strict)
  }
}
