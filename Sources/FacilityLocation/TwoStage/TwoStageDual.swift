/// The Lagrangian dual function of the two-stage problem: equations (2) and (3) are priced, and each facility is left
/// with a knapsack of offers of its own, each stage with a covering knapsack.
///
///     L(π, a) = Σₖ π[k]·demand[k] + min Σᵢ (rent[i] − V[i])·open[i] + min Σⱼ (rent[j] − W[j])·open[j]
///     with π[k] above the price of not being served counted as that price in the first sum, and
///     V[i] = max Σⱼ (a[j] − trunk[i,j])·haul[i,j]           within the plant's capacity, the arc's and the satellite's
///     W[j] = max Σₖ (π[k] − a[j] − delivery[j,k])·carry[j,k]   within the satellite's capacity and the demands
///
/// Where all demand must be served, the open capacities of each stage cover it: that holds in every plan and is not
/// implied by the prices, and it is what lifts this bound above that of the linear relaxation.
final class TwoStageDual: Sendable {
  let problem: TwoStageProblem
  private let plantCover: CoverKnapsack
  private let satelliteCover: CoverKnapsack

  init(_ problem: TwoStageProblem) {
    self.problem = problem
    let covered = problem.unservedPrice == nil ? problem.demands.reduce(0, +) : 0
    plantCover = CoverKnapsack(capacities: problem.plants.map(\.capacity), demand: covered)
    satelliteCover = CoverKnapsack(capacities: problem.satellites.map(\.capacity), demand: covered)
  }

  /// Prices of one unit, in the instance's money.
  struct Prices: Sendable {
    /// At the entrance of each satellite.
    var entrances: [Double]
    /// At each customer.
    var customers: [Double]
  }

  /// The dual function's value at some prices and the directions in which it grows.
  struct Answer: Sendable {
    var bound: Double
    var opening: TwoStageProblem.Opening
    /// Carried away less brought, satellite by satellite, in units.
    var entranceShortage: [Double]
    /// Demanded less brought, customer by customer, in units.
    var customerShortage: [Double]
    /// rent − V of each plant, rent − W of each satellite.
    var plantCosts: [Double]
    var satelliteCosts: [Double]
  }

  /// One facility's best taking of offers.
  private struct Taking {
    var worth = 0.0
    var flows: [(index: Int, amount: Double)] = []
  }

  /// - Returns: nil when the decisions leave no opening that covers the demand.
  func answer(_ prices: Prices, _ decided: Decisions) -> Answer? {
    let units = 1 / Double(problem.partsPerUnit)
    let plants = problem.plants.indices.map { plantTaking($0, prices, units) }
    let satellites = problem.satellites.indices.map { satelliteTaking($0, prices, units) }
    let plantCosts = plants.indices.map { problem.plants[$0].rent - plants[$0].worth }
    let satelliteCosts = satellites.indices.map { problem.satellites[$0].rent - satellites[$0].worth }
    guard let plantChoice = choice(.plants, plantCosts, decided),
      let satelliteChoice = choice(.satellites, satelliteCosts, decided)
    else { return nil }
    var answer = Answer(
      bound: problem.constant + plantChoice.cost + satelliteChoice.cost,
      opening: .init(plants: plantChoice.isOpen, satellites: satelliteChoice.isOpen),
      entranceShortage: [Double](repeating: 0, count: satellites.count),
      customerShortage: problem.demands.map { Double($0) * units },
      plantCosts: plantCosts, satelliteCosts: satelliteCosts)
    for (customer, price) in prices.customers.enumerated() {
      // Above the price of not being served, demand is let go instead.
      answer.bound += min(price, problem.unservedPrice ?? price) * Double(problem.demands[customer]) * units
    }
    for (plant, taking) in plants.enumerated() where answer.opening.plants[plant] {
      for flow in taking.flows { answer.entranceShortage[flow.index] -= flow.amount }
    }
    for (satellite, taking) in satellites.enumerated() where answer.opening.satellites[satellite] {
      for flow in taking.flows {
        answer.entranceShortage[satellite] += flow.amount
        answer.customerShortage[flow.index] -= flow.amount
      }
    }
    letUnserved(prices, in: &answer)
    return answer
  }

  /// Which facilities of a stage open at least cost. Where nothing need be served, the stage's count is limited; where
  /// the demand must be covered, limits of the count are left out of account, which only lowers the bound.
  private func choice(
    _ kind: TwoStageMove.Kind, _ costs: [Double], _ decided: Decisions
  ) -> (cost: Double, isOpen: [Bool])? {
    guard problem.unservedPrice == nil else {
      return CountedChoice.solve(costs: costs, fates: decided.of(kind), count: decided.count(kind))
    }
    return (kind == .plants ? plantCover : satelliteCover)
      .solve(costs: costs, isForced: decided.isForced(kind), isClosed: decided.isClosed(kind))
  }

  /// At the price of not being served, a customer's shortage is nobody's.
  private func letUnserved(_ prices: Prices, in answer: inout Answer) {
    guard let price = problem.unservedPrice else { return }
    for customer in prices.customers.indices where prices.customers[customer] >= price {
      answer.customerShortage[customer] = min(0, answer.customerShortage[customer])
    }
  }

  private func plantTaking(_ plant: Int, _ prices: Prices, _ units: Double) -> Taking {
    let count = problem.satellites.count
    var offers: [(gain: Double, index: Int)] = []
    for satellite in 0..<count {
      guard let cost = problem.trunkCosts[plant * count + satellite] else { continue }
      let gain = prices.entrances[satellite] - cost
      if gain > 0 { offers.append((gain, satellite)) }
    }
    return take(&offers, within: Double(problem.plants[plant].capacity) * units) { satellite in
      let limit = self.problem.trunkLimits.map { $0[plant * count + satellite] } ?? .max
      return Double(min(limit, self.problem.satellites[satellite].capacity)) * units
    }
  }

  private func satelliteTaking(_ satellite: Int, _ prices: Prices, _ units: Double) -> Taking {
    let count = problem.demands.count
    let entrance = prices.entrances[satellite]
    var offers: [(gain: Double, index: Int)] = []
    problem.deliveryCosts.withUnsafeBufferPointer { costs in
      for customer in 0..<count {
        guard let cost = costs[satellite * count + customer] else { continue }
        let gain = prices.customers[customer] - cost - entrance
        if gain > 0 { offers.append((gain, customer)) }
      }
    }
    return take(&offers, within: Double(problem.satellites[satellite].capacity) * units) {
      Double(self.problem.demands[$0]) * units
    }
  }

  /// Takes the best offers first, the last in part.
  private func take(
    _ offers: inout [(gain: Double, index: Int)], within capacity: Double, amount: (Int) -> Double
  ) -> Taking {
    offers.sort { ($1.gain, $0.index) < ($0.gain, $1.index) }
    var taking = Taking()
    var left = capacity
    for offer in offers {
      guard left > 0 else { break }
      let taken = min(left, amount(offer.index))
      taking.worth += offer.gain * taken
      taking.flows.append((offer.index, taken))
      left -= taken
    }
    return taking
  }
}
