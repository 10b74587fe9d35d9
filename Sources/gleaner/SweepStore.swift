import Foundation
import Planning
import Reports
import ScenarioFiles
import WasteNetwork

/// The folder of a sweep. A result is written whole or not at all, and one that is there is not computed again.
///
///     sweep.json           what the results were made of: inputs, seed, effort, version
///     scenarios/NAME.yaml  each scenario, as differences over the baseline
///     results/NAME.json    what came of it
///     results.csv, stations.csv, sweep.html
struct SweepStore: Sendable {
  /// What all results of a folder have in common.
  private struct Origin: Codable, Equatable {
    let program: String
    let solver: String
    let seed: UInt64
    let effort: Int
    let inputs: [Manifest.Entry]
  }

  let folder: String
  private let language: ReadingLanguage
  private let root: URL
  /// The baseline's file as the scenarios name it.
  private let base: String
  private let scenario: String
  private let origin: Origin

  private static let originName = "sweep.json"

  /// Opens a folder, or makes it; ends with exit code 2 where it holds something else.
  init(
    _ folder: String, scenario: String, loaded: LoadedScenario, settings: PlanSettings, language: ReadingLanguage
  ) throws {
    self.folder = folder
    self.language = language
    root = URL(fileURLWithPath: folder).standardizedFileURL
    base = SweepStore.way(from: root.appendingPathComponent("scenarios"), to: URL(fileURLWithPath: scenario))
    self.scenario = scenario
    origin = Origin(
      program: "gleaner \(Version.current)", solver: Planner.solverName, seed: settings.seed, effort: settings.effort,
      inputs: loaded.scenario.inputs.map {
        Manifest.Entry(path: $0.path, bytes: $0.bytes.count, sha256: $0.sha256)
      })
    try prepare()
  }

  /// The path that leads from a folder to a file or another folder.
  private static func way(from folder: URL, to target: URL) -> String {
    let from = folder.standardizedFileURL.pathComponents
    let to = target.standardizedFileURL.pathComponents
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (from.dropFirst(shared).map { _ in ".." } + to.dropFirst(shared)).joined(separator: "/")
  }

  private func prepare() throws {
    let manager = FileManager.default
    let file = root.appendingPathComponent(SweepStore.originName)
    if let bytes = try? Data(contentsOf: file) {
      guard let found = try? JSONDecoder().decode(Origin.self, from: bytes), found == origin else {
        throw refusal(
          Sentence(
            "holds a sweep of other inputs, seed, effort or version; choose another folder or remove it",
            zh: "中是另一次推演（输入、种子、工作量或版本不同）；请另选文件夹，或删除它"))
      }
    } else if (try? manager.contentsOfDirectory(atPath: root.path))?.isEmpty == false {
      throw refusal(Sentence("exists and is no sweep; choose another folder", zh: "已存在，且不是推演结果；请另选文件夹"))
    }
    do {
      try manager.createDirectory(at: root, withIntermediateDirectories: true)
      try write(JSON.encoder.encode(origin), to: SweepStore.originName)
      for part in ["scenarios", "results"] {
        try manager.createDirectory(at: root.appendingPathComponent(part), withIntermediateDirectories: true)
      }
    } catch let exit as Exit {
      throw exit
    } catch {
      throw cannotWrite(error)
    }
  }

  private func refusal(_ reason: Sentence) -> Exit {
    Console.note("\(folder) \(language(reason))")
    return .badInput
  }

  private func cannotWrite(_ error: any Error) -> Exit {
    refusal(Sentence("cannot be written: \(error.localizedDescription)", zh: "无法写入：\(error.localizedDescription)"))
  }

  /// Into a file beside it, then renamed.
  private func write(_ data: Data, to path: String) throws {
    do {
      try data.write(to: root.appendingPathComponent(path), options: .atomic)
    } catch {
      throw cannotWrite(error)
    }
  }

  /// A result that is known, with what this sweep chose for it; `nil` where it is not known, was cut short, or had a cause
  /// that may have passed.
  func result(of point: SweepPoint) -> SweepResult? {
    guard let bytes = try? Data(contentsOf: root.appendingPathComponent("results/\(point.name).json")),
      var result = try? JSONDecoder().decode(SweepResult.self, from: bytes),
      [.planned, .infeasible].contains(result.status)
    else { return nil }
    result.choices = point.resultChoices
    result.scenario = point.fileName
    return result
  }

  /// Whether the baseline's files are still those of which the results are made.
  func isOriginUnchanged() -> Bool {
    guard let now = try? ScenarioFolder.read(scenario) else { return false }
    return now.inputs.map(\.sha256) == origin.inputs.map(\.sha256)
  }

  func keep(_ result: SweepResult, of point: SweepPoint) throws {
    try write(JSON.encoder.encode(result), to: "results/\(point.name).json")
  }

  /// Writes a point's scenario.
  /// - Returns: the path of its file.
  func scenario(of point: SweepPoint) throws -> String {
    let path = "scenarios/\(point.fileName).yaml"
    try write(Data(point.yaml(extending: base).utf8), to: path)
    return root.appendingPathComponent(path).path
  }

  /// Writes a plan bundle into a part of the folder, in place of one that stands there.
  func write(_ files: [(path: String, bytes: [UInt8])], to part: String) throws {
    do {
      try AtomicFolder.write(
        files, to: root.appendingPathComponent(part).path, mayReplace: PlanBundle.isBundleOnly)
    } catch {
      throw cannotWrite(error)
    }
  }

  /// Writes the page and table of alternatives.
  func finish(_ alternatives: Alternatives, languages: [Language]) throws {
    let table = AlternativesReport.csv(alternatives)
    try write(Data(table.text.utf8), to: table.name)
    try write(Data(AlternativesReport.html(alternatives, languages: languages).utf8), to: "alternatives.html")
  }

  /// Writes the tables and the page.
  func finish(_ sweep: Sweep, languages: [Language]) throws {
    for table in sweep.csv() { try write(Data(table.text.utf8), to: table.name) }
    try write(Data(SweepReport.html(sweep, languages: languages).utf8), to: "sweep.html")
  }
}
