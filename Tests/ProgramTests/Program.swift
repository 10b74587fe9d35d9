import Foundation

/// The built program, run as a user runs it.
struct Program {
  /// What one run came to.
  struct Run {
    let exitCode: Int32
    let output: String
    let errors: String
  }

  /// The program beside the tests that were built with it.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("gleaner").path

  /// The project's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func scenario(_ name: String) -> String { root.appendingPathComponent("Scenarios/\(name)").path }

  static func run(_ arguments: String...) throws -> Run { try start(arguments).finish() }

  static func start(_ arguments: [String], language: String = "C.UTF-8") throws -> RunningProgram {
    try RunningProgram(arguments, language: language)
  }
}

/// A run that has not ended yet; its output goes to files, so that no pipe can fill up.
final class RunningProgram {
  let process = Process()
  private let folder: TemporaryFolder
  private let output: URL
  private let errors: URL

  /// - Parameter language: the locale of the environment, which decides the language of texts.
  init(_ arguments: [String], language: String) throws {
    folder = try TemporaryFolder()
    output = URL(fileURLWithPath: folder.path("output"))
    errors = URL(fileURLWithPath: folder.path("errors"))
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": language]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  func finish() throws -> Program.Run {
    process.waitUntilExit()
    return Program.Run(
      exitCode: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}

/// A folder that goes when its owner goes.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("gleaner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// A copy of a shipped scenario in which one text of a file is replaced.
  func scenario(_ name: String, replacing old: String, with new: String, in file: String) throws -> String {
    let copy = url.appendingPathComponent("scenario-\(name)")
    try FileManager.default.copyItem(atPath: Program.scenario(name), toPath: copy.path)
    let place = copy.appendingPathComponent(file)
    let text = try String(contentsOf: place, encoding: .utf8)
    guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
    try text.replacingOccurrences(of: old, with: new).write(to: place, atomically: true, encoding: .utf8)
    return copy.path
  }

  /// Every file below a folder, by path and bytes.
  func contents(of name: String) throws -> [String: Data] {
    let root = url.appendingPathComponent(name)
    var result: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appendingPathComponent(path)
      let kind = try file.resourceValues(forKeys: [.isDirectoryKey])
      if kind.isDirectory == false { result[path] = try Data(contentsOf: file) }
    }
    return result
  }
}
