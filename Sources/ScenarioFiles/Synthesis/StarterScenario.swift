public import Foundation
public import WasteNetwork

/// The scenario that a newcomer starts from: small, commented, and plannable as it stands.
public enum StarterScenario {
  /// Writes the starter: twelve made-up villages in two townships, all four streams, and a guide to replacing them.
  /// - Parameter folder: must not exist yet, or be empty.
  /// - Throws: `FolderFault` when the folder holds something already or cannot be written.
  public static func write(to folder: URL) throws { try ScenarioWriter.write(draft(), to: folder, guide: guide) }

  /// Twelve made-up villages in two townships, all four streams.
  public static func draft() throws(InputFaults) -> NetworkDraft {
    var draft = try SyntheticDistrict.draft(villages: 12, townships: 2, seed: 1)
    draft.name = LocalizedName(zh: "示例区（请替换为本区数据）", en: "Starter district (replace with your own)")
    return draft
  }
}
