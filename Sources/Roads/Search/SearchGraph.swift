internal import WasteNetwork

/// The roads that a profile may use, cut down to what distances between stops need, in compressed rows.
struct SearchGraph: Sendable {
  /// Arcs by node, in one direction.
  struct Rows: Sendable {
    let first: [Int32]
    let other: [Int32]
    let weight: [UInt64]

    init(nodeCount: Int, from: [Int32], to: [Int32], weight: [UInt64]) {
      var first = [Int32](repeating: 0, count: nodeCount + 1)
      for node in from { first[Int(node) + 1] += 1 }
      for node in 0..<nodeCount { first[node + 1] += first[node] }
      var next = first
      var other = [Int32](repeating: 0, count: from.count)
      var sorted = [UInt64](repeating: 0, count: from.count)
      for arc in from.indices {
        let slot = Int(next[Int(from[arc])])
        next[Int(from[arc])] += 1
        other[slot] = to[arc]
        sorted[slot] = weight[arc]
      }
      (self.first, self.other, self.weight) = (first, other, sorted)
    }
  }

  let nodeCount: Int
  let arcCount: Int
  let out: Rows
  let into: Rows
  /// Node of each stop.
  let stopNode: [Int32]

  init(_ arcs: RoadArcs) {
    var elimination = NodeElimination(arcs)
    elimination.run()
    let left = elimination.remainder
    nodeCount = left.nodeCount
    arcCount = left.tail.count
    out = Rows(nodeCount: nodeCount, from: left.tail, to: left.head, weight: left.weight)
    into = Rows(nodeCount: nodeCount, from: left.head, to: left.tail, weight: left.weight)
    stopNode = arcs.stopNode.map { left.nodeOfOld[Int($0)] }
  }

  /// The least weights of the ways between a stop and others, by Dijkstra's algorithm; `nil` where there is no way.
  /// - Parameters:
  ///   - isBackward: from the others to the stop instead of from it.
  ///   - targets: stops whose weights are wanted; the search ends with the last of them.
  ///   - limit: ways heavier than this are not looked for.
  func weights(
    ofStop stop: Int, isBackward: Bool, to targets: [Int], limit: UInt64 = Weight.limit
  ) -> [UInt64?] {
    var isWanted = [Bool](repeating: false, count: nodeCount)
    var left = 0
    for target in targets where !isWanted[Int(stopNode[target])] {
      isWanted[Int(stopNode[target])] = true
      left += 1
    }
    let found = ShortestWays(rows: isBackward ? into : out, nodeCount: nodeCount)
      .weights(from: stopNode[stop], wanted: isWanted, count: left, limit: limit)
    return targets.map { target in
      let weight = found[Int(stopNode[target])]
      return weight < limit ? weight : nil
    }
  }
}
