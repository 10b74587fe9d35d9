internal import Computation

/// The two subpopulations, the best solution found, and the weights that balance them.
struct Population {
  private(set) var feasible: Subpopulation
  private(set) var infeasible: Subpopulation
  private(set) var best: Candidate?
  private(set) var weights: PenaltyWeights
  /// Whether each of the last candidates kept the limit on loads, and on time.
  private var keptLoad: [Bool]
  private var keptTime: [Bool]
  /// How far the weights may rise.
  private let greatest: PenaltyWeights
  private let settings: SearchSettings
  private var recorded = 0
  private var settled: SettledDepots

  init(_ ground: SearchGround, settings: SearchSettings) {
    self.settings = settings
    feasible = Subpopulation(clients: ground.clientLocations, settings: settings)
    infeasible = Subpopulation(clients: ground.clientLocations, settings: settings)
    let first = Self.firstWeights(ground)
    greatest = first.raised(100)
    weights = first.raised(settings.firstPenalty)
    settled = SettledDepots(ground.problem)
    keptLoad = [Bool](repeating: true, count: max(1, settings.adjustment))
    keptTime = keptLoad
  }

  /// As much as the longest way for a load as great as the greatest demand; a unit of time costs a unit of distance.
  private static func firstWeights(_ ground: SearchGround) -> PenaltyWeights {
    let problem = ground.problem
    let unit = problem.vehicleTypes.map(\.unitDistanceCost).max() ?? 1
    let longest = Int(problem.distance.values.max() ?? 1) * max(1, unit)
    let heaviest = problem.clients.map { $0.demand.reduce(0, +) }.max() ?? 1
    let one = 1 << PenaltyWeights.binaryPlaces
    return PenaltyWeights(load: max(one / 10, longest * one / max(1, heaviest)), time: max(1, unit) * one)
  }

  /// Adds a candidate; tells whether it is the best solution so far.
  mutating func add(_ candidate: Candidate, recording: Bool) -> Bool {
    if recording {
      keptLoad[recorded % keptLoad.count] = candidate.excessLoad == 0
      keptTime[recorded % keptTime.count] = candidate.overtime == 0
      recorded += 1
    }
    let isEmpty = feasible.members.isEmpty && infeasible.members.isEmpty
    let isWanted = isEmpty || !settled.refuses(candidate.rounds)
    guard candidate.isFeasible else {
      if isWanted { infeasible.add(candidate, weights: weights) }
      return false
    }
    if isWanted { feasible.add(candidate, weights: weights) }
    if let best, best.cost <= candidate.cost { return false }
    best = candidate
    return true
  }

  /// The fitter of two members drawn at random.
  func tournament(_ random: inout SeededNumbers, _ fitness: Fitness) -> Candidate {
    let first = random.below(feasible.members.count + infeasible.members.count)
    let second = random.below(feasible.members.count + infeasible.members.count)
    return member(fitness.value(first) < fitness.value(second) ? first : second)
  }

  private func member(_ index: Int) -> Candidate {
    index < feasible.members.count ? feasible.members[index] : infeasible.members[index - feasible.members.count]
  }

  /// Fitness of every member, comparable between the subpopulations.
  struct Fitness {
    /// Each with the square of its subpopulation's greatest rank.
    fileprivate var values: [(value: Int, scale: Int)]

    fileprivate func value(_ index: Int) -> Double {
      Double(values[index].value) / Double(values[index].scale)
    }
  }

  func fitness() -> Fitness {
    Fitness(
      values: [feasible, infeasible].flatMap { part in
        part.fitness().map { ($0, max(1, part.members.count * (part.members.count - 1))) }
      })
  }

  /// Raises weights when too few of the last candidates were feasible, lowers them when too many were.
  mutating func adjustWeights() {
    weights.load = min(greatest.load, adjusted(weights.load, kept: keptLoad))
    weights.time = min(greatest.time, adjusted(weights.time, kept: keptTime))
    infeasible.sort(weights: weights)
  }

  private func adjusted(_ weight: Int, kept: [Bool]) -> Int {
    let percent = kept.count { $0 } * 100 / kept.count
    // As long as nothing is feasible, hurry.
    if percent == 0 && best == nil { return weight * 4 + 1 }
    if percent < settings.feasiblePercent - 5 { return weight * 12 / 10 + 1 }
    if percent > settings.feasiblePercent + 5 { return max(100, weight * 85 / 100) }
    return weight
  }

  /// Empties both subpopulations; the best solution stays known.
  mutating func restart() {
    if let cheapest = feasible.members.first { settled.insert(cheapest.rounds) }
    feasible.clear()
    infeasible.clear()
  }
}
