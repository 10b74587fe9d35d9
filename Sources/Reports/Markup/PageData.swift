/// What a page hands to its script: JSON of whole numbers, texts, lists and objects, keys in the order given.
package enum PageData {
  case number(Int)
  case text(String)
  case list([PageData])
  case object(KeyValuePairs<String, PageData>)

  static func flag(_ isSet: Bool) -> PageData { .number(isSet ? 1 : 0) }
  static func texts(_ texts: [String]) -> PageData { .list(texts.map(PageData.text)) }

  /// Appends the JSON; it has none of the characters that mean something in markup.
  func write(to output: inout String) {
    switch self {
    case .number(let value): output += String(value)
    case .text(let text): PageData.quote(text, to: &output)
    case .list(let members):
      output += "["
      for (position, member) in members.enumerated() {
        if position > 0 { output += "," }
        member.write(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (position, member) in members.enumerated() {
        if position > 0 { output += "," }
        PageData.quote(member.key, to: &output)
        output += ":"
        member.value.write(to: &output)
      }
      output += "}"
    }
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
