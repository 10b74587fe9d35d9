import ArgumentParser
import PlanStore

/// `gleaner-web backup DIR FILE`: works while the server runs.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database as it is now, while the server goes on; plans are folders, copy them too.")

  @OptionGroup var options: StoreOptions

  @Argument(help: "The file to write; it must not exist.")
  var file: String

  func run() async throws {
    let store = try options.store()
    try await refusing { try store.backUp(to: file) }
  }
}
