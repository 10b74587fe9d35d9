internal import WasteNetwork

/// What people call a column of the folder format: in the header of a workbook, in its notes, and in tables of their own.
struct ColumnTerm: Sendable {
  /// The name in the folder format, e.g. `area_mu`.
  let column: String
  /// A short label without its unit.
  let label: LocalizedName
  /// What to write, where the label does not say it.
  let note: LocalizedName
  /// All that the column is called, in either language and without unit: half-width, in small letters, without blanks.
  let names: [String]

  init(_ column: String, _ zh: String, _ en: String, _ note: (String, String) = ("", ""), also aliases: [String] = []) {
    self.column = column
    label = LocalizedName(zh: zh, en: en)
    self.note = LocalizedName(zh: note.0, en: note.1)
    names = ([column, zh, en] + aliases).map { name in
      HeaderWords.halfWidth(name).lowercased().filter { !$0.isWhitespace }
    }.filter { !$0.isEmpty }
  }

  /// The terms of a table's columns; villages have those of figures too.
  static func of(_ table: String) -> [ColumnTerm] {
    switch table {
    case "townships": townships
    case "villages": villages + figures
    case "depots": depots
    case "centres": centres
    case "sizes": sizes
    case "outlets": outlets
    case "vehicles": vehicles
    case "coefficients": coefficients
    case "seasons": seasons
    case "locks": locks
    case "visits": visits
    case "distances": distances
    case "township_totals": totals + figures
    case "zones": zones
    default: []
    }
  }

  /// The term of a column; a figure or remark that has none stands for itself.
  static func of(_ table: String, column: String) -> ColumnTerm {
    of(table).first { $0.column == column } ?? ColumnTerm(column, "", column)
  }

  // Columns that several tables have.
  static let nameEN = ColumnTerm("name_en", "英文名", "English name", ("可空", "may be empty"), also: ["英文名称"])
  static let longitude = ColumnTerm(
    "lon", "经度", "longitude",
    ("十进制度，如 115.9612；坐标系在 scenario.yaml 的 datum 中声明", "decimal degrees in the declared datum"),
    also: ["东经", "经度坐标", "lng", "long", "longitude", "x", "x坐标", "poi_lon", "lon_wgs84", "经度值", "中心经度"])
  static let latitude = ColumnTerm(
    "lat", "纬度", "latitude", ("十进制度，如 36.3568", "decimal degrees in the declared datum"),
    also: ["北纬", "纬度坐标", "latitude", "y", "y坐标", "poi_lat", "lat_wgs84", "纬度值", "中心纬度"])
  static let positionConfidence = ColumnTerm(
    "position_confidence", "位置可信度", "confidence of the position",
    ("read 实测或查得，derived 推算，estimate 估计，unverified 未核实", "how well the position is known"))
  static let confidence = ColumnTerm(
    "confidence", "可信度", "confidence",
    ("read 查得，derived 推算，estimate 估计，unverified 未核实；未核实者在报告中标明", "unverified values are named in every report"))
  static let source = ColumnTerm(
    "source", "来源", "source", ("文件、年鉴或调查的名称", "document, yearbook or survey"), also: ["数据来源", "出处"])
  static let stream = ColumnTerm(
    "stream", "废弃物类别", "stream", ("scenario.yaml 中 streams 的代码，如 straw", "a code of streams in scenario.yaml"),
    also: ["类别", "废弃物"])
  static let streams = ColumnTerm(
    "streams", "可接收类别", "streams", ("代码以空格分隔；空表示全部", "codes separated by blanks; empty means all"),
    also: ["接收类别", "收储类别"])
  static let state = ColumnTerm(
    "state", "状态", "state",
    ("existing 现有，required 必建，candidate 备选，forbidden 禁建", "existing, required, candidate or forbidden"),
    also: ["建设状态", "场址状态", "现状", "建设情况", "场址性质"])
  static let reason = ColumnTerm(
    "reason", "原因", "reason", ("必建、禁建或锁定的依据", "why it is required, forbidden or settled"), also: ["理由", "依据"])
  static let openFrom = ColumnTerm("open_from", "开放起", "open from", ("时:分，如 08:30", "hh:mm"), also: ["开放时间起"])
  static let openTo = ColumnTerm("open_to", "开放止", "open to", ("时:分，如 18:00", "hh:mm"), also: ["开放时间止"])
  static let area = ColumnTerm(
    "area_mu", "占地面积", "area", ("亩", "mu, a fifteenth of a hectare"),
    also: ["面积", "可用面积", "用地面积", "场地面积", "占地", "可用地面积"])
  static let yearlyCost = ColumnTerm(
    "yearly_cost_cny", "年费用", "yearly cost", ("元/年，含折旧、租金、人工", "CNY a year: depreciation, rent, wages"),
    also: ["年成本", "年运行费用", "年运行成本", "年租金", "租金", "年固定费用"])
}
