import WasteNetwork

/// What a sweep varies, in words.
extension Phrase {
  static let sampleAxis = Phrase("抽样", "draw")
  static let budgetAxis = Phrase("预算", "budget")
  static let fuelPriceAxis = Phrase("油价变动", "change of the fuel price")
  static let kilometreCostAxis = Phrase("车辆公里费用", "cost of a kilometre")
  static func requiredAxis(_ target: LocalizedName) -> Phrase {
    Phrase("\(target.zh)目标", "\(target.en) asked for")
  }
  static func radiusAxis(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)服务半径", "service radius of \(stream.en)")
  }
  static func offFieldAxis(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)离田比例", "part of \(stream.en) that leaves the field")
  }
  static func yieldAxis(_ stream: LocalizedName) -> Phrase {
    Phrase("\(stream.zh)单位面积产生量", "yield of \(stream.en)")
  }
  static func coefficientAxis(_ stream: LocalizedName, item: String, parameter: String) -> Phrase {
    let zh = coefficientNames[parameter] ?? parameter
    return Phrase("\(stream.zh)（\(item)）\(zh)", "\(stream.en), \(item): \(parameter.replacing("_", with: " "))")
  }
  static func timesToday(_ thing: Phrase) -> Phrase { Phrase("\(thing.zh)（现值的倍数）", "\(thing.en) (times today’s)") }
  static func inUnit(_ thing: Phrase, _ unit: Phrase) -> Phrase {
    Phrase("\(thing.zh)（\(unit.zh)）", "\(thing.en) (\(unit.en))")
  }

  /// Chinese names of the coefficients that the shipped districts use.
  private static let coefficientNames = [
    "yield_kg_mu": "亩产", "straw_grain_ratio": "草谷比", "collectable_coefficient": "可收集系数",
    "on_site_share": "还田及自用比例", "solid_manure_kg_day": "日产固体粪污", "days_on_farm": "饲养天数",
  ]

  // MARK: The plan of today under other figures

  static let heldColumn2 = Phrase("重新规划时达到", "Met when planned anew")
  static let heldFixedColumn = Phrase("现方案不变时达到", "Met by today’s plan as it is")
  static func unheldDraws(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      "\(all) 次抽样中有 \(count) 次在规划前就有目标无法达到或数据有误，现方案未能据此核算，不计入“现方案”一栏。",
      "In \(count) of \(all) draws a target is out of reach or a figure at fault before anything is planned: today’s plan was not "
        + "reckoned there, and its column leaves them out.")
  }
  static let heldLead = Phrase(
    "“现方案不变”指：站点、规模和各村去向都按基准方案，只是产生量不同；站点装不下的部分不计入收集量。",
    "“Today’s plan as it is”: stations, sizes and each village’s station stay as in the baseline’s plan while other masses arise; "
      + "what a station has no room for is not collected.")
  static let overloadedCaption = Phrase(
    "现方案不变时能力不足的站点", "Stations that become too small if today’s plan stays as it is")
  static let overloadedColumn = Phrase("能力不足", "Too small")
}
