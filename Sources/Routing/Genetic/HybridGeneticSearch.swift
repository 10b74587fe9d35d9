internal import Computation

/// Hybrid genetic search (Vidal, Crainic, Gendreau, Lahrichi and Rei 2012; Vidal 2022): crossover of good candidates, local search with
/// penalties on each child, survival by cost and difference together.
///
/// Deterministic: the same problem, settings, seed and number of iterations give the same rounds on any machine.
public struct HybridGeneticSearch {
  private let ground: SearchGround
  private let settings: SearchSettings
  private var random: SeededNumbers
  private var population: Population
  private var fleetSplit: FleetSplit

  /// What a search brought back.
  public struct Result: Sendable {
    /// The best solution that keeps every rule; `nil` when none was found.
    public var solution: RoutingSolution?
    /// Its cost, recomputed from scratch.
    public var cost: Int?
    /// Children bred and improved.
    public var iterations: Int
  }

  public init(_ problem: RoutingProblem, settings: SearchSettings = SearchSettings(), seed: UInt64) {
    ground = SearchGround(problem, nearest: settings.neighbours, closest: settings.closest)
    self.settings = settings
    random = SeededNumbers(seed: seed)
    population = Population(ground, settings: settings)
    fleetSplit = FleetSplit(ground)
  }

  /// Searches until `stop` says so; it is asked after every iteration with the number done and the best cost known.
  public mutating func run(until stop: (_ iterations: Int, _ best: Int?) -> Bool) -> Result {
    let search = TourSearch(ground)
    let patience =
      ground.problem.hasLimitedDepots
      ? max(1_000, settings.depotPatience * ground.clientLocations.count) : settings.patience
    var iterations = 0
    var idle = 0
    populate(search, &iterations, stop)
    while !stop(iterations, population.best?.cost) {
      let isBetter = breed(search)
      iterations += 1
      idle = isBetter ? 0 : idle + 1
      if iterations % max(1, settings.adjustment) == 0 { population.adjustWeights() }
      if idle >= patience {
        population.restart()
        populate(search, &iterations, stop)
        idle = 0
      }
    }
    return result(iterations)
  }

  /// Fills the population with improved random candidates.
  private mutating func populate(
    _ search: borrowing TourSearch, _ iterations: inout Int, _ stop: (_ iterations: Int, _ best: Int?) -> Bool
  ) {
    for index in 0..<(4 * settings.survivors) where index == 0 || !stop(iterations, population.best?.cost) {
      _ = improveAndAdd(randomRounds(), search)
      iterations += 1
    }
  }

  private mutating func breed(_ search: borrowing TourSearch) -> Bool {
    let fitness = population.fitness()
    let mother = population.tournament(&random, fitness)
    let father = population.tournament(&random, fitness)
    return improveAndAdd(child(mother.rounds, father.rounds), search)
  }

  private mutating func randomRounds() -> RoundList {
    let isSplit = ground.isCutFromTours || ground.isCutFromFleets && random.below(2) == 0
    guard isSplit else { return RoundInheritance.start(ground, population.weights, &random) }
    var tour = ground.clientLocations.map { Int32($0) }
    random.shuffle(&tour)
    if ground.isCutFromFleets {
      let isOpen = ground.problem.hasLimitedDepots ? DepotMutation(ground: ground).randomDepots(&random) : nil
      return fleetSplit.rounds(of: tour, types: types(isOpen), weights: population.weights)
    }
    return Split(ground: ground, weights: population.weights).rounds(of: tour)
  }

  /// Crosses two parents: by order where all vehicles are alike, by order or by rounds where they are not.
  private mutating func child(_ mother: RoundList, _ father: RoundList) -> RoundList {
    if ground.isCutFromTours {
      let tour = OrderCrossover.child(
        mother.withoutUnloadings(ground), father.withoutUnloadings(ground), &random)
      return Split(ground: ground, weights: population.weights).rounds(of: tour)
    }
    let mutation = ground.problem.hasLimitedDepots ? DepotMutation(ground: ground) : nil
    let isOpen = mutation?.depots(of: mother, &random)
    if ground.isCutFromFleets && random.below(100) < settings.orderPercent {
      let tour = OrderCrossover.child(mother, father, &random)
      return fleetSplit.rounds(of: tour, types: types(isOpen), weights: population.weights)
    }
    let child = RoundInheritance.child(mother, father, ground, population.weights, &random)
    guard let mutation, let isOpen else { return child }
    return mutation.moved(child, to: isOpen.indices.filter { isOpen[$0] })
  }

  /// The vehicle types of open depots, all where every depot is open.
  private func types(_ isOpen: [Bool]?) -> [Int] {
    let types = ground.problem.vehicleTypes
    return types.indices.filter { isOpen?[types[$0].depot] ?? true }
  }

  /// Improves rounds and adds them; half of the infeasible results are improved once more at tenfold penalties.
  private mutating func improveAndAdd(_ rounds: RoundList, _ search: borrowing TourSearch) -> Bool {
    search.load(rounds)
    search.improve(weights: population.weights, random: &random)
    let candidate = Candidate(search.rounds().ordered(by: ground.bearings), ground)
    var isBetter = population.add(candidate, recording: true)
    if !candidate.isFeasible, random.below(2) == 0 {
      search.improve(weights: population.weights.raised(10), random: &random)
      let repaired = Candidate(search.rounds().ordered(by: ground.bearings), ground)
      if repaired.isFeasible { isBetter = population.add(repaired, recording: false) || isBetter }
    }
    return isBetter
  }

  private func result(_ iterations: Int) -> Result {
    guard let best = population.best else { return Result(solution: nil, cost: nil, iterations: iterations) }
    let solution = best.rounds.solution(of: ground.problem)
    return Result(solution: solution, cost: ground.problem.reckon(solution).cost, iterations: iterations)
  }
}
