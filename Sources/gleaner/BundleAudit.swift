import Audit
import Foundation
import Planning
import ScenarioFiles
import WasteNetwork

/// What the files beside an audited plan say: report, tables and manifest have to be those of this plan and these inputs,
/// so they are written again from both and compared.
struct BundleAudit {
  let folder: String
  let bundle: PlanBundle
  let loaded: LoadedScenario
  /// The plan that the audited one says it was planned against, read from its own bundle; `nil` where none was named.
  var acceptedBundle: LoadedBundle?

  /// The audit of the plan, and of the files around it.
  /// - Throws: when a file could not be made again.
  func result() throws -> AuditResult {
    let plan = PlanAudit.run(
      network: loaded.network, distances: loaded.distances, metric: loaded.metric, plan: bundle.plan,
      accepted: bundle.accepted)
    return plan.adding(
      [try files()] + acceptedPlan, notAudited: [stated] + unboundAccepted + strangers,
      reservations: otherVersion + otherMap)
  }

  /// Who went where before, as the bundle has it, held against the accepted plan itself.
  private var acceptedPlan: [AuditResult.Check] {
    guard let acceptedBundle else { return [] }
    let name = LocalizedName(zh: "所依据的已认可方案与其成果包一致", en: "the accepted plan is that of its own bundle")
    guard let claimed = bundle.accepted else {
      let failure = AuditResult.Failure(
        place: AcceptedPlan.fileName, expected: "who went where in the accepted plan", found: "nothing")
      return [AuditResult.Check(name: name, checked: 1, failures: [failure])]
    }
    let differences = AcceptedDifferences(claimed: claimed, own: acceptedBundle.accepted(limit: claimed.limit))
    return [AuditResult.Check(name: name, checked: differences.checked, failures: differences.failures)]
  }

  private var unboundAccepted: [LocalizedName] {
    guard bundle.accepted != nil, acceptedBundle == nil else { return [] }
    return [
      LocalizedName(
        zh: "已认可方案中谁去哪里只是声明；gleaner verify --against 其成果包可予核对。",
        en: "Who went where in the accepted plan is stated only: verify --against its bundle compares it.")
    ]
  }

  /// The rule that the files around a plan are held to.
  static let filesRule = LocalizedName(
    zh: "报告、表格和清单与方案一致", en: "report, tables and manifest say what the plan says")

  private var isOfThisVersion: Bool { bundle.manifest.program == "gleaner \(Version.current)" }

  private func files() throws -> AuditResult.Check {
    let name = BundleAudit.filesRule
    guard isOfThisVersion else { return AuditResult.Check(name: name, checked: 0, failures: []) }
    let made = try BundleFiles(
      loaded: loaded, plan: bundle.plan, settings: bundle.settings, map: map, accepted: bundle.accepted,
      standing: bundle.standing, solver: bundle.manifest.solver
    ).all
    let again = Dictionary(uniqueKeysWithValues: made.map { ($0.path, $0.bytes) })
    let listed = (bundle.manifest.inputs + bundle.manifest.outputs).map(\.path)
    let new = made.map(\.path).filter { !listed.contains($0) && $0 != Manifest.fileName }
    let paths = listed + new + [Manifest.fileName]
    let failures = paths.compactMap { path -> AuditResult.Failure? in
      let isThere = listed.contains(path) || path == Manifest.fileName
      guard let found = FileDifference(path: path, stored: isThere ? bytes(path) : nil, made: again[path]) else {
        return nil
      }
      return AuditResult.Failure(
        place: [path, found.place].filter { !$0.isEmpty }.joined(separator: ": "),
        expected: found.made.isEmpty ? "nothing" : found.made, found: found.stored.isEmpty ? "nothing" : found.stored)
    }
    return AuditResult.Check(name: name, checked: paths.count, failures: failures)
  }

  private func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: URL(fileURLWithPath: folder).appendingPathComponent(path).path)
      .map { [UInt8]($0) }
  }

  private var stated: LocalizedName {
    let manifest = bundle.manifest
    return LocalizedName(
      zh: "种子 \(manifest.seed)、工作量 \(manifest.effort) 和求解程序 \(manifest.solver) 只是声明；gleaner reproduce 可据此重算。",
      en:
        "Seed \(manifest.seed), effort \(manifest.effort) and solver \(manifest.solver) are stated only: gleaner reproduce plans "
        + "again from them.")
  }

  private var otherVersion: [LocalizedName] {
    guard !isOfThisVersion else { return [] }
    let (theirs, ours) = (bundle.manifest.program, "gleaner \(Version.current)")
    return [
      LocalizedName(
        zh: "报告和表格由 \(theirs) 写成，本程序是 \(ours)，措辞可能不同，因此未与方案核对。",
        en:
          "Report and tables were written by \(theirs), and this is \(ours), whose words may differ: they were not compared "
          + "with the plan.")
    ]
  }

  private var map: MapFiles? { MapFiles.stored(in: folder, bundle.manifest) }

  /// A library for maps that was changed could draw other figures than the report states.
  private var otherMap: [LocalizedName] {
    guard let map else { return [] }
    let origin = Reproduction.MapOrigin(stored: map.library, installed: MapFiles.installed?.library)
    return origin.remark.map { remark in
      [
        LocalizedName(
          zh: remark.zh + "。改动过的脚本可使地图显示别的数值，请与可信的 Leaflet 核对其指纹。",
          en: remark.en
            + ". A script that was changed could show other figures: compare its SHA-256 with a Leaflet you trust.")
      ]
    } ?? []
  }

  /// Files in the folder that no fingerprint covers.
  private var strangers: [LocalizedName] {
    let listed = Set((bundle.manifest.inputs + bundle.manifest.outputs).map(\.path) + [Manifest.fileName])
    let root = URL(fileURLWithPath: folder)
    let all = ((try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []).filter {
      var isFolder: ObjCBool = false
      let path = root.appendingPathComponent($0).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
    let strange = all.filter { !listed.contains($0) }.sorted()
    guard !strange.isEmpty else { return [] }
    let names = strange.prefix(5).joined(separator: ", ") + (strange.count > 5 ? " …" : "")
    return [
      LocalizedName(
        zh: "文件夹中有 \(strange.count) 个文件不属于成果包：\(names)。",
        en: "\(strange.count) files in the folder are not of the bundle: \(names).")
    ]
  }
}
