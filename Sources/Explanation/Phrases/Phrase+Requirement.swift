import Quantities
import Reports
import WasteNetwork

extension Phrase {
  // MARK: Names

  static func name(_ name: LocalizedName, _ code: String) -> Phrase {
    Phrase("\(name.zh)（\(code)）", "\(name.en) (\(code))")
  }
  static func village(_ village: Village, of township: Township) -> Phrase {
    // a village whose name begins with its township's bears it already
    let place = village.name.zh.hasPrefix(township.name.zh) ? "" : township.name.zh
    return Phrase(
      "\(place)\(village.name.zh)（\(village.id)）", "\(village.name.en) (\(village.id), \(township.name.en))")
  }
  /// Names one after the other, in each language its own way.
  static func list(_ parts: [Phrase]) -> Phrase {
    Phrase(parts.map(\.zh).joined(separator: "、"), parts.map(\.en).joined(separator: ", "))
  }

  // MARK: Demands

  static func target(_ target: Target, in township: LocalizedName?, need: Mass, offField: Mass) -> Phrase {
    let (share, needed) = (Figures.percent(target.share), Figures.tonnes(need))
    let offered = Figures.tonnes(offField)
    let place = Phrase(township?.zh ?? "全区", township?.en ?? "the district")
    return Phrase(
      "目标“\(target.name.zh)”（\(place.zh)，\(target.year) 年）不低于 \(share) %：每年至少收集 \(needed) 吨（可外运 \(offered) 吨）",
      "target ‘\(target.name.en)’ (\(place.en), \(target.year)): at least \(share) %, which takes \(needed) t a year collected "
        + "of the \(offered) t that leave the villages")
  }
  static func service(_ village: Phrase, _ stream: WasteStream, mass: Mass) -> Phrase {
    Phrase(
      "\(stream.name.zh)每村必收：\(village.zh)的 \(Figures.tonnes(mass)) 吨必须有站点接收",
      "\(stream.name.en) is collected from every village: the \(Figures.tonnes(mass)) t of \(village.en) must have a station"
    )
  }
  static func lock(_ village: Phrase, _ stream: WasteStream, to depots: Phrase, reason: String) -> Phrase {
    let (zh, en) = reason.isEmpty ? ("", "") : ("，理由：\(reason)", ", reason: \(reason)")
    return Phrase(
      "已指定：\(village.zh)的\(stream.name.zh)交到\(depots.zh)\(zh)",
      "settled: the \(stream.name.en) of \(village.en) goes to \(depots.en)\(en)")
  }
  static func stations(_ township: LocalizedName, _ stream: WasteStream, count: Int) -> Phrase {
    let source = stream.stationsPerTownshipSource
    return Phrase(
      "\(township.zh)须有\(stream.name.zh)站点 \(count) 个（\(source)）",
      "\(township.en) must have \(stream.name.en) stations: \(count) (\(source))")
  }
  static func requiredCentre(_ centre: Phrase) -> Phrase {
    Phrase("\(centre.zh)必须启用", "\(centre.en) must be used")
  }
  static func requiredSite(_ site: Phrase) -> Phrase {
    Phrase("\(site.zh)必须开放", "\(site.en) must be open")
  }
  static func budget(_ money: Money) -> Phrase {
    Phrase("每年费用不超过 \(yuan(money)) 元", "the yearly cost is at most CNY \(yuan(money))")
  }

  // MARK: Limits

  static func radius(_ stream: WasteStream) -> Phrase {
    let kilometres = length(stream.serviceRadius)
    return Phrase(
      "\(stream.name.zh)服务半径 \(kilometres) 公里", "the service radius of \(stream.name.en) is \(kilometres) km")
  }
  static func stationCapacity(_ stream: WasteStream, _ size: String, _ yearly: Mass) -> Phrase {
    let tonnes = Figures.tonnes(yearly)
    return Phrase(
      "\(stream.name.zh)站点最大规模 \(size)：每年 \(tonnes) 吨",
      "the largest \(stream.name.en) station, \(size), takes \(tonnes) t a year")
  }
  static func lineCapacity(_ stream: WasteStream, _ size: String, _ yearly: Mass) -> Phrase {
    let tonnes = Figures.tonnes(yearly)
    return Phrase(
      "区级中心\(stream.name.zh)最大规模 \(size)：每年 \(tonnes) 吨",
      "a centre’s largest line for \(stream.name.en), \(size), takes \(tonnes) t a year")
  }
  static func backup(_ stream: WasteStream, _ radius: Distance) -> Phrase {
    let kilometres = length(radius)
    return Phrase(
      "\(stream.name.zh)的村在 \(kilometres) 公里内须有第二个站点",
      "every village served has a second \(stream.name.en) station within \(kilometres) km")
  }
  static func forbiddenSite(_ site: Phrase, reason: LocalizedName) -> Phrase {
    let (zh, en) = reason.zh.isEmpty ? ("", "") : ("（\(reason.zh)）", " (\(reason.en))")
    return Phrase("\(site.zh)禁止使用\(zh)", "\(site.en) may not be used\(en)")
  }
  static func forbiddenAssignment(_ village: Phrase, _ stream: WasteStream, site: Phrase, reason: String) -> Phrase {
    let (zh, en) = reason.isEmpty ? ("", "") : ("，理由：\(reason)", ", reason: \(reason)")
    return Phrase(
      "\(village.zh)的\(stream.name.zh)不得交到\(site.zh)\(zh)",
      "the \(stream.name.en) of \(village.en) may not go to \(site.en)\(en)")
  }
  static func takesOnly(_ site: Phrase, _ streams: [WasteStream]) -> Phrase {
    Phrase(
      "\(site.zh)只接收\(streams.map(\.name.zh).joined(separator: "、"))",
      "\(site.en) takes \(streams.map(\.name.en).joined(separator: ", ")) only")
  }
  static func area(_ site: Phrase, _ area: Area) -> Phrase {
    Phrase("\(site.zh)面积 \(Figures.mu(area)) 亩", "the area of \(site.en) is \(Figures.mu(area)) mu")
  }

  // MARK: Figures

  /// Whole yuan.
  static func yuan(_ money: Money) -> String { Figures.fixed(money.fen, scale: 100, 0) }
  /// Kilometres to the metre, without needless noughts: a radius is compared with roads.
  static func length(_ distance: Distance) -> String {
    var text = Figures.fixed(distance.metres, scale: 1000, 3)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
