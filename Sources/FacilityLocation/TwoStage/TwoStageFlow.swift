/// The least-cost flow through the open facilities of a two-stage problem, by the primal network simplex method with
/// strongly feasible trees (Cunningham, 1976), kept warm while facilities open and close.
///
/// A closed facility is one whose own arc costs more than any way: the tree stays feasible at every change, and a few
/// pivots mend it. Nodes: 0 is the root, then plants, entrances of satellites, exits of satellites, customers.
struct TwoStageFlow {
  let network: TwoStageNetwork
  private(set) var opening: TwoStageProblem.Opening
  private(set) var tree: FlowTree
  /// Costs of the facilities' own arcs, plants first: nought when open, prohibitive when closed.
  private(set) var ownCosts: [Int]
  /// Whether an arc outside the tree is full; delivery arcs never are.
  private(set) var isFull: [Bool]
  /// Those arcs, in the order in which they filled.
  private(set) var fullArcs: [Int] = []
  /// Pivots made so far.
  private(set) var pivots = 0
  /// The row at which pricing goes on.
  var pricingRow = 0
  private(set) var openPlants: [Int] = []
  private(set) var openSatellites: [Int] = []

  /// Starts with everything closed and nothing served.
  init(_ network: TwoStageNetwork) {
    self.network = network
    opening = .init(
      plants: [Bool](repeating: false, count: network.plantCount),
      satellites: [Bool](repeating: false, count: network.satelliteCount))
    ownCosts = Array(network.costs[..<network.firstUnserved])
    isFull = [Bool](repeating: false, count: network.firstDelivery)
    let nodes = network.nodeCount
    var arcs = [Int32](repeating: FlowTree.none, count: nodes)
    var flows = [Int](repeating: 0, count: nodes)
    for node in 1..<nodes {
      let customer = node - network.firstCustomer
      // A tree is strongly feasible when every arc without flow leads upward.
      let isUnserved = customer >= 0 && network.demands[customer] > 0
      arcs[node] = Int32(isUnserved ? network.firstUnserved + customer : network.firstArtificial + node)
      flows[node] = isUnserved ? network.demands[customer] : 0
    }
    tree = FlowTree(nodeCount: nodes, arcs: arcs, isUpward: flows.map { $0 == 0 }, flows: flows)
    tree.price(own: ownCosts, costs: network.costs)
  }

  /// Opens and closes facilities and finds the least-cost flow again.
  mutating func open(_ wanted: TwoStageProblem.Opening) {
    for plant in opening.plants.indices where wanted.plants[plant] != opening.plants[plant] {
      ownCosts[network.supplyArc(plant)] = wanted.plants[plant] ? 0 : network.prohibitive
    }
    for satellite in opening.satellites.indices where wanted.satellites[satellite] != opening.satellites[satellite] {
      ownCosts[network.throughputArc(satellite)] = wanted.satellites[satellite] ? 0 : network.prohibitive
    }
    opening = wanted
    openPlants = wanted.plants.indices.filter { wanted.plants[$0] }
    openSatellites = wanted.satellites.indices.filter { wanted.satellites[$0] }
    tree.price(own: ownCosts, costs: network.costs)
    while let entering = price() { pivot(entering) }
  }

  /// An arc that is to enter the tree, turned the way in which flow is to be added.
  struct Entering {
    var arc: Int
    var from: Int32
    var to: Int32
    /// Below nought.
    var reducedCost: Int
    /// Whether the arc's own direction is the other one: it is full and gives way.
    var isReversed: Bool
  }

  private mutating func pivot(_ entering: Entering) {
    pivots += 1
    let capacity = network.capacity(entering.arc)
    var step = capacity ?? Int.max
    var cut = FlowTree.none
    var isOnFirstSide = false
    let join = apex(entering.from, entering.to)
    var node = entering.from
    while node != join {
      let room = room(above: node, upward: false)
      if room < step { (step, cut, isOnFirstSide) = (room, node, true) }
      node = tree.parent[Int(node)]
    }
    node = entering.to
    while node != join {
      let room = room(above: node, upward: true)
      if room <= step { (step, cut, isOnFirstSide) = (room, node, false) }
      node = tree.parent[Int(node)]
    }
    precondition(step < Int.max, "no cost is below nought, so no cycle goes on for ever")
    push(step, from: entering.from, to: entering.to, join: join)
    guard cut != FlowTree.none else {
      setFull(entering.arc, !entering.isReversed)
      return
    }
    exchange(entering, for: cut, step: step, isOnFirstSide: isOnFirstSide, capacity: capacity)
  }

  /// The arc above `cut` leaves the tree, the entering one takes its place.
  private mutating func exchange(
    _ entering: Entering, for cut: Int32, step: Int, isOnFirstSide: Bool, capacity: Int?
  ) {
    let leaving = Int(tree.arc[Int(cut)])
    if tree.flow[Int(cut)] > 0 { setFull(leaving, true) }
    let joint = isOnFirstSide ? entering.from : entering.to
    let anchor = isOnFirstSide ? entering.to : entering.from
    var flow = step
    if entering.isReversed {
      flow = (capacity ?? 0) - step
      setFull(entering.arc, false)
    }
    // The joint is the tail of the pushed direction on the first side; a reversed arc points the other way.
    let isUpward = isOnFirstSide != entering.isReversed
    tree.rehang(cut: cut, joint: joint, on: anchor, arc: Int32(entering.arc), isUpward: isUpward, flow: flow)
    tree.shift(below: joint, by: isOnFirstSide ? -entering.reducedCost : entering.reducedCost)
  }

  private mutating func setFull(_ arc: Int, _ full: Bool) {
    isFull[arc] = full
    if full {
      fullArcs.append(arc)
    } else {
      fullArcs.removeAll { $0 == arc }
    }
  }

  /// The node where the ways of two nodes to the root meet.
  private func apex(_ a: Int32, _ b: Int32) -> Int32 {
    var (first, second) = (a, b)
    while first != second {
      if tree.depth[Int(first)] >= tree.depth[Int(second)] {
        first = tree.parent[Int(first)]
      } else {
        second = tree.parent[Int(second)]
      }
    }
    return first
  }

  /// How much more can be pushed through a node's arc to its parent, upward or downward.
  private func room(above node: Int32, upward: Bool) -> Int {
    let index = Int(node)
    if tree.isUpward[index] != upward { return tree.flow[index] }
    guard let capacity = network.capacity(Int(tree.arc[index])) else { return Int.max }
    return capacity &- tree.flow[index]
  }

  private mutating func push(_ step: Int, from first: Int32, to second: Int32, join: Int32) {
    guard step > 0 else { return }
    var node = first
    while node != join {
      let index = Int(node)
      tree.flow[index] += tree.isUpward[index] ? -step : step
      node = tree.parent[index]
    }
    node = second
    while node != join {
      let index = Int(node)
      tree.flow[index] += tree.isUpward[index] ? step : -step
      node = tree.parent[index]
    }
  }
}
