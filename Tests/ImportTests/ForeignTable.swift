import Foundation
import WasteNetwork

@testable import ScenarioFiles

/// Files as bureaus send them, in a folder of their own that is removed afterwards.
struct ForeignTable {
  var files: [String: [UInt8]] = [:]

  init(_ name: String, _ text: String) { files[name] = Array(text.utf8) }

  func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    return try body(folder)
  }

  /// What the importer makes of the files, and says of them.
  struct Result {
    let tables: [ImportedTable]
    let notes: [String]
    let warnings: [String]
    let faults: [String]
    let mapping: String

    /// The rows of a table, a list of the named columns each.
    func rows(_ table: String, _ columns: String...) -> [[String]] {
      guard let found = tables.first(where: { $0.name == table }) else { return [] }
      let places = columns.map { column in found.columns.firstIndex(of: column) }
      return found.rows.map { row in places.map { $0.map { row.cells[$0] } ?? "no column" } }
    }
  }

  func imported(table: String? = nil, datum: String? = nil, mapping: String? = nil) throws -> Result {
    try inFolder { folder in
      let paths = files.keys.sorted().map { folder.appending(path: $0).path }
      let mappingPath = folder.appending(path: "mapping.yaml").path
      if let mapping { try Data(mapping.utf8).write(to: URL(fileURLWithPath: mappingPath)) }
      let result = try TableImport(
        files: paths, mapping: mapping == nil ? nil : mappingPath, table: table, datum: datum)
      let notes = result.sheets.flatMap(\.notes)
      return Result(
        tables: result.tables, notes: notes.map(\.text.en),
        warnings: notes.filter { $0.level == .warning }.map(\.text.en), faults: result.faults.map(\.description),
        mapping: result.mappingText)
    }
  }

  /// A table of villages with a title, a header of two rows with merged cells, blocks of townships, subtotals and a remark.
  static let villages = ForeignTable(
    "各村情况.csv",
    """
    2024年度各村农业情况统计表
    ,,,,,,,单位：见表头
    乡镇,行政村,统计用区划代码,小麦,,生猪出栏量（万头）,经度(GCJ02),纬度(GCJ02),备注
    ,,,播种面积（公顷）,产量（吨）,,,,
    朱老庄镇,东村,371502103201,60,400,0.12,115.965913,36.350253,好
    ,西村,371502103202.0,"１，０００．５",350,—,115.945829,36.350260,
    ,小计,,1060.5,,,,,
    于集镇,南村,371502104201,46.666666666666664,300,0,115.905693,36.290301,
    合计,,,1107.2,,,,,
    注：面积为上报数
    """)
}
