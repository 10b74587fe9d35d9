/// The arcs of a two-stage problem, numbered, with whole costs: what `TwoStageFlow` works on.
///
/// Order of the arcs: supply of each plant (root → plant), throughput of each satellite (entrance → exit), unserved
/// demand of each customer (root → customer), artificial ones (node → root), trunk arcs plant by plant, delivery arcs
/// satellite by satellite.
final class TwoStageNetwork: Sendable {
  /// Whole cost parts that make one unit of the instance's money.
  let costScale: Int
  let plantCount: Int
  let satelliteCount: Int
  let customerCount: Int
  let demands: [Int]
  /// Cost of one unit on each arc, in cost parts.
  let costs: [Int]
  /// Above the cost of any way through the network: the cost of arcs that are not there.
  let prohibitive: Int
  /// Capacities of all arcs before the delivery arcs; `Int.max` where there is none.
  private let capacities: [Int]

  var firstUnserved: Int { plantCount + satelliteCount }
  var firstArtificial: Int { firstUnserved + customerCount }
  var firstTrunk: Int { firstArtificial + nodeCount }
  var firstDelivery: Int { firstTrunk + plantCount * satelliteCount }

  var firstEntrance: Int { 1 + plantCount }
  var firstExit: Int { firstEntrance + satelliteCount }
  var firstCustomer: Int { firstExit + satelliteCount }
  var nodeCount: Int { firstCustomer + customerCount }

  func supplyArc(_ plant: Int) -> Int { plant }
  func throughputArc(_ satellite: Int) -> Int { plantCount + satellite }

  init(_ problem: TwoStageProblem) {
    plantCount = problem.plants.count
    satelliteCount = problem.satellites.count
    customerCount = problem.demands.count
    demands = problem.demands
    let given = (problem.trunkCosts + problem.deliveryCosts + [problem.unservedPrice]).compactMap(\.self)
    let isWhole = given.allSatisfy { $0 == $0.rounded() }
    let scale = isWhole ? 1 : 1_000_000
    costScale = scale
    func whole(_ cost: Double) -> Int { Int((cost * Double(scale)).rounded()) }
    let highest = given.map { abs($0) }.max() ?? 0
    let prohibitive = 8 * (whole(highest) + 1)
    self.prohibitive = prohibitive
    let nodes = 1 + plantCount + 2 * satelliteCount + customerCount
    costs =
      [Int](repeating: prohibitive, count: plantCount + satelliteCount)
      + [Int](repeating: problem.unservedPrice.map(whole) ?? prohibitive, count: customerCount)
      + [Int](repeating: prohibitive, count: nodes)
      + problem.trunkCosts.map { $0.map(whole) ?? prohibitive }
      + problem.deliveryCosts.map { $0.map(whole) ?? prohibitive }
    capacities =
      problem.plants.map(\.capacity) + problem.satellites.map(\.capacity)
      + [Int](repeating: .max, count: customerCount + nodes)
      + (problem.trunkLimits ?? [Int](repeating: .max, count: plantCount * satelliteCount))
  }

  /// The most that an arc carries; nil when there is no limit.
  @inline(__always)
  func capacity(_ arc: Int) -> Int? {
    guard arc < capacities.count, capacities[arc] < .max else { return nil }
    return capacities[arc]
  }
}
