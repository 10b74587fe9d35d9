internal import Quantities
internal import WasteNetwork

/// Whether a routing server's answer is one to what the scenario asks now: its server, its places, its pairs of them.
struct AnswerCheck {
  let network: Network
  let answer: RoadAnswer
  /// As the settings name them.
  let server: String
  let profile: String
  /// Where the settings name the server.
  let place: Place?

  /// Positions that differ by no more than this are the same, metres.
  private static let tolerance = 1.0

  static func unasked(at place: Place?) -> Fault {
    Fault(
      .unansweredRoads, at: place,
      Sentence("the routing server has not been asked yet", zh: "还没有向路径服务询问"),
      cure: Sentence(
        "run ‘gleaner roads ask’ on the scenario, which keeps the answer beside it",
        zh: "对该情景运行 gleaner roads ask，答复会保存在情景旁"))
  }

  func faults() -> [Fault] {
    let known = Dictionary(answer.places.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let places = network.roadPlaces
    let missing = places.filter { known[$0.code] == nil }
    let moved = places.filter { one in
      known[one.code].map {
        Coordinate(longitude: $0.longitude, latitude: $0.latitude).metres(to: one.position) > AnswerCheck.tolerance
      } ?? false
    }
    let reasons = [
      (missing, Sentence("is not among the places it was asked about", zh: "不在所询问的地点之中")),
      (moved, Sentence("has moved since it was asked about", zh: "在询问之后位置有变")),
    ]
    let unfit = reasons.compactMap { places, what -> Fault? in
      guard let first = places.first else { return nil }
      let others = places.count - 1
      let more =
        others > 0 ? Sentence(", and so of \(Check.count(others, "other"))", zh: "，另有 \(others) 处也是如此") : .empty
      return Fault(
        .unansweredRoads, at: place,
        Sentence(
          "the routing server's answer does not fit the scenario: \(network.roadLabel(of: first.code).en) \(what)\(more)",
          zh: "路径服务的答复与情景不符：\(network.roadLabel(of: first.code).zh) \(what.zh)\(more.zh)"),
        cure: Sentence("run ‘gleaner roads ask’ again", zh: "再运行一次 gleaner roads ask"))
    }
    return otherServer() + unfit + unaskedPairs(known: Set(known.keys))
  }

  /// An answer of another server, or of the same one to another profile.
  private func otherServer() -> [Fault] {
    func plain(_ address: String) -> Substring { address.hasSuffix("/") ? address.dropLast() : address[...] }
    guard plain(answer.server) != plain(server) || answer.profile != profile else { return [] }
    return [
      Fault(
        .unansweredRoads, at: place,
        Sentence(
          "the answer that was kept is that of \(answer.server) with the profile ‘\(answer.profile)’, and the settings name "
            + "\(server) with ‘\(profile)’",
          zh: "保存的答复来自 \(answer.server)（profile 为“\(answer.profile)”），而配置写的是 \(server)（“\(profile)”）"),
        cure: Sentence(
          "run ‘gleaner roads ask’ again, or correct roads.server and roads.profile",
          zh: "再运行一次 gleaner roads ask，或改正 roads.server 和 roads.profile"))
    ]
  }

  /// Pairs that a plan may need and that were never asked for, as when the service radius has grown; one that the server
  /// answered to have no road is none of them.
  private func unaskedPairs(known: Set<String>) -> [Fault] {
    let places = network.roadPlaces
    var asked: [String: Set<String>] = [:]
    for row in answer.rows where answer.places.indices.contains(row.from) {
      let ends = row.to.filter(answer.places.indices.contains).map { answer.places[$0].code }
      asked[answer.places[row.from].code, default: []].formUnion(ends)
    }
    var first: (from: Int, to: Int)?
    var count = 0
    for from in places.indices where known.contains(places[from].code) {
      let answered = asked[places[from].code] ?? []
      for to in places.indices
      where to != from && network.needsRoad(from, to) && !answered.contains(places[to].code)
        && known.contains(places[to].code)
      {
        first = first ?? (from, to)
        count += 1
      }
    }
    guard let first else { return [] }
    let (from, to) = (network.roadLabel(of: places[first.from].code), network.roadLabel(of: places[first.to].code))
    return [
      Fault(
        .unansweredRoads, at: place,
        Sentence(
          "the routing server was never asked about \(count) pairs of places that a plan may need now, the first from "
            + "\(from.en) to \(to.en); the service radius was smaller then",
          zh: "有 \(count) 对方案现在可能用到的地点从未向路径服务询问，第一对是从 \(from.zh) 到 \(to.zh)；询问时服务半径较小"),
        cure: Sentence("run ‘gleaner roads ask’ again", zh: "再运行一次 gleaner roads ask"))
    ]
  }
}
