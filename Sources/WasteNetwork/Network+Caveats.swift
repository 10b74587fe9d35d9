extension Network {
  /// What a plan for this network rests on that is estimated or unverified, in the order of the tables.
  public func planCaveats(distances: DistanceOrigin) -> [Caveat] {
    caveats + splits.map { $0.caveat(villages: villages.count) } + distanceCaveats(distances) + positionCaveats()
      + activityCaveats() + coefficientCaveats()
      + seasonCaveats() + sizeCaveats() + vehicleCaveats()
  }

  private func distanceCaveats(_ origin: DistanceOrigin) -> [Caveat] {
    guard origin.isEstimate else { return [] }
    return [
      Caveat(
        subject: LocalizedName(zh: "道路距离", en: "road distances"), statement: origin.statement, confidence: .estimate,
        source: options.detourFactorSource)
    ]
  }

  private func positionCaveats() -> [Caveat] {
    let estimated = villages.filter { $0.positionConfidence != .read }.count
    let estimatedSites =
      depots.filter { $0.positionConfidence != .read }.count + centres.filter { $0.positionConfidence != .read }.count
    return [
      (estimated, villages.count, LocalizedName(zh: "村庄位置", en: "positions of villages")),
      (
        estimatedSites, depots.count + centres.count,
        LocalizedName(zh: "场所与中心位置", en: "positions of depots and centres")
      ),
    ].filter { $0.0 > 0 }.map { count, total, subject in
      Caveat(
        subject: subject,
        statement: LocalizedName(
          zh: "\(total) 个位置中有 \(count) 个为推定，未经实测", en: "\(count) of \(total) positions are estimated, not surveyed"),
        confidence: .estimate, source: "")
    }
  }

  private func activityCaveats() -> [Caveat] {
    streams.flatMap { stream in
      stream.sources.filter { $0.activityConfidence.needsMention }.map { source in
        Caveat(
          subject: LocalizedName(
            zh: "\(stream.name.zh)：\(source.activity)", en: "\(stream.name.en): \(source.activity)"),
          statement: LocalizedName(
            zh: "各村数值：\(source.activityConfidence.name.zh)", en: "village figures: \(source.activityConfidence.name.en)"
          ),
          confidence: source.activityConfidence, source: source.activitySource)
      }
    }
  }

  private func coefficientCaveats() -> [Caveat] {
    coefficients.filter { $0.confidence.needsMention && isUsed($0) }.map { coefficient in
      let range = [coefficient.low, coefficient.high].compactMap { $0.map { "\($0)" } }.joined(separator: "–")
      let shown = "\(coefficient.value) \(coefficient.unit)" + (range.isEmpty ? "" : " (\(range))")
      return Caveat(
        subject: LocalizedName(
          zh: "系数 \(coefficient.stream).\(coefficient.item).\(coefficient.parameter)",
          en: "coefficient \(coefficient.stream).\(coefficient.item).\(coefficient.parameter)"),
        statement: LocalizedName(
          zh: "\(shown)，\(coefficient.confidence.name.zh)", en: "\(shown), \(coefficient.confidence.name.en)"),
        confidence: coefficient.confidence, source: coefficient.source)
    }
  }

  /// Whether a source of a planned stream multiplies with the coefficient.
  private func isUsed(_ coefficient: Coefficient) -> Bool {
    streams.contains { stream in
      stream.id == coefficient.stream
        && stream.sources.contains { source in
          source.item == coefficient.item
            && (source.factors + [source.collectable, source.onSite].compactMap(\.self)).contains(coefficient.parameter)
        }
    }
  }

  private func seasonCaveats() -> [Caveat] {
    seasons.filter { season in
      season.confidence.needsMention && streams.contains { $0.sources.contains { $0.season == season.name } }
    }.map { season in
      Caveat(
        subject: LocalizedName(zh: "季节分布 \(season.name)", en: "season \(season.name)"),
        statement: season.confidence.name, confidence: season.confidence, source: season.source)
    }
  }

  private func sizeCaveats() -> [Caveat] {
    streams.indices.flatMap { stationSizes[$0] + centreSizes[$0] }.filter(\.confidence.needsMention).map { size in
      Caveat(
        subject: LocalizedName(
          zh: "\(size.level == .station ? "站点" : "中心")规模 \(size.stream) \(size.size)",
          en: "\(size.level.rawValue) size \(size.stream) \(size.size)"),
        statement: size.confidence.name, confidence: size.confidence, source: size.source)
    }
  }

  private func vehicleCaveats() -> [Caveat] {
    vehicles.filter(\.confidence.needsMention).map { vehicle in
      Caveat(
        subject: LocalizedName(zh: "车辆 \(vehicle.name.zh)", en: "vehicle \(vehicle.name.en)"),
        statement: vehicle.confidence.name, confidence: vehicle.confidence, source: vehicle.source)
    }
  }
}

extension Confidence {
  /// Figures of this confidence are named in every report that uses them.
  public var needsMention: Bool { self == .estimate || self == .unverified || self == .secondHand }

  public var name: LocalizedName {
    switch self {
    case .read: LocalizedName(zh: "已查阅原文", en: "read in the source")
    case .secondHand: LocalizedName(zh: "转引", en: "second-hand")
    case .derived: LocalizedName(zh: "推算", en: "derived")
    case .estimate: LocalizedName(zh: "估计值", en: "an estimate")
    case .unverified: LocalizedName(zh: "未经核实", en: "unverified")
    }
  }
}
