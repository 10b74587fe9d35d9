import HTTPTypes
public import Hummingbird
public import Logging

/// The server over a site.
public enum WebServer {
  /// - Parameter address: loopback unless the operator says otherwise.
  public static func application(
    _ site: Site, address: BindAddress, logger: Logger
  ) -> Application<RouterResponder<WebContext>> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.middlewares.add(SecurityHeaders(tiles: site.tiles))
    router.middlewares.add(RequestLog(site: site))
    let gate = Gate(site: site)
    for route in Routes.all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        await gate.answer(route, request, context)
      }
    }
    return Application(
      router: router, configuration: ApplicationConfiguration(address: address, serverName: "gleaner-web"),
      services: [site.desk], logger: logger)
  }
}
