import HTTPTypes
import Hummingbird

/// Puts the rules for browsers on every response, also on refusals.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = WebContext

  /// Own style sheet, own script, own connections; nothing inline, and from elsewhere the maps' background only where the
  /// operator named one.
  private let policy: String

  /// Servers of tiles want to know which site asks, never which page.
  private let referrer: String

  init(tiles: MapTiles?) {
    referrer = tiles == nil ? "no-referrer" : "strict-origin"
    let pictures = tiles.map { " \($0.origin)" } ?? ""
    policy = """
      default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'\(pictures); \
      form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      """
  }

  /// For reports, whose style sheet stands in the page: no script, no form, an origin of their own.
  static let reportPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch let error as HTTPError {
      response = try error.response(from: request, context: context)
    }
    var headers: [(HTTPField.Name, String)] = [
      (.xContentTypeOptions, "nosniff"), (.init("Referrer-Policy")!, referrer),
      (.init("X-Frame-Options")!, "DENY"), (.init("Cross-Origin-Opener-Policy")!, "same-origin"),
      (.init("Cross-Origin-Resource-Policy")!, "same-origin"),
      (.init("Permissions-Policy")!, "geolocation=(), camera=(), microphone=()"),
    ]
    if response.headers[.contentSecurityPolicy] == nil { headers.append((.contentSecurityPolicy, policy)) }
    if response.headers[.cacheControl] == nil { headers.append((.cacheControl, "no-store")) }
    for (name, value) in headers { response.headers[name] = value }
    return response
  }
}
