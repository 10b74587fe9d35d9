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
        .badYaml, at: Place(file: file, row: line), "the file is not valid YAML: \(problem)",
        cure: "mend the indentation, quotes or brackets of that line")
    } catch {
      findings.report(
        .badYaml, at: Place(file: file), "the file is not valid YAML: \(error)", cure: "mend the file's syntax")
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

  private static func describe(_ error: YamlError) -> (problem: String, line: Int?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark.line)
    case .reader(let problem, _, _, _): (problem, nil)
    case .duplicatedKeysInMapping(let duplicates, let context):
      ("a group holds the key \(Spelling.list(duplicates)) twice", context.mark.line)
    default: ("\(error)", nil)
    }
  }
}
