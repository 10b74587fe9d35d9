internal import Quantities
internal import WasteNetwork

/// What a scenario's places have to do with its roads: faults, weights that may come, caveats.
struct RoadCheck {
  let network: Network
  let survey: RoadSurvey
  let rules: RoadRules
  /// What roads do not join is estimated from straight lines.
  let fillsMissing: Bool

  /// The network with the weights that roads let through to its places and the periods in which they do, and with what
  /// reports must say of the roads.
  func limited(_ draft: NetworkDraft) throws(InputFaults) -> Network {
    var draft = draft
    let limits = Dictionary(
      survey.restrictions.compactMap { one in one.greatestMass.map { (one.code, $0) } },
      uniquingKeysWith: { first, _ in first })
    let dry = Set(survey.restrictions.filter(\.isDrySeasonOnly).map(\.code))
    for index in draft.villages.indices {
      let code = draft.villages[index].id.code
      draft.villages[index].truckLimit = [draft.villages[index].truckLimit, limits[code]].compactMap(\.self).min()
      if dry.contains(code) { draft.villages[index].passablePeriods = rules.dryPeriods }
    }
    for index in draft.depots.indices {
      let code = draft.depots[index].id.code
      draft.depots[index].truckLimit = limits[code]
      if dry.contains(code) { draft.depots[index].passablePeriods = rules.dryPeriods }
    }
    for index in draft.centres.indices {
      let code = draft.centres[index].id.code
      draft.centres[index].truckLimit = limits[code]
      if dry.contains(code) { draft.centres[index].passablePeriods = rules.dryPeriods }
    }
    draft.caveats += caveats()
    return try Network(draft)
  }

  func faults() -> [Fault] {
    network.checkLevels.applied(
      to: survey.remote.map(offRoad) + survey.islands.flatMap(cutOff) + survey.restrictions.flatMap(restricted)
        + unreachableBases())
  }

  // MARK: Faults

  private func offRoad(_ code: String) -> Fault {
    Fault(
      .placeOffRoad, level: fillsMissing ? .warning : .error, at: place(of: code),
      Sentence(
        "no road that a truck may use is within \(rules.snapLimit.metres) m of \(label(code))"
          + (fillsMissing ? ", so its distances are estimated from straight lines" : ""),
        zh: "\(label(code).zh) \(rules.snapLimit.metres) m 内没有货车可走的道路" + (fillsMissing ? "，其里程按直线估算" : "")),
      cure: Sentence(
        "correct the position, add the road, raise roads.snap_limit_m"
          + (fillsMissing ? "" : ", or set options.distances to fill to estimate from straight lines"),
        zh: "改正位置，补上道路，增大 roads.snap_limit_m" + (fillsMissing ? "" : "，或把 options.distances 设为 fill 以按直线估算")))
  }

  private func cutOff(_ island: RoadSurvey.Island) -> [Fault] {
    island.places.map { code in
      Fault(
        .placeCutOff, level: .warning, at: place(of: code),
        Sentence(
          "\(label(code)) lies on roads of \(island.length.kilometres) km that no road joins to the rest, there and back"
            + (fillsMissing ? "; its distances are estimated from straight lines" : ""),
          zh: "\(label(code).zh) 所在的 \(island.length.kilometres) km 道路与其余道路往返不通" + (fillsMissing ? "，其里程按直线估算" : "")),
        cure: Sentence(
          "add the road or the bridge that is missing, or check one-way streets and the ends of lines",
          zh: "补上缺失的道路或桥梁，或检查单行道和线端"))
    }
  }

  private func restricted(_ one: RoadSurvey.Restriction) -> [Fault] {
    var faults: [Fault] = []
    if let mass = one.greatestMass {
      faults.append(
        Fault(
          .placeBehindLimit, level: .warning, at: place(of: one.code),
          Sentence(
            "roads to \(label(one.code)) are closed to trucks above some weight: of the fleet only those up to "
              + "\(mass.tonnes) t can come", zh: "通往 \(label(one.code).zh) 的道路有限重：车队中只有 \(mass.tonnes) t 及以下的车辆可到"),
          cure: Sentence("check the weight and height limits of the roads if that is wrong", zh: "如不符实际，核对道路的限重限高")))
    }
    if one.isDrySeasonOnly {
      faults.append(
        Fault(
          .placeInDrySeasonOnly, level: .warning, at: place(of: one.code),
          Sentence("\(label(one.code)) is reached in the dry season only; ", zh: "\(label(one.code).zh) 只有旱季可到；")
            + kept(at: one.code),
          cure: Sentence(
            "check tracks and ‘season’ of the roads, and roads.dry_periods, if that is wrong",
            zh: "如有误，核对土路、道路的 season 和 roads.dry_periods")))
    }
    return faults
  }

  /// What of the traffic of a place reached in the dry season only is kept to it.
  private func kept(at code: String) -> Sentence {
    if isCollectedAt(code) {
      return Sentence(
        "collections there are kept to it, and what arises in other periods waits", zh: "收运安排在旱季，其他时段产生的顺延")
    }
    guard network.centres.contains(where: { $0.id.code == code }) else {
      return Sentence("what is delivered there is not kept to it", zh: "送往该处的没有安排在旱季")
    }
    return Sentence(
      "rounds are emptied there and vehicles based there go out in it only, but what stations pass on to it is not kept to it",
      zh: "巡回车只在旱季到该处卸车，驻该处的车辆只在旱季出车；站点向该处的转运没有安排在旱季")
  }

  /// Whether a place is a village or depot, between which collections go.
  private func isCollectedAt(_ code: String) -> Bool {
    network.villages.contains { $0.id.code == code } || network.depots.contains { $0.id.code == code }
  }

  /// Vehicles whose base lies behind roads that are closed to them.
  private func unreachableBases() -> [Fault] {
    network.vehicles.compactMap { vehicle in
      guard let base = vehicle.base?.code,
        let limit = survey.restrictions.first(where: { $0.code == base })?.greatestMass,
        vehicle.grossMass.map({ $0 > limit }) ?? true
      else { return nil }
      return Fault(
        .baseBehindLimit, at: vehicle.place?.field("base"),
        Sentence(
          "the roads to the base of vehicle ‘\(vehicle.name.zh)’ (\(vehicle.id)), \(label(base)), are closed to trucks above "
            + "\(limit.tonnes) t",
          zh: "车辆 ‘\(vehicle.name.zh)’ (\(vehicle.id)) 的车场 \(label(base).zh) 道路限行 \(limit.tonnes) t 以上的货车"),
        cure: Sentence(
          "choose another base, or check the weight and height limits of the roads", zh: "改换车场，或核对道路的限重限高"))
    }
  }

  private func place(of code: String) -> Place? {
    network.villages.first { $0.id.code == code }?.place ?? network.depots.first { $0.id.code == code }?.place
      ?? network.centres.first { $0.id.code == code }?.place ?? network.outlets.first { $0.id.code == code }?.place
  }

  /// Kind, name and code of a place.
  private func label(_ code: String) -> Sentence {
    let label = network.roadLabel(of: code)
    return Sentence(label.en, zh: label.zh)
  }

  // MARK: Caveats

  private func caveats() -> [Caveat] {
    rules.assumptions
      + [
        caveat(
          zh: "位置或道路缺失，无法接入路网", en: "without a road in reach", survey.remote, subject: Subject.joints),
        caveat(
          zh: "所在路段与主路网不连通", en: "on roads cut off from the rest", survey.islands.flatMap(\.places),
          subject: Subject.islands),
        caveat(
          zh: "因限重限高只有较轻车辆可到", en: "open to lighter trucks only", codes { $0.greatestMass != nil },
          subject: Subject.limits),
        caveat(
          zh: "只有旱季可到，收运安排在旱季", en: "reached in the dry season only, to which collections there are kept",
          codes { $0.isDrySeasonOnly && isCollectedAt($0.code) }, subject: Subject.season),
        caveat(
          zh: "只有旱季可到；站点与中心、去向之间的转运由承运方按吨公里承运，未按旱季和限重安排",
          en:
            "reached in the dry season only; haulage from stations to centres and outlets is hired by the tonne-kilometre and "
            + "kept to neither season nor weight",
          codes { $0.isDrySeasonOnly && !network.villages.map(\.id.code).contains($0.code) },
          subject: Subject.season),
      ].compactMap(\.self)
  }

  private enum Subject {
    static let joints = LocalizedName(zh: "道路接入", en: "places off the roads")
    static let islands = LocalizedName(zh: "道路连通", en: "islands of the road network")
    static let limits = LocalizedName(zh: "道路限重限高", en: "limits of weight and height")
    static let season = LocalizedName(zh: "旱季道路", en: "roads of the dry season")
  }

  private func codes(where isMeant: (RoadSurvey.Restriction) -> Bool) -> [String] {
    survey.restrictions.filter(isMeant).map(\.code)
  }

  private func caveat(zh: String, en: String, _ codes: [String], subject: LocalizedName) -> Caveat? {
    guard !codes.isEmpty else { return nil }
    let names = codes.map { network.roadLabel(of: $0) }
    let filled = fillsMissing && (subject == Subject.joints || subject == Subject.islands)
    return Caveat(
      subject: subject,
      statement: LocalizedName(
        zh: "\(names.count) 处\(zh)：\(names.map(\.zh).joined(separator: "、"))" + (filled ? "；里程按直线估算" : ""),
        en: "\(names.count) \(en): \(names.map(\.en).joined(separator: ", "))"
          + (filled ? "; their distances are estimated from straight lines" : "")),
      confidence: filled ? .estimate : .derived, source: rules.source)
  }
}

extension Network {
  /// Name and code of a village, depot, centre or outlet.
  func roadLabel(of code: String) -> LocalizedName {
    let name =
      villages.first { $0.id.code == code }?.name ?? depots.first { $0.id.code == code }?.name
      ?? centres.first { $0.id.code == code }?.name ?? outlets.first { $0.id.code == code }?.name
    guard let name else { return LocalizedName(zh: code, en: code) }
    return LocalizedName(zh: "\(name.zh)（\(code)）", en: "\(name.en.isEmpty ? name.zh : name.en) (\(code))")
  }
}
