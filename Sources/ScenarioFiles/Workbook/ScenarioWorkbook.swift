import Foundation
import Synchronization
public import WasteNetwork

/// A scenario's tables as one workbook that people fill in: a sheet a table, units, drop-down lists, notes in both
/// languages. A scenario folder takes it as it is, beside its `scenario.yaml`.
public enum ScenarioWorkbook {
  /// The workbook's name in the folder.
  public static let fileName = "\(TableFolder.collection).xlsx"

  private static let count = Atomic(0)

  /// The bytes of the workbook; the same draft gives the same bytes.
  /// - Throws: `FolderFault` when the temporary folder cannot be written.
  public static func bytes(of draft: NetworkDraft) throws(FolderFault) -> [UInt8] {
    try bytes(of: DraftText(draft: draft).tables, streams: draft.streams.map(\.id.code))
  }

  /// - Parameters:
  ///   - tables: by name; a table that is not among them gets an empty sheet.
  ///   - streams: codes of the scenario's streams.
  static func bytes(
    of tables: [(name: String, table: TableText)], streams: [String]
  ) throws(FolderFault) -> [UInt8] {
    let name = "gleaner-\(ProcessInfo.processInfo.processIdentifier)-\(count.add(1, ordering: .relaxed).newValue).xlsx"
    let path = FileManager.default.temporaryDirectory.appending(path: name).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let file = WorkbookFile(path: path) else { throw .cannotWrite(path: path, reason: "no workbook") }
    guard let looks = WorkbookLooks(file) else { throw .cannotWrite(path: path, reason: "no formats") }
    WorkbookGuide(looks: looks).write(to: file)
    for schema in TableSchema.all {
      guard let sheet = file.addSheet(sheetName(schema.name)) else { continue }
      let table = tables.first { $0.name == schema.name }?.table ?? TableText([])
      WorkbookTable(schema: schema, table: table, streams: streams, looks: looks).write(to: sheet)
    }
    if let reason = file.close() { throw .cannotWrite(path: path, reason: reason) }
    guard let content = FileManager.default.contents(atPath: path) else {
      throw .cannotWrite(path: path, reason: "the workbook is gone")
    }
    return Array(content)
  }

  /// The table's name for people, then the one that the program looks for.
  static func sheetName(_ table: String) -> String {
    TableSchema.label(table).map { "\($0.zh) \(table)" } ?? table
  }
}

/// The few looks of the workbook's cells.
struct WorkbookLooks {
  let title: WorkbookFormat
  let text: WorkbookFormat
  /// Headers of columns that must be filled, and of those that may be.
  let required: WorkbookFormat
  let optional: WorkbookFormat
  /// Cells that hold codes and times, which a spreadsheet must not make numbers or dates of.
  let code: WorkbookFormat

  init?(_ file: borrowing WorkbookFile) {
    guard let title = file.addStyle(WorkbookStyle(isBold: true, size: 15)),
      let text = file.addStyle(WorkbookStyle(isWrapped: true)),
      let required = file.addStyle(WorkbookStyle(isBold: true, isWrapped: true, size: 10, background: 0xCFE8D5)),
      let optional = file.addStyle(WorkbookStyle(isWrapped: true, size: 10, background: 0xF1F1EC)),
      let code = file.addStyle(WorkbookStyle(isText: true))
    else { return nil }
    (self.title, self.text, self.required, self.optional, self.code) = (title, text, required, optional, code)
  }
}
