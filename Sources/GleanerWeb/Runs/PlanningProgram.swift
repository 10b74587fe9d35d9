import Foundation

/// The program `gleaner`, which plans, audits and writes documents in processes of its own at low priority, so that no
/// page waits for it.
struct PlanningProgram: Sendable {
  let path: String
  /// Audits and documents are made one at a time, however many are asked for.
  private let turnstile = Turnstile()

  init(path: String) { self.path = path }

  struct Ending: Sendable {
    /// The program's exit code; 128 and more where a signal ended it.
    let code: Int
    let output: Data
    /// The last lines of what it said.
    let words: String
  }

  /// Runs a command to its end.
  /// - Parameter isDone: asked when the turn has come; then nothing is run.
  /// - Returns: `nil` where it was done already.
  /// - Throws: `Refusal.busy` where too many wait or the server stops; what comes where the program cannot be started.
  func run(_ arguments: [String], unless isDone: @Sendable () -> Bool = { false }) async throws -> Ending? {
    try await turnstile.enter()
    let ending: Result<Ending?, any Error>
    do {
      ending = .success(isDone() ? nil : try await ended(arguments))
    } catch {
      ending = .failure(error)
    }
    await turnstile.leave()
    return try ending.get()
  }

  private func ended(_ arguments: [String]) async throws -> Ending {
    let process = try RunningProgram(path: path, arguments: arguments)
    await turnstile.began(process)
    return await process.ending()
  }

  /// Ends what is under way; nothing is begun any more.
  func stop() async { await turnstile.close() }
}

/// One process of the program.
final class RunningProgram: Sendable {
  private let process: Process
  private let output = Pipe()
  private let words = Pipe()
  /// Told of each line on the standard error.
  private let onLine: @Sendable (String) -> Void

  var number: Int { Int(process.processIdentifier) }

  /// Starts the process.
  init(path: String, arguments: [String], onLine: @escaping @Sendable (String) -> Void = { _ in }) throws {
    process = Process()
    self.onLine = onLine
    process.executableURL = URL(fileURLWithPath: "/usr/bin/nice")
    process.arguments = ["-n", "15", path] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = words
    try process.run()
  }

  /// Ends the process at once; what it wrote is not a bundle unless it is complete.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the end without holding up a thread that answers requests.
  func ending() async -> PlanningProgram.Ending {
    async let printed = RunningProgram.onThread { [output] in output.fileHandleForReading.readDataToEndOfFile() }
    async let said = RunningProgram.onThread { [words, onLine] in
      RunningProgram.lines(of: words.fileHandleForReading, onLine)
    }
    let (data, last) = await (printed, said)
    await RunningProgram.onThread { [process] in process.waitUntilExit() }
    let isExit = process.terminationReason == .exit
    return PlanningProgram.Ending(
      code: Int(process.terminationStatus) + (isExit ? 0 : 128), output: data, words: last)
  }

  /// Reads to the end, handing over each line.
  /// - Returns: the last lines.
  private static func lines(of handle: FileHandle, _ onLine: (String) -> Void) -> String {
    var rest = Data()
    var last: [String] = []
    while true {
      let chunk = handle.availableData
      rest.append(chunk)
      while let end = rest.firstIndex(of: 10) {
        let line = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
        rest = rest[rest.index(after: end)...]
        onLine(line)
        last = (last + [line]).suffix(linesKept)
      }
      if chunk.isEmpty { return (last + [String(decoding: rest, as: UTF8.self)]).joined(separator: "\n") }
    }
  }

  private static let linesKept = 12

  private static func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.start()
    }
  }
}
