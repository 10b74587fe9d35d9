import Foundation
import ScenarioFiles
import WasteNetwork

/// Writes a scenario of differences beside the one it extends; it appears only when it reads without a fault.
struct ScenarioWriter {
  let folders: Folders
  let base: String

  /// Names of folders are plain, so that they stand in addresses and on every disk.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.count <= 60 && !name.hasPrefix("-")
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  /// - Throws: `InputFaults` where the scenario would be wrong; `Refusal.conflict` where the folder exists.
  func write(_ folder: String, name: LocalizedName, items: [ScenarioItem]) throws {
    let target = folders.root.appending(path: folder)
    let manager = FileManager.default
    guard !manager.fileExists(atPath: target.path) else { throw Refusal.conflict(.folderExists(folder)) }
    let draft = folders.root.appending(path: ".\(folder).writing")
    try? manager.removeItem(at: draft)
    try manager.createDirectory(at: draft, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: draft) }
    try Data(text(name: name, items: items).utf8).write(to: draft.appending(path: "scenario.yaml"))
    _ = try ScenarioFolder.read(draft.path)
    try manager.moveItem(at: draft, to: target)
  }

  func text(name: LocalizedName, items: [ScenarioItem]) -> String {
    let lines = items.map { "  - set: \(Self.quoted($0.path))\n    to: \(Self.quoted($0.value))" }
    return """
      gleaner: 1
      extends: ../\(base)
      name: { zh: \(Self.quoted(name.zh)), en: \(Self.quoted(name.en)) }
      items:
      \(lines.joined(separator: "\n"))

      """
  }

  /// A YAML scalar in double quotes, which takes what JSON takes.
  static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": " "
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
