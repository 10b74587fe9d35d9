import CFuzzer
import Foundation
import ScenarioFiles
import WasteNetwork

/// The good scenario of which each input takes the place of one file; its folder should lie in memory (`/dev/shm`).
let folder = ProcessInfo.processInfo.environment["FUZZ_SCENARIO"] ?? ""
let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }
  .sorted()
let good = names.map { FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data() }
guard names.contains("scenario.yaml") else { fatalError("FUZZ_SCENARIO names no scenario's folder") }

/// The first byte chooses the file, the rest is what stands in it.
let target: GleanerFuzzTarget = { bytes, count in
  guard let bytes, count > 1 else { return 0 }
  let index = Int(bytes[0]) % names.count
  let path = "\(folder)/\(names[index])"
  try? Data(bytes: bytes + 1, count: count - 1).write(to: URL(fileURLWithPath: path))
  defer { try? good[index].write(to: URL(fileURLWithPath: path)) }
  do {
    _ = try ScenarioFolder.read(folder)
  } catch {
    // every refusal says where and how to mend it
    for fault in error.faults where fault.place == nil || fault.cure.isEmpty { fatalError("\(fault)") }
  }
  return 0
}

exit(gleaner_fuzz(CommandLine.argc, CommandLine.unsafeArgv, target))
