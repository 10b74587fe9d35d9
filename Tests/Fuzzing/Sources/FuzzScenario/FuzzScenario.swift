import CFuzzer
import Foundation
import ScenarioFiles
import WasteNetwork

/// Puts each input in the place of one file of a good scenario and reads it.
@main
enum FuzzScenario {
  /// The good scenario's folder, which should lie in memory (`/dev/shm`).
  static let folder = ProcessInfo.processInfo.environment["FUZZ_SCENARIO"] ?? ""
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()
  static let good = names.map { FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data() }

  static func main() {
    guard names.contains("scenario.yaml") else { fatalError("FUZZ_SCENARIO names no scenario's folder") }
    exit(
      gleaner_fuzz(CommandLine.argc, CommandLine.unsafeArgv) { bytes, count in
        guard let bytes, count > 1 else { return 0 }
        FuzzScenario.read(Data(bytes: bytes + 1, count: count - 1), as: Int(bytes[0]) % FuzzScenario.names.count)
        return 0
      })
  }

  /// Every refusal says where and how to mend it; anything else is a crash.
  private static func read(_ content: Data, as index: Int) {
    let file = URL(fileURLWithPath: "\(folder)/\(names[index])")
    try? content.write(to: file)
    defer { try? good[index].write(to: file) }
    do {
      _ = try ScenarioFolder.read(folder)
    } catch {
      for fault in error.faults where fault.place == nil || fault.remedy.en.isEmpty || fault.remedy.zh.isEmpty {
        fatalError("\(fault)")
      }
    }
  }
}
