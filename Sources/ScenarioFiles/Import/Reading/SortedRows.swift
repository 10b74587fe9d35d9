internal import WasteNetwork

/// The rows of a sheet below its header, sorted into data and what is none.
struct SortedRows {
  /// Why a row is no data.
  enum Reason: CaseIterable {
    case total, remark, header, numbering, nameless

    var words: LocalizedName {
      switch self {
      case .total: LocalizedName(zh: "合计或小计行", en: "totals")
      case .remark: LocalizedName(zh: "备注、填表人等说明行", en: "remarks")
      case .header: LocalizedName(zh: "重复的表头", en: "the header again")
      case .numbering: LocalizedName(zh: "列号行", en: "numbers of columns")
      case .nameless: LocalizedName(zh: "既无代码也无名称", en: "neither code nor name")
      }
    }
  }

  /// Titles above the header.
  let titles: [Int]
  var data: [RawSheet.Row] = []
  private(set) var others: [(reason: Reason, row: RawSheet.Row)] = []

  private static let totals = ["合计", "小计", "总计", "共计", "累计"]
  private static let remarks = [
    "注：", "注:", "备注：", "备注:", "说明：", "说明:", "填表", "制表", "审核", "单位（", "单位：", "单位:", "填报", "数据来源",
  ]

  init(_ sheet: RawSheet, header: ForeignHeader, uses: [SheetImport.Use], schema: TableSchema) {
    titles = sheet.rows[..<header.rows.lowerBound].map(\.number)
    let names = uses.filter { (schema.key + ["name"]).contains($0.target) }
    for row in sheet.rows[header.rows.upperBound...] {
      if let reason = SortedRows.reason(row, header: sheet.rows[header.rows], names: names) {
        others.append((reason, row))
      } else {
        data.append(row)
      }
    }
  }

  var totalRows: [RawSheet.Row] { others.filter { $0.reason == .total }.map(\.row) }

  /// Why a row is no data; `nil` when it is.
  private static func reason(
    _ row: RawSheet.Row, header: ArraySlice<RawSheet.Row>, names: [SheetImport.Use]
  ) -> Reason? {
    let texts = row.texts.map { $0.filter { !$0.isWhitespace } }
    let isTotal = texts.prefix(3).contains { text in
      totals.contains(where: text.hasSuffix) || ["total", "subtotal"].contains(text.lowercased())
    }
    if isTotal { return .total }
    if texts.count <= 4, let first = texts.first, remarks.contains(where: first.hasPrefix) { return .remark }
    if header.contains(where: { $0.cells == row.cells }) { return .header }
    if isNumbering(texts) { return .numbering }
    return names.isEmpty || names.contains { $0.text(in: row) != nil } ? nil : .nameless
  }

  /// The row below a header that numbers its columns: 甲, 乙, 1, 2, 3.
  private static func isNumbering(_ texts: [String]) -> Bool {
    let numbers = texts.drop { ["甲", "乙", "丙", "丁", "戊"].contains($0) }.map { Int($0.trimmingBrackets) }
    guard numbers.count >= 3, let first = numbers[0], first == 1 else { return false }
    return numbers.enumerated().allSatisfy { $0.element == $0.offset + 1 }
  }

  func note(in notes: inout ImportNotes) {
    if !titles.isEmpty { SortedRows.note(titles, LocalizedName(zh: "表头以上的标题行", en: "titles above the header"), &notes) }
    for reason in Reason.allCases {
      let rows = others.filter { $0.reason == reason }.map(\.row.number)
      if !rows.isEmpty { SortedRows.note(rows, reason.words, &notes) }
    }
  }

  private static func note(_ rows: [Int], _ words: LocalizedName, _ notes: inout ImportNotes) {
    notes.add(
      zh: "第 \(ImportNotes.list(rows)) 行未用：\(words.zh)",
      en: "\(ImportNotes.rows(rows)) \(rows.count == 1 ? "is" : "are") not used: \(words.en)")
  }
}

extension String {
  /// Without one pair of brackets around it.
  fileprivate var trimmingBrackets: String {
    let plain = HeaderWords.halfWidth(self)
    return plain.hasPrefix("(") && plain.hasSuffix(")") ? String(plain.dropFirst().dropLast()) : plain
  }
}
