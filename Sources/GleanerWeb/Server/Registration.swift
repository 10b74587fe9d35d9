import Foundation
public import PlanStore
import ScenarioFiles

/// Takes plans in that were made elsewhere.
public enum Registration {
  /// Registers a complete bundle in the folder `plans`.
  /// - Parameter scenario: name of the scenario's folder that it was made from.
  /// - Returns: the plan's number.
  /// - Throws: `InputFaults` where it is no bundle or was changed; `DatabaseError` where it is registered already.
  public static func register(
    _ bundle: String, of scenario: String, in folder: String, store: Store, by author: String, at now: Moment
  ) async throws -> Int {
    let place = try Folders(root: folder).bundle(bundle)
    _ = try PlanBundle.read(place.path)
    let manifest = try Data(contentsOf: place.appending(path: Manifest.fileName))
    return try await store.addPlan(
      scenario: scenario, folder: bundle, fingerprint: Fingerprint.sha256(of: [UInt8](manifest)), by: author, at: now)
  }
}
