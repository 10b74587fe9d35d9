internal import Computation

/// Plans and bounds of a two-stage problem: the dual function is raised at the root and then in the nodes of a branch
/// and bound, every opening that it proposes is priced by its flow, and the best of these are annealed.
///
/// The work goes in rounds of a fixed number of tasks, whose results are taken in order: the number of threads changes
/// nothing.
public struct TwoStageSearch: Sendable {
  /// Nodes bounded and openings annealed in a round.
  private static let nodesPerRound = 4
  private static let annealsPerRound = 4
  /// Openings kept to start from.
  private static let poolSize = 12

  public let problem: TwoStageProblem
  private let seed: UInt64
  private let annealingSteps: Int
  private let network: TwoStageNetwork
  private let bounding: TwoStageBounding
  private var pool = OpeningPool(size: poolSize)
  private var open: [TwoStageNode] = []
  private var nodes = 0

  /// - Parameter annealingSteps: moves that one annealing tries.
  public init(_ problem: TwoStageProblem, seed: UInt64, annealingSteps: Int = 20_000) {
    self.annealingSteps = annealingSteps
    self.problem = problem
    self.seed = seed
    network = TwoStageNetwork(problem)
    bounding = TwoStageBounding(problem, network: network)
  }

  /// What a search has come to.
  public struct Result: Sendable, Equatable {
    /// The best plan; nil when none is known that serves every demand.
    public var plan: TwoStagePlan?
    public var value: Double?
    /// No plan is below this; infinite when there is none.
    public var bound: Double
    /// Nodes bounded.
    public var nodes: Int
  }

  /// Searches until the best plan is proven, the rounds are over or `shouldStop` says so.
  public mutating func run(rounds: Int?, threads: Int, shouldStop: @escaping @Sendable () -> Bool) -> Result {
    take(bounding.climb(TwoStageNode(root: problem), target: nil, shouldStop: shouldStop))
    var round = 0
    while !open.isEmpty, rounds.map({ round < $0 }) ?? true, !shouldStop() {
      let batch = Array(open.prefix(Self.nodesPerRound))
      let children = batch.flatMap { $0.children(problem) }
      let starts = annealingStarts(round: round)
      let done = each(of: starts.count + children.count, threads: threads) { [self, round] task in
        task < starts.count
          ? annealed(starts[task], round: round, task: task, shouldStop: shouldStop)
          : bounding.climb(
            children[task - starts.count], target: pool.best?.value, shouldStop: shouldStop)
      }
      // A node whose time ran out half way stays open: its children know no less than it did.
      open.removeFirst(batch.count)
      for finding in done { take(finding) }
      round += 1
    }
    return result()
  }

  /// Takes in a node, when it may hold a better plan than the best, and openings.
  private mutating func take(_ finding: TwoStageBounding.Finding) {
    for opening in finding.openings { pool.add(opening) }
    if var node = finding.node {
      nodes += 1
      node.number = nodes
      open.append(node)
    }
    if let best = pool.best { open.removeAll { !bounding.canBeat(best.value, node: $0) } }
    open.sort { ($0.bound, $0.number) < ($1.bound, $1.number) }
  }

  /// The best opening and some others by turns.
  private func annealingStarts(round: Int) -> [TwoStageProblem.Opening] {
    guard !pool.openings.isEmpty else { return [.init(everythingOf: problem)] }
    return (0..<Self.annealsPerRound).map { task in
      let place = task == 0 ? 0 : (round * (Self.annealsPerRound - 1) + task) % pool.openings.count
      return pool.openings[place].opening
    }
  }

  /// Anneals from an opening, hotter or cooler by turns; the lesser of the mean rents of the stages is the measure.
  private func annealed(
    _ start: TwoStageProblem.Opening, round: Int, task: Int, shouldStop: () -> Bool
  ) -> TwoStageBounding.Finding {
    func mean(_ facilities: [TwoStageProblem.Facility]) -> Double {
      facilities.reduce(0) { $0 + $1.rent } / Double(max(1, facilities.count))
    }
    let measure = max(1e-6, min(mean(problem.plants), mean(problem.satellites)))
    let heat = [0.05, 0.4, 0.1, 0.2][(round + task) % 4]
    var annealing = TwoStageAnnealing(
      problem, network: network, start: start,
      seed: seed &+ UInt64(round * Self.annealsPerRound + task) &* 7_919)
    annealing.cool(
      from: heat * measure, to: 0.01 * measure, steps: annealingSteps, shouldStop: shouldStop)
    let best = annealing.best.map { [PricedOpening(opening: $0.opening, value: $0.value)] }
    return .init(node: nil, openings: best ?? [])
  }

  private func result() -> Result {
    let plan = pool.best.flatMap { TwoStagePlan(problem, network: network, opening: $0.opening) }
    let value = plan?.value(in: problem)
    let floor = open.map(\.bound).min() ?? value ?? .infinity
    return Result(plan: plan, value: value, bound: min(floor, value ?? .infinity), nodes: nodes)
  }
}

extension TwoStageProblem.Opening {
  /// Everything open.
  init(everythingOf problem: TwoStageProblem) {
    self.init(
      plants: [Bool](repeating: true, count: problem.plants.count),
      satellites: [Bool](repeating: true, count: problem.satellites.count))
  }
}
