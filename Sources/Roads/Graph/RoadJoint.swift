public import Quantities
public import WasteNetwork

/// Where a place is joined to the roads.
public struct RoadJoint: Sendable, Hashable {
  /// The nearest point of the road.
  public let position: Coordinate
  /// Straight from the place to the road; part of every distance from and to the place.
  public let distance: Distance
  /// Number of the road's feature in its file.
  public let feature: Int
  public let roadClass: String
  let spot: RoadArcs.Spot
  /// Millimetres from the place to the road.
  let access: Int
  /// Piece of the network; `nil` for a road that leads only one way.
  let piece: Int32?
}

extension RoadGraph {
  /// How much farther than the nearest road one may be that every truck can use at any time, metres.
  static let preference = 100.0

  /// Joins a place to the nearest road that some truck may use.
  ///
  /// A road open to every truck at any time is preferred where it is at most 100 m farther; pieces of less than 2 km that
  /// hang together with nothing are passed over where there is another road.
  /// - Parameters:
  ///   - profiles: the most restricted first.
  /// - Returns: `nil` when no road is within the limit.
  func joint(
    of place: Coordinate, profiles: [RoadProfile], pieces: RoadPieces, limit: Distance
  ) -> RoadJoint? {
    guard let strictest = profiles.first, let loosest = profiles.last else { return nil }
    let reach = Double(limit.metres)
    func isOpen(_ found: SegmentGrid.Found) -> Bool {
      lines[found.line].isJoinable && loosest.mayUse(lines[found.line])
    }
    func isInNetwork(_ found: SegmentGrid.Found) -> Bool {
      pieces.piece(of: spot(found), in: self).map(pieces.isNetwork) ?? false
    }
    let nearest = grid.nearest(to: place, within: reach) { isOpen($0) && isInNetwork($0) }
    guard let nearest else {
      return grid.nearest(to: place, within: reach, where: isOpen).map { joint(at: $0, of: place, pieces) }
    }
    let open = grid.nearest(to: place, within: min(reach, nearest.distance + RoadGraph.preference)) {
      isOpen($0) && strictest.mayUse(lines[$0.line]) && isInNetwork($0)
    }
    return joint(at: open ?? nearest, of: place, pieces)
  }

  private func spot(_ found: SegmentGrid.Found) -> RoadArcs.Spot {
    let (from, to) = (along[found.segment], along[found.segment + 1])
    return RoadArcs.Spot(line: found.line, offset: from + Int((found.part * Double(to - from)).rounded()))
  }

  private func joint(at found: SegmentGrid.Found, of place: Coordinate, _ pieces: RoadPieces) -> RoadJoint {
    let spot = spot(found)
    let position = position(at: spot.offset, on: spot.line)
    let access = place.metres(to: position)
    return RoadJoint(
      position: position, distance: .metres(access), feature: lines[spot.line].number,
      roadClass: lines[spot.line].roadClass, spot: spot, access: Int((access * 1000).rounded()),
      piece: pieces.piece(of: spot, in: self))
  }
}
