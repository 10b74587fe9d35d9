/// The spanning tree of a network simplex: which arc joins each node to its parent, what flows in it, and the prices
/// (potentials) at which tree arcs cost nothing more. A value: a copy is a way back.
struct FlowTree {
  static let none: Int32 = -1

  /// Node 0 is the root.
  var parent: [Int32]
  /// The arc between a node and its parent.
  var arc: [Int32]
  /// Whether that arc leads from the node to its parent.
  var isUpward: [Bool]
  /// What flows in that arc, whole parts.
  var flow: [Int]
  var depth: [Int32]
  /// Cost of bringing one part from the root to the node along the tree.
  var potential: [Int]
  private var firstChild: [Int32]
  private var nextSibling: [Int32]
  private var previousSibling: [Int32]
  private var stack: [Int32] = []

  /// All nodes hang from the root by arcs numbered as given.
  init(nodeCount: Int, arcs: [Int32], isUpward: [Bool], flows: [Int]) {
    parent = [Int32](repeating: 0, count: nodeCount)
    arc = arcs
    self.isUpward = isUpward
    flow = flows
    depth = [Int32](repeating: 1, count: nodeCount)
    potential = [Int](repeating: 0, count: nodeCount)
    firstChild = [Int32](repeating: Self.none, count: nodeCount)
    nextSibling = firstChild
    previousSibling = firstChild
    parent[0] = Self.none
    depth[0] = 0
    for node in 1..<nodeCount { attach(Int32(node), to: 0) }
  }

  private mutating func attach(_ node: Int32, to newParent: Int32) {
    let next = firstChild[Int(newParent)]
    parent[Int(node)] = newParent
    nextSibling[Int(node)] = next
    previousSibling[Int(node)] = Self.none
    if next != Self.none { previousSibling[Int(next)] = node }
    firstChild[Int(newParent)] = node
  }

  private mutating func detach(_ node: Int32) {
    let (next, previous) = (nextSibling[Int(node)], previousSibling[Int(node)])
    if previous == Self.none {
      firstChild[Int(parent[Int(node)])] = next
    } else {
      nextSibling[Int(previous)] = next
    }
    if next != Self.none { previousSibling[Int(next)] = previous }
  }

  /// Cuts the tree above `cut` and hangs the lower part, by its node `joint`, on `newParent` with a new arc.
  /// - Complexity: the nodes of the lower part.
  mutating func rehang(
    cut: Int32, joint: Int32, on newParent: Int32, arc newArc: Int32, isUpward up: Bool, flow newFlow: Int
  ) {
    var (node, above, link, upward, amount) = (joint, newParent, newArc, up, newFlow)
    while true {
      let index = Int(node)
      let old = (parent[index], arc[index], isUpward[index], flow[index])
      detach(node)
      attach(node, to: above)
      (arc[index], isUpward[index], flow[index]) = (link, upward, amount)
      if node == cut { return }
      (above, node, link, upward, amount) = (node, old.0, old.1, !old.2, old.3)
    }
  }

  /// Adds to the potential of a node and all below it, and sets their depths anew.
  mutating func shift(below top: Int32, by change: Int) {
    stack.removeAll(keepingCapacity: true)
    stack.append(top)
    while let node = stack.popLast() {
      let index = Int(node)
      potential[index] &+= change
      depth[index] = depth[Int(parent[index])] &+ 1
      var child = firstChild[index]
      while child != Self.none {
        stack.append(child)
        child = nextSibling[Int(child)]
      }
    }
  }

  /// Works out all potentials from the costs of the arcs, the first of which are given apart.
  mutating func price(own: [Int], costs: [Int]) {
    stack.removeAll(keepingCapacity: true)
    stack.append(0)
    while let node = stack.popLast() {
      let index = Int(node)
      if node != 0 {
        let link = Int(arc[index])
        let cost = link < own.count ? own[link] : costs[link]
        potential[index] = potential[Int(parent[index])] &+ (isUpward[index] ? 0 &- cost : cost)
      }
      var child = firstChild[index]
      while child != Self.none {
        stack.append(child)
        child = nextSibling[Int(child)]
      }
    }
  }
}
