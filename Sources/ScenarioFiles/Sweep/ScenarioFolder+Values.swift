internal import WasteNetwork

extension ScenarioFolder {
  /// What an item's path leads to in a scenario, with the values that stand there.
  /// - Parameter pattern: a path as items write it; `*` within brackets stands for any characters of a row's key.
  /// - Throws: `SweepFault` where it leads nowhere; a setting that is left to its default has the value `nil`.
  static func values(
    at pattern: String, in path: String
  ) throws(SweepFault) -> [(path: String, value: String?)] {
    let findings = Findings()
    guard let layers = ScenarioLayers(path, findings: findings) else { throw unreadable(path, findings) }
    let inputs = InputFiles(root: layers.root, findings: findings)
    var content = ScenarioContent(layers: layers, inputs: inputs, findings: findings)
    _ = content.applyItems()
    guard let settings = content.settings else { throw unreadable(path, findings) }
    let steps = ItemPath(pattern)
    do {
      guard let cell = steps.cell else {
        var changed = settings
        return [(pattern, try changed.change(steps.steps[...], to: Setting.probe).old)]
      }
      guard let table = content.tables[cell.table] else {
        throw SweepFault(
          Sentence(
            "the scenario has no table ‘\(cell.table)’, which ‘\(pattern)’ names",
            zh: "情景中没有“\(pattern)”所指的表 \(cell.table)"))
      }
      return try table.values(at: cell, pattern: pattern)
    } catch let step as UnknownStep {
      let known = Spelling.list(step.candidates)
      throw SweepFault(
        Sentence("‘\(pattern)’ leads nowhere: there is no ‘\(step.step)’ ", zh: "找不到“\(pattern)”：没有“\(step.step)”，在")
          + step.context
          + Sentence("; ", zh: "；")
          + Spelling.suggestion(
            for: step.step, among: step.candidates, otherwise: Sentence("known are ", zh: "已有") + known))
    } catch let fault as SweepFault {
      throw fault
    } catch {
      throw SweepFault(Sentence(both: "\(error)"))
    }
  }

  private static func unreadable(_ path: String, _ findings: Findings) -> SweepFault {
    SweepFault(
      findings.faults.first.map { $0.finding }
        ?? Sentence("‘\(path)’ cannot be read; run gleaner check", zh: "无法读取“\(path)”，请运行 gleaner check"))
  }
}

extension Setting {
  /// Stands for a new value where only what stood there is asked.
  fileprivate static var probe: Setting { Setting(value: .text(""), line: nil) }
}

extension Table {
  /// The cells that an address with wildcards means, with their values.
  fileprivate func values(
    at address: ItemPath.Cell, pattern: String
  ) throws(SweepFault) -> [(path: String, value: String?)] {
    guard let column = address.column else {
      throw SweepFault(
        Sentence("‘\(pattern)’ names a row but no column; add ‘.’ and the column", zh: "“\(pattern)”只写明了行，请加上“.”和列名"))
    }
    guard let index = index(of: column) else {
      throw SweepFault(
        Sentence(
          "the table ‘\(name)’ has no column ‘\(column)’, which ‘\(pattern)’ names",
          zh: "表 \(name) 中没有“\(pattern)”所指的列“\(column)”"))
    }
    let found = rows.filter { Wildcard(address.key).matches(key(of: $0)) }
    guard !found.isEmpty else {
      throw SweepFault(
        Sentence("no row of the table ‘\(name)’ fits ‘\(address.key)’", zh: "表 \(name) 中没有与“\(address.key)”相符的行"))
    }
    return found.map { ("\(address.table)[\(key(of: $0))].\(column)", $0.cells[index]) }
  }
}

/// A text in which `*` stands for any characters.
struct Wildcard {
  private let parts: [Substring]

  init(_ pattern: String) { parts = pattern.split(separator: "*", omittingEmptySubsequences: false) }

  func matches(_ text: String) -> Bool {
    guard parts.count > 1 else { return text == String(parts[0]) }
    guard text.hasPrefix(parts[0]), text.count >= parts.map(\.count).reduce(0, +),
      text.hasSuffix(parts[parts.count - 1])
    else { return false }
    var rest = text.dropFirst(parts[0].count).dropLast(parts[parts.count - 1].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let at = rest.firstRange(of: part) else { return false }
      rest = rest[at.upperBound...]
    }
    return true
  }
}
