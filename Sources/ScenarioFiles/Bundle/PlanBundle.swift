import Foundation
public import WasteNetwork

/// A plan bundle (规划成果包): the folder a run writes.
///
///     manifest.json   fingerprints of everything, seed, effort, versions
///     plan.json       every decision and figure
///     report.html     for people
///     tables/*.csv    one a table, unit in the column name
///     inputs/         the scenario as it was read
public struct PlanBundle: Sendable {
  public static let planFileName = "plan.json"
  public static let inputsFolder = "inputs"

  public let manifest: Manifest
  public let plan: Plan
  /// Path on disk of the scenario inside the bundle.
  public let scenarioPath: String

  /// Reads a bundle and checks every fingerprint first.
  /// - Throws: `InputFaults` naming each file that is missing or was changed.
  public static func read(_ folder: String) throws(InputFaults) -> PlanBundle {
    let root = URL(fileURLWithPath: folder)
    let manifestPlace = Place(file: root.appendingPathComponent(Manifest.fileName).path)
    guard let bytes = try? Data(contentsOf: root.appendingPathComponent(Manifest.fileName)) else {
      throw InputFaults([
        Fault(
          "not-a-bundle", at: manifestPlace, "no manifest was found",
          cure: "give the folder that ‘gleaner plan’ wrote")
      ])
    }
    let manifest: Manifest
    let plan: Plan
    do {
      manifest = try JSONDecoder().decode(Manifest.self, from: bytes)
    } catch {
      throw InputFaults([unreadable(manifestPlace, error)])
    }
    let changed = (manifest.inputs + manifest.outputs).compactMap { changeFault(of: $0, in: root) }
    guard changed.isEmpty else { throw InputFaults(changed) }
    let planPlace = root.appendingPathComponent(planFileName)
    do {
      plan = try JSONDecoder().decode(Plan.self, from: try Data(contentsOf: planPlace))
    } catch {
      throw InputFaults([unreadable(Place(file: planPlace.path), error)])
    }
    return PlanBundle(
      manifest: manifest, plan: plan, scenarioPath: root.appendingPathComponent(manifest.scenario).path)
  }

  private static func changeFault(of entry: Manifest.Entry, in root: URL) -> Fault? {
    let place = Place(file: entry.path)
    guard let data = try? Data(contentsOf: root.appendingPathComponent(entry.path)) else {
      return Fault(
        "bundle-file-missing", at: place, "the manifest lists this file, but it is not there",
        cure: "restore it or plan again")
    }
    let found = Fingerprint.sha256(of: [UInt8](data))
    guard found != entry.sha256 else { return nil }
    return Fault(
      "bundle-file-changed", at: place,
      "the SHA-256 is \(found), the manifest says \(entry.sha256)", cure: "restore the file or plan again")
  }

  private static func unreadable(_ place: Place, _ error: any Error) -> Fault {
    Fault("bundle-unreadable", at: place, "cannot be read: \(error)", cure: "restore the file or plan again")
  }
}
