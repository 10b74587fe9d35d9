extension NetworkDraft {
  /// Faults of the villages' figures: impossible ones, activities that no column gives, columns that nothing uses.
  func figureFaults() -> [Fault] {
    let columns = figureColumns
    return villages.flatMap(impossibleFigures) + emptyFigures()
      + streams.flatMap { activityFaults($0, among: columns) } + unusedColumns(among: columns)
  }

  private func impossibleFigures(_ village: Village) -> [Fault] {
    village.figures.keys.sorted().flatMap { column -> [Fault] in
      let value = village.figures[column] ?? 0
      guard value.isFinite else {
        return [
          Fault(
            .notANumber, at: village.place?.field(column),
            Sentence(
              "\(column) of village \(Check.label(village.name, village.id.code)) is not a number",
              zh: "村 \(Check.label(village.name, village.id.code)) 的 \(column) 不是数字"),
            cure: Sentence("write a plain number such as 12.5", zh: "写成 12.5 这样的数字"))
        ]
      }
      return Check.notNegative(value, column, at: village.place)
    }
  }

  /// Every column of figures that a village has.
  private var figureColumns: [String] {
    var columns: Set<String> = []
    for village in villages { for column in village.figures.keys { columns.insert(column) } }
    return columns.sorted()
  }

  private func activityFaults(_ stream: WasteStream, among columns: [String]) -> [Fault] {
    guard !villages.isEmpty else { return [] }
    return stream.sources.enumerated().compactMap { index, source in
      guard villages.allSatisfy({ $0.figures[source.activity] == nil }) else { return nil }
      return Fault(
        .missingActivity, at: stream.place?.field("sources[\(index)].activity"),
        Sentence(
          "source ‘\(source.item)’ of ‘\(stream.id)’ needs the figure ‘\(source.activity)’, which no village has",
          zh: "\(stream.inChinese)的来源“\(source.item)”需要数据“\(source.activity)”，但没有村庄填报"),
        cure: cure(forMissing: source.activity, among: columns))
    }
  }

  /// A column that nothing uses and that is spelt nearly like the one that is missing was meant, or means it.
  private func cure(forMissing activity: String, among columns: [String]) -> Sentence {
    let idle = idle(among: columns)
    if let column = hectares(for: activity, among: idle) {
      return Sentence(
        "the villages' column ‘\(column)’ is in hectares: multiply it by 15 (1 ha = 15 mu) and head it \(activity)",
        zh: "村表的列“\(column)”以公顷为单位：数值乘以 15（1 公顷 = 15 亩），列名改为 \(activity)")
    }
    guard let column = Spelling.nearest(to: activity, among: idle) else {
      return Spelling.suggestion(
        for: activity, among: columns, otherwise: Sentence("add the column to villages", zh: "在村表中补上该列"))
    }
    return Sentence(
      "rename the villages' column ‘\(column)’ to it, or name that column here",
      zh: "把村表的列“\(column)”改为此名，或在此写那一列的列名")
  }

  /// A column of hectares that begins with the word of an activity in mu.
  private func hectares(for activity: String, among columns: [String]) -> String? {
    guard activity.hasSuffix("_mu") else { return nil }
    return columns.first { $0.hasSuffix("_ha") && $0.prefix { $0 != "_" } == activity.prefix { $0 != "_" } }
  }

  /// Activities that some villages leave empty: one warning for all that the same villages leave.
  private func emptyFigures() -> [Fault] {
    var order: [[Int]] = []
    var columns: [[Int]: [String]] = [:]
    for activity in activities {
      let without = villages.indices.filter { villages[$0].figures[activity] == nil }
      guard !without.isEmpty, without.count < villages.count else { continue }
      if columns[without] == nil { order.append(without) }
      columns[without, default: []].append(activity)
    }
    return order.compactMap { without in
      guard let names = columns[without], let first = without.first else { return nil }
      let count = without.count
      let label =
        count == 1
        ? "village \(Check.label(villages[first].name, villages[first].id.code)) leaves" : "\(count) villages leave"
      let labelZH = count == 1 ? "村 \(Check.label(villages[first].name, villages[first].id.code))" : "\(count) 个村"
      return Fault(
        .emptyFigure, level: .warning, at: villages[first].place?.field(names[0]),
        Sentence(
          "\(label) \(names.joined(separator: ", ")) empty, which counts as 0",
          zh: "\(labelZH)的 \(names.joined(separator: "、")) 留空，按 0 计"),
        cure: Sentence(
          "write 0 where there is none" + (names.count > 1 ? ", or remove a row that is no village" : ""),
          zh: "没有就填 0" + (names.count > 1 ? "；不是村的行请删除" : "")))
    }
  }

  /// Activities of the sources, each once, in the order of the scenario.
  private var activities: [String] {
    var seen: Set<String> = []
    return streams.flatMap(\.sources).map(\.activity).filter { seen.insert($0).inserted }
  }

  private var usedColumns: Set<String> {
    Set(
      streams.flatMap(\.sources).flatMap { [$0.activity] + $0.parameters.map(\.overriding) }
        + splits.map(\.weight) + [NetworkDraft.cropland, "population"])
  }

  /// Columns that nothing uses.
  private func idle(among columns: [String]) -> [String] {
    let used = usedColumns
    return columns.filter { !used.contains($0) }
  }

  private func unusedColumns(among columns: [String]) -> [Fault] {
    let missing = activities.filter { !columns.contains($0) }
    let known = usedColumns.sorted().filter { !columns.contains($0) }
    let idle = idle(among: columns)
    // one that is meant for a missing activity is named there
    let named = missing.compactMap { Spelling.nearest(to: $0, among: idle) }
    return idle.filter { !named.contains($0) }.compactMap { column in
      guard let village = villages.first(where: { $0.figures[column] != nil }) else { return nil }
      return Fault(
        .unusedColumn, level: .warning,
        at: village.place.map { Place(file: $0.file, row: 1, column: column) },
        Sentence("no source of any stream uses the villages' column ‘\(column)’", zh: "没有任何来源使用村表的列“\(column)”"),
        cure: Spelling.suggestion(
          for: column, among: known,
          otherwise: Sentence("let a source use it, or begin its name with ‘note’", zh: "让来源使用它，或以 note 开头作为备注")))
    }
  }
}

/// A parameter that a source needs.
struct SourceParameter {
  let source: WasteStream.Source
  let name: String
  /// Where the source names it, e.g. `factors[1]`.
  let field: String
  /// Collectable part and on-site share cannot exceed the whole.
  let isPart: Bool

  /// The villages' column that takes its place.
  var overriding: String { "\(source.item)_\(name)" }
}

extension WasteStream.Source {
  /// Every parameter the source needs.
  var parameters: [SourceParameter] {
    factors.enumerated().map {
      SourceParameter(source: self, name: $1, field: "factors[\($0)]", isPart: false)
    }
      + [("collectable", collectable), ("on_site", onSite)].compactMap { field, name in
        name.map { SourceParameter(source: self, name: $0, field: field, isPart: true) }
      }
  }
}
