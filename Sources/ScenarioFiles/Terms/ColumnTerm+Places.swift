/// Townships, villages, depots, centres and outlets.
extension ColumnTerm {
  static let townships = [
    ColumnTerm(
      "code", "乡镇代码", "township code", ("9 位统计用区划代码", "the first nine digits of its villages' codes"),
      also: ["统计用区划代码", "区划代码", "行政区划代码", "代码", "编码", "乡镇编码", "code"]),
    ColumnTerm(
      "name", "乡镇名称", "township", ("", ""),
      also: ["乡镇", "镇名", "街道", "乡镇街道", "乡（镇）名称", "镇街", "镇(街道)", "名称", "township", "town", "name"]),
    nameEN, longitude, latitude,
  ]

  static let villages = [
    ColumnTerm(
      "code", "统计用区划代码", "statistical code", ("12 位，文本格式", "twelve digits, as text"),
      also: [
        "区划代码", "行政区划代码", "村代码", "行政村代码", "村编码", "行政村编码", "村庄代码", "代码", "编码", "统计代码", "村级代码", "行政村区划代码", "村区划代码",
        "村(居)代码", "village code", "code",
      ]),
    ColumnTerm(
      "name", "村名", "village", ("行政村或社区", "administrative village or community"),
      also: [
        "行政村", "行政村名称", "村庄", "村名称", "村庄名称", "村(社区)", "村(居)", "村(居)名称", "村(社区)名称", "行政村(社区)", "行政村(居)", "村居", "村居名称",
        "村社区名称", "村级名称", "社区", "村委会", "村（居）委会", "名称", "自然村", "village",
        "village name",
        "name",
      ]),
    nameEN,
    ColumnTerm(
      "township", "所属乡镇", "township", ("乡镇代码或名称", "its code or name"),
      also: [
        "乡镇", "乡镇名称", "镇", "街道", "乡镇街道", "乡镇(街道)", "镇街", "镇办", "所在乡镇", "所属街道", "乡(镇)", "所属乡镇(街道)", "所属镇街", "所属镇",
        "所在镇街",
        "所在乡镇(街道)", "乡(镇、街道)", "乡镇(街道、园区)", "乡镇(办)", "township", "town",
      ]),
    longitude, latitude, positionConfidence, openFrom, openTo,
    ColumnTerm(
      "truck_limit_t", "限重", "weight limit of its roads",
      ("吨，进村道路允许的最大总质量；空表示不限", "laden weight in tonnes; empty means none"), also: ["道路限重"]),
  ]

  static let depots = [
    ColumnTerm(
      "code", "场所代码", "depot code", ("不含空格", "without blanks"),
      also: ["代码", "编码", "编号", "场址编号", "场址编码", "场址代码", "站点编号", "站点编码", "站点代码", "场所编号", "场所编码", "code"]),
    ColumnTerm(
      "name", "场所名称", "depot", ("", ""),
      also: [
        "收储场所", "暂存场所", "收储点", "收储站", "收储站点", "站点名称", "收储点名称", "收储站名称", "场址", "场址名称", "收储场", "收储场名称", "名称", "depot",
        "site", "name",
      ]),
    nameEN,
    ColumnTerm(
      "township", "所属乡镇", "township", ("乡镇代码或名称", "its code or name"),
      also: ["乡镇", "街道", "镇", "所在乡镇", "乡镇名称", "乡镇街道", "乡镇(街道)", "所属乡镇(街道)", "镇街", "township"]),
    longitude, latitude, positionConfidence, state, reason, area, yearlyCost, streams, openFrom, openTo,
  ]

  static let centres = [
    ColumnTerm("code", "中心代码", "centre code", ("不含空格", "without blanks"), also: ["代码", "编码", "编号", "code"]),
    ColumnTerm("name", "中心名称", "centre", ("", ""), also: ["收储中心", "处理中心", "名称", "centre", "center", "name"]),
    nameEN, longitude, latitude, positionConfidence, state, reason, streams,
    ColumnTerm("cost_factor", "费用系数", "cost factor", ("相对于规模表费用，1 为相同", "times the cost of the table of sizes")),
  ]

  static let outlets = [
    ColumnTerm("code", "去向代码", "outlet code", ("不含空格", "without blanks"), also: ["代码", "编码", "编号", "code"]),
    ColumnTerm(
      "name", "去向名称", "outlet", ("", ""), also: ["企业名称", "利用企业", "处置单位", "利用单位", "单位名称", "企业", "名称", "outlet", "name"]),
    nameEN, stream,
    ColumnTerm(
      "use", "用途", "end use", ("五料化、回收、危废处置等", "one of the five uses, recycling or hazardous-waste treatment"),
      also: ["利用方式", "利用途径", "处置方式"]),
    longitude, latitude,
    ColumnTerm(
      "yearly_capacity_t", "年能力", "yearly capacity", ("吨/年", "tonnes a year"), also: ["年处理能力", "年消纳能力", "年利用量", "处理能力"]),
    ColumnTerm(
      "yearly_minimum_t", "年最低供应", "yearly minimum", ("吨/年，合同约定；可空", "tonnes a year by contract; may be empty")),
    ColumnTerm(
      "price_cny_t", "收购价", "price", ("元/吨；需付费时为负", "CNY a tonne; negative where we pay"), also: ["价格", "单价", "收购价格"]),
    ColumnTerm("haulage_cny_tkm", "运价", "haulage rate", ("元/吨公里", "CNY a tonne-kilometre"), also: ["运输单价"]),
  ]
}
