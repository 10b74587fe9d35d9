internal import WasteNetwork

/// Chinese words that stand in cells for the fixed words of the folder format.
enum CellWord {
  private static let words: [String: [String]] = [
    // states of sites
    "existing": ["现有", "已建", "既有", "已建成", "建成", "现状", "在用"], "required": ["必建", "必须建设", "必选", "规划必建", "已批"],
    "candidate": ["备选", "候选", "拟建", "拟选", "规划", "待选"],
    "forbidden": ["禁建", "禁止", "不得", "禁止建设", "不得建设", "不可建", "禁用", "不得收运", "禁止区"],
    // how well a figure is known
    "read": ["查得", "实测", "实测或查得", "已核实"], "second-hand": ["转引", "引用"], "derived": ["推算", "计算", "折算"],
    "estimate": ["估计", "估算", "预估"], "unverified": ["未核实", "待核实", "未经核实"],
    // end uses
    "fertiliser": ["肥料", "肥料化"], "feed": ["饲料", "饲料化"], "fuel": ["燃料", "燃料化", "能源化"],
    "substrate": ["基料", "基料化"], "raw-material": ["原料", "原料化"], "recycling": ["回收", "回收利用", "再生利用"],
    "hazardous-treatment": ["危废处置", "危险废物处置", "无害化处置"],
    // zones
    "river": ["河道", "河流", "河", "沟渠"], "lake": ["湖泊水库", "湖泊", "水库", "湖"], "road": ["公路", "道路", "高速公路"],
    "railway": ["铁路"], "dwelling": ["居民区", "村庄", "居民点", "住宅"], "pipeline": ["油气管道", "管道", "输气管道"],
    "farmland": ["永久基本农田", "基本农田", "耕地"], "heritage": ["文物保护区", "文物", "文保单位"],
    "water-source": ["水源地", "饮用水水源", "饮用水源", "饮用水水源保护区", "水源保护区"], "power-line": ["电力线路", "高压线", "输电线路", "高压线路"],
    // levels, locks, visits
    "station": ["站点", "收储站点", "站"], "centre": ["中心", "收储中心"], "locked": ["指定", "锁定"], "fixed": ["固定"],
    "yes": ["是", "有"], "no": ["否", "无"],
    "mon": ["星期一", "周一", "礼拜一"], "tue": ["星期二", "周二", "礼拜二"], "wed": ["星期三", "周三", "礼拜三"],
    "thu": ["星期四", "周四", "礼拜四"], "fri": ["星期五", "周五", "礼拜五"], "sat": ["星期六", "周六", "礼拜六"],
    "sun": ["星期日", "星期天", "周日", "周天", "礼拜天", "礼拜日"],
  ]

  /// The word of the format that a cell means, the same word in other letters included; `nil` where it means none.
  static func code(of text: String, among known: [String]) -> String? {
    let plain = HeaderWords.halfWidth(text).filter { !$0.isWhitespace }
    let small = plain.lowercased()
    if known.contains(small) { return small }
    let match = known.filter { words[$0]?.contains(plain) == true }
    return match.count == 1 ? match[0] : nil
  }

  /// A day as the table of visits has it, `MM-DD` or a weekday, from what people and spreadsheets write: 6月15日,
  /// 2025/06/15, 2025-6-15, 星期日; `nil` where it is none.
  static func day(of text: String) -> String? { date(of: text)?.day ?? code(of: text, among: weekdays) }

  /// A date with the year that it names, if it names one.
  static func date(of text: String) -> (day: String, year: Int?)? {
    let plain = HeaderWords.halfWidth(text).filter { !$0.isWhitespace }
    let pattern = /(?:([0-9]{4})[-\/.年])?([0-9]{1,2})[-\/.月]([0-9]{1,2})日?(?:0{1,2}:00(?::00)?)?/
    guard let found = plain.wholeMatch(of: pattern), let month = Int(found.2), let day = Int(found.3) else {
      return nil
    }
    let year = found.1.flatMap { Int($0) }
    return ("\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)", year)
  }

  private static let weekdays = Weekday.allCases.map(\.rawValue)
}

extension TableSchema {
  /// The words that a column of the table may hold; `nil` where it holds others too.
  func words(of column: String) -> [String]? {
    switch (name, column) {
    case (_, "state"): SiteState.allCases.map(\.rawValue)
    case (_, "confidence"), (_, "position_confidence"): Confidence.allCases.map(\.rawValue)
    case ("outlets", "use"): Outlet.Use.allCases.map(\.rawValue)
    case ("sizes", "level"): ["station", "centre"]
    case ("vehicles", "sealed"): ["yes", "no"]
    case ("locks", "kind"): ["locked", "forbidden"]
    case ("visits", "rule"): VisitRule.Kind.allCases.map(\.rawValue)
    case ("zones", "kind"): Zone.Kind.allCases.map(\.rawValue)
    default: nil
    }
  }
}
