/// What is said of columns and of the units of their figures.
extension SheetImport {
  mutating func noteColumns(_ header: ForeignHeader, _ uses: [Use]) {
    for use in uses {
      let column = mapping.columns.first { $0.to == use.target }
      let name = header.names[use.source]
      let factor = use.factor == 1 ? "" : " × \(NumberText.plain(use.factor))"
      guard let rivals = column?.rivals, !rivals.isEmpty else {
        let isGuess = column?.isGuess == true
        notes.add(
          zh: "列“\(name)”→ \(use.target)\(factor)" + (isGuess ? "（推测，请核对）" : ""),
          en: "column ‘\(name)’ → \(use.target)\(factor)" + (isGuess ? " (a guess: please check)" : ""))
        continue
      }
      notes.warn(
        zh: "列“\(name)”与 \(ImportNotes.list(rivals, zh: true)) 都可作 \(use.target)\(factor)，须在对照文件中选定",
        en: "columns ‘\(name)’ and \(ImportNotes.list(rivals, zh: false)) could all be \(use.target)\(factor): "
          + "say in a mapping which is meant")
    }
    noteUnused(header, uses)
  }

  private mutating func noteUnused(_ header: ForeignHeader, _ uses: [Use]) {
    let used = Set(uses.map(\.source))
    let rivals = mapping.columns.flatMap(\.rivals)
    let wishes = ColumnMatch.wishes(header: header, table: schema.name)
    for (index, name) in header.names.enumerated() where !used.contains(index) && !rivals.contains(name) {
      let isFilled = sheet.rows[header.rows.upperBound...].contains { index < $0.cells.count && $0.cells[index] != nil }
      guard isFilled || !name.isEmpty else { continue }
      if mapping.ignored.contains(name) {
        notes.add(zh: "列“\(name)”未用：对照文件中列为忽略", en: "column ‘\(name)’ is not used: the mapping ignores it")
      } else if name.isEmpty {
        notes.add(zh: "第 \(index + 1) 列未用：没有表头", en: "column \(index + 1) is not used: it has no header")
      } else if let wish = wishes[index], let taken = uses.first(where: { $0.target == wish }) {
        let other = header.names[taken.source]
        notes.add(
          zh: "列“\(name)”未用：\(wish) 已取自“\(other)”", en: "column ‘\(name)’ is not used: ‘\(other)’ is taken for \(wish)")
      } else {
        notes.add(
          zh: "列“\(name)”未用：不对应 \(schema.name) 表的任何列",
          en: "column ‘\(name)’ is not used: it is no column of \(schema.name)")
      }
    }
  }

  /// Says which columns take their unit from the sheet's title or a remark, and where a mapping does otherwise.
  mutating func noteUnits(_ header: ForeignHeader, _ uses: [Use]) {
    let units = SheetUnits(sheet, header: header.rows)
    for statement in units.statements where statement.units.isEmpty {
      notes.warn(
        zh: "第 \(statement.row) 行“\(statement.text)”不是已知的计量单位，未作换算",
        en: "row \(statement.row): the unit of ‘\(statement.text)’ is not known, and nothing was multiplied by it")
    }
    for unit in units.contradictions {
      let words = unit.map(\.word)
      notes.warn(
        zh: "表中声明了不同的单位 \(ImportNotes.list(words, zh: true))；表头未写单位的列未作换算，请核对",
        en:
          "the sheet states the units \(ImportNotes.list(words, zh: false)); columns that name none are taken as they are"
      )
    }
    var taken: [(unit: ColumnUnit, names: [String])] = []
    for use in uses where header.readings[use.source].first?.words.unit == nil {
      guard let unit = units.unit(of: use.target), let target = ColumnUnit.of(column: use.target),
        let factor = unit.factor(to: target)
      else { continue }
      let name = header.names[use.source]
      guard factor == use.factor else {
        guard !mapping.isProposal else { continue }
        notes.warn(
          zh: "表中写明单位为 \(unit.word)，对照文件却将“\(name)”乘以 \(NumberText.plain(use.factor))",
          en: "the sheet states the unit \(unit.word), but the mapping multiplies ‘\(name)’ by "
            + NumberText.plain(use.factor))
        continue
      }
      let place = taken.firstIndex { $0.unit == unit } ?? taken.count
      if place == taken.count { taken.append((unit, [])) }
      taken[place].names.append(name)
    }
    for (unit, names) in taken {
      let row = units.statements.first { $0.units.contains(unit) }?.row ?? 0
      notes.add(
        zh: "第 \(row) 行写明单位“\(unit.word)”，用于 \(ImportNotes.list(names, zh: true))",
        en: "row \(row) states the unit ‘\(unit.word)’, which is that of \(ImportNotes.list(names, zh: false))")
    }
  }

  mutating func noteLostShapes() {
    let isZone = schema.takesShapes
    notes.warn(
      zh: "\(sheet.lostShapes) 个要素的图形（线或面）未读入"
        + (isZone ? "；请把原文件改名为 \(schema.name) 直接放入情景目录，图形即可使用" : "；村点和场所须给出点，或经纬度列"),
      en: "the shapes of \(sheet.lostShapes) features, lines or areas, are not taken in; "
        + (isZone
          ? "put the file itself into the scenario's folder under the name \(schema.name), where its shapes are read"
          : "give points, or columns of longitude and latitude"))
  }
}
