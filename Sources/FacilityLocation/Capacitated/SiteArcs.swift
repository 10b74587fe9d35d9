/// The arcs of a capacitated problem laid out for search: by site in order of cost per unit, and by customer.
///
/// Storage that loops read millions of times stands in buffers allocated once and never changed afterwards.
final class SiteArcs: Sendable {
  let problem: CapacitatedProblem
  let siteCount: Int
  let customerCount: Int
  /// Customers and whole costs of each site's arcs, `customerCount` a site, the cheapest per unit first.
  private let customerStore: [Int32]
  private let costStore: [Double]
  /// Cost per unit of the same arcs.
  private let unitStore: [Double]
  /// Cost per unit by customer and site: `unitCosts[customer * siteCount + site]`; 0 for a customer without demand.
  let unitCosts: [Double]
  let demands: [Double]
  let capacities: [Double]
  /// Capacity that must be open at least: all demand, rounded up to what capacities can add up to.
  let leastCapacity: Double

  init(_ problem: CapacitatedProblem) {
    self.problem = problem
    siteCount = problem.siteCount
    customerCount = problem.customerCount
    demands = problem.demands.map(Double.init)
    capacities = problem.capacities.map(Double.init)
    let divisor = problem.capacities.reduce(0, SiteArcs.commonDivisor)
    leastCapacity = Double(divisor == 0 ? 0 : (problem.totalDemand + divisor - 1) / divisor * divisor)
    let (sites, customers) = (problem.siteCount, problem.customerCount)
    var units = [Double](repeating: 0, count: sites * customers)
    var order: [Int32] = []
    var costs: [Double] = []
    var sorted: [Double] = []
    for site in 0..<sites {
      var arcs: [(unit: Double, customer: Int)] = []
      for customer in 0..<customers {
        let demand = problem.demands[customer]
        let unit = demand == 0 ? 0 : problem.cost(site: site, customer: customer) / Double(demand)
        units[customer * sites + site] = unit
        arcs.append((demand == 0 ? -.infinity : unit, customer))
      }
      arcs.sort { ($0.unit, $0.customer) < ($1.unit, $1.customer) }
      order += arcs.map { Int32($0.customer) }
      costs += arcs.map { problem.cost(site: site, customer: $0.customer) }
      sorted += arcs.map(\.unit)
    }
    customerStore = order
    costStore = costs
    unitStore = sorted
    unitCosts = units
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : commonDivisor(b, a % b) }

  /// Hands a site-by-site view of the sorted arcs to `body`.
  func withArcs<Result>(_ body: (SortedArcs) -> Result) -> Result {
    customerStore.withUnsafeBufferPointer { customers in
      costStore.withUnsafeBufferPointer { costs in
        unitStore.withUnsafeBufferPointer { units in
          body(SortedArcs(customers: customers.baseAddress!, costs: costs.baseAddress!, units: units.baseAddress!))
        }
      }
    }
  }

  /// Every site's arcs, one site after the other, the cheapest per unit first.
  struct SortedArcs {
    let customers: UnsafePointer<Int32>
    let costs: UnsafePointer<Double>
    let units: UnsafePointer<Double>
  }
}
