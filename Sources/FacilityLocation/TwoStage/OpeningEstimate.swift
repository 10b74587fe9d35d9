/// What closing and opening facilities can save at most, read off the prices of a least-cost flow.
///
/// Prices that are right for one opening can be mended into right ones for another: a closed facility gives back what
/// its capacity was charged, a new one lowers the prices of what it offers cheaper, at the least charge for its own
/// capacity. By weak duality the changes add up to a lower limit of the new flow's cost.
struct OpeningEstimate {
  private let network: TwoStageNetwork
  /// Cost parts times whole parts in one of the instance's money.
  private let divisor: Double
  /// By how much the flow's cost grows at least when an open facility closes, plants first.
  private(set) var closingCosts: [Double]
  /// Most that a newly opened facility can save, in the same places; nil where not asked yet.
  private var openingSavings: [Double?]
  private let potentials: [Int]
  private let opening: TwoStageProblem.Opening

  init(_ flow: TwoStageFlow, partsPerUnit: Int) {
    network = flow.network
    divisor = Double(network.costScale) * Double(partsPerUnit)
    potentials = flow.tree.potential
    opening = flow.opening
    closingCosts = [Double](repeating: 0, count: network.firstUnserved)
    openingSavings = [Double?](repeating: nil, count: network.firstUnserved)
    for plant in flow.openPlants {
      closingCosts[plant] = charge(potentials[1 + plant], network.supplyArc(plant))
    }
    for satellite in flow.openSatellites {
      let arc = network.throughputArc(satellite)
      closingCosts[arc] = charge(
        potentials[network.firstExit + satellite] - potentials[network.firstEntrance + satellite], arc)
    }
  }

  /// What a capacity is charged at a price for each part.
  private func charge(_ price: Int, _ arc: Int) -> Double {
    price > 0 ? Double(price) * Double(network.capacity(arc) ?? 0) / divisor : 0
  }

  mutating func savingOfOpening(plant: Int) -> Double {
    if let known = openingSavings[plant] { return known }
    var offers: [(gain: Int, amount: Int)] = []
    let first = network.firstTrunk + plant * network.satelliteCount
    for satellite in 0..<network.satelliteCount where opening.satellites[satellite] {
      let gain = potentials[network.firstEntrance + satellite] - network.costs[first + satellite]
      let limit = min(
        network.capacity(first + satellite) ?? .max, network.capacity(network.throughputArc(satellite)) ?? .max)
      if gain > 0 { offers.append((gain, limit)) }
    }
    let saving = greatest(offers, within: network.capacity(network.supplyArc(plant)) ?? 0)
    openingSavings[plant] = saving
    return saving
  }

  mutating func savingOfOpening(satellite: Int) -> Double {
    let arc = network.throughputArc(satellite)
    if let known = openingSavings[arc] { return known }
    var entrance = Int.max
    for plant in 0..<network.plantCount where opening.plants[plant] {
      let cost = network.costs[network.firstTrunk + plant * network.satelliteCount + satellite]
      entrance = min(entrance, potentials[1 + plant] + cost)
    }
    var offers: [(gain: Int, amount: Int)] = []
    let first = network.firstDelivery + satellite * network.customerCount
    if entrance < .max {
      for customer in 0..<network.customerCount {
        let gain = potentials[network.firstCustomer + customer] - network.costs[first + customer] - entrance
        if gain > 0 { offers.append((gain, network.demands[customer])) }
      }
    }
    let saving = greatest(offers, within: network.capacity(arc) ?? 0)
    openingSavings[arc] = saving
    return saving
  }

  /// The greatest gain of taking offers, in part if need be, within a capacity.
  private func greatest(_ offers: [(gain: Int, amount: Int)], within capacity: Int) -> Double {
    var left = capacity
    var sum = 0.0
    for offer in offers.sorted(by: { $0.gain > $1.gain }) {
      guard left > 0 else { break }
      sum += Double(offer.gain) * Double(min(left, offer.amount))
      left -= min(left, offer.amount)
    }
    return sum / divisor
  }
}
