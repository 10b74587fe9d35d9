import Foundation
import PlanStore

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plan-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

extension Moment {
  /// 22 November 2026, 10:00 UTC.
  static let ten = Moment(seconds: 1_795_341_600)
}

extension Store {
  /// Adds an account and hands it back.
  func adding(_ name: String, _ role: Role, township: String? = nil) async throws -> Account {
    try await addAccount(
      name: name, role: role, township: township, password: "correct horse", by: "test", at: .ten)
    return try await accounts().first { $0.name == name }!
  }

  /// A plan that nobody ran.
  func addingPlan(_ name: String = "run-1-1") async throws -> Int {
    try await addPlan(
      scenario: "two-villages", folder: name, fingerprint: String(repeating: "a", count: 64), by: "test", at: .ten)
  }
}

extension TemporaryFolder {
  func bytes(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: file(name)).map { [UInt8]($0) } }
}
