internal import Quantities
internal import WasteNetwork

/// The parts of a network between which there is no road, there and back.
struct RoadPieces: Sendable {
  /// Piece of each stretch between neighbouring nodes of a line, by the first of them; `nil` for one that only leads out of
  /// a piece or into it.
  private let pieceOfStation: [Int32?]
  /// Millimetres of road in each piece.
  let lengths: [Int]
  /// The piece with most road; `nil` for a network without roads.
  let largest: Int32?

  /// Pieces with less road than this are taken for slips of drawing: places are joined to them only where no other
  /// road is in reach.
  static let leastLength = Distance.kilometres(2)

  init(_ graph: RoadGraph, profile: RoadProfile) {
    let arcs = RoadArcs(graph, profile: profile, measure: .length, stops: [])
    let rows = SearchGraph.Rows(nodeCount: arcs.nodeCount, from: arcs.tail, to: arcs.head, weight: arcs.weight)
    let components = StrongComponents(rows: rows, nodeCount: arcs.nodeCount)
    var lengths = [Int](repeating: 0, count: components.count)
    var pieces = [Int32?](repeating: nil, count: graph.stationNode.count)
    for line in graph.lines.indices where profile.mayUse(graph.lines[line]) {
      for station in graph.stationStart[line]..<graph.stationStart[line + 1] - 1 {
        let piece = components.ofNode[graph.stationNode[station]]
        guard piece == components.ofNode[graph.stationNode[station + 1]] else { continue }
        pieces[station] = piece
        lengths[Int(piece)] += graph.stationOffset[station + 1] - graph.stationOffset[station]
      }
    }
    pieceOfStation = pieces
    self.lengths = lengths
    let most = lengths.max() ?? 0
    largest = most > 0 ? lengths.firstIndex(of: most).map(Int32.init) : nil
  }

  /// The piece that a spot of a line belongs to.
  func piece(of spot: RoadArcs.Spot, in graph: RoadGraph) -> Int32? {
    var (low, high) = (graph.stationStart[spot.line], graph.stationStart[spot.line + 1] - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if graph.stationOffset[middle] <= spot.offset { low = middle } else { high = middle }
    }
    return pieceOfStation[low]
  }

  /// Whether a piece is more than a slip of drawing.
  func isNetwork(_ piece: Int32) -> Bool {
    piece == largest || lengths[Int(piece)] >= RoadPieces.leastLength.metres * 1000
  }
}
