internal import Quantities
internal import WasteNetwork

extension RoadSurvey {
  /// What distances are based on, as reports state it.
  func statement(_ rules: RoadRules, edges: Int) -> LocalizedName {
    let kilometres = (length.metres + 500) / 1000
    let snaps = joints.compactMap { $0?.distance.metres }
    let mean = snaps.isEmpty ? 0 : (snaps.reduce(0, +) + snaps.count / 2) / snaps.count
    let most = greatestSnap?.metres ?? 0
    let source = rules.source.isEmpty ? (zh: "", en: "") : (zh: "（\(rules.source)）", en: " (\(rules.source))")
    let shortest = rules.measure == .length ? (zh: "最短", en: "shortest") : (zh: "最快", en: "fastest")
    return LocalizedName(
      zh: "路网\(source.zh)上的\(shortest.zh)路线：道路 \(kilometres) 公里、\(edges) 段；\(snaps.count) 处地点接入最近道路，"
        + "平均 \(mean) 米、最远 \(most) 米，计入里程",
      en:
        "\(shortest.en) ways on a road network\(source.en) of \(kilometres) km in \(edges) pieces; \(snaps.count) places "
        + "joined to their nearest road, \(mean) m away on average and \(most) m at most, which is part of the distance"
    )
  }
}
