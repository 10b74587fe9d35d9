extension NetworkDraft {
  /// The villages' figure of land under the plough (耕地面积), mu.
  static let cropland = "cropland_mu"
  /// No land bears more crops a year than this; the index of multiple cropping of the plains is about 1.6.
  private static let greatestCropping = 2.5

  /// Areas greater than the land there is, and areas that are counted in two columns.
  func landFaults() -> [Fault] {
    let columns = areaColumns
    return Check.few(columns.flatMap(areasAboveLand)) + Check.few(croppedTooOften(columns.filter(isSown)))
      + streams.flatMap(doubledAreas)
  }

  private func isSown(_ column: String) -> Bool { column.hasSuffix("_sown_mu") }

  /// Activities of the sources that are areas, each once, in the order of the scenario.
  private var areaColumns: [String] {
    var seen: Set<String> = []
    return streams.flatMap(\.sources).map(\.activity).filter {
      $0.hasSuffix("_mu") && $0 != NetworkDraft.cropland && seen.insert($0).inserted
    }
  }

  /// A crop is sown on no more land than the village has; two in a hundred are left to rounding.
  private func areasAboveLand(_ column: String) -> [Fault] {
    villages.compactMap { village in
      guard let land = village.figures[NetworkDraft.cropland], let area = village.figures[column], area > land * 1.02,
        land >= 0
      else { return nil }
      return Fault(
        .areaAboveLand, level: .warning, at: village.place?.field(column),
        Sentence(
          "\(column) of village \(Check.label(village.name, village.id.code)) is \(Check.shown(area)), more than its "
            + "\(NetworkDraft.cropland) of \(Check.shown(land))",
          zh:
            "村 \(Check.label(village.name, village.id.code)) 的 \(column) 为 \(Check.shown(area))，大于其 \(NetworkDraft.cropland)（\(Check.shown(land))）"
        ),
        cure: Sentence("correct one of the two figures", zh: "改正其中一个数值"))
    }
  }

  private func croppedTooOften(_ columns: [String]) -> [Fault] {
    villages.compactMap { village in
      let sown = columns.compactMap { village.figures[$0] }.reduce(0, +)
      guard let land = village.figures[NetworkDraft.cropland], land > 0, let first = columns.first,
        sown > land * NetworkDraft.greatestCropping
      else { return nil }
      return Fault(
        .areaCountedTwice, level: .warning, at: village.place?.field(first),
        Sentence(
          "the sown areas of village \(Check.label(village.name, village.id.code)) add up to \(Check.shown(sown)) mu on "
            + "\(Check.shown(land)) mu of land, more crops a year than land bears",
          zh:
            "村 \(Check.label(village.name, village.id.code)) 的播种面积合计 \(Check.shown(sown)) 亩，而耕地只有 \(Check.shown(land)) 亩，超出一年可种的茬数"
        ),
        cure: Sentence(
          "look for a crop that stands in two columns, or for a total among the parts", zh: "检查是否有作物填在两列，或把合计当作分项"))
    }
  }

  /// In one stream, a column that repeats another in every village, or adds up the others.
  private func doubledAreas(_ stream: WasteStream) -> [Fault] {
    var columns: [String] = []
    for source in stream.sources where source.activity.hasSuffix("_mu") && !columns.contains(source.activity) {
      columns.append(source.activity)
    }
    guard columns.count > 1, villages.count > 2 else { return [] }
    return columns.indices.compactMap { index in
      let others = columns.indices.filter { $0 != index }.map { columns[$0] }
      if columns.count > 2, repeats(columns[index], sumOf: others) {
        let names = Spelling.list(others)
        let how = Sentence("adds up \(names) in every village", zh: "在每个村都是 \(names.zh) 的合计")
        return doubled(columns[index], how, in: stream)
      }
      guard let twin = columns[..<index].first(where: { repeats(columns[index], sumOf: [$0]) }) else { return nil }
      let how = Sentence("is equal to ‘\(twin)’ in every village", zh: "在每个村都等于“\(twin)”")
      return doubled(columns[index], how, in: stream)
    }
  }

  /// Whether a column is the sum of others wherever any of them is not zero, in three villages at least.
  private func repeats(_ column: String, sumOf others: [String]) -> Bool {
    var count = 0
    for village in villages {
      let all = village.figures[column] ?? 0
      let sum = others.reduce(0) { $0 + (village.figures[$1] ?? 0) }
      guard abs(all - sum) <= 0.005 * max(all, sum) else { return false }
      if all > 0 { count += 1 }
    }
    return count > 2
  }

  private func doubled(_ column: String, _ how: Sentence, in stream: WasteStream) -> Fault {
    Fault(
      .areaCountedTwice, level: .warning,
      at: villages.first?.place.map { Place(file: $0.file, row: 1, column: column) },
      Sentence(
        "‘\(column)’ \(how), and ‘\(stream.id)’ counts both: the same land would yield twice",
        zh: "“\(column)”\(how.zh)，而\(stream.inChinese)把两者都计入，同一块地会产生两次"),
      cure: Sentence("write what each crop is sown on, or leave one of the sources out", zh: "分别填写各作物的播种面积，或去掉其中一个来源"))
  }
}
