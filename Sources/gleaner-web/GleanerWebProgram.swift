import ArgumentParser

/// `gleaner-web`: the web pages over a folder of scenarios.
@main
struct GleanerWebProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gleaner-web",
    abstract: "Serves web pages over a folder of scenarios: planners run them, townships answer, auditors check.",
    discussion: """
      gleaner-web account add DIR NAME --role planner     accounts are made here, the password is asked for
      gleaner-web DIR                                     http://127.0.0.1:8080, for this machine only
      """,
    subcommands: [ServeCommand.self, AccountCommand.self, BackupCommand.self, RegisterCommand.self],
    defaultSubcommand: ServeCommand.self)
}
