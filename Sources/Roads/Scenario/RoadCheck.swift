internal import Quantities
internal import WasteNetwork

/// What a scenario's places have to do with its roads: faults, weights that may come, caveats.
struct RoadCheck {
  let network: Network
  let survey: RoadSurvey
  let rules: RoadRules
  /// What roads do not join is estimated from straight lines.
  let fillsMissing: Bool

  /// The network with the weights that roads let through to its villages, and with what reports must say of the roads.
  func limited(_ draft: NetworkDraft) throws(InputFaults) -> Network {
    var draft = draft
    let limits = Dictionary(
      survey.restrictions.compactMap { one in one.greatestMass.map { (one.code, $0) } },
      uniquingKeysWith: { first, _ in first })
    for village in draft.villages.indices {
      guard let limit = limits[draft.villages[village].id.code] else { continue }
      draft.villages[village].truckLimit = min(limit, draft.villages[village].truckLimit ?? limit)
    }
    draft.caveats += caveats()
    return try Network(draft)
  }

  func faults() -> [Fault] {
    network.checkLevels.applied(
      to: survey.remote.map(offRoad) + survey.islands.flatMap(cutOff) + survey.restrictions.flatMap(restricted))
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
          Sentence(
            "\(label(one.code)) is reached in the dry season only; the plan does not keep its collections to it",
            zh: "\(label(one.code).zh) 只有旱季可到，而方案没有把收运安排在旱季"),
          cure: Sentence(
            "check tracks and ‘season’ of the roads, or settle its visits in the table ‘visits’",
            zh: "核对土路和道路的 season，或在表 visits 中约定收运日期")))
    }
    return faults
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
          zh: "只有旱季可到，计划未按此安排收运日期", en: "reached in the dry season only, which the plan's dates do not heed",
          codes(where: \.isDrySeasonOnly), subject: Subject.season),
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
