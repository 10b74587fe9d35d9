/// Where in the inputs something stands: a file, and within it a row and a column.
public struct Place: Sendable, Hashable, Codable, CustomStringConvertible {
  public let file: String
  /// Counted from 1, the header line included, as a text editor or a spreadsheet shows it.
  public let row: Int?
  /// The column's name as its header writes it, or a path such as `targets[2].share_percent`.
  public let column: String?

  public init(file: String, row: Int? = nil, column: String? = nil) {
    self.file = file
    self.row = row
    self.column = column
  }

  public func at(column: String) -> Place { Place(file: file, row: row, column: column) }

  public var description: String {
    [file, row.map(String.init), column].compactMap(\.self).joined(separator: ":")
  }
}

/// One fault of the inputs: where it is, what is wrong, and how to mend it.
public struct Fault: Error, Sendable, Hashable, Codable, CustomStringConvertible {
  public enum Level: String, Sendable, Codable { case error, warning }

  /// A stable name such as `unknown-township`, the same in both languages and in `--json`.
  public let name: String
  public let level: Level
  public let place: Place?
  /// What was read and what was expected.
  public let finding: Sentence
  /// What the user can do about it.
  public let remedy: Sentence

  public init(_ name: String, level: Level = .error, at place: Place?, _ finding: Sentence, cure remedy: Sentence) {
    self.name = name
    self.level = level
    self.place = place
    self.finding = finding
    self.remedy = remedy
  }

  /// The finding in English.
  public var message: String { finding.en }
  /// The remedy in English.
  public var cure: String { remedy.en }

  /// On one line, in English.
  public var description: String {
    let prefix = place.map { "\($0): " } ?? ""
    return "\(prefix)\(level == .warning ? "warning: " : "")\(message); \(cure)"
  }

  /// On one line, in Chinese.
  public var chineseDescription: String {
    let prefix = place.map { "\($0)：" } ?? ""
    let end = remedy.zh.hasSuffix("？") ? "" : "。"
    return "\(prefix)\(level == .warning ? "警告：" : "错误：")\(finding.zh)。\(remedy.zh)\(end)"
  }

  /// The same fault in another place.
  public func at(place: Place?) -> Fault { Fault(name, level: level, at: place, finding, cure: remedy) }
}

/// All faults found in one reading of the inputs.
public struct InputFaults: Error, Sendable, CustomStringConvertible {
  public let faults: [Fault]

  public init(_ faults: [Fault]) { self.faults = faults }

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
