internal import Quantities
internal import WasteNetwork

/// Whether a routing server's answer belongs to the places that a scenario has now.
struct AnswerCheck {
  let network: Network
  let answer: RoadAnswer
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
    return [(missing, "is not among the places"), (moved, "has moved since")].compactMap { places, what in
      guard let first = places.first else { return nil }
      let more = places.count > 1 ? ", and so of \(places.count - 1) others" : ""
      return Fault(
        .unansweredRoads, at: place,
        "the routing server's answer does not fit the scenario: \(network.roadLabel(of: first.code).en) \(what) it was "
          + "asked about\(more)", cure: "run ‘gleaner roads ask’ again")
    }
  }
}
