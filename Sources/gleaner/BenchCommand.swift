import ArgumentParser

/// `gleaner bench`: the engines measured on published problems and synthetic districts.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure the engines on published problems and synthetic districts.",
    subcommands: [
      BenchRoutingCommand.self, BenchMovesCommand.self, BenchSitingCommand.self, BenchDistrictCommand.self,
      BenchRoadsCommand.self,
    ])
}
