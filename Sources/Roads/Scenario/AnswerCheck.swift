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
      .unansweredRoads, at: place, "the routing server has not been asked yet",
      cure: "run ‘gleaner roads ask’ on the scenario, which keeps the answer beside it")
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
    let unfit = [(missing, "is not among the places"), (moved, "has moved since")].compactMap {
      places, what -> Fault? in
      guard let first = places.first else { return nil }
      let more = places.count > 1 ? ", and so of \(places.count - 1) others" : ""
      return Fault(
        .unansweredRoads, at: place,
        "the routing server's answer does not fit the scenario: \(network.roadLabel(of: first.code).en) \(what) it was "
          + "asked about\(more)", cure: "run ‘gleaner roads ask’ again")
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
        "the answer that was kept is that of \(answer.server) with the profile ‘\(answer.profile)’, and the settings name "
          + "\(server) with ‘\(profile)’",
        cure: "run ‘gleaner roads ask’ again, or correct roads.server and roads.profile")
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
        "the routing server was never asked about \(count) pairs of places that a plan may need now, the first from "
          + "\(from.en) to \(to.en); the service radius was smaller then",
        cure: "run ‘gleaner roads ask’ again")
    ]
  }
}
