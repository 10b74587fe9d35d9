internal import Quantities
internal import WasteNetwork

/// Compares the table `distances` with the positions of the places between which it gives roads.
struct DistanceSense {
  let draft: NetworkDraft
  let distances: [TabledDistance]

  /// A road may be this much shorter than the straight line before the two are said to disagree: positions are rough.
  private static let slack = 0.9
  /// A road that is this many times the straight line is in another unit, or one of the places lies elsewhere.
  private static let greatestDetour = 20.0
  /// Places nearer to each other than this say little of a detour (metres).
  private static let leastLine = 500.0

  func faults() -> [Fault] {
    guard !distances.isEmpty else { return [] }
    var positions: [String: Coordinate] = [:]
    for village in draft.villages { positions[village.id.code] = village.position }
    for depot in draft.depots { positions[depot.id.code] = depot.position }
    for centre in draft.centres { positions[centre.id.code] = centre.position }
    for outlet in draft.outlets { positions[outlet.id.code] = outlet.position }
    return Check.few(
      distances.compactMap { row in
        guard let from = positions[row.from], let to = positions[row.to] else { return nil }
        return fault(row, line: from.metres(to: to))
      })
  }

  private func fault(_ row: TabledDistance, line: Double) -> Fault? {
    let road = Double(row.distance.metres)
    // a length that cannot be has a fault of its own
    guard line.isFinite, line > DistanceSense.leastLine, road >= 0, row.distance <= NetworkDraft.longestRoad else {
      return nil
    }
    let what = Sentence(
      "the road from \(row.from) to \(row.to) is \(Check.length(road)), the straight line \(Check.length(line))",
      zh: "从 \(row.from) 到 \(row.to) 的道路为 \(Check.length(road))，直线为 \(Check.length(line))")
    if road < line * DistanceSense.slack {
      return Fault(
        .tablesDisagree, level: .warning, at: row.place.at(column: "length_km"),
        Sentence("\(what), which is longer", zh: "\(what.zh)，直线反而更长"),
        cure: Sentence("check the positions of both, or the length", zh: "核对两处的位置，或该长度"))
    }
    guard road > line * DistanceSense.greatestDetour else { return nil }
    return Fault(
      .unitLooksWrong, level: .warning, at: row.place.at(column: "length_km"),
      Sentence(
        "\(what): it looks wrong by \(road > line * 300 ? 1000 : 10)",
        zh: "\(what.zh)，似相差 \(road > line * 300 ? 1000 : 10) 倍"),
      cure: Sentence("write kilometres, or check the positions of both", zh: "按千米填写，或核对两处的位置"))
  }
}
