import Foundation
internal import WasteNetwork

/// Finds and reads the tables of a folder: each in a file of its name, or all in one workbook or geodatabase that is
/// called `scenario` like the settings.
struct TableFolder {
  let folder: String
  let inputs: InputFiles
  let findings: Findings

  /// File name, without extension, of a workbook or geodatabase that holds several tables.
  static let collection = "scenario"

  func tables() -> ScenarioTables {
    var result = ScenarioTables()
    let names = fileNames
    let files = names.filter(isCollection)
    let collection = collection(files)
    let isUnread = !files.isEmpty && collection == nil
    for schema in TableSchema.all {
      result[schema.name] = table(schema, among: names, collection: collection, mayBeMissing: isUnread)
      if result[schema.name] == nil { findings.tableIsUnread(schema.name) }
    }
    return result
  }

  /// Files whose name makes them a table of the format, or several, whatever their extension.
  var tableFiles: [String] {
    fileNames.filter { name in
      let (stem, suffix) = Path.split(name)
      return isCollection(name) || TableSchema.named(stem) != nil && TableFormat(extension: suffix) != nil
    }
  }

  private var fileNames: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func table(
    _ schema: TableSchema, among names: [String], collection: LayerSet?, mayBeMissing: Bool
  ) -> Table? {
    let own = names.filter { Path.split($0).stem == schema.name }
    let readable = own.filter { TableFormat(extension: Path.split($0).suffix) != nil }
    let sheets = collection?.filled.filter { $0.table == schema.name } ?? []
    if readable.count + sheets.count > 1 {
      let all = readable.map { $0 } + sheets.map { "\(Path.last(of: collection?.file.file ?? ""))[\($0.name)]" }
      findings.report(
        .doubleTable, at: Place(file: inputs.name(of: "\(folder)/\(all[1])")),
        Sentence(
          "the table ‘\(schema.name)’ stands in several files: \(Spelling.list(all))",
          zh: "表“\(schema.name)”有多个文件：\(Spelling.list(all).zh)"),
        cure: Sentence("keep one of them", zh: "只保留其中一个"))
      return nil
    }
    if let collection, let sheet = sheets.first {
      return TableReader(schema: schema, layers: collection, findings: findings)
        .read(sheet, name: "\(collection.file.file)[\(sheet.name)]")
    }
    guard let name = readable.first else {
      if !schema.isOptional && !mayBeMissing || !own.isEmpty { reportMissing(schema, own: own, names: names) }
      return nil
    }
    guard var file = file(name) else { return nil }
    file.takesShapes = schema.takesShapes
    guard let layers = file.read(findings) else { return nil }
    return TableReader(schema: schema, layers: layers, findings: findings).read()
  }

  /// The workbook or geodatabase that holds tables under their names; what it holds besides is reported.
  private func collection(_ found: [String]) -> LayerSet? {
    if found.count > 1 {
      findings.report(
        .doubleTable, at: Place(file: inputs.name(of: "\(folder)/\(found[1])")),
        Sentence("several files hold all tables: \(Spelling.list(found))", zh: "有多个文件含全部各表：\(Spelling.list(found).zh)"),
        cure: Sentence("keep one of them", zh: "只保留其中一个"))
    }
    guard let name = found.first, let layers = file(name)?.read(findings) else { return nil }
    for layer in layers.filled where layer.table == nil && !TableFolder.isExplanation(layer.name) {
      findings.report(
        .unusedSheet, level: .warning, at: Place(file: "\(layers.file.file)[\(layer.name)]"),
        Sentence("the sheet or layer is no table of a scenario and is not read", zh: "该工作表或图层不是情景的表，未读取"),
        cure: Spelling.nearest(to: layer.name, among: TableSchema.all.map(\.name))
          .map { Sentence("is ‘\($0)’ meant? rename it", zh: "是否即“\($0)”？请改名") }
          ?? Sentence("remove it, or begin its name with ‘note’ or ‘说明’", zh: "删除，或以“note”或“说明”开头命名"))
    }
    return layers
  }

  private func isCollection(_ name: String) -> Bool {
    let (stem, suffix) = Path.split(name)
    return stem == TableFolder.collection && TableFormat(extension: suffix)?.holdsSeveralTables == true
  }

  private static func isExplanation(_ name: String) -> Bool {
    name.lowercased().hasPrefix("note") || name.hasPrefix("说明")
  }

  /// A file of a table with all that belongs to it.
  private func file(_ name: String) -> LayerFile? {
    let (stem, suffix) = Path.split(name)
    guard let format = TableFormat(extension: suffix) else { return nil }
    let path = "\(folder)/\(name)"
    // GDAL tells some formats by their extension, in small letters
    let inner = "\(stem).\(format.extensions[0])"
    var parts: [LayerFile.Part] = []
    if format.isFolder {
      let members = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      for member in members where !member.hasSuffix(".lock") {
        guard let bytes = inputs.read("\(path)/\(member)") else { return nil }
        parts.append(("\(inner)/\(member)", bytes))
      }
    } else {
      guard let bytes = inputs.read(path) else { return nil }
      parts.append((inner, bytes))
    }
    for other in fileNames where Path.split(other).stem == stem {
      let suffix = Path.split(other).suffix.lowercased()
      guard format.companions.contains(suffix), let bytes = inputs.read("\(folder)/\(other)") else { continue }
      parts.append(("\(stem).\(suffix)", bytes))
    }
    return LayerFile(format: format, file: inputs.name(of: path), parts: parts)
  }

  private func reportMissing(_ schema: TableSchema, own: [String], names: [String]) {
    if let other = own.first {
      findings.report(
        .unreadableFile, at: Place(file: inputs.name(of: "\(folder)/\(other)")),
        Sentence(
          "tables are not read from files ending in ‘.\(Path.split(other).suffix)’",
          zh: "不能从以“.\(Path.split(other).suffix)”结尾的文件中读表"),
        cure: Sentence("save it as \(TableFormat.offered)", zh: "另存为 \(TableFormat.offered.zh)"))
      return
    }
    let stems = names.filter { TableFormat(extension: Path.split($0).suffix) != nil }.map { Path.split($0).stem }
    let spare = stems.filter { TableSchema.named($0) == nil && $0 != TableFolder.collection }
    let columns = schema.required.joined(separator: ", ")
    findings.report(
      .missingTable, at: Place(file: inputs.name(of: "\(folder)/\(schema.name).csv")),
      Sentence("the table ‘\(schema.name)’ is missing", zh: "缺少表“\(schema.name)”"),
      cure: Spelling.nearest(to: schema.name, among: spare)
        .map { Sentence("is the file ‘\($0)’ meant? rename it", zh: "是否即文件“\($0)”？请改名") }
        ?? Sentence(
          "add a file \(schema.name).csv with the columns \(columns)", zh: "补上文件 \(schema.name).csv，列为 \(columns)"))
  }
}
