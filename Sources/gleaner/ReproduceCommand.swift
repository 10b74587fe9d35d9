import ArgumentParser
import Foundation
import Planning
import Reports
import ScenarioFiles
import WasteNetwork

/// `gleaner reproduce`: makes a bundle again from what it stores and compares every byte.
struct ReproduceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reproduce",
    abstract: "Plan again from a bundle's stored inputs, seed and effort, and compare every file byte for byte.",
    discussion: """
      Nothing is written. Exit code 0 when every byte is the same; 5 when something differs, when a file of the bundle was
      changed, or when a time limit or a stop by hand decided the plan, so that nobody can make it again.
      """)

  @Argument(help: "The bundle's folder, or the folder of several years.")
  var bundle: String

  @Option(help: "Threads to use; the plan does not depend on it.")
  var threads = 2

  @Flag(help: "Show no progress.")
  var quiet = false

  @OptionGroup var speech: LanguageOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("--threads must be 1 to 256, not \(threads)") }
  }

  func run() throws {
    if YearsFolder.isOne(bundle) { return try finish(reproducedYears()) }
    let bundle = try PlanBundle.open(bundle, json: output.json, language: speech.language)
    let manifest = bundle.manifest
    guard manifest.isReproducible else { return try finish(Reproduction(manifest, outcome: .notReproducible)) }
    let loaded = try LoadedScenario.read(
      bundle.scenarioPath, for: .reproduce, json: output.json, language: speech.language)
    let settings = bundle.settings
    // the limit is part of the bytes, but must not decide anything: the effort alone did
    let control = RunControl()
    let outcome = try loaded.planned(
      settings, accepted: bundle.accepted, standing: bundle.standing, threads: threads, control: control,
      isQuiet: quiet,
      language: speech.language,
      stopping: "\n" + speech.language(zh: "正在停止；不作比较", en: "stopping; nothing is compared"))
    if control.isCancelled { throw Exit.stoppedWithoutPlan }
    guard case .plan(let plan) = outcome else { return try finish(Reproduction(manifest, outcome: .noPlan)) }
    // the report is made with the map's files that the bundle keeps, whatever is installed here
    let map = MapFiles.stored(in: self.bundle, manifest)
    let made = try BundleFiles(
      loaded: loaded, plan: plan, settings: settings, map: map, accepted: bundle.accepted, standing: bundle.standing
    ).all
    try finish(
      Reproduction(
        manifest, outcome: .compared(made: made.count, differences(from: made, manifest)),
        map: map.map { Reproduction.MapOrigin(stored: $0.library, installed: MapFiles.installed?.library) }))
  }

  private func reproducedYears() throws -> Reproduction {
    let folder = try YearsFolder.open(bundle, json: output.json, language: speech.language)
    return try YearsReproduction(
      folder: folder, threads: threads, isQuiet: quiet, json: output.json, language: speech.language
    ).run()
  }

  /// What differs, the manifest last, since it differs whenever anything else does.
  private func differences(from made: [(path: String, bytes: [UInt8])], _ manifest: Manifest) -> [FileDifference] {
    let root = URL(fileURLWithPath: bundle)
    let again = Dictionary(uniqueKeysWithValues: made.map { ($0.path, $0.bytes) })
    let listed = (manifest.inputs + manifest.outputs).map(\.path)
    let new = made.map(\.path).filter { $0 != Manifest.fileName && !listed.contains($0) }
    return (listed + new + [Manifest.fileName]).compactMap { path in
      let stored = listed.contains(path) || path == Manifest.fileName
      let bytes = stored ? FileManager.default.contents(atPath: root.appendingPathComponent(path).path) : nil
      return FileDifference(path: path, stored: bytes.map { [UInt8]($0) }, made: again[path])
    }
  }

  private func finish(_ reproduction: Reproduction) throws {
    if output.json { try Console.print(json: reproduction) } else { Console.print(reproduction.text(speech.language)) }
    guard reproduction.isSame else { throw Exit.auditFailed }
  }
}

/// What came of making a bundle again, for the terminal and for `--json`.
struct Reproduction: Encodable {
  enum Outcome {
    /// Time or a hand decided where the run ended.
    case notReproducible
    /// The stored inputs give no plan.
    case noPlan
    case compared(made: Int, [FileDifference])
  }

  /// What draws the report's map: the bundle's own copy, and what lies on this machine.
  struct MapOrigin: Encodable {
    let version: String
    let sha256: String
    let installedSHA256: String?

    private enum CodingKeys: String, CodingKey {
      case version, sha256
      case installedSHA256 = "installed_sha256"
    }

    init(stored: MapLibrary, installed: MapLibrary?) {
      (version, sha256, installedSHA256) = (stored.version, stored.sha256, installed?.sha256)
    }

    /// `nil` where the very same lies on this machine, so that nothing is to be said.
    var remark: Sentence? {
      if sha256 == installedSHA256 { return nil }
      let here =
        installedSHA256.map { Sentence("another (SHA-256 \($0)) is installed here", zh: "本机装有另一版本（SHA-256 \($0)）") }
        ?? Sentence("none is installed here", zh: "本机未安装")
      return Sentence(
        "the report's map was made with the bundle's own Leaflet \(version) (SHA-256 \(sha256)); ",
        zh: "报告的地图用成果包所附的 Leaflet \(version)（SHA-256 \(sha256)）生成；") + here
    }
  }

  let status: String
  let map: MapOrigin?
  let files: Int
  let differences: [FileDifference]
  let seed: UInt64
  let effort: Int
  let madeBy: String
  let madeAgainBy: String

  private enum CodingKeys: String, CodingKey {
    case status, map, files, differences, seed, effort
    case madeBy = "made_by"
    case madeAgainBy = "made_again_by"
  }

  init(_ manifest: Manifest, outcome: Outcome, map: MapOrigin? = nil) {
    self.map = map
    (seed, effort) = (manifest.seed, manifest.effort)
    madeBy = "\(manifest.program), \(manifest.solver)"
    madeAgainBy = "gleaner \(Version.current), \(Planner.solverName)"
    switch outcome {
    case .notReproducible: (status, files, differences) = ("not-reproducible", 0, [])
    case .noPlan: (status, files, differences) = ("no-plan", 0, [])
    case .compared(let made, let found):
      (status, files, differences) = (found.isEmpty ? "reproduced" : "differs", made, found)
    }
  }

  var isSame: Bool { status == "reproduced" }

  func text(_ language: ReadingLanguage) -> String {
    var lines = [headline(language)] + differences.map { "  \(language($0.statement))" }
    if let remark = map?.remark { lines.append(language(remark)) }
    if madeBy != madeAgainBy {
      lines.append(
        language(
          zh: "成果包由 \(madeBy) 生成；本次为 \(madeAgainBy)", en: "the bundle was made by \(madeBy); this is \(madeAgainBy)"))
    }
    return lines.joined(separator: "\n")
  }

  private func headline(_ language: ReadingLanguage) -> String {
    let origin = language(zh: "种子 \(seed)，工作量 \(effort)", en: "seed \(seed), effort \(effort)")
    switch status {
    case "reproduced":
      return language(
        zh: "重现：\(files) 个文件逐字节相同（\(origin)）",
        en: "reproduced: \(files) files are the same to the last byte (\(origin))")
    case "not-reproducible":
      return language(
        zh: "不能重现：方案由时间限制或人为中断决定，再次计算未必得到它。请不设限制重新规划；‘gleaner verify’ 仍可审核本方案。",
        en:
          "NOT REPRODUCIBLE: a time limit or a stop by hand decided where this plan's search ended, so another run need not "
          + "find it. Plan again without a limit; ‘gleaner verify’ checks this plan as it is.")
    case "no-plan":
      return language(zh: "不一致：所存输入得不到方案（\(origin)）", en: "DIFFERS: the stored inputs give no plan (\(origin))")
    default:
      return language(
        zh: "不一致：\(files) 个文件中有 \(differences.count) 个不同（\(origin)）；各文件第一处不同：",
        en: "DIFFERS: \(differences.count) of \(files) files (\(origin)); the first difference of each:")
    }
  }
}
