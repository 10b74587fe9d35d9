import ArgumentParser

/// `gleaner bench`: the engines measured on published problems.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure the engines on published problems.",
    subcommands: [BenchRoutingCommand.self, BenchSitingCommand.self])
}
