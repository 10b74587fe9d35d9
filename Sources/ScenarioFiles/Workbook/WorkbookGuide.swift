/// The workbook's first sheet, which says what to do.
struct WorkbookGuide {
  let looks: WorkbookLooks

  /// A name that the reader passes over as an explanation.
  private static let name = "说明 readme"

  func write(to file: borrowing WorkbookFile) {
    guard let sheet = file.addSheet(WorkbookGuide.name) else { return }
    sheet.setColumn(0, width: 24)
    sheet.setColumn(1, width: 58)
    sheet.setColumn(2, width: 58)
    sheet.write("农业废弃物收储运规划：数据填报表", row: 0, column: 0, looks.title)
    sheet.setRow(0, height: 28)
    var row = 2
    for (zh, en) in WorkbookGuide.rules {
      sheet.write(zh, row: row, column: 1, looks.text)
      sheet.write(en, row: row, column: 2, looks.text)
      sheet.setRow(row, height: 34)
      row += 1
    }
    row += 1
    for (text, column) in [("工作表 sheet", 0), ("内容", 1), ("what it holds", 2)] {
      sheet.write(text, row: row, column: column, looks.required)
    }
    for schema in TableSchema.all {
      row += 1
      let label = TableSchema.label(schema.name)
      sheet.write(ScenarioWorkbook.sheetName(schema.name), row: row, column: 0, looks.text)
      sheet.write((label?.contentZH ?? "") + (schema.isOptional ? "（可不填）" : ""), row: row, column: 1, looks.text)
      sheet.write(
        (label?.contentEN ?? "") + (schema.isOptional ? " (may stay empty)" : ""), row: row, column: 2, looks.text)
    }
  }

  private static let rules = [
    (
      "一行一条，从第 2 行填起。表头不要改动：末行的英文列名供程序识别。",
      "One entry a row, from row 2 on. Leave the headers as they are: the program reads the name on their last line."
    ),
    (
      "绿色表头为必填列，灰色为选填列；鼠标移到表头可见说明。",
      "Green headers are required, grey ones optional; a note shows when the mouse is over a header."
    ),
    (
      "有下拉箭头的列请从列表中选择；也可写中文词，如 备选、估计、水源地、星期日。可装类别等可填多个代码，以空格分隔。",
      "Where a list drops down, choose from it, or write the Chinese word; several codes of streams are separated by blanks."
    ),
    ("数字用半角，不加千分位和单位；单位见表头。", "Write plain numbers without separators or units; the header states the unit."),
    (
      "坐标所用坐标系在同目录 scenario.yaml 的 datum 一行声明（WGS84、CGCS2000、GCJ-02、BD-09 或 EPSG 代码）。",
      "The line datum of scenario.yaml beside this file declares in what datum positions are."
    ),
    (
      "填好后运行 gleaner check 目录，逐条指出工作表、行、列和改法；无误后运行 gleaner plan 目录。",
      "When it is filled, gleaner check names every fault with sheet, row, column and cure; then run gleaner plan."
    ),
    (
      "表中现有内容为示例，请换成本区数据：村庄、收储场所、中心、去向等彼此关联，须把各工作表的示例行一并删去再填。废弃物类别、规则和目标在 scenario.yaml 中。",
      "What stands here is an example: delete the sample rows of all sheets together, since they refer to each other, and fill in your own. Streams, rules and targets are in scenario.yaml."
    ),
  ]
}

extension TableSchema {
  /// What people call a table, and what it holds.
  struct Label {
    let zh: String
    let contentZH: String
    let contentEN: String
  }

  static func label(_ table: String) -> Label? {
    let labels = [
      "townships": Label(zh: "乡镇", contentZH: "乡镇与街道", contentEN: "townships"),
      "villages": Label(zh: "村庄", contentZH: "村点、播种面积、畜禽等", contentEN: "villages with sown areas, herds and the like"),
      "depots": Label(
        zh: "收储场所", contentZH: "乡镇收储暂存场所：现有与备选", contentEN: "depots in the townships, existing and candidate"),
      "centres": Label(zh: "收储中心", contentZH: "区级标准化收储中心", contentEN: "district centres"),
      "sizes": Label(zh: "规模", contentZH: "站点与中心的规模、能力、费用", contentEN: "sizes of stations and centres"),
      "outlets": Label(zh: "利用去向", contentZH: "利用处置企业与去向", contentEN: "end uses"),
      "vehicles": Label(zh: "车辆", contentZH: "车型、载重、费用", contentEN: "vehicle types"),
      "coefficients": Label(zh: "系数", contentZH: "产生、收集等系数及其来源", contentEN: "coefficients with their sources"),
      "seasons": Label(zh: "季节", contentZH: "各旬（月）占比", contentEN: "shares of the periods"),
      "locks": Label(zh: "指定", contentZH: "指定或禁止的村—场所", contentEN: "villages settled to, or kept from, a depot"),
      "visits": Label(zh: "收运日", contentZH: "固定或不得收运的日期", contentEN: "days of visits settled before planning"),
      "township_totals": Label(
        zh: "乡镇合计", contentZH: "只有乡镇合计时填此表，按村分摊", contentEN: "totals of townships, to be split over villages"),
      "zones": Label(zh: "限制区域", contentZH: "禁建区与避让区", contentEN: "zones where no site may stand"),
      "distances": Label(zh: "里程", contentZH: "道路里程表", contentEN: "road distances"),
    ]
    return labels[table]
  }
}

extension ColumnUnit {
  /// The unit of a column as headers for people give it; `nil` for one without.
  static func label(of column: String) -> String? {
    let rates = [
      ("setback_m", "米"), ("_t_day", "吨/日"), ("_cny_tkm", "元/吨公里"), ("_cny_km", "元/公里"), ("_cny_t", "元/吨"),
      ("_min_t", "分钟/吨"),
      ("_km_h", "公里/小时"), ("_kg_km", "千克/公里"), ("_l_100km", "升/百公里"), ("_percent", "%"), ("_min", "分钟"),
      ("_mu", "亩"), ("_kg", "千克"), ("_head", "头/只"), ("_cny", "元"), ("_m3", "立方米"), ("_km", "公里"), ("_h", "小时"),
      ("_t", "吨"),
    ]
    return rates.first { column.hasSuffix($0.0) }?.1
  }
}
