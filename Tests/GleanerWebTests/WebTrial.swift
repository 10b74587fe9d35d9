import Foundation
import GleanerWeb
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import PlanStore

/// A site of its own in a temporary folder with a plan, its officials and everybody else, tried through the router.
final class WebTrial: Sendable {
  static let password = "correct horse battery"
  /// 22 November 2026, 10:00 UTC.
  static let now = Moment(seconds: 1_795_341_600)

  let root: URL
  let store: Store
  let site: Site

  init(program: String = "/bin/false", tiles: MapTiles? = nil) async throws {
    root = FileManager.default.temporaryDirectory.appending(path: "gleaner-web-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    store = try Store(path: root.appending(path: "gleaner.sqlite").path)
    site = try Site(
      store: store, folder: root.path, program: program, tiles: tiles, logger: Logger(label: "trial"),
      now: { WebTrial.now })
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func account(_ name: String, _ role: Role, township: String? = nil) async throws {
    try await store.addAccount(
      name: name, role: role, township: township, password: WebTrial.password, by: "test", at: WebTrial.now)
  }

  func test<Value>(_ body: @escaping @Sendable (Browser) async throws -> Value) async throws -> Value {
    let application = WebServer.application(
      site, address: .hostname("127.0.0.1", port: 0), logger: Logger(label: "trial"))
    return try await application.test(.router) { client in try await body(Browser(client: client)) }
  }
}

/// A browser as far as the tests need one: it keeps cookies.
final class Browser: @unchecked Sendable {
  let client: any TestClientProtocol
  var cookies: [String: String] = [:]
  var language = "en"

  init(client: any TestClientProtocol) { self.client = client }

  struct Page {
    let status: Int
    let headers: HTTPFields
    let text: String
    var location: String { headers[.location] ?? "" }
  }

  func get(_ path: String) async throws -> Page { try await send(path, .get, [:], nil) }

  func post(_ path: String, _ fields: [(String, String)]) async throws -> Page {
    let allowed = CharacterSet.alphanumerics
    let body = fields.map { name, value in
      "\(name.addingPercentEncoding(withAllowedCharacters: allowed)!)="
        + value.addingPercentEncoding(withAllowedCharacters: allowed)!
    }.joined(separator: "&")
    return try await send(path, .post, [.contentType: "application/x-www-form-urlencoded"], body)
  }

  func send(_ path: String, _ method: HTTPRequest.Method, _ extra: HTTPFields, _ body: String?) async throws -> Page {
    var headers = extra
    headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    headers[.acceptLanguage] = language
    let page = try await client.execute(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
    ) { response in
      Page(status: response.status.code, headers: response.headers, text: String(buffer: response.body))
    }
    for cookie in page.headers[values: .setCookie] {
      let pair = cookie.split(separator: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
      cookies[pair[0]] = pair[1]
    }
    return page
  }

  /// The token of the first form of a page.
  func formToken(in page: Page) -> String {
    page.text.firstMatch(of: /name="form_token" value="([0-9a-f]{64})"/).map { String($0.1) } ?? ""
  }

  @discardableResult
  func signIn(_ name: String, password: String = WebTrial.password) async throws -> Page {
    let form = try await get("/sign-in")
    return try await post(
      "/sign-in", [("form_token", formToken(in: form)), ("name", name), ("password", password)])
  }
}
