import ArgumentParser
internal import Computation
import Planning
import WasteNetwork

/// The scenario every command starts from.
struct ScenarioArgument: ParsableArguments {
  @Argument(help: "The scenario's folder.")
  var scenario: String
}

/// `--json`, the same answer for machines.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print the answer, or the faults, as JSON.")
  var json = false
}

/// How hard to try.
struct EffortOptions: ParsableArguments {
  @Option(help: "Seed of every random choice; the same seed gives the same plan.")
  var seed: UInt64 = 1

  @Option(help: "How hard to search, as work and not as time: 100 is the default, 10 a quick look, 1000 a long run.")
  var effort: Int?

  @Option(help: "Threads to use; the plan does not depend on it.")
  var threads = 2

  @Option(
    name: [.customLong("time-limit"), .customLong("seconds")],
    help: "Stop after this many seconds with the best plan so far; such a plan is marked as not reproducible.")
  var timeLimit: Double?

  func validate() throws {
    if let effort, !(1...100_000).contains(effort) {
      throw ValidationError("--effort must be 1 to 100000, not \(effort)")
    }
    guard (1...256).contains(threads) else { throw ValidationError("--threads must be 1 to 256, not \(threads)") }
    if let timeLimit, !(timeLimit > 0 && timeLimit <= 1e9) {
      throw ValidationError("--time-limit must be above 0 and at most 1e9 seconds, not \(timeLimit)")
    }
  }

  static let usualEffort = 100

  var settings: PlanSettings {
    PlanSettings(seed: seed, effort: effort ?? EffortOptions.usualEffort, timeLimitSeconds: timeLimit)
  }
}
