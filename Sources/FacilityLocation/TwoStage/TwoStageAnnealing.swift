internal import Computation
import Foundation

/// Simulated annealing over openings. A move that the prices show to be hopeless ends there; the others are priced by
/// their exact least-cost flow, which a warm tree makes cheap.
struct TwoStageAnnealing {
  let problem: TwoStageProblem
  private let network: TwoStageNetwork
  private let totalDemand: Int
  private var numbers: SeededNumbers
  private var flow: TwoStageFlow
  private var estimate: OpeningEstimate
  /// What the present opening costs, rents and the constant included.
  private var value: Double
  /// The best opening that serves every demand.
  private(set) var best: (opening: TwoStageProblem.Opening, value: Double)?

  /// Starts from an opening.
  init(_ problem: TwoStageProblem, network: TwoStageNetwork, start: TwoStageProblem.Opening, seed: UInt64) {
    self.problem = problem
    self.network = network
    totalDemand = problem.demands.reduce(0, +)
    numbers = SeededNumbers(seed: seed)
    flow = TwoStageFlow(network)
    flow.open(start)
    estimate = OpeningEstimate(flow, partsPerUnit: problem.partsPerUnit)
    let cost = flow.cost(partsPerUnit: problem.partsPerUnit)
    value = cost.money + problem.rent(of: start) + problem.constant
    if cost.missing == 0 { best = (start, value) }
  }

  /// Tries `steps` moves while the temperature, in the instance's money, falls evenly in its logarithm.
  mutating func cool(from hot: Double, to cold: Double, steps: Int, shouldStop: () -> Bool) {
    for step in 0..<steps {
      if step % 256 == 0, shouldStop() { return }
      let temperature = hot * pow(cold / hot, Double(step) / Double(max(1, steps - 1)))
      guard let move = TwoStageMove.drawn(flow.opening, &numbers) else { continue }
      // What the new opening may cost to be taken.
      let limit = value - temperature * log(max(1e-300, numbers.fraction()))
      if leastValue(after: move) <= limit { attempt(move, limit: limit) }
    }
  }

  /// A value that the opening after the move does not undercut, from prices alone; infinite where the capacities cannot
  /// serve the demand.
  private mutating func leastValue(after move: TwoStageMove) -> Double {
    let facilities = move.kind == .plants ? problem.plants : problem.satellites
    var change = 0.0
    for facility in move.closes {
      change += estimate.closingCosts[move.kind == .plants ? facility : network.plantCount + facility]
      change -= facilities[facility].rent
    }
    for facility in move.opens { change += facilities[facility].rent }
    if problem.unservedPrice == nil, capacity(after: move, facilities) < totalDemand { return .infinity }
    for facility in move.opens {
      change -=
        move.kind == .plants
        ? estimate.savingOfOpening(plant: facility) : estimate.savingOfOpening(satellite: facility)
    }
    return value + change
  }

  private func capacity(after move: TwoStageMove, _ facilities: [TwoStageProblem.Facility]) -> Int {
    let isOpen = move.kind == .plants ? flow.opening.plants : flow.opening.satellites
    var sum = 0
    for (facility, isOpen) in zip(facilities, isOpen) where isOpen { sum += facility.capacity }
    for facility in move.closes { sum -= facilities[facility].capacity }
    for facility in move.opens { sum += facilities[facility].capacity }
    return sum
  }

  /// Prices the move by its flow, and keeps it when its value is within the limit.
  private mutating func attempt(_ move: TwoStageMove, limit: Double) {

    let before = flow
    let wanted = move.applied(to: flow.opening)
    flow.open(wanted)
    let cost = flow.cost(partsPerUnit: problem.partsPerUnit)
    let worth = cost.money + problem.rent(of: wanted) + problem.constant
    guard worth <= limit else {
      flow = before
      return
    }
    value = worth
    estimate = OpeningEstimate(flow, partsPerUnit: problem.partsPerUnit)
    if cost.missing == 0, worth < best?.value ?? .infinity { best = (wanted, worth) }
  }
}
