import Foundation
internal import WasteNetwork

/// What was said on the command line and in a mapping file, before any sheet is looked at.
extension TableImport {
  /// The table's name in the folder format: itself, or its Chinese label such as 村庄.
  static func tableName(_ word: String, findings: Findings) -> String? {
    let all = TableSchema.all.map(\.name)
    let small = word.trimmed.lowercased()
    if let name = all.first(where: { $0 == small || TableSchema.label($0)?.zh == word.trimmed }) { return name }
    let known = all.map { name in TableSchema.label(name).map { "\(name) \($0.zh)" } ?? name }.joined(separator: ", ")
    let near = Spelling.nearest(to: word, among: all)
    findings.refuse(
      .unknownWord, at: nil, en: "‘\(word)’ is no table of a scenario", zh: "“\(word)”不是情景的表",
      cure: (
        en: (near.map { "did you mean ‘\($0)’? " } ?? "") + "known are \(known)",
        zh: (near.map { "是否指“\($0)”？" } ?? "") + "可用的有 \(known)"
      ))
    return nil
  }

  /// The datum as `scenario.yaml` writes it; the names of map services, such as 百度, are understood.
  static func datumName(_ word: String, findings: Findings) -> String? {
    if Datum(word) == nil, let named = HeaderWords.datum(in: word) { return named }
    return Datum(Entry(text: word, place: Place(file: "--datum")), findings: findings) == nil ? nil : word
  }

  static func mappingFile(_ path: String, findings: Findings) -> MappingFile? {
    let name = Path.last(of: path)
    guard let bytes = FileManager.default.contents(atPath: Path.absolute(path)) else {
      findings.refuse(
        .missingFile, at: Place(file: name), en: "there is no such file", zh: "没有这个文件",
        cure: (en: "check the path", zh: "核对路径"))
      return nil
    }
    return TextEncoding.decode(Array(bytes), file: name, findings: findings).flatMap {
      MappingFile(text: $0, file: name, findings: findings)
    }
  }

  /// A mapping that names a sheet which its file does not have is misspelt.
  static func check(_ mappings: [SheetMapping], against sheets: [RawSheet], findings: Findings) {
    for mapping in mappings where mapping.table != nil && !sheets.contains(where: mapping.fits) {
      let others = sheets.filter { $0.file == mapping.file }.map(\.sheet)
      guard !others.isEmpty else { continue }
      findings.refuse(
        .unknownWord, at: Place(file: mapping.file),
        en: "the file has no sheet ‘\(mapping.sheet)’, which the mapping names",
        zh: "文件中没有对照文件所写的工作表“\(mapping.sheet)”",
        cure: (
          en: "its sheets are \(ImportNotes.list(others, zh: false))",
          zh: "它的工作表有 \(ImportNotes.list(others, zh: true))"
        ))
    }
  }

  /// Entries of a mapping whose file was not given are told, since a misspelt name looks the same.
  mutating func noteIdle(_ mappings: [SheetMapping], sheets given: [RawSheet]) {
    for mapping in mappings where mapping.table != nil && !given.contains(where: { $0.file == mapping.file }) {
      var notes = ImportNotes()
      notes.warn(zh: "对照文件中有此文件，但命令未给出它", en: "the mapping has an entry for this file, but it was not given")
      append(Sheet(label: mapping.file, file: mapping.file, table: nil, notes: notes.lines))
    }
  }
}

extension SheetMapping {
  /// Whether the mapping is for a sheet.
  func fits(_ other: RawSheet) -> Bool { file == other.file && ["", other.sheet].contains(sheet) }
}
