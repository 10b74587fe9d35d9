import Computation
import LinearProgramming
import Quantities
import Siting
import WasteNetwork

/// Finds the ways to mend a group of conflicts of one shape, one kind of freedom at a time, and prices each by a plan.
struct MendSearch {
  let feasibility: Feasibility
  /// The conflicts to be mended together; they differ in their villages only.
  let group: [Conflict]
  /// What is kept: everything but what sets the other conflicts aside.
  let kept: [Requirement]
  var wide: WideQuestion { feasibility.wide }

  /// Steps by which a change is made larger when whole decisions need more than the relaxation says.
  static let steps = [0, 1, 2, 4, 8, 16, 32]

  /// - Parameters:
  ///   - conflicts: all conflicts of the scenario.
  ///   - givenUp: by conflict, the requirement given up for it.
  init(_ feasibility: Feasibility, group: [Conflict], among conflicts: [Conflict], givenUp: [Requirement]) {
    self.feasibility = feasibility
    self.group = group
    let own = Set(group.flatMap(\.members))
    var lifted: Set<Requirement> = []
    for (conflict, demand) in zip(conflicts, givenUp) where !group.contains(conflict) {
      if own.contains(demand) {
        lifted.formUnion(conflict.members.filter { !own.contains($0) })
      } else {
        lifted.insert(demand)
      }
    }
    kept = feasibility.wide.requirements.filter { !lifted.contains($0) }
  }

  /// - Parameter kept: what is kept whatever is changed.
  init(_ feasibility: Feasibility, group: [Conflict], kept: [Requirement]) {
    self.feasibility = feasibility
    self.group = group
    self.kept = kept
  }

  /// Every way found, the cheapest first, those without a plan last. Ways share nothing and are sought at the same time.
  func mends() throws -> [Mend] {
    let members = wide.requirements.filter { member in group.contains { $0.members.contains(member) } }
    var ways: [@Sendable () throws -> [Mend]] = []
    for kind in Requirement.Kind.allCases {
      let own = members.filter { $0.kind == kind }
      guard let first = own.first else { continue }
      switch kind {
      case .target: ways += own.map { member in { try lowerTarget(member) } }
      case .radius: ways.append { try lengthenRadius(first) }
      case .stationCapacity, .lineCapacity: ways.append { try enlarge(first) }
      case .area: ways.append { try widenSites(own) }
      case .stations: ways += own.map { member in { try fewerStations(member) } }
      case .budget: ways.append { try raiseBudget() }
      case .service: ways.append { try lift(own) }
      default: ways += own.map { member in { try lift([member]) } }
      }
    }
    ways.append { try addSite() }
    let found = try each(of: ways.count, threads: feasibility.effort.threads) { [ways] in try ways[$0]() }
    return found.joined().enumerated().sorted { one, other in
      (one.element.cost?.fen ?? .max, one.offset) < (other.element.cost?.fen ?? .max, other.offset)
    }.map(\.element)
  }

  // MARK: A plan for a change

  /// The cheapest plan found with a change; `nil` where none was, or none within a budget that is kept.
  ///
  /// Large districts are searched quickly: the price is an estimate between the plan's cost and its bound.
  func plan(_ kept: [Requirement], _ change: Relaxation) throws -> SitingPlan? {
    var question = wide.question(keeping: Set(kept), change, scope: .whole)
    let budget = question.budget ?? .max
    question.objective = .leastCost
    let plan = try cheapest(question)
    // a plan of a search cut short is no price
    if feasibility.effort.isOver { throw ExplanationStopped() }
    return plan.flatMap { $0.cost.total.fen <= budget ? $0 : nil }
  }

  private func cheapest(_ question: SitingProblem) throws -> SitingPlan? {
    guard feasibility.isSmall(question) else {
      return try SitingEngine.sketch(question, with: feasibility.solver, effort: feasibility.effort).plan
    }
    let outcome = try SitingEngine.plan(question, with: feasibility.solver, effort: feasibility.effort)
    if case .plan(let plan) = outcome { return plan }
    return nil
  }

  /// The first of some changes, each larger than the one before, with which a plan is found.
  private func firstPlanned<Size>(
    _ sizes: [Size], isExact: Bool, _ apply: (Size) -> (kept: [Requirement], change: Relaxation)
  ) throws -> (size: Size, plan: SitingPlan, isLeast: Bool)? {
    for (position, size) in sizes.enumerated() {
      let (kept, change) = apply(size)
      guard try feasibility.isWholeFeasible(kept, change) != false, let plan = try plan(kept, change) else { continue }
      return (size, plan, isExact && position == 0)
    }
    return nil
  }

  private func mend(_ change: Mend.Change, isLeast: Bool, _ plan: SitingPlan?) -> Mend {
    let travellers = (plan?.assignments ?? []).filter { assignment in
      guard let stream = wide.network.streamIndex(assignment.stream) else { return false }
      return assignment.distance > wide.network.streams[stream].serviceRadius
    }.sorted { ($1.distance, $0.village) < ($0.distance, $1.village) }
    return Mend(
      change: change, isLeast: isLeast, cost: plan.map(\.cost.total), bound: plan?.quality.bound.map { Money.fen($0) },
      travellers: travellers.map { Mend.Traveller(village: $0.village, distance: $0.distance) })
  }

  // MARK: One freedom at a time

  private func lift(_ members: [Requirement]) throws -> [Mend] {
    let left = kept.filter { !members.contains($0) }
    guard try feasibility.isRelaxedFeasible(left) else { return [] }
    return [mend(.lift(members), isLeast: true, try plan(left, Relaxation()))]
  }

  private func lowerTarget(_ member: Requirement) throws -> [Mend] {
    guard case .target(let row) = member,
      let least = try feasibility.leastMissing(of: row, keeping: kept)
    else { return [] }
    let scope = wide.network.bindingScopes()[row]
    let denominator = scope.denominator.kilograms
    let reached = scope.onSite.kilograms + max(0, scope.neededCollection.kilograms - least.kilograms)
    // hundredths of a per cent, rounded down: what is asked then can be had
    let best = Int((Int128(reached) * 10_000 / Int128(max(1, denominator))))
    let shares = MendSearch.steps.map { max(0, best - $0 * 10) }
    let found = try firstPlanned(shares, isExact: least.isExact) { share in
      var change = Relaxation()
      change.need[row] = need(of: scope, at: .millionths(share * 100))
      return (kept, change)
    }
    guard let found else { return [mend(.target(row: row, share: .millionths(best * 100)), isLeast: false, nil)] }
    return [mend(.target(row: row, share: .millionths(found.size * 100)), isLeast: found.isLeast, found.plan)]
  }

  /// Kilograms to be collected at another share.
  private func need(of scope: Network.TargetScope, at share: Share) -> Int {
    max(.zero, share.ofRoundedUp(scope.denominator) - scope.onSite).kilograms
  }

  private func lengthenRadius(_ member: Requirement) throws -> [Mend] {
    guard case .radius(let stream) = member else { return [] }
    let longer = wide.longerRadii(of: stream)
    guard let low = try leastRadius(of: stream, among: longer) else { return [] }
    let isExact = wide.knowsAll(of: stream, within: longer[low] - 1)
    let candidates = MendSearch.steps.map { low + $0 }.filter { $0 < longer.count }.map { longer[$0] }
    let found = try firstPlanned(candidates, isExact: isExact) { radius in
      var change = Relaxation()
      change.radius[stream] = radius
      return (kept, change)
    }
    guard let found else { return [mend(.radius(stream: stream, .metres(longer[low])), isLeast: false, nil)] }
    return [mend(.radius(stream: stream, .metres(found.size)), isLeast: found.isLeast, found.plan)]
  }

  private func enlarge(_ member: Requirement) throws -> [Mend] {
    guard let stream = wide.stream(of: member),
      let least = try feasibility.leastCapacity(member, keeping: kept)
    else { return [] }
    let isStation = member.kind == .stationCapacity
    let own = wide.largest(member)
    let sizes = MendSearch.steps.map { own + (least.kilograms - own) * (20 + $0) / 20 }
    let found = try firstPlanned(sizes, isExact: least.isExact) { size in
      var change = Relaxation()
      if isStation { change.stationCapacity[stream] = size } else { change.lineCapacity[stream] = size }
      return (kept, change)
    }
    func named(_ size: Int) -> Mend.Change {
      isStation
        ? .stationCapacity(stream: stream, yearly: .kilograms(size))
        : .lineCapacity(stream: stream, yearly: .kilograms(size))
    }
    guard let found else { return [mend(named(least.kilograms), isLeast: false, nil)] }
    return [mend(named(found.size), isLeast: found.isLeast, found.plan)]
  }

  /// What the cheapest plan without the sites' limits uses beyond them.
  private func widenSites(_ members: [Requirement]) throws -> [Mend] {
    let left = kept.filter { !members.contains($0) }
    guard try feasibility.isRelaxedFeasible(left), let plan = try plan(left, Relaxation()) else { return [] }
    let wider = plan.sites.compactMap { site -> (depot: Int, more: Area)? in
      guard let depot = wide.network.depotIndex(site.depot) else { return nil }
      let more = site.areaUsed - wide.network.depots[depot].area
      return more > .zero ? (depot, more) : nil
    }
    guard !wider.isEmpty else { return [] }
    return [mend(.area(wider), isLeast: false, plan)]
  }

  private func fewerStations(_ member: Requirement) throws -> [Mend] {
    guard case .stations(let quota) = member else { return [] }
    for count in (0..<wide.problem.quotas[quota].count).reversed() {
      var change = Relaxation()
      change.stations[quota] = count
      guard try feasibility.isRelaxedFeasible(kept, change) else { continue }
      return [mend(.stations(quota: quota, count: count), isLeast: true, try plan(kept, change))]
    }
    return []
  }

  private func raiseBudget() throws -> [Mend] {
    let left = kept.filter { $0 != .budget }
    guard let plan = try plan(left, Relaxation()) else { return [] }
    return [mend(.budget(plan.cost.total), isLeast: plan.quality.bound == plan.cost.total.fen, plan)]
  }
}
