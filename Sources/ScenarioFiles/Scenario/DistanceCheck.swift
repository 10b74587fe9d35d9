internal import Quantities
internal import WasteNetwork

/// Checks the table `distances` against the places and pairs that the scenario needs.
struct DistanceCheck {
  let reading: ScenarioReading
  let distances: [TabledDistance]

  /// No pair of places of a scenario is farther apart.
  private static let longestRoad = NetworkDraft.longestRoad

  func faults() -> [Fault] {
    guard !distances.isEmpty else { return [] }
    return references() + contradictions() + missing()
  }

  private func references() -> [Fault] {
    let draft = reading.draft
    let codes =
      draft.villages.map(\.id.code) + draft.depots.map(\.id.code) + draft.centres.map(\.id.code)
      + draft.outlets.map(\.id.code)
    let known = Set(codes)
    return distances.flatMap { row in
      [("from", row.from), ("to", row.to)].filter { !known.contains($0.1) }.map { column, code in
        Fault(
          .unknownPlace, at: row.place.at(column: column),
          Sentence("no village, depot, centre or outlet has the code ‘\(code)’", zh: "没有代码为“\(code)”的村、收储场、中心或去向"),
          cure: Spelling.suggestion(
            for: code, among: codes,
            otherwise: Sentence("correct the code or remove the row", zh: "改正代码，或删除该行")))
      }
    }
  }

  private func contradictions() -> [Fault] {
    var seen: [[String]: TabledDistance] = [:]
    var faults: [Fault] = []
    for row in distances {
      let length = row.place.at(column: "length_km")
      if row.distance < .zero {
        faults.append(
          Fault(
            .negative, at: length,
            Sentence("the length is negative", zh: "长度为负"),
            cure: Sentence("write a length of 0 km or more", zh: "写 0 km 或以上")))
      }
      if row.distance > DistanceCheck.longestRoad {
        faults.append(
          Fault(
            .outOfRange, at: length,
            Sentence(
              "the length is \(row.distance.kilometres) km, beyond any road that waste travels",
              zh: "长度为 \(row.distance.kilometres) km，超出废弃物运输的任何道路"),
            cure: Sentence(
              "write kilometres, \(Int(DistanceCheck.longestRoad.kilometres)) at most",
              zh: "按千米填写，最多 \(Int(DistanceCheck.longestRoad.kilometres))")))
      }
      if let earlier = seen[[row.from, row.to]], earlier.distance != row.distance {
        faults.append(
          Fault(
            .contradictingDistances, at: length,
            Sentence(
              "the road from \(row.from) to \(row.to) is \(row.distance.kilometres) km here and "
                + "\(earlier.distance.kilometres) km in row \(earlier.place.row ?? 0)",
              zh: "从 \(row.from) 到 \(row.to) 的道路在此为 \(row.distance.kilometres) km，在第 \(earlier.place.row ?? 0) 行为 "
                + "\(earlier.distance.kilometres) km"),
            cure: Sentence("keep one of the rows", zh: "保留其中一行")))
      }
      seen[[row.from, row.to]] = seen[[row.from, row.to]] ?? row
    }
    return faults
  }

  /// Pairs that no road network can give. Depot to centre and centre to outlet: all; village to depot: those whose straight line is within a service radius.
  private func missing() -> [Fault] {
    guard !reading.settings.fillsMissingDistances, reading.settings.roads == nil else { return [] }
    let draft = reading.draft
    let listed = Set(distances.flatMap { [[$0.from, $0.to], [$0.to, $0.from]] })
    let reach = Double(draft.streams.map(\.serviceRadius).max()?.metres ?? 0)
    var pairs: [(String, String)] = []
    for village in draft.villages {
      for depot in draft.depots where village.position.metres(to: depot.position) <= reach {
        pairs.append((village.id.code, depot.id.code))
      }
    }
    for centre in draft.centres {
      pairs += draft.depots.map { ($0.id.code, centre.id.code) }
      pairs += draft.outlets.map { (centre.id.code, $0.id.code) }
    }
    let missing = pairs.filter { !listed.contains([$0.0, $0.1]) }
    guard let first = missing.first else { return [] }
    return [
      Fault(
        .missingDistance, at: distances[0].place.at(column: "length_km").withoutRow,
        Sentence(
          "\(missing.count) of \(pairs.count) distances that the plan needs are missing, the first from \(first.0) to \(first.1)",
          zh: "方案所需的 \(pairs.count) 个距离中缺 \(missing.count) 个，第一个是从 \(first.0) 到 \(first.1)"),
        cure: Sentence(
          "add them, or set options.distances to fill to estimate them from straight lines",
          zh: "补上，或把 options.distances 设为 fill 以按直线估算"))
    ]
  }
}

extension Place {
  fileprivate var withoutRow: Place { Place(file: file, column: column) }
}
