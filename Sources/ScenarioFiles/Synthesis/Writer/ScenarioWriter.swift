public import Foundation
public import WasteNetwork

/// Writes a draft as a scenario folder: a commented `scenario.yaml` and one CSV table an entity.
public enum ScenarioWriter {
  /// Writes the folder whole or not at all: it is built beside its place and then renamed.
  ///
  /// The same draft gives the same bytes. Positions are written as WGS 84.
  /// - Parameter folder: must not exist yet, or be empty.
  /// - Throws: `FolderFault` when the folder holds something already or cannot be written.
  public static func write(_ draft: NetworkDraft, to folder: URL) throws {
    try write(draft, to: folder, guide: nil)
  }

  /// - Parameter guide: text of a `README.md` beside the tables.
  static func write(_ draft: NetworkDraft, to folder: URL, guide: String?) throws {
    let settings = (guide == nil ? "" : SettingsSchema.modeline + "\n") + SettingsText.text(of: draft)
    var files = [("scenario.yaml", settings)] + DraftText(draft: draft).files
    if let guide { files += [("README.md", guide), (SettingsSchema.fileName, SettingsSchema.text)] }
    try AtomicFolder.write(files.map { (path: $0.0, bytes: Array($0.1.utf8)) }, to: folder.path)
  }
}
