import Audit
import Foundation
import Planning
import Reports
import ScenarioFiles
import WasteNetwork
import Years

/// The audit of a folder of several years: every stage as a bundle of its own, then what joins them.
struct YearsAuditing: Encodable {
  struct Stage: Encodable {
    let year: Int
    let audit: AuditResult
  }

  let stages: [Stage]
  /// What joins the stages; `nil` where a stage failed.
  let joint: AuditResult?
  /// The worst of all.
  let verdict: AuditResult.Verdict

  var passed: Bool { verdict != .failed }
  /// Whether everything could be compared.
  var passedWholly: Bool { verdict == .passed }

  /// Reads a folder and audits it; prints every fault and ends with exit code 2 or 5 where it cannot be read.
  init(_ folder: YearsFolder, json: Bool, language: ReadingLanguage) throws {
    var opened: [(stage: YearsPlan.Stage, bundle: PlanBundle, loaded: LoadedScenario)] = []
    for stage in folder.plan.stages {
      let bundle = try PlanBundle.open(folder.folder(of: stage), json: json, language: language)
      let loaded = try LoadedScenario.read(bundle.scenarioPath, for: .verify, json: json, language: language)
      opened.append((stage, bundle, loaded))
    }
    stages = try opened.map { stage, bundle, loaded in
      Stage(
        year: stage.when.year,
        audit: try BundleAudit(folder: folder.folder(of: stage), bundle: bundle, loaded: loaded).result())
    }
    joint =
      stages.allSatisfy(\.audit.passed)
      ? try YearsAuditing.joint(folder, opened.map { ($0.bundle, $0.loaded) }, json: json, language: language) : nil
    let all = stages.map(\.audit.verdict) + [joint?.verdict ?? .failed]
    verdict = all.contains(.failed) ? .failed : all.contains(.passedInPart) ? .passedInPart : .passed
  }

  private static func joint(
    _ folder: YearsFolder, _ opened: [(bundle: PlanBundle, loaded: LoadedScenario)], json: Bool,
    language: ReadingLanguage
  ) throws -> AuditResult {
    guard let first = opened.first, let scenario = try scenario(of: first.bundle) else {
      return YearsAudit.refused(expected: "a scenario of several years in the first bundle", found: "none")
    }
    guard opened.count == scenario.stages.count else {
      return YearsAudit.refused(expected: "\(scenario.stages.count) stages", found: "\(opened.count)")
    }
    let stages = zip(scenario.stages, opened).map { when, one in
      YearsAudit.Stage(
        when: when, siting: one.bundle.plan.siting, inputs: inputs(of: one.bundle))
    }
    let result = YearsAudit.run(folder.plan, stages: stages, closing: scenario.closing)
    guard result.passed else { return result }
    let reservations = isOfThisVersion(folder) ? [] : [otherVersion]
    return result.adding(
      [entries(folder, scenario, opened), try files(folder, opened)], notAudited: strangers(in: folder),
      reservations: reservations)
  }

  private static func isOfThisVersion(_ folder: YearsFolder) -> Bool {
    folder.plan.program == "gleaner \(Version.current)"
  }

  private static let otherVersion = LocalizedName(
    zh: "\(YearsFolder.pageName) 和 \(YearsFolder.tableName) 由其他版本写成，未与方案核对。",
    en: "\(YearsFolder.pageName) and \(YearsFolder.tableName) were written by another version and were not compared.")

  /// The several years of a bundle's own scenario.
  private static func scenario(of bundle: PlanBundle) throws -> YearsScenario? {
    let path = bundle.scenarioPath
    guard let hash = path.lastIndex(of: "#") else { return nil }
    return try? ScenarioFolder.years(of: String(path[..<hash]))
  }

  private static func inputs(of bundle: PlanBundle) -> [String: String] {
    let own = bundle.manifest.inputs.filter { $0.path != StandingPrices.fileName }
    return Dictionary(own.map { ($0.path, $0.sha256) }) { first, _ in first }
  }

  /// What lies beside the stages and is none of the folder's files.
  private static func strangers(in folder: YearsFolder) -> [LocalizedName] {
    let own =
      folder.plan.stages.map { String($0.when.year) }
      + [YearsPlan.fileName, YearsFolder.pageName, YearsFolder.tableName]
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let strange = found.filter { !own.contains($0) }.sorted()
    guard !strange.isEmpty else { return [] }
    let names = strange.prefix(5).joined(separator: ", ") + (strange.count > 5 ? " …" : "")
    return [
      LocalizedName(
        zh: "文件夹中有 \(strange.count) 项不属于多年规划：\(names)。",
        en: "\(strange.count) entries of the folder are not of the plan: \(names).")
    ]
  }

  /// Every bundle is of the stage whose folder it lies in, and all were made by one run.
  private static func entries(
    _ folder: YearsFolder, _ scenario: YearsScenario, _ opened: [(bundle: PlanBundle, loaded: LoadedScenario)]
  ) -> AuditResult.Check {
    var failures: [AuditResult.Failure] = []
    for (when, one) in zip(scenario.stages, opened) {
      let manifest = one.bundle.manifest
      let entry = "\(opened[0].bundle.manifest.scenario.prefix { $0 != "#" })#\(when.year)"
      if manifest.scenario != entry {
        failures.append(
          AuditResult.Failure(place: "\(when.year)/scenario", expected: entry, found: manifest.scenario))
      }
      let run = "\(manifest.program), seed \(manifest.seed), effort \(manifest.effort)"
      let first = opened[0].bundle.manifest
      let expected = "\(folder.plan.program), seed \(first.seed), effort \(first.effort)"
      if run != expected {
        failures.append(AuditResult.Failure(place: "\(when.year)/run", expected: expected, found: run))
      }
    }
    return AuditResult.Check(
      name: LocalizedName(zh: "各成果包属于所在阶段，出自同一次计算", en: "every bundle is of its stage, and of one run"),
      checked: opened.count * 2, failures: failures)
  }

  /// Page and table are written again from the audited figures and compared.
  private static func files(
    _ folder: YearsFolder, _ opened: [(bundle: PlanBundle, loaded: LoadedScenario)]
  ) throws -> AuditResult.Check {
    guard isOfThisVersion(folder) else {
      return AuditResult.Check(name: BundleAudit.filesRule, checked: 0, failures: [])
    }
    let made = try YearsFiles.joint(
      folder.plan, stages: opened.map { ($0.loaded, $0.bundle.plan) }, settings: opened[0].bundle.settings)
    let failures = made.compactMap { file -> AuditResult.Failure? in
      let stored = FileManager.default.contents(
        atPath: URL(fileURLWithPath: folder.path).appendingPathComponent(file.path).path)
      return FileDifference(path: file.path, stored: stored.map { [UInt8]($0) }, made: file.bytes).map {
        AuditResult.Failure(place: "\(file.path): \($0.place)", expected: $0.made, found: $0.stored)
      }
    }
    return AuditResult.Check(name: BundleAudit.filesRule, checked: made.count, failures: failures)
  }

  func text(_ language: ReadingLanguage) -> String {
    let parts = stages.map { "\($0.year)\n" + $0.audit.text(language) }
    let last =
      joint.map { language(zh: "多年合计\n", en: "all years together\n") + $0.text(language) }
      ?? language(
        zh: "未通过：有阶段自身未通过审核，多年合计未审核", en: "FAILED: a stage fails by itself, so what joins them was not audited")
    return (parts + [last]).joined(separator: "\n\n")
  }
}
