import ArgumentParser
import Foundation
import ScenarioFiles
import WasteNetwork

/// `gleaner import`: foreign tables and geodata into a scenario folder.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make tables of a scenario out of foreign tables and geodata.",
    discussion: """
      Without --to it only shows what it would do: which column is taken for what, in which unit, and of every
      column and row that is not used the reason. With --save-mapping it writes that down as YAML; looked over and
      changed, it is given back with --mapping.
      A new folder gets settings and tables of practice beside the imported ones; gleaner check says what is missing.
      """)

  @Argument(help: "Files: csv, xlsx, xls, ods, gpkg, geojson, shp, kml, or a folder .gdb.")
  var files: [String]

  @Option(help: "The scenario's folder: a new one, or one that gets the imported tables.")
  var to: String?

  @Option(help: "A mapping file in place of the program's own proposal.")
  var mapping: String?

  @Option(help: "Write the mapping that is used to this file.")
  var saveMapping: String?

  @Option(help: "The table that the files are, such as villages or depots; by default found out.")
  var table: String?

  @Option(help: "Datum of the positions: WGS84, CGCS2000, GCJ-02, BD-09, or EPSG: and a number.")
  var datum: String?

  @Flag(help: "Replace tables that the folder has already.")
  var replace = false

  @Flag(help: "Show what would be done and write nothing.")
  var dryRun = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file") }
    if replace, to == nil { throw ValidationError("--replace needs --to") }
  }

  func run() throws {
    do {
      let tables = try TableImport(files: files, mapping: mapping, table: table, datum: datum)
      var answer = ImportAnswer(tables)
      if let saveMapping, !dryRun { try Data(tables.mappingText.utf8).write(to: URL(fileURLWithPath: saveMapping)) }
      if let to, !dryRun {
        answer.written = try tables.write(to: URL(fileURLWithPath: to), replaces: replace)
        answer.faults = ImportCommand.faults(in: to)
      }
      if output.json { try Console.print(json: answer) } else { Console.print(answer.text(folder: to)) }
    } catch let faults as InputFaults {
      if output.json { try Console.print(json: FaultAnswer(faults: faults.faults)) }
      Console.report(faults.faults, consequence: .nothingWritten)
      throw Exit.badInput
    } catch let fault as FolderFault {
      Console.note(fault.description)
      throw Exit.badInput
    }
  }

  /// What still keeps the folder from being planned.
  private static func faults(in folder: String) -> [Fault] {
    do { return try ScenarioFolder.read(folder).warnings } catch { return error.faults }
  }
}

/// What an import did, or would do.
private struct ImportAnswer: Encodable {
  struct Sheet: Encodable {
    let sheet: String
    let table: String?
    let notes: [LocalizedName]
  }

  let sheets: [Sheet]
  var written: [String] = []
  var faults: [Fault] = []

  init(_ tables: TableImport) {
    sheets = tables.sheets.map { Sheet(sheet: $0.label, table: $0.table, notes: $0.notes) }
  }

  /// Chinese first, then the same in English.
  func text(folder: String?) -> String {
    var lines = sheets.flatMap { sheet in
      ["\(sheet.sheet) → \(sheet.table.map { "\($0).csv" } ?? "—")"]
        + sheet.notes.flatMap { ["  \($0.zh)", "  \($0.en)"] }
    }
    guard !written.isEmpty, let folder else {
      return (lines + ["未写入任何文件；加 --to 目录 写入。 Nothing was written; add --to FOLDER to write."]).joined(separator: "\n")
    }
    lines.append("已写入 \(folder)：\(written.joined(separator: ", ")) — written")
    let errors = faults.filter { $0.level == .error }
    lines += errors.map(\.description)
    lines.append(
      errors.isEmpty
        ? "可以规划：gleaner plan \(folder) — ready to be planned"
        : "还有 \(errors.count) 处需补正，见上 — \(Console.count(errors.count, "fault")) to mend, listed above")
    return lines.joined(separator: "\n")
  }
}
