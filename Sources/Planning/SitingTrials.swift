internal import Computation
import Quantities
import Routing
import Siting
import WasteNetwork

/// Weighs stations by the rounds that they make: rounds are planned for a siting, what they cost each village becomes
/// the haul cost of the next siting, and so on until nothing gets cheaper. What counts is what a siting costs with its
/// own rounds, so a siting that only looks cheaper is not kept.
struct SitingTrials {
  /// A siting with rounds planned for it.
  private struct Tried {
    let siting: SitingPlan
    let transport: TransportPlan
    let cost: Money

    /// What finds no vehicle counts first.
    func isBetter(than other: Tried) -> Bool {
      (transport.left, cost) < (other.transport.left, other.cost)
    }
  }

  private let network: Network
  /// The same with the vehicle types that may drive.
  private let fleet: Network
  private let metric: any RoadMetric
  private let distances: RoadDistances
  private let revision: SitingRevision
  private let effort: Effort
  private let onProgress: (_ done: Double, _ best: Money) -> Void
  private var tried: [Tried] = []
  private var best = 0

  /// - Parameters:
  ///   - fleet: the network with the vehicle types that may drive.
  ///   - question: what the first siting answers.
  ///   - onProgress: is told the part of the trials made, 0…1, and the least cost so far.
  init(
    network: Network, fleet: Network, metric: any RoadMetric, distances: RoadDistances,
    question: SitingProblem? = nil, effort: Effort,
    onProgress: @escaping (_ done: Double, _ best: Money) -> Void
  ) {
    self.network = network
    self.fleet = fleet
    self.metric = metric
    self.distances = distances
    self.effort = effort
    self.onProgress = onProgress
    revision = SitingRevision(question ?? SitingProblem(network, distances: distances))
  }

  /// The siting that costs least with its rounds; the first one where none costs less.
  var kept: SitingPlan { tried[best].siting }
  /// Whether the first siting was left for another.
  var hasMoved: Bool { best > 0 }

  /// What was tried, in the order of trial.
  var trials: [SitingFeedback.Trial] {
    tried.enumerated().map { index, one in
      SitingFeedback.Trial(
        moved: SitingTrials.moves(one.siting, tried[0].siting), estimate: one.siting.cost.total, cost: one.cost,
        unplaced: one.transport.left.lines, left: one.transport.left.mass, isKept: index == best)
    }
  }

  /// Goes back to the first siting.
  mutating func keepFirst() { best = 0 }

  /// Tries sitings until nothing gets cheaper or the effort is spent.
  mutating func run(from first: SitingPlan) {
    guard !revision.isEmpty else { return }
    enter(first)
    let limit = limit
    work(.full, limit: (limit + 1) / 2)
    work(.marginal, limit: limit)
  }

  /// Trials at most besides the first: nine at the default effort, fewer where rounds of many villages take long.
  private var limit: Int {
    max(1, min(SitingTrials.greatestCount, effort.work / 11, SitingTrials.itemsOfTrials / max(1, revision.itemCount)))
  }
  private static let greatestCount = 24
  private static let itemsOfTrials = 30_000
  /// Trials in succession that better nothing before a way of sharing costs is given up.
  private static let patience = 2

  /// Revises the best siting again and again at costs shared in one way.
  private mutating func work(_ sharing: RoundCosts.Sharing, limit: Int) {
    var current = tried[best]
    var prices = costs(of: current).prices(sharing)
    var failures = 0
    while tried.count <= limit, failures < SitingTrials.patience, !effort.isOver {
      let next = revision.revised(current.siting, effort: effort) { [prices] in
        prices.cost(village: $0, stream: $1, depot: $2)
      }
      guard let next, !tried.contains(where: { SitingTrials.moves($0.siting, next) == 0 }) else { return }
      failures = enter(next) ? 0 : failures + 1
      onProgress(Double(tried.count) / Double(limit + 1), tried[best].cost)
      current = tried[tried.count - 1]
      prices = costs(of: current).prices(sharing).damped(by: prices)
    }
  }

  private func costs(of one: Tried) -> RoundCosts {
    RoundCosts(
      network: fleet, siting: one.siting, transport: one.transport, metric: metric, distances: distances)
  }

  /// Plans the rounds of a siting and notes it.
  /// - Returns: whether it is better than all before.
  @discardableResult
  private mutating func enter(_ siting: SitingPlan) -> Bool {
    let transport = RoutingEngine.draft(
      network: fleet, siting: siting, metric: metric, effort: effort)
    let one = Tried(
      siting: siting, transport: transport, cost: network.yearlyCost(of: siting, with: transport))
    tried.append(one)
    guard one.isBetter(than: tried[best]) else { return false }
    best = tried.count - 1
    return true
  }

  /// Villages' streams that two sitings send to different stations, or that only one of them serves.
  private static func moves(_ one: SitingPlan, _ other: SitingPlan) -> Int {
    func depots(_ plan: SitingPlan) -> [Hand: [ID<Depot>]] {
      Dictionary(grouping: plan.assignments) { Hand(village: $0.village, stream: $0.stream) }
        .mapValues { $0.map(\.depot).sorted() }
    }
    let (first, second) = (depots(one), depots(other))
    return first.count { second[$0.key] != $0.value } + second.count { first[$0.key] == nil }
  }

  private struct Hand: Hashable {
    let village: ID<Village>
    let stream: ID<WasteStream>
  }
}

extension RoutingEngine {
  /// Part of a run's effort that rounds get which are planned only to be compared.
  private static let partOfDraft = 10

  /// Rounds and shuttles with a part of the effort.
  static func draft(network: Network, siting: SitingPlan, metric: any RoadMetric, effort: Effort) -> TransportPlan {
    plan(
      network: network, siting: siting, metric: metric, effort: effort.work / partOfDraft, seed: effort.seed,
      threads: effort.threads, isCancelled: { effort.isOver })
  }
}
