import Foundation
import Quantities
import WasteNetwork

/// A district cut into parts that are planned each for itself: by place into cells of sites, and within a cell by stream
/// if wished.
///
/// An item belongs to the cell of the station that serves it, an unserved one to that of its nearest site. Centres are
/// shared: each line has one owner, the part that sends it most, else the one nearest to it; only the owner may
/// change the line.
struct Partition: Sendable {
  let partCount: Int
  /// By item; `nil` where it has no arc.
  let partOfItem: [Int?]
  let itemsOfPart: [[Int]]
  /// What parts send to centres, kg, by line.
  let intake: [[Int: Int]]
  let ownerOfLine: [Int]
  private let cellOfDepot: [Int]
  private let depotsOfCell: [[Int]]
  /// By stream: its position among the parts of a cell.
  private let groupOfStream: [Int]
  private let groupCount: Int
  private let spare: Double

  /// Cuts a state's district.
  /// - Parameters:
  ///   - cells: neighbourhoods wished for; about as many result.
  ///   - byStream: whether each stream is a part of its own.
  ///   - turn: direction of the cuts in radians; another turn shifts every border.
  ///   - spare: how much more a part may send to a line with room than it does, as a part of that.
  /// - Returns: `nil` when the state's lines cannot take what its stations send.
  init?(_ state: SearchState, cells: Int, byStream: Bool, turn: Double, spare: Double = 0) {
    let model = state.model
    let problem = model.problem
    let home = problem.items.indices.map { item -> Int? in
      let arcs = problem.items[item].arcs
      return arcs.isEmpty ? nil : problem.arcs[state.arc[item] ?? arcs.lowerBound].depot
    }
    let weights = home.reduce(into: [Int](repeating: 1, count: problem.depotCount)) { sum, depot in
      if let depot { sum[depot] += 1 }
    }
    let cellOf = Partition.cells(problem, weights: weights, count: cells, turn: turn)
    let cellCount = (cellOf.max() ?? 0) + 1
    let groups = byStream ? model.streamCount : 1
    let groupOf = (0..<model.streamCount).map { byStream ? $0 : 0 }
    let ofItem = home.indices.map { item in home[item].map { cellOf[$0] * groups + groupOf[model.itemStream[item]] } }
    cellOfDepot = cellOf
    depotsOfCell = Partition.members(cellOf.map { $0 }, of: cellCount)
    groupOfStream = groupOf
    groupCount = groups
    self.spare = spare
    partCount = cellCount * groups
    partOfItem = ofItem
    itemsOfPart = Partition.members(ofItem, of: cellCount * groups)
    guard let intake = Partition.intake(state, by: { cellOf[$0] * groups + groupOf[$1] }) else { return nil }
    self.intake = intake
    let nearest = Partition.nearest(problem, cellOf)
    ownerOfLine = intake.indices.map { line in
      let most = intake[line].max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      return most?.key ?? nearest[line / model.streamCount] * groups + groupOf[line % model.streamCount]
    }
  }

  /// The part to which a depot's station of a stream belongs.
  func part(depot: Int, stream: Int) -> Int { cellOfDepot[depot] * groupCount + groupOfStream[stream] }

  /// What a part may send to a line, kg: what it sends now and, in proportion, its share of the room that is left there,
  /// up to a small part of what it sends, so that the owner may still make do with a smaller line.
  ///
  /// Without a share, a part that has to hand over what it hands over now and may send no more could change little.
  /// - Parameter capacity: of the line as it stands, kg.
  func allowance(of part: Int, at line: Int, capacity: Int) -> Int {
    guard let own = intake[line][part] else { return 0 }
    let whole = intake[line].values.reduce(0, +)
    let room = min(Double(max(0, capacity - whole)) / Double(max(1, whole)), spare)
    return own + Int((room * Double(own)).rounded(.down))
  }

  /// What all other parts may send to a line, kg.
  func allowanceOfOthers(than part: Int, at line: Int, capacity: Int) -> Int {
    intake[line].keys.reduce(0) { $1 == part ? $0 : $0 + allowance(of: $1, at: line, capacity: capacity) }
  }

  func depots(of part: Int) -> [Int] { depotsOfCell[part / groupCount] }

  /// Whether a part has the stations of a stream.
  func has(_ part: Int, _ stream: Int) -> Bool { groupOfStream[stream] == part % groupCount }

  /// By centre: the cell of the depot with the shortest road to it.
  private static func nearest(_ problem: SitingProblem, _ cellOfDepot: [Int]) -> [Int] {
    (0..<problem.centreCount).map { centre in
      let nearest = cellOfDepot.indices.min {
        let roads = [$0, $1].map { problem.distances.depotToCentre[$0, centre]?.metres ?? .max }
        return (roads[0], $0) < (roads[1], $1)
      }
      return nearest.map { cellOfDepot[$0] } ?? 0
    }
  }

  /// Strips across the direction, cut along it into cells of about the same weight.
  private static func cells(_ problem: SitingProblem, weights: [Int], count cells: Int, turn: Double) -> [Int] {
    let places = problem.network.depots.map { $0.position }
    // a degree of longitude is shorter than one of latitude
    let shrinking = cos((places.first?.latitude ?? 0) * .pi / 180)
    let along = places.map { $0.longitude * shrinking * cos(turn) + $0.latitude * sin(turn) }
    let across = places.map { $0.latitude * cos(turn) - $0.longitude * shrinking * sin(turn) }
    let strips = max(1, Int(Double(cells).squareRoot().rounded()))
    var result = [Int](repeating: 0, count: places.count)
    var first = 0
    for (strip, members) in slices(Array(places.indices), by: across, weights, count: strips).enumerated() {
      let count = max(1, cells * (strip + 1) / strips - cells * strip / strips)
      for (cell, depots) in slices(members, by: along, weights, count: count).enumerated() {
        for depot in depots { result[depot] = first + cell }
      }
      first += count
    }
    return result
  }

  /// Members in the order of a key, cut into slices of about the same weight; none is empty unless members are too few.
  private static func slices(_ members: [Int], by key: [Double], _ weights: [Int], count: Int) -> [[Int]] {
    let ordered = members.sorted { (key[$0], $0) < (key[$1], $1) }
    let whole = max(1, ordered.reduce(0) { $0 + weights[$1] })
    var slices = [[Int]](repeating: [], count: count)
    var before = 0
    for member in ordered {
      slices[min(count - 1, before * count / whole)].append(member)
      before += weights[member]
    }
    return slices
  }

  private static func members(_ parts: [Int?], of count: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for (index, part) in parts.enumerated() { if let part { result[part].append(index) } }
    return result
  }

  private static func intake(_ state: SearchState, by part: (_ depot: Int, _ stream: Int) -> Int) -> [[Int: Int]]? {
    let model = state.model
    var result = [[Int: Int]](repeating: [:], count: state.lines.count)
    for stream in 0..<model.streamCount {
      guard let shipping = state.ship(stream, supply: state.supply(of: stream), lines: state.lines) else { return nil }
      for flow in shipping.flows {
        result[flow.centre * model.streamCount + stream][part(flow.station, stream), default: 0] += flow.mass
      }
    }
    return result
  }
}
