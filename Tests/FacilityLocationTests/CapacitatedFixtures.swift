import Computation
import FacilityLocation

/// Small random problems and their optima by enumeration.
enum CapacitatedFixtures {
  static func random(sites: Int, customers: Int, seed: UInt64, isSingleSource: Bool) -> CapacitatedProblem {
    var numbers = SeededNumbers(seed: seed)
    let demands = (0..<customers).map { _ in 3 + numbers.below(20) }
    let capacities = (0..<sites).map { _ in 30 + numbers.below(60) }
    let rents = (0..<sites).map { _ in Double(50 + numbers.below(200)) }
    let costs = (0..<sites * customers).map { demands[$0 % customers] * (1 + numbers.below(12)) }
    return CapacitatedProblem(
      demands: demands, capacities: capacities, rents: rents, costs: costs.map(Double.init),
      isSingleSource: isSingleSource)
  }

  /// Every set of sites, as lists.
  static func subsets(_ sites: Int) -> [[Int]] {
    (1..<(1 << sites)).map { mask in (0..<sites).filter { mask & (1 << $0) != 0 } }
  }

  /// The least cost over all assignments of whole customers.
  static func leastSingleSourceCost(_ problem: CapacitatedProblem) -> Double? {
    var best: Double?
    var room = problem.capacities
    var isUsed = [Bool](repeating: false, count: problem.siteCount)
    func place(_ customer: Int, _ cost: Double) {
      if let best, cost >= best { return }
      guard customer < problem.customerCount else {
        best = cost
        return
      }
      for site in 0..<problem.siteCount where room[site] >= problem.demands[customer] {
        let wasUsed = isUsed[site]
        room[site] -= problem.demands[customer]
        isUsed[site] = true
        place(customer + 1, cost + problem.cost(site: site, customer: customer) + (wasUsed ? 0 : problem.rents[site]))
        room[site] += problem.demands[customer]
        isUsed[site] = wasUsed
      }
    }
    place(0, 0)
    return best
  }
}
