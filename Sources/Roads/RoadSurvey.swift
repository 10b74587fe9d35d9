public import Quantities
internal import WasteNetwork

/// How the places of a scenario lie to its roads: what reports and checks say of it.
public struct RoadSurvey: Sendable {
  /// A part of the network that no road joins to the rest, with the places on it.
  public struct Island: Sendable, Hashable {
    /// All its roads.
    public let length: Distance
    /// Codes, in the order of the places.
    public let places: [String]
  }

  /// A place that not every truck reaches at any time.
  public struct Restriction: Sendable, Hashable {
    public let code: String
    /// The greatest laden weight that reaches it; `nil` where the weight does not matter.
    public let greatestMass: Mass?
    public let isDrySeasonOnly: Bool
  }

  /// By place, as they were given; `nil` for one without a road in reach.
  public let joints: [RoadJoint?]
  /// Codes of the places without a road in reach.
  public let remote: [String]
  /// All parts but the largest that places lie on, in the order of their first place.
  public let islands: [Island]
  public let restrictions: [Restriction]
  /// All roads.
  public let length: Distance

  /// How far the places are from their roads at most; `nil` when none has a road.
  public var greatestSnap: Distance? { joints.compactMap { $0?.distance }.max() }
}

extension RoadSurvey {
  init(places: [RoadPlace], joints: [RoadJoint?], graph: RoadGraph, pieces: RoadPieces, layers: [RoadLayer]) {
    self.joints = joints
    length = .metres((graph.length + 500) / 1000)
    remote = places.indices.filter { joints[$0] == nil }.map { places[$0].code }
    var order: [Int32?] = []
    var members: [[String]] = []
    for (place, joint) in zip(places, joints) {
      guard let joint, joint.piece != pieces.largest || joint.piece == nil else { continue }
      if let known = order.firstIndex(of: joint.piece) {
        members[known].append(place.code)
      } else {
        order.append(joint.piece)
        members.append([place.code])
      }
    }
    islands = zip(order, members).map { piece, members in
      Island(length: .metres((piece.map { pieces.lengths[Int($0)] } ?? 0) / 1000), places: members)
    }
    restrictions = RoadSurvey.restrictions(places: places, joints: joints, pieces: pieces, layers: layers)
  }

  /// Places of each piece that lie off its middle in the stricter profiles.
  private static func restrictions(
    places: [RoadPlace], joints: [RoadJoint?], pieces: RoadPieces, layers: [RoadLayer]
  ) -> [Restriction] {
    guard layers.count > 1 else { return [] }
    let joined = places.indices.filter { joints[$0]?.piece != nil }
    var found: [Int: Restriction] = [:]
    for members in Dictionary(grouping: joined, by: { joints[$0]?.piece }).values {
      let hubs = hubs(of: members.sorted(), layers)
      for place in members {
        let layer = layers.indices.first { layers[$0].component(of: place) == hubs[$0] } ?? layers.count - 1
        guard layer > 0 else { continue }
        let profile = layers[layer].profile
        found[place] = Restriction(
          code: places[place].code,
          greatestMass: profile.grossMass == layers[0].profile.grossMass ? nil : profile.grossMass,
          isDrySeasonOnly: profile.isDrySeason && !layers[0].profile.isDrySeason)
      }
    }
    return places.indices.compactMap { found[$0] }
  }

  /// The middle of a piece in each profile: from the loosest on, the part on which most of those places lie that lie on the
  /// middles of all looser ones. They share a place, so that two places have a way in every profile in which both lie
  /// on the middle.
  private static func hubs(of members: [Int], _ layers: [RoadLayer]) -> [Int32?] {
    var left = members
    var hubs = [Int32?](repeating: nil, count: layers.count)
    for layer in layers.indices.reversed() {
      hubs[layer] = layers[layer].hub(of: left)
      left = left.filter { layers[layer].component(of: $0) == hubs[layer] }
    }
    return hubs
  }
}
