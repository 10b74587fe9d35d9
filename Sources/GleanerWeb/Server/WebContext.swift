public import Hummingbird
import Logging
import NIOCore

/// What the server knows of a request besides the request itself.
public struct WebContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// Address of the other end; `unknown` where there is none.
  let peer: String

  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}
