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
  private let root: URL
  /// The baseline's file as the scenarios name it.
  private let base: String

  private static let originName = "sweep.json"

  /// Opens a folder, or makes it; ends with exit code 2 where it holds something else.
  init(_ folder: String, scenario: String, loaded: LoadedScenario, settings: PlanSettings) throws {
    self.folder = folder
    root = URL(fileURLWithPath: folder).standardizedFileURL
    base = SweepStore.way(from: root.appendingPathComponent("scenarios"), to: URL(fileURLWithPath: scenario))
    let origin = Origin(
      program: "gleaner \(Version.current)", solver: Planner.solverName, seed: settings.seed, effort: settings.effort,
      inputs: loaded.scenario.inputs.map {
        Manifest.Entry(path: $0.path, bytes: $0.bytes.count, sha256: $0.sha256)
      })
    try prepare(origin)
  }

  /// The path that leads from a folder to a file or another folder.
  private static func way(from folder: URL, to target: URL) -> String {
    let from = folder.standardizedFileURL.pathComponents
    let to = target.standardizedFileURL.pathComponents
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (from.dropFirst(shared).map { _ in ".." } + to.dropFirst(shared)).joined(separator: "/")
  }

  private func prepare(_ origin: Origin) throws {
    let manager = FileManager.default
    let file = root.appendingPathComponent(SweepStore.originName)
    if let bytes = try? Data(contentsOf: file) {
      guard let found = try? JSONDecoder().decode(Origin.self, from: bytes), found == origin else {
        throw refusal("holds a sweep of other inputs, seed, effort or version; choose another folder or remove it")
      }
    } else if (try? manager.contentsOfDirectory(atPath: root.path))?.isEmpty == false {
      throw refusal("exists and is no sweep; choose another folder")
    }
    do {
      for part in ["scenarios", "results"] {
        try manager.createDirectory(at: root.appendingPathComponent(part), withIntermediateDirectories: true)
      }
      try write(JSON.encoder.encode(origin), to: SweepStore.originName)
    } catch let exit as Exit {
      throw exit
    } catch {
      throw refusal("cannot be written: \(error.localizedDescription)")
    }
  }

  private func refusal(_ reason: String) -> Exit {
    Console.note("\(folder) \(reason)")
    return .badInput
  }

  /// Into a file beside it, then renamed.
  private func write(_ data: Data, to path: String) throws {
    do {
      try data.write(to: root.appendingPathComponent(path), options: .atomic)
    } catch {
      throw refusal("cannot be written: \(error.localizedDescription)")
    }
  }

  /// A result that is known; `nil` where it is not, or was cut short.
  func result(of point: SweepPoint) -> SweepResult? {
    guard let bytes = try? Data(contentsOf: root.appendingPathComponent("results/\(point.name).json")) else {
      return nil
    }
    return try? JSONDecoder().decode(SweepResult.self, from: bytes)
  }

  func keep(_ result: SweepResult, of point: SweepPoint) throws {
    try write(JSON.encoder.encode(result), to: "results/\(point.name).json")
  }

  /// Writes a point's scenario.
  /// - Returns: the path of its file.
  func scenario(of point: SweepPoint) throws -> String {
    let path = "scenarios/\(point.name).yaml"
    try write(Data(point.yaml(extending: base).utf8), to: path)
    return root.appendingPathComponent(path).path
  }

  /// Writes the tables and the page.
  func finish(_ sweep: Sweep, languages: [Language]) throws {
    for table in sweep.csv() { try write(Data(table.text.utf8), to: table.name) }
    try write(Data(SweepReport.html(sweep, languages: languages).utf8), to: "sweep.html")
  }
}
