internal import Foundation

/// A ratio that statistics give, against which a district's own is held.
private struct UsualRatio {
  /// What is divided by what, such as `wheat_sown_mu by maize_sown_mu`.
  let name: Sentence
  let value: Double
  let source: Sentence
  /// A district with less of it than usual is ordinary, as of pigs by the head.
  var onlyAbove = false
}

extension NetworkDraft {
  /// Districts differ from the usual by less than this, unless a unit is wrong: half of a slip by 15, the nearest of which
  /// a bureau is guilty (1 ha = 15 mu).
  private static let greatestDifference = 7.5
  /// Fewer villages are no district.
  private static let leastVillages = 8

  /// Whole columns that look wrong by 10, 15 or 1000: no village stands out then, but the district's own ratios do.
  func districtFaults() -> [Fault] {
    guard villages.count >= NetworkDraft.leastVillages else { return [] }
    return cropFaults() + landFaultsOfDistrict() + yieldFaults() + herdFaults()
  }

  // MARK: Sown areas

  /// Harvested wheat 60.03 and maize 55.0 million mu in Shandong in 2022 (Ministry of Agriculture and Rural Affairs).
  /// Elsewhere one of the two may be rare, so only a ratio that is much alike in most villages counts.
  private func cropFaults() -> [Fault] {
    let (wheat, maize) = ("wheat_sown_mu", "maize_sown_mu")
    let ratios = villages.compactMap { village -> Double? in
      guard let first = village.figures[wheat], let second = village.figures[maize], first > 0, second > 0 else {
        return nil
      }
      return first / second
    }.sorted()
    guard ratios.count * 5 >= villages.count * 4, ratios.count >= NetworkDraft.leastVillages,
      ratios[ratios.count * 3 / 4] <= ratios[ratios.count / 4] * 3
    else { return [] }
    let usual = UsualRatio(
      name: Sentence("wheat_sown_mu by maize_sown_mu", zh: "wheat_sown_mu 与 maize_sown_mu 之比"), value: 60.03 / 55.0,
      source: Sentence("Shandong 2022", zh: "山东省 2022 年"))
    // the one that is farther from what villages have: 955 mu of wheat, 875 of maize (cropland of 聊城市 by the village)
    let isWheat = abs(log(mean(wheat) / 955)) > abs(log(mean(maize) / 875))
    return [unusual(usual, total(wheat) / total(maize), isTurned: !isWheat, at: [isWheat ? wheat : maize])]
      .compactMap(\.self)
  }

  /// Sown areas by cropland, and areas by the village.
  ///
  /// Crops a year on the land: 1.6 on the plains of Shandong. Cropland of 聊城市: 553 183 ha over 6 516 villages, 1273 mu
  /// each; on hills far less, so that only a district below 1/7.5 of it, 170 mu of two crops, is asked about.
  private func landFaultsOfDistrict() -> [Fault] {
    let areas = Set(villages.flatMap(\.figures.keys)).filter { $0.hasSuffix("_mu") }.sorted()
    let sown = areas.filter { $0.hasSuffix("_sown_mu") }
    let cropland = NetworkDraft.cropland
    guard !sown.isEmpty else { return [] }
    let area = sown.map(total).reduce(0, +)
    let land = total(cropland)
    let usual = UsualRatio(
      name: Sentence("the sown area by cropland_mu", zh: "播种面积与 cropland_mu 之比"), value: 1.6,
      source: Sentence("the plains of Shandong", zh: "山东平原"))
    // the one that is farther from what a village has
    let count = Double(villages.count)
    let isLand = abs(log(land / count / NetworkDraft.usualLand)) > abs(log(area / count / NetworkDraft.usualLand))
    let crops = land > 0 ? unusual(usual, area / land, isTurned: isLand, at: isLand ? [cropland] : sown) : nil
    if let crops { return [crops] }
    let ofVillage = UsualRatio(
      name: Sentence("the sown area of a village, mu,", zh: "平均每村播种面积（亩）"), value: NetworkDraft.usualLand,
      source: Sentence("cropland of 聊城市", zh: "聊城市耕地"))
    return [unusual(ofVillage, area / count, at: areas)].compactMap(\.self)
  }

  /// Mu of cropland of a village, 聊城市.
  private static let usualLand = 1273.0

  // MARK: Waste by the mu

  /// Straw and film by the mu.
  ///
  /// Wheat yields 394 kg of grain a mu (National Bureau of Statistics, 2022), maize 437 (潍坊 2023), with about as much straw
  /// and somewhat more: 500 kg. Mulch film: 1.375 million t on 266 million mu (national, 2023), 5.17 kg.
  private func yieldFaults() -> [Fault] {
    streams.flatMap { stream in
      stream.sources.compactMap { source -> Fault? in
        let usual: UsualRatio
        switch source.activity {
        case "wheat_sown_mu",
          "maize_sown_mu" where source.factors.contains("yield_kg_mu"):
          usual = UsualRatio(
            name: Sentence("straw by \(source.activity), kg,", zh: "每亩 \(source.activity) 的秸秆（kg）"), value: 500,
            source: Sentence("national yields 2022", zh: "全国 2022 年单产"))
        case "mulched_mu" where source.factors.contains("dose_kg_mu"):
          usual = UsualRatio(
            name: Sentence("film by mulched_mu, kg,", zh: "每亩 mulched_mu 的地膜（kg）"), value: 5.17,
            source: Sentence("national use 2023", zh: "全国 2023 年用量"))
        default: return nil
        }
        let kilograms = generated(source, of: stream).compactMap(\.self).reduce(0, +)
        return unusualFactors(usual, kilograms / total(source.activity), of: source, in: stream)
      }
    }
  }

  // MARK: By the head

  /// Land and pigs by the head of population, where the villages state it.
  ///
  /// Cropland of 聊城市 553 183 ha on 5.9279 million people (2022): 1.4 mu. Pigs slaughtered: 0.5 a head nationally; a
  /// district that breeds has several times that, and one without is ordinary too.
  private func herdFaults() -> [Fault] {
    let people = total("population")
    guard people > 0 else { return [] }
    let land = UsualRatio(
      name: Sentence("cropland_mu by population", zh: "人均 cropland_mu"), value: 1.4,
      source: Sentence("聊城市 2022", zh: "聊城市 2022 年"))
    let pigs = UsualRatio(
      name: Sentence("pig_slaughtered_head by population", zh: "人均 pig_slaughtered_head"), value: 0.5,
      source: Sentence("national", zh: "全国"), onlyAbove: true)
    return [
      unusual(land, total(NetworkDraft.cropland) / people, at: [NetworkDraft.cropland]),
      unusual(pigs, total("pig_slaughtered_head") / people, at: ["pig_slaughtered_head"]),
    ].compactMap(\.self)
  }

  // MARK: Words

  private func total(_ column: String) -> Double { villages.reduce(0) { $0 + max(0, $1.figures[column] ?? 0) } }
  private func mean(_ column: String) -> Double { total(column) / Double(villages.count) }

  /// A warning of columns where a ratio is far from the usual one, with every slip that may lie behind it.
  /// - Parameters:
  ///   - isTurned: the figure that is divided by is the one in doubt.
  ///   - columns: all that may be in another unit, one at least.
  private func unusual(
    _ usual: UsualRatio, _ ratio: Double, isTurned: Bool = false, at columns: [String]
  ) -> Fault? {
    guard let times = difference(usual, ratio) else { return nil }
    let isTooLarge = (ratio > usual.value) != isTurned
    let slips = UnitSlip.likely(
      ratio: isTooLarge ? times : 1 / times, isArea: columns.allSatisfy { $0.hasSuffix("_mu") }
    )
    .map(\.words)
    let english = slips.isEmpty ? "" : " (\(slips.map(\.en).joined(separator: "; or ")))"
    let chinese = slips.isEmpty ? "" : "（\(slips.map(\.zh).joined(separator: "；或"))）"
    return Fault(
      .unitLooksWrong, level: .warning,
      at: villages.first?.place.map { Place(file: $0.file, row: 1, column: columns[0]) }, finding(usual, ratio, times),
      cure: Sentence(
        "check the unit of the whole column\(columns.count > 1 ? "s" : "") \(columns.joined(separator: ", "))\(english)"
          + ", and the figures beside it",
        zh: "核对整列 \(columns.joined(separator: "、")) 的单位\(chinese)，以及与之相比的数值"))
  }

  /// A warning of coefficients: what arises by the unit of an activity is their product alone.
  private func unusualFactors(
    _ usual: UsualRatio, _ ratio: Double, of source: WasteStream.Source, in stream: WasteStream
  ) -> Fault? {
    guard let times = difference(usual, ratio) else { return nil }
    let factors = source.factors.joined(separator: ", ")
    let place = coefficients.first {
      $0.stream == stream.id && $0.item == source.item && source.factors.contains($0.parameter)
    }?.place
    return Fault(
      .unitLooksWrong, level: .warning, at: place, finding(usual, ratio, times),
      cure: Sentence(
        "check the values and units of the coefficients \(factors) of \(source.item)",
        zh: "核对 \(source.item) 的系数 \(factors) 的数值与单位"))
  }

  /// How many times a ratio is above or below the usual one; `nil` where that is nothing to ask about.
  private func difference(_ usual: UsualRatio, _ ratio: Double) -> Double? {
    guard ratio > 0, ratio.isFinite else { return nil }
    let times = max(ratio / usual.value, usual.value / ratio)
    return times >= NetworkDraft.greatestDifference && (ratio > usual.value || !usual.onlyAbove) ? times : nil
  }

  private func finding(_ usual: UsualRatio, _ ratio: Double, _ times: Double) -> Sentence {
    let (shown, normal) = (NetworkDraft.rough(ratio), NetworkDraft.rough(usual.value))
    let difference =
      ratio > usual.value
      ? Sentence(
        "\(NetworkDraft.rough(times)) times as much", zh: "约为一般值的 \(NetworkDraft.rough(times)) 倍")
      : Part(of: times).words
    return Sentence(
      "\(usual.name) is \(shown) in the whole district, and \(normal) is usual (\(usual.source)): \(difference)",
      zh: "全区\(usual.name.zh)为 \(shown)，一般为 \(normal)（\(usual.source.zh)），\(difference.zh)")
  }

  /// Three digits.
  private static func rough(_ value: Double) -> String {
    let step = pow(10, (log10(value)).rounded(.down) - 2)
    return Check.shown((value / step).rounded() * step)
  }
}

/// A part of the usual, as both languages say it.
private struct Part {
  /// Into how many parts the usual is divided, 2 or more.
  let count: Int

  init(of times: Double) { count = max(2, Int(min(times, 1e6).rounded())) }

  var words: Sentence {
    switch count {
    case ..<100: Sentence("about 1/\(count) of it", zh: "约为一般值的\(Part.numeral(count))分之一")
    case ..<1000: Sentence("less than a hundredth of it", zh: "不到一般值的百分之一")
    default: Sentence("about a thousandth of it, or less", zh: "约为一般值的千分之一或更少")
    }
  }

  /// A whole number from 2 to 99 in Chinese.
  private static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }
}
