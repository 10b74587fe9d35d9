import LinearProgramming
import Quantities
import Siting
import WasteNetwork

/// A plan beside the question that it answers, ready to be asked what another decision would cost.
///
/// Costs are those of equation (1), the straight estimate of haulage included, as the plan's siting states them; what
/// another decision would change in the rounds is not in them.
struct PlanQuestion {
  let network: Network
  let plan: Plan
  /// As the scenario asks it, for the least cost.
  let asked: SitingProblem
  /// The same without locked and forbidden assignments.
  let unlocked: SitingProblem
  /// The plan in the terms of `unlocked`.
  let solution: SitingSolution
  /// By item of `unlocked`: depots to which it is locked.
  let locked: [[Int]]
  let reassignment: Reassignment

  /// - Parameter draft: of the scenario that the plan was made for.
  /// - Returns: `nil` where the plan has something that the scenario does not know.
  init?(
    _ draft: NetworkDraft, distances: RoadDistances, plan: Plan, solver: any LinearSolver,
    limits: Reassignment.Limits = Reassignment.Limits()
  ) throws {
    network = try Network(draft)
    var free = draft
    free.locks = []
    var asked = SitingProblem(network, distances: distances)
    var unlocked = SitingProblem(try Network(free), distances: distances)
    asked.objective = .leastCost
    unlocked.objective = .leastCost
    guard let solution = SitingSolution(plan.siting, in: unlocked) else { return nil }
    self.plan = plan
    self.asked = asked
    self.unlocked = unlocked
    self.solution = solution
    locked = unlocked.items.map { [network] item in
      network.locks.filter {
        $0.kind == .locked && $0.village == network.villages[item.village].id
          && $0.stream == network.streams[item.stream].id
      }.compactMap { network.depotIndex($0.depot) }
    }
    reassignment = Reassignment(unlocked, solution, solver: solver, limits: limits)
  }

  /// The item of a village's stream; `nil` where nothing leaves the village.
  func item(village: Int, stream: Int) -> Int? {
    unlocked.items.firstIndex { $0.village == village && $0.stream == stream }
  }

  /// Whether locks allow an arc: none forbids it, and its village is not settled for other depots only.
  func mayUse(_ arc: Int) -> Bool {
    let (item, depot) = (unlocked.arcs[arc].item, unlocked.arcs[arc].depot)
    return !isForbidden(arc) && (locked[item].isEmpty || locked[item].contains(depot))
  }

  /// Whether a lock forbids an arc.
  func isForbidden(_ arc: Int) -> Bool {
    lock(.forbidden, item: unlocked.arcs[arc].item, depot: unlocked.arcs[arc].depot) != nil
  }

  /// The lock of one kind on a village's stream and a depot.
  func lock(_ kind: Lock.Kind, item: Int, depot: Int) -> Lock? {
    let (village, stream) = (unlocked.items[item].village, unlocked.items[item].stream)
    return network.locks.first {
      $0.kind == kind && $0.village == network.villages[village].id && $0.stream == network.streams[stream].id
        && $0.depot == network.depots[depot].id
    }
  }
}
