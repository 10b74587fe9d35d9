public import Computation
public import Quantities
public import WasteNetwork

/// A siting plan worked over for some streams at other haul costs, everything of the other streams kept.
///
/// Location-routing by alternation (Perl, Daskin 1985): rounds tell what each village costs where, siting decides anew.
/// The plan that comes of it is reckoned at the haul costs of the question as it was put, so that its value, bound and
/// certificate go on to speak of that question; what its rounds really cost is for the caller to find out.
public struct SitingRevision: Sendable {
  private let problem: SitingProblem
  /// By stream.
  private let isRevised: [Bool]

  /// - Parameter problem: the question as it was put. Its round streams whose villages have one station each are revised.
  public init(_ problem: SitingProblem) {
    self.problem = problem
    isRevised = problem.network.streams.map { $0.pattern == .round && $0.isSingleStation }
  }

  /// Whether there is anything to revise.
  public var isEmpty: Bool { !problem.items.contains { isRevised[$0.stream] && !$0.arcs.isEmpty } }

  /// Villages' streams that may be assigned anew.
  public var itemCount: Int { problem.items.count { isRevised[$0.stream] } }

  /// Heats of the annealings, as parts of a full one, and moves tried for each item at the default effort.
  private static let heats = [0.4, 0.1, 0.02]
  private static let proposalsPerItem = 700

  /// The least cost found for the revised streams.
  /// - Parameters:
  ///   - plan: of the problem's question.
  ///   - haulCost: yearly cost of taking a village's stream to a depot; the question's own where `nil`.
  /// - Returns: `nil` when nothing cheaper was found, or only what breaks the question's budget.
  public func revised(
    _ plan: SitingPlan, effort: Effort,
    haulCost: (_ village: Int, _ stream: Int, _ depot: Int) -> Money?
  ) -> SitingPlan? {
    guard let solution = SitingSolution(plan, in: problem) else { return nil }
    let question = problem.revision(of: isRevised, beside: solution) { index in
      let arc = problem.arcs[index]
      let item = problem.items[arc.item]
      return haulCost(item.village, item.stream, arc.depot)?.fen ?? arc.cost
    }
    guard let start = question.state(of: solution), start.meetsRequirements else { return nil }
    let best = annealed(start, effort)
    guard best.cost < start.cost, best.meetsRequirements,
      let merged = question.merged(best, into: solution, of: problem), problem.meetsRequirements(merged)
    else { return nil }
    let revised = problem.stated(merged, after: plan)
    return revised.cost.total.fen <= problem.budget ?? .max ? revised : nil
  }

  private func annealed(_ start: SearchState, _ effort: Effort) -> SearchState {
    let work = Double(min(400, max(10, effort.work))) / 100
    let found = each(of: SitingRevision.heats.count, threads: effort.threads) { index in
      var random = SeededNumbers(seed: effort.seed &+ UInt64(index))
      let work = PartialWork(
        proposalsPerItem: Double(SitingRevision.proposalsPerItem) * work, heat: SitingRevision.heats[index],
        invited: nil, keepsStart: true)
      return work.anneal(start, &random) { effort.isOver }
    }
    return found.reduce(start) { $1.beats($0) ? $1 : $0 }
  }
}
