import Foundation
import Planning
import ScenarioFiles
import WasteNetwork
import Years

/// Makes a folder of several years again from what its first bundle stores and compares every byte.
struct YearsReproduction {
  let folder: YearsFolder
  let threads: Int
  let isQuiet: Bool
  let json: Bool
  let language: ReadingLanguage

  func run() throws -> Reproduction {
    var bundles: [PlanBundle] = []
    for stage in folder.plan.stages {
      bundles.append(try PlanBundle.open(folder.folder(of: stage), json: json, language: language))
    }
    guard let first = bundles.first else { throw Exit.badInput }
    guard bundles.allSatisfy(\.manifest.isReproducible) else {
      return Reproduction(first.manifest, outcome: .notReproducible)
    }
    let path = first.scenarioPath
    let whole = path.lastIndex(of: "#").map { String(path[..<$0]) } ?? path
    guard let loaded = try LoadedYears.read(whole, for: .reproduce, json: json, language: language) else {
      return Reproduction(first.manifest, outcome: .noPlan)
    }
    let control = RunControl()
    let outcome = try loaded.planned(
      first.settings, threads: threads, control: control, isQuiet: isQuiet, language: language,
      stopping: "\n" + language(zh: "正在停止；不作比较", en: "stopping; nothing is compared"))
    if control.isCancelled { throw Exit.stoppedWithoutPlan }
    guard case .plan(let plans) = outcome else { return Reproduction(first.manifest, outcome: .noPlan) }
    let map = MapFiles.stored(in: folder.folder(of: folder.plan.stages[0]), first.manifest)
    let made = try YearsFiles(loaded: loaded, plans: plans, settings: first.settings, map: map).all
    return Reproduction(
      first.manifest, outcome: .compared(made: made.count, differences(made, bundles)),
      map: map.map { Reproduction.MapOrigin(stored: $0.library, installed: MapFiles.installed?.library) })
  }

  private func differences(
    _ made: [(path: String, bytes: [UInt8])], _ bundles: [PlanBundle]
  ) -> [FileDifference] {
    let again = Dictionary(uniqueKeysWithValues: made.map { ($0.path, $0.bytes) })
    let stored = zip(folder.plan.stages, bundles).flatMap { stage, bundle in
      (bundle.manifest.inputs + bundle.manifest.outputs).map { "\(stage.folder)/\($0.path)" }
    }
    let paths = stored + made.map(\.path).filter { !stored.contains($0) }
    let root = URL(fileURLWithPath: folder.path)
    return paths.compactMap { path in
      let bytes = FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
      return FileDifference(path: path, stored: bytes.map { [UInt8]($0) }, made: again[path])
    }
  }
}
