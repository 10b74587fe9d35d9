// What the least-cost flow comes to.
extension TwoStageFlow {
  /// What flows in each arc that carries anything, arcs of the tree first.
  func forEachFlow(_ body: (_ arc: Int, _ flow: Int) -> Void) {
    for node in 1..<network.nodeCount where tree.flow[node] > 0 { body(Int(tree.arc[node]), tree.flow[node]) }
    for arc in fullArcs {
      if let capacity = network.capacity(arc), capacity > 0 { body(arc, capacity) }
    }
  }

  /// Cost of the flow in the instance's money, ways that are not there at their prohibitive cost; and the whole parts
  /// that take such a way, nought when the opening can serve every demand.
  /// - Complexity: the nodes and the arcs with a capacity.
  func cost(partsPerUnit: Int) -> (money: Double, missing: Int) {
    var sum = 0.0
    var missing = 0
    forEachFlow { arc, flow in
      let cost = self.cost(arc)
      sum += Double(flow) * Double(cost)
      if cost >= network.prohibitive { missing += flow }
    }
    return (sum / (Double(network.costScale) * Double(partsPerUnit)), missing)
  }
}
