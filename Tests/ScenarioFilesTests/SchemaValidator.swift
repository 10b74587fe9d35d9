import Foundation

@testable import ScenarioFiles

/// As much of JSON Schema as the schema of the settings uses, over settings as they are read.
struct SchemaValidator {
  private let root: [String: Any]

  init() throws {
    root = try JSONSerialization.jsonObject(with: Data(SettingsSchema.text.utf8)) as? [String: Any] ?? [:]
  }

  func accepts(_ setting: Setting) -> Bool { accepts(setting, root) }

  private func accepts(_ setting: Setting, _ schema: [String: Any]) -> Bool {
    if let choices = schema["oneOf"] as? [[String: Any]], choices.count(where: { accepts(setting, $0) }) != 1 {
      return false
    }
    if let choices = schema["anyOf"] as? [[String: Any]], !choices.contains(where: { accepts(setting, $0) }) {
      return false
    }
    if let words = schema["enum"] as? [Any], !words.contains(where: { setting.text == word($0) }) { return false }
    if let type = schema["type"] {
      let names = type as? [String] ?? [type as? String ?? ""]
      guard names.contains(where: { isOf($0, setting, schema) }) else { return false }
    }
    return true
  }

  /// A word of an enumeration as YAML writes it; the schema lists `true` and `false` as flags and as words.
  private func word(_ value: Any) -> String { "\(value)" }

  private func isOf(_ type: String, _ setting: Setting, _ schema: [String: Any]) -> Bool {
    switch (type, setting.value) {
    case ("null", .absent): return true
    case ("array", .list(let elements)):
      let each = schema["items"] as? [String: Any] ?? [:]
      return elements.allSatisfy { accepts($0, each) }
    case ("object", .map(let pairs)): return accepts(pairs, schema)
    case ("string", .text(let text)):
      guard let pattern = schema["pattern"] as? String else { return true }
      return text.range(of: pattern, options: .regularExpression) != nil
    case ("number", .text(let text)): return Double(text) != nil
    case ("boolean", .text(let text)): return ["true", "false"].contains(text)
    case ("integer", .text(let text)):
      guard let number = Int(text) else { return false }
      return (schema["minimum"] as? Int ?? .min)...(schema["maximum"] as? Int ?? .max) ~= number
    default: return false
    }
  }

  private func accepts(_ pairs: [(key: String, value: Setting)], _ schema: [String: Any]) -> Bool {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = schema["required"] as? [String] ?? []
    return required.allSatisfy { name in pairs.contains { $0.key == name } }
      && pairs.allSatisfy { key, value in known[key].map { accepts(value, $0) } ?? false }
  }
}

extension Setting {
  fileprivate var text: String? { if case .text(let text) = value { text } else { nil } }
}
