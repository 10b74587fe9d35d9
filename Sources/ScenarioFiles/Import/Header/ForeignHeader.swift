/// The header of a foreign sheet: of each column its names from top to bottom, merged cells included.
struct ForeignHeader {
  /// Positions among the sheet's rows.
  let rows: Range<Int>
  /// One list a column; empty where nothing stands.
  let parts: [[String]]
  /// The parts joined; a second column of the same name gets ` #2` at its end, so that a mapping can tell them apart.
  let names: [String]
  /// Of each column the ways to read its names, surest first.
  let readings: [[HeaderReading]]

  init(rows: Range<Int>, parts: [[String]]) {
    self.rows = rows
    self.parts = parts
    var count: [String: Int] = [:]
    names = parts.map { parts in
      let name = parts.joined()
      guard !name.isEmpty else { return name }
      count[name, default: 0] += 1
      let place = count[name] ?? 1
      return place == 1 ? name : "\(name) #\(place)"
    }
    readings = parts.map(ForeignHeader.readings)
  }

  /// - Parameter sheet: one whose rows of the range are all header.
  init(_ sheet: RawSheet, rows: Range<Int>) {
    self.init(rows: rows, parts: ForeignHeader.parts(of: Array(sheet.rows[rows])))
  }

  /// The header from a row to a row of the sheet, as the program shows them that wrote it.
  /// - Returns: `nil` when the sheet has no such rows.
  init?(_ sheet: RawSheet, numbered wanted: ClosedRange<Int>) {
    let positions = sheet.rows.indices.filter { wanted.contains(sheet.rows[$0].number) }
    guard let first = positions.first, let last = positions.last else { return nil }
    self.init(sheet, rows: first..<last + 1)
  }

  /// A merged cell has its text at the left and stands for those right of it.
  private static func parts(of rows: [RawSheet.Row]) -> [[String]] {
    let width = rows.map(\.cells.count).max() ?? 0
    var parts = [[String]](repeating: [], count: width)
    for (level, row) in rows.enumerated() {
      var carried: String?
      let isLast = level == rows.count - 1
      for column in 0..<width {
        let text = column < row.cells.count ? row.cells[column] : nil
        // only a cell with a name of its own below it is part of the merged one beside it
        let hasBelow = !isLast && rows[(level + 1)...].contains { column < $0.cells.count && $0.cells[column] != nil }
        if let text { carried = text } else if !hasBelow { carried = nil }
        if let part = text ?? (hasBelow ? carried : nil) { parts[column].append(part) }
      }
    }
    return parts
  }
}

/// One way to read the names above a column.
struct HeaderReading {
  let words: HeaderWords
  /// What is taken off the likeness of a match.
  let penalty: Int
  /// A header that only contains a known name counts too.
  let mayContain: Bool
  /// Some part of the header was passed over whose meaning is not known.
  let isDoubtful: Bool
}

extension ForeignHeader {
  /// The readings of a column, surest first: the names joined downwards, as crop over measure; upwards, as measure
  /// over crop; and the lowest alone, as 经度 below 坐标.
  private static func readings(of parts: [String]) -> [HeaderReading] {
    let parts = parts.map(bracketed)
    guard !parts.isEmpty else { return [] }
    let joined = HeaderWords(parts.joined())
    var readings = [HeaderReading(words: joined, penalty: 0, mayContain: true, isDoubtful: false)]
    let named = parts.filter { !HeaderWords($0).name.isEmpty }
    guard named.count > 1, let last = named.last else { return readings }
    let reversed = HeaderWords(parts.reversed().joined())
    readings.append(HeaderReading(words: reversed, penalty: 1, mayContain: false, isDoubtful: false))
    let plain = HeaderWords(parts.reversed().map(withoutGroup).joined())
    if plain.name != reversed.name {
      readings.append(HeaderReading(words: plain, penalty: 1, mayContain: false, isDoubtful: false))
    }
    let above = named.dropLast().map { HeaderWords($0).name }
    guard !above.contains(where: isOtherMeasure) else { return readings }
    let lowest = HeaderWords(last, unit: joined.unit, datum: joined.datum)
    let isDoubtful = !above.allSatisfy { groups.contains($0) }
    readings.append(HeaderReading(words: lowest, penalty: 2, mayContain: false, isDoubtful: isDoubtful))
    return readings
  }

  /// A bare unit, as in a third row of a header, stands for one in brackets.
  private static func bracketed(_ part: String) -> String {
    let plain = HeaderWords.halfWidth(part).lowercased().filter { !$0.isWhitespace }
    let word = plain.replacing("单位:", with: "").replacing("单位", with: "")
    return HeaderWords.unit(named: word) == nil ? part : "(\(word))"
  }

  /// Without the word for all crops or animals at its beginning, as in 畜禽出栏 over 生猪.
  private static func withoutGroup(_ title: String) -> String {
    let general = ["主要农作物", "农作物", "主要作物", "作物", "粮食作物", "畜禽", "家畜", "畜牧", "牲畜"]
    return general.first { title.hasPrefix($0) }.map { String(title.dropFirst($0.count)) } ?? title
  }

  /// Something else than area or number is measured below such a title.
  private static func isOtherMeasure(_ title: String) -> Bool {
    ["产量", "单产", "总产", "产值", "价格", "收入", "户数", "人口", "占比", "比例", "电话", "产生量", "利用量"].contains(where: title.contains)
  }

  /// Titles over several columns that say nothing which the columns' own names do not.
  private static let groups: Set<String> = [
    "坐标", "位置", "地理坐标", "地理位置", "经纬度", "中心坐标", "点位", "点位坐标", "坐标位置", "村委会坐标", "村委会位置", "场址坐标", "基本情况", "基本信息", "基础信息",
    "行政区划", "区划",
    "种植业", "种植情况", "种植", "种植业情况", "养殖业", "养殖情况", "畜牧业", "畜禽", "畜禽养殖", "畜禽养殖情况", "养殖", "农业投入品", "农作物", "主要农作物", "主要作物",
    "作物", "面积", "播种面积", "种植面积", "农作物播种面积", "主要农作物播种面积", "主要作物播种面积", "粮食作物播种面积", "粮食播种面积", "农作物种植面积", "其中",
  ]
}
