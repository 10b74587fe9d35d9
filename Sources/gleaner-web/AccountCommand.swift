import ArgumentParser
import Foundation
import PlanStore

/// `gleaner-web account …`: who may sign in.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Add, list and close accounts, and set passwords.",
    subcommands: [Add.self, List.self, Password.self, Close.self])

  /// Who changes something from here, for the log.
  static let author = "command line"

  @Sendable static func role(_ text: String) throws -> Role {
    guard let role = Role(rawValue: text) else { throw ValidationError("a role is planner, official or auditor") }
    return role
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add an account; the password is asked for.")

    @OptionGroup var options: StoreOptions

    @Argument(help: "The name to sign in with.")
    var name: String

    @Option(help: "planner, official or auditor.", transform: AccountCommand.role)
    var role: Role

    @Option(help: "Code of the official's township.")
    var township: String?

    func validate() throws {
      guard (role == .official) == (township != nil) else {
        throw ValidationError("an official has a township, other roles have none")
      }
    }

    func run() async throws {
      let store = try options.store()
      let password = try PasswordPrompt.ask("Password for \(name): ")
      try await refusing {
        try await store.addAccount(
          name: name, role: role, township: township, password: password, by: AccountCommand.author, at: .now)
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the accounts.")

    @OptionGroup var options: StoreOptions

    func run() async throws {
      for account in try await options.store().accounts() {
        let state = account.isClosed ? "closed" : "open"
        print([account.name, account.role.rawValue, account.township ?? "-", state].joined(separator: "\t"))
      }
    }
  }

  struct Password: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Set a new password; the account has to sign in again.")

    @OptionGroup var options: StoreOptions

    @Argument(help: "The account's name.")
    var name: String

    func run() async throws {
      let store = try options.store()
      let password = try PasswordPrompt.ask("New password for \(name): ")
      try await refusing {
        try await store.setPassword(of: name, to: password, by: AccountCommand.author, at: .now)
      }
    }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let an account sign in no more; what it said stays.")

    @OptionGroup var options: StoreOptions

    @Argument(help: "The account's name.")
    var name: String

    func run() async throws {
      let store = try options.store()
      try await refusing { try await store.closeAccount(name, by: AccountCommand.author, at: .now) }
    }
  }
}

/// Asks for a password: unseen on a terminal, the first line of the input elsewhere.
enum PasswordPrompt {
  static func ask(_ question: String) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      guard let line = readLine() else { throw ValidationError("give the password on the standard input") }
      return line
    }
    guard let typed = getpass(question) else { throw ValidationError("no password was read") }
    return String(cString: typed)
  }
}
