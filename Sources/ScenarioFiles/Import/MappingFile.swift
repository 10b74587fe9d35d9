internal import WasteNetwork

/// A mapping file: what `gleaner import` proposes as YAML, to be looked over, changed and given back.
struct MappingFile {
  let mappings: [SheetMapping]

  init(_ mappings: [SheetMapping]) { self.mappings = mappings }

  /// - Returns: `nil` when the file cannot be read; the fault is reported.
  init?(text: String, file: String, findings: Findings) {
    guard let setting = SettingsFile.parse(text, file: file, findings: findings),
      let top = SettingsGroup(
        setting, path: "", file: file, known: ["gleaner-import", "sheets"], findings: findings)
    else { return nil }
    if top.requiredEntry("gleaner-import")?.text != "1" {
      findings.report(
        .wrongSetting, at: top.place(of: "gleaner-import"),
        Sentence("this is no mapping file of version 1", zh: "这不是版本 1 的列名对照文件"),
        cure: Sentence("begin it with gleaner-import: 1", zh: "以 gleaner-import: 1 开头"))
    }
    let keys = ["file", "sheet", "table", "header_rows", "datum", "columns", "ignore"]
    mappings = top.groups("sheets", known: keys).map(MappingFile.mapping)
    if findings.hasErrors { return nil }
  }

  private static func mapping(_ group: SettingsGroup) -> SheetMapping {
    let table = group.requiredEntry("table")
    if let table, table.text != "none", TableSchema.named(table.text) == nil {
      group.findings.report(
        .unknownWord, at: table.place,
        Sentence("‘\(table.text)’ is no table of a scenario", zh: "“\(table.text)”不是情景的表"),
        cure: Spelling.suggestion(
          for: table.text, among: TableSchema.all.map(\.name),
          otherwise: Sentence("write a table's name, or none", zh: "写表名，或 none")))
    }
    let columns = group.groups("columns", known: ["from", "to", "factor"]).map { column in
      SheetMapping.Column(
        from: column.requiredText("from"), to: column.requiredText("to"), factor: column.number("factor") ?? 1)
    }
    for (index, column) in columns.enumerated() where columns[..<index].contains(where: { $0.to == column.to }) {
      group.findings.refuse(
        .doubleColumn, at: group.place(of: "columns"), en: "two columns are mapped to ‘\(column.to)’",
        zh: "有两列都对应 \(column.to)", cure: (en: "keep one of them", zh: "只保留一列"))
    }
    return SheetMapping(
      file: group.requiredText("file"), sheet: group.text("sheet"), table: table?.text == "none" ? nil : table?.text,
      headerRows: group.entry("header_rows").flatMap { rows($0, findings: group.findings) },
      datum: group.entry("datum")?.text,
      columns: columns, ignored: group.entries("ignore").map(\.text))
  }

  /// `3` or `2-3`.
  private static func rows(_ entry: Entry, findings: Findings) -> ClosedRange<Int>? {
    let ends = entry.text.split(separator: "-").map { Int($0) }
    if let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1, last >= first {
      return first...last
    }
    findings.report(
      .outOfRange, at: entry.place,
      Sentence("‘\(entry.text)’ names no rows", zh: "“\(entry.text)”不是行号"),
      cure: Sentence("write one row such as 3, or two such as 2-3", zh: "写一行如 3，或两行如 2-3"))
    return nil
  }

  /// The file as text, with a comment at every guess.
  var text: String {
    var lines = [
      "# 列名对照：由 gleaner import 提出，核对修改后以 --mapping 传回。",
      "# Which column is taken for what: look it over, change it, and give it back with --mapping.",
      "gleaner-import: 1",
      "sheets:",
    ]
    for mapping in mappings {
      lines.append("  - file: \(SettingsText.quoted(mapping.file))")
      lines.append("    sheet: \(SettingsText.quoted(mapping.sheet))")
      lines.append("    table: \(mapping.table ?? "none")")
      if let rows = mapping.headerRows { lines.append("    header_rows: \(rows.lowerBound)-\(rows.upperBound)") }
      if let datum = mapping.datum {
        lines.append("    datum: \(datum)")
      } else if mapping.columns.contains(where: { $0.to == "lon" }), mapping.headerRows != nil {
        lines.append(
          "    # datum: GCJ-02  # 坐标系未知，请填写 not known, please say: WGS84, CGCS2000, GCJ-02, BD-09, EPSG:4548 …")
      }
      if !mapping.columns.isEmpty { lines.append("    columns:") }
      for column in mapping.columns {
        let factor = column.factor == 1 ? "" : ", factor: \(NumberText.plain(column.factor))"
        let remark = column.isGuess ? "  # 推测，请核对 a guess: please check" : ""
        lines.append("      - { from: \(SettingsText.quoted(column.from)), to: \(column.to)\(factor) }\(remark)")
        for rival in column.rivals {
          lines.append(
            "      # - { from: \(SettingsText.quoted(rival)), to: \(column.to)\(factor) }  # 二者选一 one or the other")
        }
      }
      if !mapping.ignored.isEmpty {
        lines.append("    ignore: [\(mapping.ignored.map(SettingsText.quoted).joined(separator: ", "))]")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
