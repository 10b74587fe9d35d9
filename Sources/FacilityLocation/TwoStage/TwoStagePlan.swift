/// A plan of a two-stage problem: what is open and what flows, in whole parts.
public struct TwoStagePlan: Sendable, Equatable {
  public var opening: TwoStageProblem.Opening
  /// From plant to satellite, plant by plant.
  public var hauls: [Int]
  /// From satellite to customer, satellite by satellite.
  public var carries: [Int]

  /// The least-cost plan of an opening; nil when it cannot serve every demand that must be.
  init?(_ problem: TwoStageProblem, network: TwoStageNetwork, opening: TwoStageProblem.Opening) {
    var flow = TwoStageFlow(network)
    flow.open(opening)
    guard flow.cost(partsPerUnit: problem.partsPerUnit).missing == 0 else { return nil }
    self.opening = opening
    var hauls = [Int](repeating: 0, count: problem.trunkCosts.count)
    var carries = [Int](repeating: 0, count: problem.deliveryCosts.count)
    flow.forEachFlow { arc, amount in
      if arc >= network.firstDelivery {
        carries[arc - network.firstDelivery] = amount
      } else if arc >= network.firstTrunk {
        hauls[arc - network.firstTrunk] = amount
      }
    }
    self.hauls = hauls
    self.carries = carries
  }

  /// Equation (1), recomputed from the flows alone; nil when the plan breaks one of the equations (2) to (6).
  public func value(in problem: TwoStageProblem) -> Double? {
    let units = Double(problem.partsPerUnit)
    let (plants, satellites, customers) = (problem.plants.count, problem.satellites.count, problem.demands.count)
    guard (hauls + carries).allSatisfy({ $0 >= 0 }) else { return nil }
    var value = problem.constant + problem.rent(of: opening)
    var brought = [Int](repeating: 0, count: satellites)
    for plant in 0..<plants {
      var given = 0
      for satellite in 0..<satellites where hauls[plant * satellites + satellite] > 0 {
        let (arc, amount) = (plant * satellites + satellite, hauls[plant * satellites + satellite])
        guard let cost = problem.trunkCosts[arc], problem.trunkLimits.map({ amount <= $0[arc] }) ?? true else {
          return nil
        }
        value += cost * Double(amount) / units
        given += amount
        brought[satellite] += amount
      }
      guard given <= (opening.plants[plant] ? problem.plants[plant].capacity : 0) else { return nil }
    }
    var unserved = problem.demands
    for satellite in 0..<satellites {
      var given = 0
      for customer in 0..<customers where carries[satellite * customers + customer] > 0 {
        let arc = satellite * customers + customer
        guard let cost = problem.deliveryCosts[arc] else { return nil }
        value += cost * Double(carries[arc]) / units
        given += carries[arc]
        unserved[customer] -= carries[arc]
      }
      let capacity = opening.satellites[satellite] ? problem.satellites[satellite].capacity : 0
      guard given == brought[satellite], given <= capacity else { return nil }
    }
    guard unserved.allSatisfy({ $0 >= 0 }) else { return nil }
    guard let price = problem.unservedPrice else { return unserved.allSatisfy { $0 == 0 } ? value : nil }
    return value + price * Double(unserved.reduce(0, +)) / units
  }
}
