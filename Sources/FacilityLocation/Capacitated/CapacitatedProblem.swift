public import Computation
public import LinearProgramming

/// Capacitated siting: which sites to open and which of them serves each customer, at least rent and carriage.
///
///     minimise  Σ_j rent[j]·open[j] + Σ_j Σ_i cost[j,i]·part[j,i]                              (1)
///     (2)  Σ_j part[j,i] = 1                                    every customer i is served
///     (3)  Σ_i demand[i]·part[j,i] ≤ capacity[j]·open[j]        no site j gives more than it has
///     (4)  part[j,i] ≤ open[j]
///     open ∈ {0,1};  part ∈ {0,1} when each customer has a single source, in [0,1] otherwise.
public struct CapacitatedProblem: Sendable, Equatable {
  public let siteCount: Int
  public let customerCount: Int
  /// Demands and capacities in whole parts of the instance's unit.
  public let demands: [Int]
  public let capacities: [Int]
  /// Cost of opening each site.
  public let rents: [Double]
  /// Cost of serving the whole of a customer's demand, site by site: `costs[site * customerCount + customer]`.
  public let costs: [Double]
  public let isSingleSource: Bool

  public init(
    demands: [Int], capacities: [Int], rents: [Double], costs: [Double], isSingleSource: Bool
  ) {
    precondition(costs.count == demands.count * capacities.count && rents.count == capacities.count)
    siteCount = capacities.count
    customerCount = demands.count
    self.demands = demands
    self.capacities = capacities
    self.rents = rents
    self.costs = costs
    self.isSingleSource = isSingleSource
  }

  public func cost(site: Int, customer: Int) -> Double { costs[site * customerCount + customer] }

  var totalDemand: Int { demands.reduce(0, +) }
}

extension CapacitatedProblem {
  /// Turns what a file says into whole units; a demand above everything there is makes an infeasible problem, not a fault.
  static func checked(
    capacities: [Double], rents: [Double], demands: [Double], wholeCosts: [Double], isSingleSource: Bool,
    reader: InstanceReader
  ) throws(InstanceFault) -> CapacitatedProblem {
    guard demands.contains(where: { $0 > 0 }) else {
      throw InstanceFault(file: reader.file, line: nil, message: "no customer has any demand; one at least must")
    }
    guard let scale = wholeScale(demands + capacities) else {
      throw InstanceFault(
        file: reader.file, line: nil,
        message: "demands and capacities need at most six decimals and must stay below 1e12; use a larger unit")
    }
    return CapacitatedProblem(
      demands: demands.map { Int(($0 * scale).rounded()) }, capacities: capacities.map { Int(($0 * scale).rounded()) },
      rents: rents, costs: wholeCosts, isSingleSource: isSingleSource)
  }

  /// The least power of ten that makes all numbers whole.
  private static func wholeScale(_ numbers: [Double]) -> Double? {
    var scale = 1.0
    for _ in 0...6 {
      if numbers.allSatisfy({ abs(($0 * scale).rounded() - $0 * scale) <= 1e-9 * max(1, $0 * scale) }) {
        return numbers.allSatisfy { $0 * scale < 1e12 } ? scale : nil
      }
      scale *= 10
    }
    return nil
  }
}

extension CapacitatedProblem: LocationProblem {
  public var summary: String {
    "\(siteCount) sites, \(customerCount) customers, \(isSingleSource ? "single source" : "split supply")"
  }

  public var usualSeconds: Double { siteCount * customerCount <= 100_000 ? 120 : 300 }

  public var programme: LinearProgramme {
    var programme = LinearProgramme(name: "capacitated siting")
    let open = (0..<siteCount).map {
      programme.addColumn("open_\($0 + 1)", .unit, cost: rents[$0], isInteger: true)
    }
    let parts = (0..<siteCount * customerCount).map { index in
      programme.addColumn(
        "part_\(index / customerCount + 1)_\(index % customerCount + 1)", .unit, cost: costs[index],
        isInteger: isSingleSource)
    }
    for customer in 0..<customerCount {
      programme.addRow(
        "serve_\(customer + 1)", .equal(1), (0..<siteCount).map { .init(parts[$0 * customerCount + customer], 1) })
    }
    for site in 0..<siteCount {
      let taken = (0..<customerCount).map {
        LinearProgramme.Term(parts[site * customerCount + $0], Double(demands[$0]))
      }
      programme.addRow(
        "capacity_\(site + 1)", .atMost(0), taken + [.init(open[site], -Double(capacities[site]))])
    }
    for site in 0..<siteCount {
      for customer in 0..<customerCount {
        programme.addRow(
          "link_\(site + 1)_\(customer + 1)", .atMost(0),
          [.init(parts[site * customerCount + customer], 1), .init(open[site], -1)])
      }
    }
    return programme
  }

  public func solve(_ effort: Effort) throws -> LocationOutcome {
    try CapacitatedSolver(self).solve(effort)
  }
}
