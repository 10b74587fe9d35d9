import WasteNetwork

extension PlainPractice {
  static let coefficients = strawCoefficients + manureCoefficients + filmCoefficients + packagingCoefficients

  private static let strawCoefficients: [Coefficient] = {
    let ratio = "国家发改委/农业部《秸秆综合利用规划(2015)终期评估指南》(发改办环资〔2015〕3264号) 华北区草谷比表; range = spread among sources"
    let collection = "毕于运 2009/2010 and ministry ledger practice; stubble height decides"
    let returned =
      "estimate: national 2021 use 88.1 %, of which 33.4 points off-field, leaves 62.1 % of use on the field; at 95 % use"
      + " that is 0.59 of the collectable mass, divided between the crops so that wheat, before maize is sown, returns more"
    return [
      one(
        straw, "wheat", "yield_kg_mu", 429.71, 394.2, nil, "kg/mu", "潍坊日报 2024-01-17 夏粮 2023; low: 全国小麦 2022 国家统计局",
        .estimate),
      one(straw, "wheat", "straw_grain_ratio", 1.34, 1.0, 1.6, "t/t", ratio, .unverified),
      one(straw, "wheat", "collectable_coefficient", 0.83, 0.7, 0.9, "-", collection, .unverified),
      one(straw, "wheat", "on_site_share", 0.7, 0.5, 0.85, "-", returned, .estimate),
      one(straw, "maize", "yield_kg_mu", 436.92, nil, nil, "kg/mu", "潍坊日报 2024-01-17 秋粮 2023", .estimate),
      one(straw, "maize", "straw_grain_ratio", 1.73, 0.9, 2.1, "t/t", ratio, .unverified),
      one(straw, "maize", "collectable_coefficient", 0.9, 0.8, 0.95, "-", collection, .unverified),
      one(straw, "maize", "on_site_share", 0.51, 0.35, 0.7, "-", returned, .estimate),
    ]
  }()

  private static let manureCoefficients: [Coefficient] = {
    let form = "《附件4 畜禽养殖粪污产生量参数及计算公式》 local bureau form, m.wenku365.com/p-50469884 (issuer not shown)"
    let cycle = "包维卿等 2018 农业工程学报 34(24)"
    let near =
      "assumption of this scenario, no source found: spread on own land first; litter and layer manure are sold more"
    let animals: [(item: String, daily: Double, days: Double, longest: Double?, onSite: [Double])] = [
      ("pig_fattening", 2, 180, nil, [0.65, 0.45, 0.85]), ("broiler", 0.1, 45, 59, [0.4, 0.2, 0.6]),
      ("beef", 10, 365, nil, [0.6, 0.4, 0.8]), ("layer", 0.1, 365, nil, [0.5, 0.3, 0.7]),
      ("dairy", 20, 365, nil, [0.7, 0.5, 0.9]),
    ]
    return animals.flatMap { animal in
      [
        one(manure, animal.item, "solid_manure_kg_day", animal.daily, nil, nil, "kg/head/d", form, .read),
        one(
          manure, animal.item, "days_on_farm", animal.days, nil, animal.longest, "d",
          animal.longest == nil ? form : "\(form); high: \(cycle)", .read),
        one(
          manure, animal.item, "on_site_share", animal.onSite[0], animal.onSite[1], animal.onSite[2], "-", near,
          .estimate),
      ]
    }
  }()

  private static let filmCoefficients = [
    one(
      film, "mulch", "dose_kg_mu", 5.17, 3, 8, "kg/mu covered/yr",
      "1.375 Mt over 266 M mu 2023 (farmer.com.cn 2025-06-17, NBS)", .derived),
    one(
      film, "greenhouse", "dose_kg_mu", 90, 60, 120, "kg/mu greenhouse/yr", "0.10-0.12 mm PO/PE film replaced yearly",
      .unverified),
  ]

  private static let packagingCoefficients = [
    one(
      packaging, "pesticide", "packaging_share", 0.1605, 0.08, 0.2, "t pack/t formulated pesticide",
      "胡德风等 2024 湖北植保(2):潜江市 40 plots 925.28 t -> 148.47 t", .read)
  ]

  private static func one(
    _ stream: ID<WasteStream>, _ item: String, _ parameter: String, _ value: Double, _ low: Double?, _ high: Double?,
    _ unit: String, _ source: String, _ confidence: Confidence
  ) -> Coefficient {
    Coefficient(
      stream: stream, item: item, parameter: parameter, value: value, low: low, high: high, unit: unit, source: source,
      confidence: confidence, place: nil)
  }
}
