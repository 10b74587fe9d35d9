import Foundation

/// Prints a page as PDF through a program that is installed: a Chromium browser or WeasyPrint.
struct ReportPrinter {
  /// What can be used, best first.
  private static let browsers = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
  ]
  private static let typesetter = "weasyprint"

  /// Path of the program, and whether it is a browser.
  private let program: (path: String, isBrowser: Bool)

  /// - Parameter path: folders in which programs lie, as in `PATH`.
  /// - Returns: `nil` where no program is installed that could do it.
  init?(path: String) {
    let folders = path.split(separator: ":").map(String.init)
    func find(_ name: String) -> String? {
      folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
    if let browser = ReportPrinter.browsers.compactMap(find).first {
      program = (browser, true)
    } else if let typesetter = find(ReportPrinter.typesetter) {
      program = (typesetter, false)
    } else {
      return nil
    }
  }

  var name: String { URL(fileURLWithPath: program.path).lastPathComponent }

  /// The PDF of a page, with fixed dates so that equal pages give equal bytes; `nil` where the program cannot be started, fails or takes
  /// longer than two minutes.
  func pdf(of html: String) throws -> [UInt8]? {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "gleaner-print-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "report.html")
    let result = folder.appending(path: "report.pdf")
    try Data(html.utf8).write(to: page)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.path)
    process.arguments = arguments(page: page, result: result, folder: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "946684800"]) { $1 }
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { return nil }
    if ended.wait(timeout: .now() + .seconds(120)) == .timedOut {
      process.terminate()
      return nil
    }
    // what a program left that did not end well may be cut short
    guard process.terminationReason == .exit, process.terminationStatus == 0 else { return nil }
    return FileManager.default.contents(atPath: result.path).map { ReportPrinter.withFixedDates([UInt8]($0)) }
  }

  private func arguments(page: URL, result: URL, folder: URL) -> [String] {
    guard program.isBrowser else { return [page.path, result.path] }
    // a browser refuses to run in its sandbox as the superuser
    return (geteuid() == 0 ? ["--no-sandbox"] : []) + [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-pdf-header-footer",
      "--print-to-pdf-no-header", "--user-data-dir=\(folder.appending(path: "profile").path)",
      "--print-to-pdf=\(result.path)", page.absoluteString,
    ]
  }

  /// Digits of the dates of making are replaced one for one, so that nothing in the file moves.
  static func withFixedDates(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let day = Array("20000101000000".utf8)
    for mark in ["/CreationDate (D:", "/ModDate (D:"].map({ Array($0.utf8) }) {
      var from = bytes.startIndex
      while let found = bytes[from...].firstRange(of: mark) {
        from = found.upperBound
        guard from + day.count <= bytes.count else { break }
        bytes.replaceSubrange(from..<from + day.count, with: day)
      }
    }
    return bytes
  }
}
