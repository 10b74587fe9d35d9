/// The JSON Schema of `scenario.yaml` (draft 2020-12), with which editors complete and check it.
public enum SettingsSchema {
  /// Name under which the schema lies beside a scenario.
  public static let fileName = "scenario.schema.json"

  /// The first line of a `scenario.yaml` that tells editors where the schema lies.
  public static let modeline = "# yaml-language-server: $schema=\(fileName)"

  /// The schema as text; the same bytes every time.
  public static var text: String {
    let members: [(String, JSONText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Gleaner scenario 农业废弃物收储运规划情景")),
      ("oneOf", .list([group(SettingsOutline.scenario), group(SettingsOutline.difference)])),
    ]
    return JSONText.object(members).written(indent: "") + "\n"
  }

  private static func schema(_ kind: SettingKind) -> [(String, JSONText)] {
    switch kind {
    case .text: [("type", .list(["string", "number", "boolean"].map(JSONText.string)))]
    case .number: number(type: "number")
    case .wholeNumber(let range):
      number(
        type: "integer", [("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound))])
    case .yesNo:
      [("enum", .list([.flag(true), .flag(false)] + ["yes", "no", "true", "false", "是", "否"].map(JSONText.string)))]
    case .word(let words): [("enum", .list(words.flatMap(spellings)))]
    case .name:
      [
        (
          "anyOf",
          .list([.object(schema(.text)), group([.optional("zh", .text, "中文"), .optional("en", .text, "English")])])
        )
      ]
    case .anything: []
    case .list(let element): [("type", .string("array")), ("items", .object(schema(element)))]
    case .group(let keys): groupMembers(keys)
    case .either(let kinds): [("anyOf", .list(kinds.map { .object(schema($0)) }))]
    }
  }

  /// A number, or the text of one, as YAML in quotation marks is.
  private static func number(type: String, _ limits: [(String, JSONText)] = []) -> [(String, JSONText)] {
    [
      (
        "anyOf",
        .list([
          .object([("type", .string(type))] + limits),
          .object([("type", .string("string")), ("pattern", .string("^[-+0-9.eE]+$"))]),
        ])
      )
    ]
  }

  /// YAML reads a word of digits as a number.
  private static func spellings(_ word: String) -> [JSONText] {
    [.string(word)] + (Int(word).map { [.number($0)] } ?? [])
  }

  private static func group(_ keys: [SettingKey]) -> JSONText { .object(groupMembers(keys)) }

  private static func groupMembers(_ keys: [SettingKey]) -> [(String, JSONText)] {
    [
      ("type", .string("object")), ("additionalProperties", .flag(false)),
      ("required", .list(keys.filter(\.isRequired).map { .string($0.name) })),
      (
        "properties",
        .object(
          keys.map { key in
            let own = schema(key.kind)
            // what may be left out may also be left empty
            let kind =
              key.isRequired || own.isEmpty
              ? own : [("anyOf", JSONText.list([.object(own), .object([("type", .string("null"))])]))]
            return (key.name, .object([("description", .string(key.about))] + kind))
          })
      ),
    ]
  }
}

/// JSON whose members stand in the order given.
indirect enum JSONText {
  case string(String)
  case number(Int)
  case flag(Bool)
  case list([JSONText])
  case object([(String, JSONText)])

  func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return JSONText.quoted(text)
    case .number(let value): return String(value)
    case .flag(let value): return value ? "true" : "false"
    case .list(let elements):
      return "[" + elements.map { $0.written(indent: inner) }.joined(separator: ", ") + "]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { "\(inner)\(JSONText.quoted($0)): \($1.written(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default:
        scalar.value < 0x20 ? "\\u00\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16))" : String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
