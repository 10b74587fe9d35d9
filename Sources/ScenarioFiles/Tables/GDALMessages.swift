import CGDAL

/// Runs GDAL calls with its messages gathered instead of printed.
enum GDALMessages {
  private final class Log {
    var messages: [String] = []
  }

  private static let drivers: Void = GDALAllRegister()

  /// - Returns: what the body returns, and what GDAL said meanwhile on this thread.
  static func gather<Result>(_ body: () -> Result) -> (result: Result, messages: [String]) {
    let log = Log()
    CPLPushErrorHandlerEx(
      { _, _, text in
        guard let text, let data = CPLGetErrorHandlerUserData() else { return }
        Unmanaged<Log>.fromOpaque(data).takeUnretainedValue().messages.append(String(cString: text))
      }, Unmanaged.passUnretained(log).toOpaque())
    defer { CPLPopErrorHandler() }
    _ = drivers
    let result = body()
    return (result, log.messages)
  }
}
