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
    return [unusual(usual, total(wheat) / total(maize), isTurned: !isWheat, at: isWheat ? wheat : maize)]
      .compactMap(\.self)
  }

  /// Sown areas by cropland, and by the village where cropland is not known.
  ///
  /// Crops a year on the land: 1.6 on the plains of Shandong. Cropland of 聊城市: 553 183 ha over 6 516 villages, 1273 mu
  /// each; on hills far less, so that only a district below 1/7.5 of it, 170 mu of two crops, is asked about.
  private func landFaultsOfDistrict() -> [Fault] {
    let sown = Set(villages.flatMap(\.figures.keys)).filter { $0.hasSuffix("_sown_mu") }.sorted()
    guard let first = sown.first else { return [] }
    let area = sown.map(total).reduce(0, +)
    let land = total(NetworkDraft.cropland)
    guard land > 0 else {
      let usual = UsualRatio(
        name: Sentence("the sown area of a village, mu,", zh: "平均每村播种面积（亩）"), value: 1273,
        source: Sentence("cropland of 聊城市", zh: "聊城市耕地"))
      return [unusual(usual, area / Double(villages.count), at: first)].compactMap(\.self)
    }
    let usual = UsualRatio(
      name: Sentence("the sown area by cropland_mu", zh: "播种面积与 cropland_mu 之比"), value: 1.6,
      source: Sentence("the plains of Shandong", zh: "山东平原"))
    let isLandSmall = area / land > usual.value
    return [
      unusual(usual, area / land, isTurned: isLandSmall, at: isLandSmall ? NetworkDraft.cropland : first)
    ].compactMap(\.self)
  }

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
      unusual(land, total(NetworkDraft.cropland) / people, at: NetworkDraft.cropland),
      unusual(pigs, total("pig_slaughtered_head") / people, at: "pig_slaughtered_head"),
    ].compactMap(\.self)
  }

  // MARK: Words

  private func total(_ column: String) -> Double { villages.reduce(0) { $0 + max(0, $1.figures[column] ?? 0) } }
  private func mean(_ column: String) -> Double { total(column) / Double(villages.count) }

  /// A warning of a column where a ratio is far from the usual one.
  /// - Parameter isTurned: the figure that is divided by is the one in doubt.
  private func unusual(
    _ usual: UsualRatio, _ ratio: Double, isTurned: Bool = false, at column: String
  ) -> Fault? {
    guard let times = difference(usual, ratio) else { return nil }
    let isTooLarge = (ratio > usual.value) != isTurned
    let slip = UnitSlip(ratio: isTooLarge ? times : 1 / times)?.words
    return Fault(
      .unitLooksWrong, level: .warning,
      at: villages.first?.place.map { Place(file: $0.file, row: 1, column: column) }, finding(usual, ratio, times),
      cure: Sentence(
        "check the unit of the whole column \(column)" + (slip.map { " (\($0))" } ?? "")
          + ", and the figures beside it",
        zh: "核对整列 \(column) 的单位" + (slip.map { "（\($0.zh)）" } ?? "") + "，以及与之相比的数值"))
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
    let difference = NetworkDraft.rough(times)
    return Sentence(
      "\(usual.name) is \(shown) in the whole district, and \(normal) is usual (\(usual.source)): "
        + "\(difference) times \(ratio > usual.value ? "more" : "less")",
      zh: "全区\(usual.name.zh)为 \(shown)，一般为 \(normal)（\(usual.source.zh)），"
        + (ratio > usual.value ? "约为一般值的 \(difference) 倍" : "一般值约为其 \(difference) 倍"))
  }

  /// Three digits.
  private static func rough(_ value: Double) -> String {
    let step = pow(10, (log10(value)).rounded(.down) - 2)
    return Check.shown((value / step).rounded() * step)
  }
}
