internal import WasteNetwork
import Yams

/// Reads a YAML file into settings.
enum SettingsFile {
  /// - Returns: `nil` when the text is no YAML; the fault is reported.
  static func parse(_ text: String, file: String, findings: Findings) -> Setting? {
    do {
      guard let node = try Yams.compose(yaml: text) else { return Setting(value: .absent, line: 1) }
      return setting(node)
    } catch let error as YamlError {
      let (problem, line) = describe(error)
      findings.report(
        .badYaml, at: Place(file: file, row: line),
        Sentence("the file is not valid YAML: \(problem)", zh: "文件不是有效的 YAML：\(problem.zh)"),
        cure: Sentence("mend the indentation, quotes or brackets of that line", zh: "改正该行的缩进、引号或括号"))
    } catch {
      findings.report(
        .badYaml, at: Place(file: file),
        Sentence("the file is not valid YAML: \(error)", zh: "文件不是有效的 YAML：\(error)"),
        cure: Sentence("mend the file's syntax", zh: "改正文件的语法"))
    }
    return nil
  }

  private static func setting(_ node: Node) -> Setting {
    let line = node.mark?.line
    switch node {
    case .scalar(let scalar):
      let isAbsent = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return Setting(value: isAbsent ? .absent : .text(scalar.string), line: line)
    case .sequence(let sequence):
      return Setting(value: .list(sequence.map(setting)), line: line)
    case .mapping(let mapping):
      let pairs = mapping.map { (key: $0.key.string ?? "", value: setting($0.value)) }
      return Setting(value: .map(pairs), line: line)
    case .alias:
      return Setting(value: .absent, line: line)
    }
  }

  private static func describe(_ error: YamlError) -> (problem: Sentence, line: Int?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (Sentence(both: problem), mark.line)
    case .reader(let problem, _, _, _): (Sentence(both: problem), nil)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (
        Sentence(
          "a group holds the key \(Spelling.list(duplicates)) twice",
          zh: "同一组中设置项 \(Spelling.list(duplicates).zh) 出现两次"), context.mark.line
      )
    default: (Sentence(both: "\(error)"), nil)
    }
  }
}
