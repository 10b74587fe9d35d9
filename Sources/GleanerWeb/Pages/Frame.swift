import HTTPTypes
import Hummingbird
import PlanStore
import Reports

/// What every page has around its content: head, language switch, the role's pages, who is signed in.
struct Frame: Sendable {
  let language: Language
  let session: Session?
  /// Path of the page shown.
  let path: String
  /// Path and query, where the language switch leads back to.
  let place: String

  init(language: Language, session: Session?, request: Request) {
    self.language = language
    self.session = session
    path = request.uri.path
    place = path + (request.uri.query.map { "?\($0)" } ?? "")
  }

  init(_ visit: Visit) {
    self.init(language: visit.language, session: visit.session, request: visit.request)
  }

  func say(_ phrase: Phrase) -> String { phrase.in(language) }

  func page(
    _ title: Phrase, status: HTTPResponse.Status = .ok, @Markup _ content: () -> [Node]
  ) -> Response {
    page(named: say(title), status: status, content)
  }

  /// - Parameter title: in the language of the frame.
  func page(
    named title: String, status: HTTPResponse.Status = .ok, @Markup _ content: () -> [Node]
  ) -> Response {
    .html(text(named: title, content), status: status)
  }

  /// The whole page as text.
  func text(named title: String, @Markup _ content: () -> [Node]) -> String {
    let body = content()
    let root = tag("html", ["lang": language.rawValue]) {
      head(title)
      tag("body") {
        banner()
        tag("main", ["id": "content", "class": language == .chinese ? "zh" : "en"]) {
          tag("h1") { title }
          body
        }
      }
    }
    var text = "<!DOCTYPE html>\n"
    root.write(to: &text)
    return text
  }

  /// A page that says why there is no other.
  func trouble(_ phrase: Phrase, status: HTTPResponse.Status) -> Response {
    page(Phrase("未能完成", "That did not work"), status: status) {
      tag("p", ["class": "banner bad"]) { say(phrase) }
      tag("p") { tag("a", ["href": "/"]) { say(.toTheStart) } }
    }
  }

  /// The hidden field that every form carries.
  func formToken() -> Node {
    tag("input", ["type": "hidden", "name": Gate.formTokenField, "value": session?.formToken ?? ""])
  }

  /// A form of one button.
  func button(
    _ phrase: Phrase, to path: String, class name: String = "", fields: KeyValuePairs<String, String> = [:]
  ) -> Node {
    tag("form", ["method": "post", "action": path, "class": "inline"]) {
      formToken()
      for field in fields { tag("input", ["type": "hidden", "name": field.key, "value": field.value]) }
      tag("button", name.isEmpty ? [:] : ["class": name]) { say(phrase) }
    }
  }

  private func head(_ title: String) -> Node {
    tag("head") {
      tag("meta", ["charset": "utf-8"])
      tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      tag("title") { "\(title) · Gleaner" }
      tag("link", ["rel": "stylesheet", "href": "/assets/style.css"])
    }
  }

  private func banner() -> Node {
    tag("header", ["class": "top"]) {
      tag("a", ["class": "mark", "href": "/"]) { say(.product) }
      tag("nav", ["aria-label": say(.pages)]) {
        for (path, phrase) in places { tag("a", attributes(of: path)) { say(phrase) } }
      }
      languageSwitch()
      if let session { who(session.account) }
    }
  }

  private func attributes(of place: String) -> KeyValuePairs<String, String> {
    place == path ? ["href": place, "aria-current": "page"] : ["href": place]
  }

  private var places: [(String, Phrase)] {
    switch session?.account.role {
    case .official:
      [("/township", .ownTownship), ("/township/history", .history), ("/township/print", .printSheet)]
    case .planner:
      [("/scenarios", .scenarios), ("/runs", .runs), ("/plans", .plans), ("/answers", .answers), ("/log", .log)]
    case .auditor: [("/plans", .plans), ("/answers", .answers), ("/log", .log)]
    case nil: []
    }
  }

  private func languageSwitch() -> Node {
    let other = language == .chinese ? ("en", "English") : ("zh", "中文")
    let back = path.hasPrefix("/sign-in") || path == "/" ? "/" : Frame.escaped(place)
    return tag("a", ["class": "language", "href": "/language/\(other.0)?back=\(back)", "lang": other.0]) { other.1 }
  }

  /// Everything but letters and digits of ASCII, slash, hyphen, point and underscore as percent signs.
  static func escaped(_ place: String) -> String {
    place.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: String(UnicodeScalar(byte))
      default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  private func who(_ account: Account) -> Node {
    tag("form", ["method": "post", "action": "/sign-out", "class": "who"]) {
      formToken()
      tag("span") { account.name }
      tag("button", ["class": "plain"]) { say(.signOut) }
    }
  }
}
