import Foundation
internal import WasteNetwork

/// The YAML files of a scenario: its own first, then the one it extends, and so on down to the base.
struct ScenarioLayers {
  /// Absolute paths; never empty.
  let files: [String]
  /// By file: the year that the reference to it names, as `district#2025` does, of a scenario of several years.
  let years: [String?]

  var entry: String { files[0] }
  var base: String { files[files.count - 1] }
  /// The deepest folder that holds all of them.
  var root: String { Path.common(files.map { Path.folder(of: $0) }) }

  /// - Returns: `nil` when a file is missing or the chain bites its tail; the fault is reported.
  init?(_ path: String, findings: Findings) {
    var files: [String] = []
    var years: [String?] = []
    var next: (path: String, place: Place?)? = (Path.absolute(path), nil)
    while let (reference, place) = next {
      let (path, year) = ScenarioLayers.split(reference)
      years.append(year)
      let file = Path.isFolder(path) ? "\(path)/scenario.yaml" : path
      guard TableFormat(extension: Path.split(Path.last(of: file)).suffix) == nil else {
        ScenarioLayers.reportTable(file, at: place, findings: findings)
        return nil
      }
      guard let bytes = FileManager.default.contents(atPath: file) else {
        ScenarioLayers.reportMissing(file, at: place, findings: findings)
        return nil
      }
      guard !files.contains(file) else {
        findings.report(
          .circularBase, at: place,
          Sentence("the scenario extends itself", zh: "情景引用了它自己"),
          cure: Sentence("let ‘extends’ name another scenario", zh: "让 extends 指向别的情景"))
        return nil
      }
      files.append(file)
      next = ScenarioLayers.base(of: file, bytes: Array(bytes), findings: findings)
    }
    self.files = files
    self.years = years
  }

  /// A path and the year behind its ‘#’, unless a file has that very name.
  private static func split(_ reference: String) -> (path: String, year: String?) {
    guard let hash = reference.lastIndex(of: "#"), !FileManager.default.fileExists(atPath: reference) else {
      return (reference, nil)
    }
    let year = reference[reference.index(after: hash)...]
    guard !year.isEmpty, year.allSatisfy(\.isNumber) else { return (reference, nil) }
    return (String(reference[..<hash]), String(year))
  }

  private static func base(of file: String, bytes: [UInt8], findings: Findings) -> (path: String, place: Place?)? {
    // faults of the text itself are reported when the file is read in earnest
    guard let text = TextEncoding.decode(bytes, file: file, findings: Findings()),
      let setting = SettingsFile.parse(text, file: file, findings: Findings()),
      let extends = setting["extends"], case .text(let target) = extends.value
    else { return nil }
    let place = Place(file: Path.last(of: file), row: extends.line, column: "extends")
    if target.trimmed.hasPrefix("/") {
      findings.report(
        .absoluteBase, level: .warning, at: place,
        Sentence(
          "‘extends’ names a place of this machine: the plan's bundle can be verified and reproduced only where it is",
          zh: "extends 指向本机的路径：成果包只有在该路径存在时才能审核和重现"),
        cure: Sentence("write the path as it leads from this file, such as ../base", zh: "写成相对本文件的路径，例如 ../base"))
    }
    return (Path.absolute(target.trimmed, from: Path.folder(of: file)), place)
  }

  /// A table of a scenario was named instead of the scenario.
  private static func reportTable(_ file: String, at place: Place?, findings: Findings) {
    let folder = Path.folder(of: file)
    findings.report(
      .unreadableFile, at: place ?? Place(file: Path.last(of: file)),
      Sentence("this file holds tables, and a scenario is a folder", zh: "该文件只是表，而情景是一个文件夹"),
      cure: Sentence("give the folder in which it lies: \(folder)", zh: "请给出它所在的文件夹：\(folder)"))
  }

  private static func reportMissing(_ file: String, at place: Place?, findings: Findings) {
    let folder = Path.folder(of: file)
    let isThere = Path.isFolder(folder)
    if FileManager.default.fileExists(atPath: "\(folder)/\(Manifest.fileName)") {
      findings.report(
        .missingFile, at: place ?? Place(file: Path.last(of: file)),
        Sentence(
          "‘\(Path.last(of: folder))’ is a plan bundle, not a scenario", zh: "“\(Path.last(of: folder))”是规划成果包，不是情景"),
        cure: Sentence(
          "audit it with ‘gleaner verify’, or give the scenario in its folder ‘\(PlanBundle.inputsFolder)’",
          zh: "用 gleaner verify 审核，或给出其中“\(PlanBundle.inputsFolder)”文件夹里的情景"))
      return
    }
    findings.report(
      .missingFile, at: place ?? Place(file: Path.last(of: file)),
      Sentence(
        isThere
          ? "there is no file ‘\(Path.last(of: file))’ in ‘\(Path.last(of: folder))’"
          : "there is no folder ‘\(Path.last(of: folder))’",
        zh: isThere
          ? "“\(Path.last(of: folder))”中没有文件“\(Path.last(of: file))”" : "没有文件夹“\(Path.last(of: folder))”"),
      cure: Sentence(
        isThere ? "create it with ‘gleaner new’, or name another folder" : "check the path",
        zh: isThere ? "用 gleaner new 新建，或指定别的文件夹" : "核对路径"))
  }
}
