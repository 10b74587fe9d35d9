public import WasteNetwork

/// One statement on what became of a sheet, for people.
public struct ImportNote: Sendable, Hashable, Encodable {
  public enum Level: String, Sendable, Encodable {
    case note
    /// Something that is probably wrong, and should be looked at before the table is used.
    case warning
  }

  public let level: Level
  public let text: LocalizedName

  /// The words of faults in `--json`.
  private enum CodingKeys: String, CodingKey {
    case level, message
    case messageInChinese = "message_zh"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(level, forKey: .level)
    try container.encode(text.zh, forKey: .messageInChinese)
    try container.encode(text.en, forKey: .message)
  }
}

/// What was done to a sheet, statement by statement.
struct ImportNotes {
  private(set) var lines: [ImportNote] = []

  mutating func add(zh: String, en: String) {
    lines.append(ImportNote(level: .note, text: LocalizedName(zh: zh, en: en)))
  }

  mutating func warn(zh: String, en: String) {
    lines.append(ImportNote(level: .warning, text: LocalizedName(zh: zh, en: en)))
  }

  /// Row numbers, the first few written out: `row 7`, `rows 7, 9`.
  static func rows(_ numbers: [Int]) -> String { "\(numbers.count == 1 ? "row" : "rows") \(list(numbers))" }

  /// Numbers, the first few written out.
  static func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(12).map(String.init).joined(separator: ", ")
    return numbers.count > 12 ? "\(shown) … (\(numbers.count))" : shown
  }

  /// Names in quotation marks of either language.
  static func list(_ names: [String], zh: Bool) -> String {
    zh ? names.map { "“\($0)”" }.joined(separator: "、") : names.map { "‘\($0)’" }.joined(separator: ", ")
  }
}
