import WasteNetwork

/// A fault as `--json` gives it: everything at one level, every text in both languages.
struct FaultLine: Encodable {
  let name: String
  let level: Fault.Level
  let file: String?
  let row: Int?
  let column: String?
  let message: String
  let messageInChinese: String
  let cure: String
  let cureInChinese: String
  let titleInChinese: String?

  enum CodingKeys: String, CodingKey {
    case name, level, file, row, column, message, cure
    case messageInChinese = "message_zh"
    case cureInChinese = "cure_zh"
    case titleInChinese = "title_zh"
  }

  init(_ fault: Fault) {
    name = fault.name
    level = fault.level
    file = fault.place?.file
    row = fault.place?.row
    column = fault.place?.column
    message = fault.finding.en
    messageInChinese = fault.finding.zh
    cure = fault.remedy.en
    cureInChinese = fault.remedy.zh
    titleInChinese = FaultKind(rawValue: fault.name)?.chinese.title
  }
}

extension ReadingLanguage {
  /// The fault on one line.
  func line(_ fault: Fault) -> String { self == .zh ? fault.chineseDescription : fault.description }

  /// A sentence in this language.
  func callAsFunction(_ sentence: Sentence) -> String { self == .zh ? sentence.zh : sentence.en }
}
