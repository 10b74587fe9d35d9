public import Foundation
public import WasteNetwork
public import Years

/// A plan bundle (规划成果包): the folder a run writes.
///
///     manifest.json     fingerprints of everything, seed, effort, versions
///     plan.json         every decision and figure
///     certificate.json  the proof of the siting's bound, where it has one
///     report.html       for people
///     map/              what draws the report's map, where it can be moved
///     tables/*.csv      one a table, unit in the column name
///     inputs/           the scenario as it was read
///     accepted.json     who went where in the plan that it departs from, where there is one
///     standing.json     the terms at which it was sited, where it is one of several years
public struct PlanBundle: Sendable {
  public static let planFileName = "plan.json"
  public static let certificateFileName = "certificate.json"
  public static let inputsFolder = "inputs"

  public let manifest: Manifest
  /// Every decision and figure, the certificate among them.
  public let plan: Plan
  /// Path on disk of the scenario inside the bundle.
  public let scenarioPath: String
  /// The plan that it departs from, if there is one.
  public let accepted: AcceptedPlan?
  /// The terms at which it was sited; `nil` for a plan of a single year.
  public let standing: StandingPrices?
  /// SHA-256 of the plan's own file.
  public var fingerprint: String {
    manifest.outputs.first { $0.path == PlanBundle.planFileName }?.sha256 ?? ""
  }

  /// Reads a bundle and checks every fingerprint first.
  /// - Throws: `InputFaults` naming each file that is missing or was changed.
  public static func read(_ folder: String) throws(InputFaults) -> PlanBundle {
    let root = URL(fileURLWithPath: folder)
    let manifestPlace = Place(file: root.appendingPathComponent(Manifest.fileName).path)
    guard let bytes = try? Data(contentsOf: root.appendingPathComponent(Manifest.fileName)) else {
      if YearsFolder.isOne(folder) { throw InputFaults([YearsFolder.needsOneYear(folder)]) }
      throw InputFaults([
        Fault(
          "not-a-bundle", at: manifestPlace,
          Sentence("no manifest was found", zh: "没有找到 manifest"),
          cure: Sentence("give the folder that ‘gleaner plan’ wrote", zh: "给出 gleaner plan 所写的文件夹"))
      ])
    }
    let manifest: Manifest
    do {
      manifest = try JSONDecoder().decode(Manifest.self, from: bytes)
    } catch {
      throw InputFaults([unreadable(manifestPlace, error)])
    }
    let changed = (manifest.inputs + manifest.outputs).compactMap { changeFault(of: $0, in: root) }
    guard changed.isEmpty else { throw InputFaults(changed) }
    var plan = try decode(Plan.self, from: root.appendingPathComponent(planFileName))
    if manifest.outputs.contains(where: { $0.path == certificateFileName }) {
      plan.siting.certificate = try decode(
        BoundCertificate.self, from: root.appendingPathComponent(certificateFileName))
    }
    let isRevised = manifest.inputs.contains { $0.path == AcceptedPlan.fileName }
    let accepted =
      try isRevised ? decode(AcceptedPlan.self, from: root.appendingPathComponent(AcceptedPlan.fileName)) : nil
    let isOfYears = manifest.inputs.contains { $0.path == StandingPrices.fileName }
    let standing =
      try isOfYears ? decode(StandingPrices.self, from: root.appendingPathComponent(StandingPrices.fileName)) : nil
    return PlanBundle(
      manifest: manifest, plan: plan, scenarioPath: root.appendingPathComponent(manifest.scenario).path,
      accepted: accepted, standing: standing)
  }

  private static func decode<Content: Decodable>(
    _ type: Content.Type, from file: URL
  ) throws(InputFaults) -> Content {
    do {
      return try JSONDecoder().decode(type, from: try Data(contentsOf: file))
    } catch {
      throw InputFaults([unreadable(Place(file: file.path), error)])
    }
  }

  /// Whether a folder is a bundle and holds nothing but what its manifest lists, so that nothing of anybody's is lost
  /// when another bundle takes its place.
  public static func isBundleOnly(_ folder: URL) -> Bool {
    guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(Manifest.fileName)),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: bytes),
      let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    else { return false }
    let listed = Set((manifest.inputs + manifest.outputs).map(\.path) + [Manifest.fileName])
    let folders = Set(listed.flatMap(ancestors))
    return paths.allSatisfy { listed.contains($0) || folders.contains($0) }
  }

  /// The folders a path lies in, without the bundle's own.
  private static func ancestors(of path: String) -> [String] {
    let steps = path.split(separator: "/").dropLast()
    return steps.indices.map { steps[...$0].joined(separator: "/") }
  }

  private static func changeFault(of entry: Manifest.Entry, in root: URL) -> Fault? {
    let place = Place(file: entry.path)
    guard let data = try? Data(contentsOf: root.appendingPathComponent(entry.path)) else {
      return Fault(
        "bundle-file-missing", at: place,
        Sentence("the manifest lists this file, but it is not there", zh: "manifest 列有该文件，但文件不在"),
        cure: Sentence("restore it or plan again", zh: "恢复该文件，或重新规划"))
    }
    let found = Fingerprint.sha256(of: [UInt8](data))
    guard found != entry.sha256 else { return nil }
    return Fault(
      "bundle-file-changed", at: place,
      Sentence(
        "the SHA-256 is \(found), the manifest says \(entry.sha256)",
        zh: "SHA-256 为 \(found)，manifest 记载的是 \(entry.sha256)"),
      cure: Sentence("restore the file or plan again", zh: "恢复该文件，或重新规划"))
  }

  static func unreadable(_ place: Place, _ error: any Error) -> Fault {
    Fault(
      "bundle-unreadable", at: place,
      Sentence("cannot be read: \(error)", zh: "无法读取：\(error)"),
      cure: Sentence("restore the file or plan again", zh: "恢复该文件，或重新规划"))
  }
}
