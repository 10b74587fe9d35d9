import HTTPTypes
import Hummingbird
import Logging

/// One line a request: method, path, status and how long it took; neither names nor fields.
struct RequestLog: RouterMiddleware {
  typealias Context = WebContext

  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let begun = ContinuousClock.now
    let response = try await next(request, context)
    let milliseconds = (ContinuousClock.now - begun) / .milliseconds(1)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method)", "path": "\(request.uri.path)", "status": "\(response.status.code)",
        "ms": "\(Int(milliseconds.rounded()))", "peer": "\(context.peer)",
      ])
    return response
  }
}
