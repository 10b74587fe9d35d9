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
      A folder that is there gets the tables alone; those it has, in files or in its workbook, only with --replace.
      Exit code 2 when a file came to nothing, something must be settled first, or a table that was written has faults.
      """)

  @Argument(help: "Files: csv, txt, xlsx, xls, ods, gpkg, geojson, shp, kml, or a folder .gdb.")
  var files: [String]

  @Option(help: "The scenario's folder: a new one, or one that gets the imported tables.")
  var to: String?

  @Option(help: "A mapping file in place of the program's own proposal.")
  var mapping: String?

  @Option(help: "Write the mapping that is used to this file.")
  var saveMapping: String?

  @Option(help: "The table that the files are, such as villages or 村庄; by default found out.")
  var table: String?

  @Option(help: "Datum of the positions: WGS84, CGCS2000, GCJ-02 (高德), BD-09 (百度), or EPSG: and a number.")
  var datum: String?

  @Flag(help: "Replace tables that the folder has already.")
  var replace = false

  @Flag(help: "Show what would be done and write nothing.")
  var dryRun = false

  @OptionGroup var speech: LanguageOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file") }
    if replace, to == nil { throw ValidationError("--replace needs --to") }
  }

  func run() throws {
    do {
      let tables = try TableImport(files: files, mapping: mapping, table: table, datum: datum)
      if let saveMapping, !dryRun { try save(tables.mappingText, as: saveMapping) }
      var answer = ImportAnswer(tables)
      if let to, !dryRun { try answer.write(tables, to: to, replaces: replace) }
      if output.json {
        try Console.print(json: answer)
      } else {
        Console.print(ImportText(answer: answer, folder: to, language: speech.language).text)
      }
      if answer.isAtFault { throw Exit.badInput }
    } catch let faults as InputFaults {
      if output.json { try Console.print(json: FaultAnswer(faults: faults.faults)) }
      Console.report(
        faults.faults, consequence: .nothingWritten,
        language: speech.language)
      throw Exit.badInput
    } catch let fault as FolderFault {
      Console.note(speech.language(fault.statement))
      throw Exit.badInput
    }
  }

  private func save(_ mapping: String, as path: String) throws(FolderFault) {
    do {
      try Data(mapping.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}

/// What an import did, or would do.
struct ImportAnswer: Encodable {
  struct Sheet: Encodable {
    let sheet: String
    let table: String?
    let notes: [ImportNote]
  }

  let sheets: [Sheet]
  /// What must be settled before anything is written.
  let unsettled: [FaultLine]
  private(set) var written: [String] = []
  private(set) var notes: [ImportNote] = []
  /// What must be settled first, and what still keeps the folder from being planned; as `check --json` gives faults.
  private(set) var faults: [FaultLine] = []
  /// What is probably wrong, as `check --json` gives warnings.
  private(set) var warnings: [FaultLine] = []
  /// As `check --json` gives it: `ok`, or `bad-input` where the exit code is 2.
  private(set) var status = "ok"
  /// The same faults, as texts show them.
  private(set) var open: [Fault] = []
  let pending: [Fault]
  private let hasUnusedFile: Bool

  enum CodingKeys: String, CodingKey { case status, sheets, unsettled, written, notes, faults, warnings }

  init(_ tables: TableImport) {
    sheets = tables.sheets.map { Sheet(sheet: $0.label, table: $0.table, notes: $0.notes) }
    pending = tables.faults
    unsettled = pending.map(FaultLine.init)
    hasUnusedFile = tables.hasUnusedFile
    settle()
  }

  /// Brings faults, warnings and status in line with what is known.
  private mutating func settle() {
    let all = pending + open
    faults = all.filter { $0.level == .error }.map(FaultLine.init)
    warnings = all.filter { $0.level == .warning }.map(FaultLine.init)
    status = isAtFault ? "bad-input" : "ok"
  }

  mutating func write(_ tables: TableImport, to folder: String, replaces: Bool) throws {
    let result = try tables.write(to: URL(fileURLWithPath: folder), replaces: replaces)
    written = result.files
    notes = result.notes
    do { _ = try ScenarioFolder.read(folder) } catch { open = error.faults.filter { $0.level == .error } }
    settle()
  }

  /// A file came to nothing, or a table that was written holds faults.
  var isAtFault: Bool {
    hasUnusedFile
      || open.contains { fault in
        guard let file = fault.place?.file else { return false }
        return fault.name != FaultKind.missingTable.rawValue
          && written.contains { file == $0 || file.hasPrefix("\($0)[") }
      }
  }
}

/// An answer as people read it.
struct ImportText {
  let answer: ImportAnswer
  let folder: String?
  let language: ReadingLanguage

  var text: String { (sheets + end).joined(separator: "\n") }

  private var sheets: [String] {
    answer.sheets.flatMap { sheet in
      let table = sheet.table ?? language(zh: "未用", en: "not used")
      return ["\(sheet.sheet) → \(table)"] + sheet.notes.map { "  " + line($0) }
    }
  }

  private var end: [String] {
    guard let folder, !answer.written.isEmpty else { return proposal }
    let files = answer.written.joined(separator: ", ")
    var lines = [language(zh: "已写入 \(folder)：\(files)", en: "written to \(folder): \(files)")]
    lines += answer.notes.map(line) + answer.open.map(language.line)
    let count = answer.open.count
    lines.append(
      count == 0
        ? language(zh: "可以规划：gleaner plan \(folder)", en: "it can be planned: gleaner plan \(folder)")
        : language(
          zh: "还有 \(count) 处需补正，见上；补正后运行 gleaner check \(folder)",
          en: "\(Console.count(count, "fault")) to mend, listed above; then run gleaner check \(folder)"))
    return lines
  }

  /// Nothing was written: what to settle first, and how to go on.
  private var proposal: [String] {
    let pending = answer.pending.filter { $0.level == .error }
    let settled = pending.isEmpty
    return pending.map(language.line) + [
      language(
        zh: settled ? "未写入任何文件；加 --to 目录 写入。" : "未写入任何文件；以上 \(pending.count) 处确定后加 --to 目录 写入。",
        en: settled
          ? "nothing was written; add --to FOLDER to write"
          : "nothing was written; settle what is listed above, then add --to FOLDER to write")
    ]
  }

  private func line(_ note: ImportNote) -> String {
    let text = language(zh: note.text.zh, en: note.text.en)
    return note.level == .warning ? language(zh: "警告：", en: "warning: ") + text : text
  }
}
