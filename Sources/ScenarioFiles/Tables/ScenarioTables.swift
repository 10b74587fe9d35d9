import Foundation
internal import WasteNetwork

/// The tables of a scenario, by name.
struct ScenarioTables {
  private var tables: [String: Table] = [:]

  subscript(name: String) -> Table? {
    get { tables[name] }
    set { tables[name] = newValue }
  }
}

/// Finds and reads the tables of a folder.
struct TableFolder {
  let folder: String
  let inputs: InputFiles
  let findings: Findings

  func tables() -> ScenarioTables {
    var result = ScenarioTables()
    let names = fileNames
    for schema in TableSchema.all {
      if let file = file(of: schema, among: names) {
        result[schema.name] = TableReader(source: file, findings: findings).read()
      }
      if result[schema.name] == nil { findings.tableIsUnread(schema.name) }
    }
    return result
  }

  /// Files whose name makes them a table of the format, whatever their extension.
  var tableFiles: [String] {
    fileNames.filter { name in
      let (stem, suffix) = Path.split(name)
      return TableSchema.named(stem) != nil && TableFormat(extension: suffix) != nil
    }
  }

  private var fileNames: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func file(of schema: TableSchema, among names: [String]) -> TableFile? {
    let own = names.filter { Path.split($0).stem == schema.name }
    let readable = own.filter { TableFormat(extension: Path.split($0).suffix) != nil }
    if readable.count > 1 {
      findings.report(
        .doubleTable, at: Place(file: inputs.name(of: "\(folder)/\(readable[1])")),
        "the table ‘\(schema.name)’ stands in several files: \(Spelling.list(readable))", cure: "keep one of them")
      return nil
    }
    guard let name = readable.first, let format = TableFormat(extension: Path.split(name).suffix) else {
      if !schema.isOptional || !own.isEmpty { reportMissing(schema, own: own, names: names) }
      return nil
    }
    guard let bytes = inputs.read("\(folder)/\(name)") else { return nil }
    let companions = own.compactMap { other -> (suffix: String, bytes: [UInt8])? in
      let suffix = Path.split(other).suffix.lowercased()
      guard format.companions.contains(suffix) else { return nil }
      return inputs.read("\(folder)/\(other)").map { (suffix, $0) }
    }
    return TableFile(
      schema: schema, format: format, file: inputs.name(of: "\(folder)/\(name)"), bytes: bytes, companions: companions)
  }

  private func reportMissing(_ schema: TableSchema, own: [String], names: [String]) {
    if let other = own.first {
      findings.report(
        .unreadableFile, at: Place(file: inputs.name(of: "\(folder)/\(other)")),
        "tables are not read from files ending in ‘.\(Path.split(other).suffix)’",
        cure: "save it as csv, xlsx, gpkg, geojson or shp")
      return
    }
    let stems = names.filter { TableFormat(extension: Path.split($0).suffix) != nil }.map { Path.split($0).stem }
    let spare = stems.filter { TableSchema.named($0) == nil }
    findings.report(
      .missingTable, at: Place(file: inputs.name(of: "\(folder)/\(schema.name).csv")),
      "the table ‘\(schema.name)’ is missing",
      cure: Spelling.nearest(to: schema.name, among: spare).map { "is the file ‘\($0)’ meant? rename it" }
        ?? "add a file \(schema.name).csv with the columns \(schema.required.joined(separator: ", "))")
  }
}
