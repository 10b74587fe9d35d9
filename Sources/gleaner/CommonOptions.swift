import ArgumentParser
internal import Computation
import Foundation
import Planning
import Reports
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

/// `--lang`, the language in which a command speaks: every command's texts follow this one rule.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "Language of the texts, zh or en; by default zh where LC_ALL, LC_MESSAGES or LANG begins with zh, else en.",
      valueName: "zh|en"))
  var chosen: ReadingLanguage?

  /// What was asked for, otherwise the language of the environment.
  var language: ReadingLanguage { chosen ?? .ofEnvironment }
}

/// A language of the program's texts, as the command line names it.
enum ReadingLanguage: String, CaseIterable, ExpressibleByArgument {
  case zh, en

  static let ofEnvironment = ReadingLanguage(environment: ProcessInfo.processInfo.environment)

  /// The first that is set of `LC_ALL`, `LC_MESSAGES` and `LANG` decides, as everywhere on the system.
  init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
  }

  /// The language as reports and explanations name it.
  var language: Language { self == .zh ? .chinese : .english }

  /// The text of the two that is in this language.
  func callAsFunction(zh: String, en: String) -> String { self == .zh ? zh : en }
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
