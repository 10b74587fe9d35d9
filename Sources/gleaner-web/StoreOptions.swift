import ArgumentParser
import Foundation
import PlanStore

/// Which folder and which file a command works on.
struct StoreOptions: ParsableArguments {
  @Argument(help: "The folder that holds scenario folders; plans are written to ‘plans’ in it.")
  var folder: String

  @Option(name: .customLong("db"), help: "The database; by default gleaner.sqlite in the folder.")
  var database: String?

  func validate() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw ValidationError("\(folder) is not a folder")
    }
  }

  func store() throws -> Store {
    // password hashes and form tokens are nobody else's to read
    umask(0o077)
    let file = database ?? URL(fileURLWithPath: folder).appending(path: "gleaner.sqlite").path
    do {
      return try Store(path: file)
    } catch {
      throw ValidationError("\(file) cannot be opened as a database: \(error)")
    }
  }
}

extension Moment {
  static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }
}

extension StoreFault {
  /// What the command line says of it.
  var text: String {
    switch self {
    case .nameTaken(let name): "there is an account ‘\(name)’ already"
    case .noAccount(let name): "there is no account ‘\(name)’"
    case .noPlan(let id): "there is no plan \(id)"
    case .noAnswer(let id): "there is no answer \(id)"
    case .alreadyDecided(let id): "objection \(id) was decided already"
    case .noRun(let id): "there is no run \(id)"
    case .wouldReplace(let path): "\(path) exists; choose another file"
    case .unsoundCopy(let state): "the copy is not sound: \(state)"
    case .shortPassword(let least): "a password has at least \(least) characters"
    }
  }
}

/// Runs a command of the store and says what it refused.
func refusing(_ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let fault as StoreFault {
    throw ValidationError(fault.text)
  }
}
