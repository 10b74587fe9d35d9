import WasteNetwork

/// A fault as `--json` gives it: everything at one level, the Chinese title and cure beside the sentence.
struct FaultLine: Encodable {
  let name: String
  let level: Fault.Level
  let file: String?
  let row: Int?
  let column: String?
  let message: String
  let cure: String
  let titleInChinese: String?
  let cureInChinese: String?

  enum CodingKeys: String, CodingKey {
    case name, level, file, row, column, message, cure
    case titleInChinese = "title_zh"
    case cureInChinese = "cure_zh"
  }

  init(_ fault: Fault) {
    name = fault.name
    level = fault.level
    file = fault.place?.file
    row = fault.place?.row
    column = fault.place?.column
    message = fault.message
    cure = fault.cure
    let chinese = FaultKind(rawValue: fault.name)?.chinese
    titleInChinese = chinese?.title
    cureInChinese = chinese?.cure
  }
}

extension ReadingLanguage {
  /// The fault on one line. In Chinese the title and the usual cure stand beside the place; the sentence with the
  /// figures follows as it is.
  func line(_ fault: Fault) -> String {
    guard self == .zh, let chinese = FaultKind(rawValue: fault.name)?.chinese else { return fault.description }
    let place = fault.place.map { "\($0): " } ?? ""
    let level = fault.level == .warning ? "警告" : "错误"
    return "\(place)\(level)：\(chinese.title)（\(fault.name)）。处理：\(chinese.cure)。\(fault.message)"
  }
}
