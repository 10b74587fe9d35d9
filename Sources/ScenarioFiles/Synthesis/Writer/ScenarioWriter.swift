public import Foundation
public import WasteNetwork

/// Writes a draft as a scenario folder: a commented `scenario.yaml` and one CSV table an entity.
public enum ScenarioWriter {
  /// Writes the folder whole or not at all: it is built beside its place and then renamed.
  ///
  /// The same draft gives the same bytes. Positions are written as WGS 84.
  /// - Parameter folder: must not exist yet, or be empty.
  /// - Throws: `Fault` when the folder holds something already, or the file system's own error.
  public static func write(_ draft: NetworkDraft, to folder: URL) throws {
    try write(draft, to: folder, guide: nil)
  }

  /// - Parameter guide: text of a `README.md` beside the tables.
  static func write(_ draft: NetworkDraft, to folder: URL, guide: String?) throws {
    var files = [("scenario.yaml", SettingsText.text(of: draft))] + DraftText(draft: draft).files
    if let guide { files.append(("README.md", guide)) }
    try write(files, to: folder)
  }

  private static func write(_ files: [(name: String, text: String)], to folder: URL) throws {
    let manager = FileManager.default
    let destination = folder.standardizedFileURL
    try clear(destination)
    let parent = destination.deletingLastPathComponent()
    try manager.createDirectory(at: parent, withIntermediateDirectories: true)
    let partial = parent.appending(path: ".\(destination.lastPathComponent).partial", directoryHint: .isDirectory)
    if manager.fileExists(atPath: partial.path) { try manager.removeItem(at: partial) }
    try manager.createDirectory(at: partial, withIntermediateDirectories: false)
    do {
      for file in files { try Data(file.text.utf8).write(to: partial.appending(path: file.name)) }
      try manager.moveItem(at: partial, to: destination)
    } catch {
      try? manager.removeItem(at: partial)
      throw error
    }
  }

  /// Makes way for the folder without losing anything that lies there.
  private static func clear(_ folder: URL) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder.path) else { return }
    guard (try? manager.contentsOfDirectory(atPath: folder.path))?.isEmpty == true else {
      throw Fault(
        "folder-not-empty", at: Place(file: folder.path), "a new scenario needs a folder of its own",
        cure: "name a folder that does not exist yet, or empty this one")
    }
    try manager.removeItem(at: folder)
  }
}
