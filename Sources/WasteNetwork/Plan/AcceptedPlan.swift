/// A plan that was accepted and that a new one may depart from in a few villages only: equation (28).
///
/// What counts is who went where. A village's stream moves where it hands over to a station that it did not hand over to,
/// or no longer hands over at all; a village moves where any of its streams does, and counts once. Streams that the accepted
/// plan did not plan, and streams of which a village has nothing to collect any more, move nobody.
public struct AcceptedPlan: Sendable, Codable, Equatable {
  /// The file of a bundle that holds it.
  public static let fileName = "accepted.json"

  /// A village's stream and the depots that it handed over to, ascending.
  public struct Hand: Sendable, Codable, Equatable {
    public var village: ID<Village>
    public var stream: ID<WasteStream>
    public var depots: [ID<Depot>]

    public init(village: ID<Village>, stream: ID<WasteStream>, depots: [ID<Depot>]) {
      self.village = village
      self.stream = stream
      self.depots = depots
    }
  }

  /// SHA-256 of the accepted plan's own file, 64 hexadecimal digits.
  public var fingerprint: String
  /// Villages that may move at most.
  public var limit: Int
  /// Streams that it planned.
  public var streams: [ID<WasteStream>]
  /// Villages' streams that it served, in the order of its assignments.
  public var hands: [Hand]

  public init(fingerprint: String, limit: Int, streams: [ID<WasteStream>], hands: [Hand]) {
    self.fingerprint = fingerprint
    self.limit = limit
    self.streams = streams
    self.hands = hands
  }

  /// What stands of a siting when the next is planned.
  /// - Parameter streams: all that it planned, served or not.
  public init(_ siting: SitingPlan, streams: [ID<WasteStream>], fingerprint: String, limit: Int) {
    var hands: [Hand] = []
    var places: [Pair: Int] = [:]
    for one in siting.assignments {
      let pair = Pair(village: one.village, stream: one.stream)
      if let place = places[pair] {
        hands[place].depots = (hands[place].depots + [one.depot]).sorted()
      } else {
        places[pair] = hands.count
        hands.append(Hand(village: one.village, stream: one.stream, depots: [one.depot]))
      }
    }
    self.init(fingerprint: fingerprint, limit: limit, streams: streams, hands: hands)
  }

  private struct Pair: Hashable {
    let village: ID<Village>
    let stream: ID<WasteStream>
  }
}
