// Which arc enters the tree: the best of a few rows, taken in turn.
extension TwoStageFlow {
  /// Arcs looked at before the best of them is taken.
  private static let leastArcs = 300

  /// Cost of one unit on an arc as things are, in cost parts.
  @inline(__always)
  func cost(_ arc: Int) -> Int { arc < ownCosts.count ? ownCosts[arc] : network.costs[arc] }

  /// The next arc that cheapens the flow; nil when there is none.
  mutating func price() -> Entering? {
    let rows = 4 + openPlants.count + openSatellites.count
    var best: Entering?
    var seen = 0
    for _ in 0..<rows {
      pricingRow = pricingRow + 1 < rows ? pricingRow + 1 : 0
      switch pricingRow {
      case 0: priceSupply(&best)
      case 1: priceThroughput(&best)
      case 2: priceUnserved(&best)
      case 3: priceFullTrunk(&best)
      default:
        let row = pricingRow - 4
        if row < openPlants.count {
          priceTrunk(openPlants[row], &best)
          seen += openSatellites.count
        } else {
          priceDelivery(openSatellites[row - openPlants.count], &best)
          seen += network.customerCount
        }
      }
      if seen >= Self.leastArcs, best != nil { return best }
    }
    return best
  }

  /// Takes note of an arc when it is better than the best so far.
  @inline(__always)
  private func consider(_ arc: Int, from: Int, to: Int, _ best: inout Entering?) {
    let reduced = cost(arc) &+ tree.potential[from] &- tree.potential[to]
    let least = best?.reducedCost ?? 0
    if isFull[arc] {
      guard 0 &- reduced < least else { return }
      best = Entering(arc: arc, from: Int32(to), to: Int32(from), reducedCost: -reduced, isReversed: true)
    } else if reduced < least {
      best = Entering(arc: arc, from: Int32(from), to: Int32(to), reducedCost: reduced, isReversed: false)
    }
  }

  private func priceSupply(_ best: inout Entering?) {
    for plant in 0..<network.plantCount { consider(network.supplyArc(plant), from: 0, to: 1 + plant, &best) }
  }

  private func priceThroughput(_ best: inout Entering?) {
    for satellite in 0..<network.satelliteCount {
      consider(
        network.throughputArc(satellite), from: network.firstEntrance + satellite, to: network.firstExit + satellite,
        &best)
    }
  }

  private func priceUnserved(_ best: inout Entering?) {
    for customer in 0..<network.customerCount {
      consider(network.firstUnserved + customer, from: 0, to: network.firstCustomer + customer, &best)
    }
  }

  /// Full trunk arcs, which must give way even where an end has closed.
  private func priceFullTrunk(_ best: inout Entering?) {
    for arc in fullArcs where arc >= network.firstTrunk {
      let (plant, satellite) = (arc - network.firstTrunk).quotientAndRemainder(dividingBy: network.satelliteCount)
      consider(arc, from: 1 + plant, to: network.firstEntrance + satellite, &best)
    }
  }

  private func priceTrunk(_ plant: Int, _ best: inout Entering?) {
    let first = network.firstTrunk + plant * network.satelliteCount
    for satellite in openSatellites {
      consider(first + satellite, from: 1 + plant, to: network.firstEntrance + satellite, &best)
    }
  }

  /// Delivery arcs have no limit, so none is full.
  private func priceDelivery(_ satellite: Int, _ best: inout Entering?) {
    let count = network.customerCount
    let first = network.firstDelivery + satellite * count
    let exit = network.firstExit + satellite
    let bar = (best?.reducedCost ?? 0) &- tree.potential[exit]
    var (least, found) = (bar, -1)
    network.costs.withUnsafeBufferPointer { costs in
      tree.potential.withUnsafeBufferPointer { potential in
        let prices = potential.baseAddress! + network.firstCustomer
        let row = costs.baseAddress! + first
        var customer = 0
        while customer < count {
          let reduced = row[customer] &- prices[customer]
          if reduced < least { (least, found) = (reduced, customer) }
          customer &+= 1
        }
      }
    }
    guard found >= 0 else { return }
    best = Entering(
      arc: first + found, from: Int32(exit), to: Int32(network.firstCustomer + found),
      reducedCost: least &+ tree.potential[exit], isReversed: false)
  }
}
