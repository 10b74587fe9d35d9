public import WasteNetwork

/// A value in which two scenarios differ.
public struct ValueDifference: Sendable, Hashable {
  /// As items write it: `targets.film-2025.share_percent`, `villages[371502103201].wheat_sown_mu`.
  public let path: String
  /// `nil` where the scenario has no such value.
  public let old: String?
  public let new: String?
}

extension ScenarioFolder {
  /// Settings and cells of tables in which two scenarios differ, once each has its items applied; in the order of the
  /// first, then what only the second has.
  /// - Throws: `InputFaults` where one cannot be read.
  public static func differences(from old: String, to new: String) throws(InputFaults) -> [ValueDifference] {
    let before = try values(of: old)
    let after = try values(of: new)
    let found = Dictionary(before.map { ($0.path, $0.value) }) { first, _ in first }
    let wanted = Dictionary(after.map { ($0.path, $0.value) }) { first, _ in first }
    let changed = before.filter { wanted[$0.path] != $0.value }.map {
      ValueDifference(path: $0.path, old: $0.value, new: wanted[$0.path])
    }
    return changed
      + after.filter { found[$0.path] == nil }.map { ValueDifference(path: $0.path, old: nil, new: $0.value) }
  }

  private static func values(of path: String) throws(InputFaults) -> [(path: String, value: String)] {
    let findings = Findings()
    guard let layers = ScenarioLayers(path, findings: findings) else { throw InputFaults(findings.faults) }
    let inputs = InputFiles(root: layers.root, findings: findings)
    var content = ScenarioContent(layers: layers, inputs: inputs, findings: findings)
    _ = content.applyItems()
    guard let settings = content.settings else { throw InputFaults(findings.faults) }
    return settings.values(at: "") + TableSchema.all.flatMap { content.tables[$0.name]?.values ?? [] }
  }
}

extension Setting {
  /// Every single value below, with its path; a list whose members have no name is one value.
  fileprivate func values(at path: String) -> [(path: String, value: String)] {
    switch value {
    case .absent: return []
    case .text(let text): return [(path, text)]
    case .map(let pairs): return pairs.flatMap { $0.value.values(at: path.isEmpty ? $0.key : "\(path).\($0.key)") }
    case .list(let elements):
      let names = elements.compactMap(\.identity)
      guard Set(names).count == elements.count else { return [(path, summary)] }
      return zip(elements, names).flatMap { $0.values(at: "\(path).\($1)") }
    }
  }
}

extension Table {
  /// Every cell that is filled; rows that share a key are told apart by their number.
  fileprivate var values: [(path: String, value: String)] {
    let keys = rows.map(key)
    let isUnique = Set(keys).count == keys.count
    return zip(rows, keys).flatMap { row, key in
      zip(columns, row.cells).compactMap { column, cell in
        cell.map { ("\(name)[\(isUnique ? key : String(row.number))].\(column)", $0) }
      }
    }
  }
}
