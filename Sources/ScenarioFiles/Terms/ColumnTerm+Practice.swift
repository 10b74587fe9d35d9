/// Figures of villages, sizes, vehicles, coefficients, seasons, and what is settled before planning.
extension ColumnTerm {
  /// Figures that the streams of the starter scenario, or common tables of bureaus, have.
  static let figures = [
    sown("wheat", "小麦", "wheat"), sown("maize", "玉米", "maize"), sown("rice", "水稻", "rice"),
    sown("peanut", "花生", "peanuts"), sown("cotton", "棉花", "cotton"), sown("soybean", "大豆", "soybeans"),
    sown("potato", "马铃薯", "potatoes"), sown("sweet_potato", "红薯", "sweet potatoes"),
    herd("pig_slaughtered_head", "生猪出栏", "pigs slaughtered a year", also: ["生猪出栏量", "生猪出栏数", "猪出栏", "肉猪出栏"]),
    herd("pig_head", "生猪存栏", "pigs standing", also: ["生猪存栏量", "生猪存栏数", "猪存栏"]),
    herd("broiler_slaughtered_head", "肉鸡出栏", "broilers slaughtered a year", also: ["肉鸡出栏量", "家禽出栏", "肉禽出栏"]),
    herd("beef_slaughtered_head", "肉牛出栏", "beef cattle slaughtered a year", also: ["肉牛出栏量", "牛出栏"]),
    herd("sheep_slaughtered_head", "羊出栏", "sheep slaughtered a year", also: ["羊出栏量", "肉羊出栏"]),
    herd("layer_standing_head", "蛋鸡存栏", "layers standing", also: ["蛋鸡存栏量", "蛋鸡存栏数", "家禽存栏"]),
    herd("dairy_standing_head", "奶牛存栏", "dairy cows standing", also: ["奶牛存栏量", "奶牛存栏数"]),
    ColumnTerm(
      "mulched_mu", "覆膜面积", "mulched area", ("亩", "mu"), also: ["地膜覆盖面积", "地膜面积", "覆膜种植面积", "农膜覆盖面积"]),
    ColumnTerm("greenhouse_mu", "设施农业面积", "greenhouse area", ("亩", "mu"), also: ["大棚面积", "温室面积", "设施面积", "棚膜面积"]),
    ColumnTerm("vegetable_mu", "蔬菜面积", "vegetable area", ("亩", "mu"), also: ["蔬菜播种面积", "蔬菜种植面积"]),
    ColumnTerm(
      "pesticide_kg", "农药使用量", "pesticide used", ("千克/年，商品量", "kilograms of product a year"),
      also: ["农药用量", "农药施用量", "农药"]),
    ColumnTerm(
      "note_cropland_mu", "耕地面积", "cropland", ("亩，仅供参考", "mu, a remark only"), also: ["耕地", "耕地总面积", "确权面积"]),
  ]

  private static func sown(_ crop: String, _ zh: String, _ en: String) -> ColumnTerm {
    ColumnTerm(
      "\(crop)_sown_mu", "\(zh)播种面积", "\(en) sown", ("亩", "mu, a fifteenth of a hectare"),
      also: ["\(zh)种植面积", "\(zh)面积", zh, "\(crop) sown area", "\(crop) area"])
  }

  private static func herd(_ column: String, _ zh: String, _ en: String, also aliases: [String]) -> ColumnTerm {
    ColumnTerm(column, zh, en, ("头（只）", "head"), also: aliases)
  }

  static let sizes = [
    ColumnTerm("level", "层级", "level", ("station 站点，centre 中心", "station or centre")), stream,
    ColumnTerm("size", "规模", "size", ("如 S、M、L", "such as S, M, L")),
    ColumnTerm("storage_t", "库容", "storage", ("吨", "tonnes"), also: ["储存能力", "储存量"]),
    ColumnTerm("handling_t_day", "日处理能力", "handling rate", ("吨/日", "tonnes a day"), also: ["日吞吐"]),
    area, yearlyCost, confidence, source,
  ]

  static let vehicles = [
    ColumnTerm("code", "车型代码", "vehicle code", ("不含空格", "without blanks"), also: ["代码", "编号", "code"]),
    ColumnTerm("name", "车型", "vehicle", ("", ""), also: ["车辆", "车辆类型", "名称", "vehicle"]), nameEN,
    ColumnTerm("streams", "可装类别", "streams", ("代码以空格分隔", "codes separated by blanks"), also: ["装载类别"]),
    ColumnTerm("payload_t", "载重", "payload", ("吨", "tonnes"), also: ["核定载质量", "载质量"]),
    ColumnTerm("volume_m3", "车厢容积", "volume of the body", ("立方米", "cubic metres"), also: ["容积"]),
    ColumnTerm("count", "数量", "count", ("辆；空表示可租用更多", "empty means that more can be hired"), also: ["车辆数", "辆数"]),
    ColumnTerm("day_cost_cny", "日费用", "cost of a day", ("元/日，含司机", "CNY a day, driver included")),
    ColumnTerm("cost_cny_km", "里程费用", "cost of a kilometre", ("元/公里", "CNY a kilometre")),
    ColumnTerm("speed_km_h", "平均车速", "speed", ("公里/小时", "kilometres an hour"), also: ["车速"]),
    ColumnTerm("loading_min_t", "装车时间", "loading", ("分钟/吨", "minutes a tonne")),
    ColumnTerm("unloading_min_t", "卸车时间", "unloading", ("分钟/吨", "minutes a tonne")),
    ColumnTerm("stop_min", "停靠时间", "time of a stop", ("分钟/次", "minutes each")),
    ColumnTerm("shift_h", "班次时长", "shift", ("小时", "hours")),
    ColumnTerm("shift_start", "上班时间", "start of the shift", ("时:分，空为 08:00", "hh:mm, 08:00 where empty")),
    ColumnTerm("break_min", "休息时长", "break", ("分钟；与下一列同填", "minutes; with the next column or not at all")),
    ColumnTerm("break_after_h", "连续工作", "break after", ("小时", "hours of work")),
    ColumnTerm("sealed", "密闭", "sealed", ("yes 是，no 否", "yes or no"), also: ["是否密闭"]),
    ColumnTerm("base", "车场", "base", ("场所或中心代码；空表示在所服务站点", "code of a depot or centre; empty: at the station served")),
    ColumnTerm("gross_t", "总质量", "gross weight", ("吨", "tonnes")),
    ColumnTerm("compartments", "分隔数", "compartments", ("空为 1", "1 where empty")),
    ColumnTerm("fuel_l_100km", "百公里油耗", "fuel", ("升/百公里", "litres a hundred kilometres"), also: ["油耗"]),
    ColumnTerm("co2e_kg_km", "碳排放", "emissions", ("千克二氧化碳当量/公里", "kilograms CO₂e a kilometre")), confidence, source,
  ]

  static let coefficients = [
    stream, ColumnTerm("item", "项目", "item", ("scenario.yaml 中 sources 的 item", "an item of a stream's sources")),
    ColumnTerm("parameter", "参数", "parameter", ("如 straw_grain_ratio 草谷比", "such as straw_grain_ratio")),
    ColumnTerm("value", "取值", "value", ("", ""), also: ["数值", "系数"]),
    ColumnTerm("low", "低值", "low", ("可空", "may be empty")), ColumnTerm("high", "高值", "high", ("可空", "may be empty")),
    ColumnTerm("unit", "单位", "unit"), source, confidence,
  ]

  static let seasons = [
    ColumnTerm("season", "季节", "season", ("scenario.yaml 中 sources 的 season", "a season of a stream's sources")),
    ColumnTerm("period", "旬或月", "period", ("旬序 1–36，或月份 1–12", "1 to 36, or a month 1 to 12"), also: ["旬", "月份"]),
    ColumnTerm("share_percent", "占比", "share", ("%，各季合计 100", "per cent; each season adds up to 100"), also: ["比例"]),
    confidence, source,
  ]

  static let locks = [
    ColumnTerm("village", "村代码", "village", ("村庄表的代码", "a code of the villages")), stream,
    ColumnTerm("depot", "场所代码", "depot", ("收储场所表的代码", "a code of the depots")),
    ColumnTerm("kind", "方式", "kind", ("locked 指定，forbidden 禁止", "locked or forbidden")), reason,
  ]

  static let visits = [
    ColumnTerm("village", "村代码", "village", ("村庄表的代码", "a code of the villages")), stream,
    ColumnTerm("rule", "规则", "rule", ("fixed 固定，forbidden 不得", "fixed or forbidden")),
    ColumnTerm("day", "日期", "day", ("月-日（如 06-15）或 mon…sun", "MM-DD or mon … sun")), reason,
  ]

  /// Figures of whole townships, to be split over their villages.
  static let totals = [
    ColumnTerm(
      "township", "乡镇", "township", ("乡镇代码或名称", "its code or name"),
      also: ["乡镇名称", "镇", "街道", "乡镇街道", "乡镇(街道)", "镇街", "乡(镇)", "township", "town"]), source,
  ]

  static let zones = [
    ColumnTerm("code", "区域代码", "zone code", ("不含空格", "without blanks"), also: ["代码", "编号", "code"]),
    ColumnTerm("kind", "区域类别", "kind", ("见手册", "see the guide")),
    ColumnTerm("rule", "规定", "rule", ("所依据的条文", "what it says")), source,
    ColumnTerm("name", "区域名称", "name", ("可空", "may be empty"), also: ["名称"]), nameEN,
    ColumnTerm("setback_m", "避让距离", "setback", ("米", "metres"), also: ["防护距离", "卫生防护距离"]), streams,
    ColumnTerm("spares", "例外场址", "spared sites", ("场所或中心代码，以空格分隔", "codes of depots or centres")),
    ColumnTerm("wkt", "图形", "shape", ("WKT 文本", "well-known text")), longitude, latitude,
  ]

  static let distances = [
    ColumnTerm("from", "起点代码", "from", ("村、场所、中心或去向的代码", "code of a village, depot, centre or outlet"), also: ["起点"]),
    ColumnTerm("to", "终点代码", "to", ("同上", "likewise"), also: ["终点"]),
    ColumnTerm("length_km", "道路里程", "road length", ("公里", "kilometres"), also: ["里程", "距离", "运距"]),
  ]
}
