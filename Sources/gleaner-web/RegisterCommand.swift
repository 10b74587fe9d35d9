import ArgumentParser
import GleanerWeb
import PlanStore

/// `gleaner-web register DIR NAME`: takes in a plan that was made on the command line.
struct RegisterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Show a bundle that ‘gleaner plan’ wrote to DIR/plans/NAME on the pages.")

  @OptionGroup var options: StoreOptions

  @Argument(help: "Name of the bundle's folder in ‘plans’.")
  var bundle: String

  @Option(help: "Name of the scenario's folder that it was made from.")
  var scenario: String

  @Flag(help: "Put it before the townships at once; needs --as.")
  var circulate = false

  @Option(name: .customLong("as"), help: "The planner's account that puts it forward.")
  var planner: String?

  func validate() throws {
    guard !circulate || planner != nil else { throw ValidationError("--circulate needs --as") }
  }

  func run() async throws {
    let store = try options.store()
    let id = try await Registration.register(
      bundle, of: scenario, in: options.folder, store: store, by: "command line", at: .now)
    if circulate {
      guard let account = try await store.accounts().first(where: { $0.name == planner && $0.role == .planner }) else {
        throw ValidationError("there is no planner ‘\(planner ?? "")’")
      }
      try await store.circulate(id, by: account, at: .now)
    }
    print("plan \(id)")
  }
}
