import Foundation
public import PlanStore
import ScenarioFiles

/// Takes plans in that were made elsewhere.
public enum Registration {
  /// Registers a complete bundle in the folder `plans`.
  /// - Returns: the plan's number.
  /// - Throws: `InputFaults` where it is no bundle or was changed; `DatabaseError` where it is registered already.
  public static func register(
    _ bundle: String, in folder: String, store: Store, by author: String, at now: Moment
  ) async throws -> Int {
    let place = try Folders(root: folder).bundle(bundle)
    let read = try PlanBundle.read(place.path)
    let manifest = try Data(contentsOf: place.appending(path: Manifest.fileName))
    return try await store.addPlan(
      scenario: URL(fileURLWithPath: read.manifest.scenario).lastPathComponent, folder: bundle,
      fingerprint: Fingerprint.sha256(of: [UInt8](manifest)), by: author, at: now)
  }
}
