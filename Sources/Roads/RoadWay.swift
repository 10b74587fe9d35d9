public import Quantities
public import WasteNetwork

/// A way between two places: what a map draws and a driver asks for.
public struct RoadWay: Sendable {
  /// From place to place, straight to the road and from it included.
  public let points: [Coordinate]
  /// The same as the table of distances gives.
  public let distance: Distance
  /// Driving time along the roads at their speeds, to the nearest second.
  public let time: WorkTime
  /// Features of the road file that the way uses, in order, each once in a row.
  public let features: [Int]
  /// Who can drive it, and when.
  public let profile: RoadProfile
}

extension RoadGraphRoads {
  /// Ways between pairs of places; `nil` where there is none.
  /// - Complexity: a search over the whole network for each pair.
  public func ways(_ pairs: [(from: RoadPlace, to: RoadPlace)]) -> [RoadWay?] {
    var ways = [RoadWay?](repeating: nil, count: pairs.count)
    for layer in layers where ways.contains(where: { $0 == nil }) {
      let search = WaySearch(graph, layer: layer, measure: measure, stops: survey.joints.map { $0?.spot })
      for (index, pair) in pairs.enumerated() where ways[index] == nil {
        guard let from = stop(pair.from), let to = stop(pair.to), let first = survey.joints[from],
          let last = survey.joints[to], let found = search.arcs(from: from, to: to)
        else { continue }
        let length = found.reduce(0) { $0 + search.length(of: $1) } + first.access + last.access
        ways[index] = RoadWay(
          points: RoadWay.distinct(
            [pair.from.position, first.position] + found.flatMap { search.shape(of: $0) }
              + [last.position, pair.to.position]),
          distance: from == to ? .zero : .metres((length + 500) / 1000),
          time: .seconds((found.reduce(0) { $0 + search.time(of: $1) } + 500) / 1000),
          features: found.map { search.feature(of: $0) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } },
          profile: layer.profile)
      }
    }
    return ways
  }
}

extension RoadWay {
  /// Points without those that repeat the one before.
  fileprivate static func distinct(_ points: [Coordinate]) -> [Coordinate] {
    points.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

/// Searches that remember by which pieces of road they came.
private struct WaySearch {
  private let graph: RoadGraph
  private let measure: RoadRules.Measure
  private let arcs: RoadArcs
  /// Arcs by their tail, by node and one more.
  private let first: [Int]
  private let order: [Int]

  init(_ graph: RoadGraph, layer: RoadLayer, measure: RoadRules.Measure, stops: [RoadArcs.Spot?]) {
    self.graph = graph
    self.measure = measure
    let arcs = RoadArcs(graph, profile: layer.profile, measure: measure, stops: stops)
    var first = [Int](repeating: 0, count: arcs.nodeCount + 1)
    for node in arcs.tail { first[Int(node) + 1] += 1 }
    for node in 0..<arcs.nodeCount { first[node + 1] += first[node] }
    self.arcs = arcs
    self.first = first
    order = arcs.tail.indices.sorted { (arcs.tail[$0], $0) < (arcs.tail[$1], $1) }
  }

  /// Arcs of the best way between two stops, in order; `nil` when there is none.
  func arcs(from: Int, to: Int) -> [Int]? {
    let (start, goal) = (Int(arcs.stopNode[from]), Int(arcs.stopNode[to]))
    var weights = [UInt64](repeating: .max, count: arcs.nodeCount)
    var arrival = [Int](repeating: -1, count: arcs.nodeCount)
    var heap = NodeHeap()
    weights[start] = 0
    heap.push(0, Int32(start))
    while let (near, node) = heap.pop() {
      let here = Int(node)
      guard near == weights[here] else { continue }
      if here == goal { break }
      for slot in first[here]..<first[here + 1] {
        let head = Int(arcs.head[order[slot]])
        let far = near + arcs.weight[order[slot]]
        guard far < weights[head], far < Weight.limit else { continue }
        weights[head] = far
        arrival[head] = order[slot]
        heap.push(far, arcs.head[order[slot]])
      }
    }
    guard weights[goal] < .max else { return nil }
    var way: [Int] = []
    var here = goal
    while here != start {
      way.append(arrival[here])
      here = Int(arcs.tail[arrival[here]])
    }
    return way.reversed()
  }

  /// Millimetres.
  func length(of arc: Int) -> Int { Weight.length(arcs.weight[arc], measure: measure) }
  /// Milliseconds.
  func time(of arc: Int) -> Int { Weight.time(arcs.weight[arc], measure: measure) }
  func feature(of arc: Int) -> Int { graph.lines[Int(arcs.line[arc])].number }

  func shape(of arc: Int) -> [Coordinate] {
    graph.shape(of: Int(arcs.line[arc]), from: arcs.begin[arc], to: arcs.end[arc])
  }
}
