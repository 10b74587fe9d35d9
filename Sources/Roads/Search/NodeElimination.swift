/// Takes nodes out of a graph that have no more than three neighbours and are no stop, keeping all distances between
/// those left: chains become single arcs, dead ends vanish.
///
/// After Geisberger, Sanders, Schultes and Delling, "Contraction Hierarchies" (2008), without witnesses and only as far as
/// arcs do not become more.
struct NodeElimination {
  private struct Arc {
    let tail: Int32
    let head: Int32
    var weight: UInt64
    /// Next arc out of the same tail and into the same head; -1 at the end.
    let nextOut: Int32
    let nextIn: Int32
  }

  private var arcs: [Arc] = []
  private var firstOut: [Int32]
  private var firstIn: [Int32]
  private var isGone: [Bool]
  private let isStop: [Bool]

  private static let greatestDegree = 3

  init(_ source: RoadArcs) {
    firstOut = [Int32](repeating: -1, count: source.nodeCount)
    firstIn = firstOut
    isGone = [Bool](repeating: false, count: source.nodeCount)
    var isStop = isGone
    for node in source.stopNode { isStop[Int(node)] = true }
    self.isStop = isStop
    arcs.reserveCapacity(source.tail.count * 3 / 2)
    for arc in source.tail.indices { join(source.tail[arc], source.head[arc], source.weight[arc]) }
  }

  /// Adds an arc, or makes the one there is lighter.
  private mutating func join(_ tail: Int32, _ head: Int32, _ weight: UInt64) {
    guard tail != head, weight < Weight.limit else { return }
    var arc = firstOut[Int(tail)]
    while arc >= 0 {
      if arcs[Int(arc)].head == head {
        if weight < arcs[Int(arc)].weight { arcs[Int(arc)].weight = weight }
        return
      }
      arc = arcs[Int(arc)].nextOut
    }
    arcs.append(
      Arc(tail: tail, head: head, weight: weight, nextOut: firstOut[Int(tail)], nextIn: firstIn[Int(head)]))
    firstOut[Int(tail)] = Int32(arcs.count - 1)
    firstIn[Int(head)] = Int32(arcs.count - 1)
  }

  /// Takes out whatever can be, in the order of nodes, and again where neighbours have gone.
  mutating func run() {
    var queue = (0..<Int32(firstOut.count)).filter { !isStop[Int($0)] }
    var isQueued = isStop.map { !$0 }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isQueued[Int(node)] = false
      guard let around = eliminate(node) else { continue }
      for neighbour in around where !isQueued[Int(neighbour)] && !isStop[Int(neighbour)] && !isGone[Int(neighbour)] {
        isQueued[Int(neighbour)] = true
        queue.append(neighbour)
      }
    }
  }

  /// - Returns: the neighbours of a node that was taken out; `nil` when it stays.
  private mutating func eliminate(_ node: Int32) -> [Int32]? {
    var around: [Int32] = []
    var (into, out): ([(node: Int32, weight: UInt64)], [(node: Int32, weight: UInt64)]) = ([], [])
    var arc = firstIn[Int(node)]
    while arc >= 0 {
      let tail = arcs[Int(arc)].tail
      if !isGone[Int(tail)] {
        into.append((tail, arcs[Int(arc)].weight))
        if !around.contains(tail) { around.append(tail) }
        if around.count > NodeElimination.greatestDegree { return nil }
      }
      arc = arcs[Int(arc)].nextIn
    }
    arc = firstOut[Int(node)]
    while arc >= 0 {
      let head = arcs[Int(arc)].head
      if !isGone[Int(head)] {
        out.append((head, arcs[Int(arc)].weight))
        if !around.contains(head) { around.append(head) }
        if around.count > NodeElimination.greatestDegree { return nil }
      }
      arc = arcs[Int(arc)].nextOut
    }
    isGone[Int(node)] = true
    for (tail, first) in into {
      for (head, second) in out { join(tail, head, first + second) }
    }
    return around
  }

  /// What is left, with the nodes numbered anew.
  var remainder: (nodeOfOld: [Int32], nodeCount: Int, tail: [Int32], head: [Int32], weight: [UInt64]) {
    var numbers = [Int32](repeating: -1, count: isGone.count)
    var count = 0
    for node in isGone.indices where !isGone[node] {
      numbers[node] = Int32(count)
      count += 1
    }
    let left = arcs.filter { !isGone[Int($0.tail)] && !isGone[Int($0.head)] }
    return (
      numbers, count, left.map { numbers[Int($0.tail)] }, left.map { numbers[Int($0.head)] }, left.map(\.weight)
    )
  }
}
