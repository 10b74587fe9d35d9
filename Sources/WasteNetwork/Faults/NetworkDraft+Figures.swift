extension NetworkDraft {
  /// Faults of the villages' figures: impossible ones, activities that no column gives, columns that nothing uses.
  func figureFaults() -> [Fault] {
    villages.flatMap(impossibleFigures) + streams.flatMap(activityFaults) + unusedColumns()
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

  private var figureColumns: [String] { Set(villages.flatMap(\.figures.keys)).sorted() }

  private func activityFaults(_ stream: WasteStream) -> [Fault] {
    guard !villages.isEmpty else { return [] }
    return stream.sources.enumerated().compactMap { index, source in
      let without = villages.filter { $0.figures[source.activity] == nil }
      guard let first = without.first else { return nil }
      guard without.count == villages.count else {
        return Fault(
          .emptyFigure, level: .warning, at: first.place?.field(source.activity),
          Sentence(
            "\(Check.count(without.count, "village")) \(without.count == 1 ? "leaves" : "leave") \(source.activity) empty, which counts as 0",
            zh: "有 \(without.count) 个村的 \(source.activity) 留空，按 0 计"),
          cure: Sentence("write 0 where there is none", zh: "没有就填 0"))
      }
      return Fault(
        .missingActivity, at: stream.place?.field("sources[\(index)].activity"),
        Sentence(
          "source ‘\(source.item)’ of ‘\(stream.id)’ needs the figure ‘\(source.activity)’, which no village has",
          zh: "“\(stream.id)”的来源“\(source.item)”需要数据“\(source.activity)”，但没有村庄填报"),
        cure: Spelling.suggestion(
          for: source.activity, among: figureColumns,
          otherwise: Sentence("add the column to villages", zh: "在村表中补上该列")))
    }
  }

  private func unusedColumns() -> [Fault] {
    let used = Set(
      streams.flatMap(\.sources).flatMap { [$0.activity] + $0.parameters.map(\.overriding) }
        + splits.map(\.weight) + [NetworkDraft.cropland])
    return figureColumns.filter { !used.contains($0) }.compactMap { column in
      guard let village = villages.first(where: { $0.figures[column] != nil }) else { return nil }
      return Fault(
        .unusedColumn, level: .warning,
        at: village.place.map { Place(file: $0.file, row: 1, column: column) },
        Sentence("no source of any stream uses the villages' column ‘\(column)’", zh: "没有任何来源使用村表的列“\(column)”"),
        cure: Spelling.suggestion(
          for: column, among: used.sorted().filter { !figureColumns.contains($0) },
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
