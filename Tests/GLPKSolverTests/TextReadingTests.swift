import Foundation
import LinearProgramming
import Testing

/// Other programs' reading of the programmes we write.
@Suite struct TextReading {
  enum Format: String, CaseIterable, Sendable { case freemps, lp }

  private static let glpsol = ["/usr/bin/glpsol", "/usr/local/bin/glpsol"].first(
    where: FileManager.default.isExecutableFile(atPath:))

  @Test(arguments: KnownProgrammes.all, Format.allCases)
  func `glpsol reads our text to the same answer`(known: KnownProgramme, format: Format) throws {
    guard let glpsol = Self.glpsol else { try Test.cancel("glpsol is not installed") }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = format == .lp ? known.programme.lpText() : known.programme.mpsText()
    let (model, answer) = (folder.appendingPathComponent("model"), folder.appendingPathComponent("answer"))
    try text.write(to: model, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: glpsol)
    process.arguments = ["--\(format)", model.path, "--nopresol", "-w", answer.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try expect(known, try String(contentsOf: answer, encoding: .utf8), negated: format == .freemps)
  }

  /// The line `s bas ROWS COLUMNS f f OBJECTIVE` or `s mip ROWS COLUMNS o OBJECTIVE` of glpsol's answer.
  private func expect(_ known: KnownProgramme, _ text: String, negated: Bool) throws {
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("s ") }).split(separator: " ")
    let status = line[4..<(line.count - 1)].joined()
    switch known.answer {
    case .optimal(let objective, _):
      #expect(status == (line[1] == "mip" ? "o" : "ff"))
      let sign: Double = negated && known.programme.sense == .maximise ? -1 : 1
      #expect(abs(sign * Double(line[line.count - 1])! - objective) < 1e-6 * max(1, abs(objective)))
    case .infeasible, .unbounded, .infeasibleOrUnbounded:
      #expect(!["o", "ff"].contains(status))
    }
  }
}
