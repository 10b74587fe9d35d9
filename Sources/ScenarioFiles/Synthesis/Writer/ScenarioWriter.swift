public import Foundation
public import WasteNetwork

/// Writes a draft as a scenario folder: a commented `scenario.yaml` and one CSV table an entity.
public enum ScenarioWriter {
  /// Writes the folder, with the schema of its settings beside it, whole or not at all: it is built beside its place and
  /// then renamed.
  ///
  /// The same draft gives the same bytes. Positions are written as WGS 84.
  /// - Parameter folder: must not exist yet, or be empty.
  /// - Throws: `FolderFault` when the folder holds something already or cannot be written.
  public static func write(_ draft: NetworkDraft, to folder: URL) throws {
    try write(draft, to: folder, guide: nil)
  }

  /// - Parameter guide: text of a `README.md` beside the tables.
  static func write(_ draft: NetworkDraft, to folder: URL, guide: String?) throws {
    let files = files(of: draft, guide: guide)
    try AtomicFolder.write(files.map { (path: $0.name, bytes: Array($0.text.utf8)) }, to: folder.path)
  }

  /// The folder with all tables in one workbook beside `scenario.yaml`, for people to fill in.
  /// - Parameter folder: must not exist yet, or be empty.
  /// - Throws: `FolderFault` when the folder holds something already or cannot be written.
  public static func writeWorkbook(_ draft: NetworkDraft, to folder: URL) throws {
    let beside = files(of: draft, guide: StarterScenario.guideForWorkbook).filter { !$0.name.hasSuffix(".csv") }
    let workbook = (path: ScenarioWorkbook.fileName, bytes: try ScenarioWorkbook.bytes(of: draft))
    try AtomicFolder.write(beside.map { (path: $0.name, bytes: Array($0.text.utf8)) } + [workbook], to: folder.path)
  }

  /// The files of the folder with their text.
  static func files(of draft: NetworkDraft) -> [(name: String, text: String)] {
    [("scenario.yaml", SettingsText.text(of: draft))] + DraftText(draft: draft).files
  }

  /// The files of the folder with the schema that the first line of `scenario.yaml` names, and a guide where there is one.
  static func files(of draft: NetworkDraft, guide: String?) -> [(name: String, text: String)] {
    var files = files(of: draft)
    files[0].text = SettingsSchema.modeline + "\n" + files[0].text
    return files + (guide.map { [("README.md", $0)] } ?? []) + [(SettingsSchema.fileName, SettingsSchema.text)]
  }
}
