import ArgumentParser
import Foundation

@main
struct Gleaner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gleaner",
    abstract: "Plans how a district collects its agricultural waste.",
    discussion: """
      A scenario is a folder: scenario.yaml beside tables of villages, depots, centres, outlets and vehicles.
      From it Gleaner decides which stations to open and how large, which station serves each village for each
      stream, what moves when and which truck drives which round; and it says how far from the best possible
      the plan can be.

      Exit codes: 0 done, 1 internal fault, 2 bad input, 3 infeasible, 4 stopped at a limit without a plan,
      5 audit failed.
      """,
    version: Version.current,
    subcommands: [
      NewCommand.self, ImportCommand.self, SchemaCommand.self, CheckCommand.self, PlanCommand.self, VerifyCommand.self,
      ReproduceCommand.self, ExplainCommand.self, CompareCommand.self, SweepCommand.self, ReportCommand.self,
      ExportCommand.self, RoadsCommand.self, BenchCommand.self,
    ])

  /// Runs the command; a command line that cannot be understood is bad input like any other.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let exit as Exit {
      Foundation.exit(exit.rawValue)
    } catch {
      let isUsage = exitCode(for: error) == .validationFailure
      let text = fullMessage(for: error)
      if exitCode(for: error) == .success {
        Console.print(text)
        Foundation.exit(0)
      }
      Console.note(text)
      Foundation.exit(isUsage ? Exit.badInput.rawValue : Exit.internalFault.rawValue)
    }
  }
}

/// The program's version, written to every bundle.
enum Version {
  static let current = "0.1.0"
}
