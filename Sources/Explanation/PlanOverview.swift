import LinearProgramming
public import Quantities
import Siting
public import WasteNetwork

/// What a plan's requirements cost, and what binds.
public struct PlanOverview: Sendable {
  /// What a target costs, by the linear relaxation of the siting.
  public struct TargetPrice: Sendable {
    public let target: String
    public let township: ID<Township>?
    /// What one more percentage point would cost a year, from the dual value; it holds for small changes.
    public let point: Money
    /// What the relaxation saves a year without the target at all.
    public let whole: Money
  }

  /// What a locked or forbidden assignment costs at least: what this plan saves without it, all other villages staying.
  public struct LockPrice: Sendable {
    public let lock: Lock
    public let answer: PriceAnswer
    /// `nil` where it was not settled.
    public var saving: Money? {
      answer.price.flatMap { $0.difference < .zero ? .zero - $0.difference : $0.isExact ? .zero : nil }
    }
  }

  /// Something that is used up.
  public struct Binding: Sendable {
    public enum Subject: Sendable {
      case station(ID<Depot>, ID<WasteStream>)
      case site(ID<Depot>)
      case line(ID<Centre>, ID<WasteStream>)
      case target(String, ID<Township>?)
    }
    public let subject: Subject
    /// Used part of it, 0…1; for a target what is collected of what must be, from 1 on.
    public let used: Double
  }

  public let targets: [TargetPrice]
  public let locks: [LockPrice]
  public let bindings: [Binding]
  /// Worths of storage, handling and outlets from the flows of the year.
  public let worths: [FlowPlan.Worth]
}

extension PlanQuestion {
  /// Part from which something counts as used up.
  private static let full = 0.99

  func overview(with solver: any LinearSolver) throws -> PlanOverview {
    PlanOverview(
      targets: try targetPrices(solver), locks: try lockPrices(), bindings: bindings(), worths: plan.flows.worths)
  }

  private func targetPrices(_ solver: any LinearSolver) throws -> [PlanOverview.TargetPrice] {
    let programme = SitingProgramme(asked, linking: .onDemand)
    let relaxation = try SitingRelaxation.solve(programme, with: solver)
    guard let value = relaxation.objective else { return [] }
    return try asked.coverage.indices.map { index in
      let row = asked.coverage[index]
      let scope = network.bindingScopes().first { $0.target == row.target && $0.township == row.township }
      let price = programme.coverageRows[index].map { relaxation.rowPrices[$0.index] } ?? 0
      var without = SitingProblem.Amendment(asked)
      without.coverage.remove(at: index)
      // a target that costs nothing by the margin binds nowhere
      let loose =
        price <= 0
        ? value
        : try SitingRelaxation.solve(
          SitingProgramme(asked.amended(without).problem, linking: .onDemand), with: solver
        ).objective
      return PlanOverview.TargetPrice(
        target: network.targets[row.target].id, township: row.township.map { network.townships[$0].id },
        point: .yuan(price * (scope?.denominator.tonnes ?? 0) / 100), whole: .yuan(value - (loose ?? value)))
    }
  }

  private func lockPrices() throws -> [PlanOverview.LockPrice] {
    try network.locks.compactMap { lock in
      guard let village = network.villageIndex(lock.village), let stream = network.streamIndex(lock.stream),
        let item = item(village: village, stream: stream)
      else { return nil }
      let answer = try reassignment.price(freeing: [item], mustServe: false) { arc in
        // all that settles the village is lifted together, what forbids it depot by depot
        lock.kind == .locked
          ? !isForbidden(arc) : mayUse(arc) || network.depots[unlocked.arcs[arc].depot].id == lock.depot
      }
      return PlanOverview.LockPrice(lock: lock, answer: answer)
    }
  }

  private func bindings() -> [PlanOverview.Binding] {
    let siting = plan.siting
    let targets = plan.targets.compactMap { result -> PlanOverview.Binding? in
      guard result.isMet != nil, let value = result.value, result.required > .zero else { return nil }
      let used = value / result.required.fraction
      return used <= 1 + (1 - PlanQuestion.full)
        ? PlanOverview.Binding(subject: .target(result.target, result.township), used: used) : nil
    }
    let stations = siting.stations.map {
      PlanOverview.Binding(
        subject: .station($0.depot, $0.stream), used: $0.assigned.ratio(to: $0.capacity) ?? 0)
    }
    let lines = siting.lines.map {
      PlanOverview.Binding(subject: .line($0.centre, $0.stream), used: $0.received.ratio(to: $0.capacity) ?? 0)
    }
    let sites = siting.sites.compactMap { site in
      network.depotIndex(site.depot).map {
        PlanOverview.Binding(
          subject: .site(site.depot), used: site.areaUsed.ratio(to: network.depots[$0].area) ?? 0)
      }
    }
    return targets + (sites + stations + lines).filter { $0.used >= PlanQuestion.full }
  }
}
