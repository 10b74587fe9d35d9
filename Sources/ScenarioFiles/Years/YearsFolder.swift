public import Foundation
public import WasteNetwork
public import Years

/// The folder that a run over several years writes: a plan bundle a stage, and what joins them.
///
///     years.json     what stands when, what closing costs, the total and its bound
///     years.html     the same for people
///     years.csv      what stands when, as a table
///     2023/, 2025/   a plan bundle for each stage
public struct YearsFolder: Sendable {
  public static let pageName = "years.html"
  public static let tableName = "years.csv"

  public let path: String
  /// As the folder states it.
  public let plan: YearsPlan

  /// Whether a folder holds a plan of several years.
  public static func isOne(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: URL(fileURLWithPath: folder).appendingPathComponent(YearsPlan.fileName).path)
  }

  /// Reads what joins the stages and checks that each stage's bundle is the one that is meant.
  /// - Throws: `InputFaults` naming each bundle that is missing or was changed.
  public static func read(_ folder: String) throws(InputFaults) -> YearsFolder {
    let root = URL(fileURLWithPath: folder)
    let file = root.appendingPathComponent(YearsPlan.fileName)
    let plan: YearsPlan
    do {
      plan = try JSONDecoder().decode(YearsPlan.self, from: try Data(contentsOf: file))
    } catch {
      throw InputFaults([PlanBundle.unreadable(Place(file: file.path), error)])
    }
    let changed = plan.stages.compactMap { stage -> Fault? in
      let place = Place(file: "\(stage.folder)/\(Manifest.fileName)")
      let bytes = FileManager.default.contents(atPath: root.appendingPathComponent(place.file).path)
      guard bytes.map({ Fingerprint.sha256(of: [UInt8]($0)) }) != stage.manifest else { return nil }
      return Fault(
        "bundle-file-changed", at: place,
        bytes == nil
          ? Sentence(
            "\(YearsPlan.fileName) names this stage, but its bundle is not there",
            zh: "\(YearsPlan.fileName) 列有该阶段，但其成果包不在")
          : Sentence(
            "the SHA-256 is not the one that \(YearsPlan.fileName) states", zh: "SHA-256 与 \(YearsPlan.fileName) 所记不符"),
        cure: Sentence("restore the stage's folder or plan again", zh: "恢复该阶段的文件夹，或重新规划"))
    }
    guard changed.isEmpty else { throw InputFaults(changed) }
    return YearsFolder(path: folder, plan: plan)
  }

  /// The folder of a stage's bundle.
  public func folder(of stage: YearsPlan.Stage) -> String {
    URL(fileURLWithPath: path).appendingPathComponent(stage.folder).path
  }

  /// Whether a folder holds a plan of several years and nothing that people have added.
  public static func isYearsOnly(_ folder: URL) -> Bool {
    guard let plan = try? YearsFolder.read(folder.path).plan,
      let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return false }
    let stages = Set(plan.stages.map(\.folder))
    return found.allSatisfy { name in
      stages.contains(name)
        ? PlanBundle.isBundleOnly(folder.appendingPathComponent(name))
        : [YearsPlan.fileName, pageName, tableName].contains(name)
    }
  }

  /// What commands for one bundle say of a folder of several years.
  static func needsOneYear(_ folder: String) -> Fault {
    let stages = (try? YearsFolder.read(folder).plan.stages.map(\.folder)) ?? []
    let one = stages.last.map { "\(folder)/\($0)" } ?? folder
    return Fault(
      "not-a-bundle", at: Place(file: URL(fileURLWithPath: folder).appendingPathComponent(YearsPlan.fileName).path),
      Sentence(
        "this folder holds a plan of several years, and a single bundle is needed here",
        zh: "该文件夹是多年规划成果，此处只能处理其中一年的成果包"),
      cure: Sentence(
        "give one of its stages: ‘\(one)’; ‘gleaner verify’ and ‘gleaner reproduce’ take all of them",
        zh: "请给出其中一个阶段：“\(one)”；gleaner verify 和 gleaner reproduce 可处理整个文件夹"))
  }
}
