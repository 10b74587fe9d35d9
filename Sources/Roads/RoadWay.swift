internal import Computation
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
  /// Ways between pairs of places; `nil` where there is none. The same on any number of threads.
  /// - Complexity: a search for each place on the side, of origins or destinations, that has fewer of them; it ends with
  ///   the last place on the other side.
  public func ways(_ pairs: [(from: RoadPlace, to: RoadPlace)]) -> [RoadWay?] {
    let asked = pairs.indices.compactMap { index -> WayBundle.Asked? in
      guard let from = stop(pairs[index].from), let to = stop(pairs[index].to), survey.joints[from] != nil,
        survey.joints[to] != nil
      else { return nil }
      return WayBundle.Asked(pair: index, from: from, to: to)
    }
    var ways = [RoadWay?](repeating: nil, count: pairs.count)
    for layer in layers {
      let open = asked.filter { ways[$0.pair] == nil }
      guard !open.isEmpty else { break }
      let bundles = WayBundle.all(of: open)
      let search = WaySearch(
        graph, layer: layer, measure: measure, stops: survey.joints.map { $0?.spot },
        isBackward: bundles.contains(where: \.isBackward))
      let found = each(of: bundles.count, threads: threads) { search.arcs(of: bundles[$0]) }
      for (bundle, list) in zip(bundles, found) {
        for (one, arcs) in zip(bundle.asked, list) {
          if let arcs { ways[one.pair] = way(pairs[one.pair], one, arcs, search, layer.profile) }
        }
      }
    }
    return ways
  }

  private func way(
    _ pair: (from: RoadPlace, to: RoadPlace), _ asked: WayBundle.Asked, _ arcs: [Int], _ search: WaySearch,
    _ profile: RoadProfile
  ) -> RoadWay? {
    guard let first = survey.joints[asked.from], let last = survey.joints[asked.to] else { return nil }
    let length = arcs.reduce(0) { $0 + search.length(of: $1) } + first.access + last.access
    return RoadWay(
      points: RoadWay.distinct(
        [pair.from.position, first.position] + arcs.flatMap { search.shape(of: $0) }
          + [last.position, pair.to.position]),
      distance: asked.from == asked.to ? .zero : .metres((length + 500) / 1000),
      time: .seconds((arcs.reduce(0) { $0 + search.time(of: $1) } + 500) / 1000),
      features: arcs.map { search.feature(of: $0) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } },
      profile: profile)
  }
}

extension RoadWay {
  /// Points without those that repeat the one before.
  fileprivate static func distinct(_ points: [Coordinate]) -> [Coordinate] {
    points.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

/// Ways that one search finds: those from one place, or those to one place.
private struct WayBundle: Sendable {
  struct Asked: Sendable {
    /// Its place among the pairs.
    let pair: Int
    let from: Int
    let to: Int
  }

  let root: Int
  let isBackward: Bool
  private(set) var asked: [Asked]

  /// The far end of each.
  var goals: [Int] { asked.map { isBackward ? $0.from : $0.to } }

  /// As few bundles as can be, in the order in which their roots are first asked for.
  static func all(of asked: [Asked]) -> [WayBundle] {
    let isBackward = Set(asked.map(\.to)).count < Set(asked.map(\.from)).count
    var bundles: [WayBundle] = []
    var place: [Int: Int] = [:]
    for one in asked {
      let root = isBackward ? one.to : one.from
      if let known = place[root] {
        bundles[known].asked.append(one)
      } else {
        place[root] = bundles.count
        bundles.append(WayBundle(root: root, isBackward: isBackward, asked: [one]))
      }
    }
    return bundles
  }
}

/// Searches that remember by which pieces of road they came.
private struct WaySearch: Sendable {
  private let graph: RoadGraph
  private let measure: RoadRules.Measure
  private let arcs: RoadArcs
  private let isBackward: Bool
  /// Arcs by the end at which a search comes to them, by node and one more.
  private let first: [Int32]
  private let order: [Int32]

  init(
    _ graph: RoadGraph, layer: RoadLayer, measure: RoadRules.Measure, stops: [RoadArcs.Spot?], isBackward: Bool
  ) {
    self.graph = graph
    self.measure = measure
    self.isBackward = isBackward
    arcs = RoadArcs(graph, profile: layer.profile, measure: measure, stops: stops)
    let near = isBackward ? arcs.head : arcs.tail
    var first = [Int32](repeating: 0, count: arcs.nodeCount + 1)
    for node in near { first[Int(node) + 1] += 1 }
    for node in 0..<arcs.nodeCount { first[node + 1] += first[node] }
    var next = first
    var order = [Int32](repeating: 0, count: near.count)
    for (arc, node) in near.enumerated() {
      order[Int(next[Int(node)])] = Int32(arc)
      next[Int(node)] += 1
    }
    self.first = first
    self.order = order
  }

  /// Arcs of the best way for each that a bundle asks for, in driving order; `nil` where there is none.
  func arcs(of bundle: WayBundle) -> [[Int]?] {
    let root = arcs.stopNode[bundle.root]
    let goals = bundle.goals.map { arcs.stopNode[$0] }
    let arrival = search(from: root, to: goals)
    return goals.map { goal in
      guard goal == root || arrival[Int(goal)] >= 0 else { return nil }
      var way: [Int] = []
      var here = goal
      while here != root {
        let arc = Int(arrival[Int(here)])
        way.append(arc)
        here = isBackward ? arcs.head[arc] : arcs.tail[arc]
      }
      return isBackward ? way : way.reversed()
    }
  }

  /// The arc by which each node that was passed was reached first, -1 elsewhere (Dijkstra's algorithm).
  private func search(from root: Int32, to goals: [Int32]) -> [Int32] {
    let far = isBackward ? arcs.tail : arcs.head
    var weights = [UInt64](repeating: .max, count: arcs.nodeCount)
    var arrival = [Int32](repeating: -1, count: arcs.nodeCount)
    var wanted = Set(goals)
    var heap = NodeHeap()
    weights[Int(root)] = 0
    heap.push(0, root)
    while let (near, node) = heap.pop() {
      let here = Int(node)
      guard near == weights[here] else { continue }
      if wanted.remove(node) != nil, wanted.isEmpty { break }
      for slot in Int(first[here])..<Int(first[here + 1]) {
        let arc = Int(order[slot])
        let weight = near + arcs.weight[arc]
        let there = Int(far[arc])
        guard weight < weights[there], weight < Weight.limit else { continue }
        weights[there] = weight
        arrival[there] = Int32(arc)
        heap.push(weight, far[arc])
      }
    }
    return arrival
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
