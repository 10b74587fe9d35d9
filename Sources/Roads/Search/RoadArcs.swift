internal import WasteNetwork

/// What a way is weighed by: the measured quantity in the upper half, the other in the lower, so that of equally good
/// ways the one better in the other is taken, and ways found forwards and backwards weigh the same.
enum Weight {
  /// - Parameters: millimetres and milliseconds, both below 2³¹.
  static func of(length: Int, time: Int, measure: RoadRules.Measure) -> UInt64 {
    switch measure {
    case .length: UInt64(length) << 32 | UInt64(time)
    case .time: UInt64(time) << 32 | UInt64(length)
    }
  }

  /// Millimetres.
  static func length(_ weight: UInt64, measure: RoadRules.Measure) -> Int {
    Int(measure == .length ? weight >> 32 : weight & 0xFFFF_FFFF)
  }

  /// Milliseconds.
  static func time(_ weight: UInt64, measure: RoadRules.Measure) -> Int {
    Int(measure == .time ? weight >> 32 : weight & 0xFFFF_FFFF)
  }

  /// Ways of this weight and more are beyond anything a district holds (some 2,000 km or 25 days) and count as none.
  static let limit: UInt64 = 1 << 63
}

/// Directed pieces of road that a profile may use, between nodes and stops.
struct RoadArcs {
  /// A spot on a line.
  struct Spot: Hashable {
    let line: Int
    /// Millimetres from the line's beginning.
    let offset: Int
  }

  private(set) var tail: [Int32] = []
  private(set) var head: [Int32] = []
  private(set) var weight: [UInt64] = []
  private(set) var line: [Int32] = []
  /// Offsets on the line at which the arc begins and ends.
  private(set) var begin: [Int] = []
  private(set) var end: [Int] = []
  private(set) var nodeCount: Int
  /// Node of each stop.
  private(set) var stopNode: [Int32]

  /// - Parameters:
  ///   - stops: spots that become nodes; `nil` for a place off the roads, which has a node that nothing leads to.
  init(_ graph: RoadGraph, profile: RoadProfile, measure: RoadRules.Measure, stops: [Spot?]) {
    nodeCount = graph.nodeCount
    stopNode = [Int32](repeating: -1, count: stops.count)
    let order = stops.indices.filter { stops[$0] != nil }.sorted {
      guard let one = stops[$0], let other = stops[$1] else { return false }
      return (one.line, one.offset, $0) < (other.line, other.offset, $1)
    }
    var next = 0
    for line in graph.lines.indices {
      var own: [(offset: Int, stop: Int)] = []
      while next < order.count, let spot = stops[order[next]], spot.line == line {
        own.append((spot.offset, order[next]))
        next += 1
      }
      add(line, of: graph, stops: own, isUsable: profile.mayUse(graph.lines[line]), measure: measure)
    }
    for stop in stops.indices where stops[stop] == nil { stopNode[stop] = newNode() }
  }

  private mutating func newNode() -> Int32 {
    nodeCount += 1
    return Int32(nodeCount - 1)
  }

  /// The pieces of a line between its nodes and stops.
  private mutating func add(
    _ line: Int, of graph: RoadGraph, stops: [(offset: Int, stop: Int)], isUsable: Bool, measure: RoadRules.Measure
  ) {
    guard isUsable || !stops.isEmpty else { return }
    var before: (node: Int32, offset: Int)?
    var next = 0
    for station in graph.stationStart[line]..<graph.stationStart[line + 1] {
      let offset = graph.stationOffset[station]
      while next < stops.count, stops[next].offset <= offset {
        let spot = stops[next].offset
        let node: Int32
        if spot == offset {
          node = Int32(graph.stationNode[station])
        } else if let before, before.offset == spot {
          node = before.node
        } else {
          node = newNode()
        }
        stopNode[stops[next].stop] = node
        if spot < offset, isUsable { join(before, (node, spot), line, graph, measure) }
        if spot < offset { before = (node, spot) }
        next += 1
      }
      let here = (node: Int32(graph.stationNode[station]), offset: offset)
      if isUsable { join(before, here, line, graph, measure) }
      before = here
    }
  }

  private mutating func join(
    _ before: (node: Int32, offset: Int)?, _ here: (node: Int32, offset: Int), _ line: Int, _ graph: RoadGraph,
    _ measure: RoadRules.Measure
  ) {
    guard let before, before.node != here.node else { return }
    let weight = Weight.of(
      length: here.offset - before.offset,
      time: graph.time(to: here.offset, on: line) - graph.time(to: before.offset, on: line),
      measure: measure)
    if graph.lines[line].direction != .backward { add(before, here, weight, line) }
    if graph.lines[line].direction != .forward { add(here, before, weight, line) }
  }

  private mutating func add(
    _ from: (node: Int32, offset: Int), _ to: (node: Int32, offset: Int), _ weight: UInt64, _ line: Int
  ) {
    tail.append(from.node)
    head.append(to.node)
    self.weight.append(weight)
    self.line.append(Int32(line))
    begin.append(from.offset)
    end.append(to.offset)
  }
}
