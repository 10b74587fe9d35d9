import Quantities
import Reports
import WasteNetwork

/// What a planner wants to know first, for the terminal and for `--json`.
struct PlanSummary: Encodable {
  struct TargetLine: Encodable {
    let target: String
    let township: String?
    let valuePercent: Double?
    let requiredPercent: Double
    let isMet: Bool?

    enum CodingKeys: String, CodingKey {
      case target, township
      case valuePercent = "value_percent"
      case requiredPercent = "required_percent"
      case isMet = "is_met"
    }
  }

  let status: String
  let bundle: String
  let targets: [TargetLine]
  let yearlyCostCNY: Double
  let siting: SitingFigures
  let stopReason: String
  let stations: Int
  let depots: Int
  let assigned: Int
  let unserved: Int
  let rounds: Int
  let transportCostCNY: Double
  let flowsNetCostCNY: Double
  /// Once flows and rounds are planned, less revenue.
  let plannedCost: Money
  /// How often rounds are driven in the year, and full loads fetched.
  let drives: Int
  let fullLoads: Int
  let villages: Int
  /// Villages with a station for a stream at least.
  let villagesServed: Int
  let caveats: Int
  let quality: Quality
  let measure: PlanningOptions.Measure
  /// The longest way from a village to its station.
  let farthest: Distance
  /// How it departs from an accepted plan; `nil` without one.
  let revision: RevisionFigures?

  private enum CodingKeys: String, CodingKey {
    case status, bundle, targets, siting, stations, depots, assigned, unserved, rounds, drives, caveats, revision
    case yearlyCostCNY = "yearly_cost_cny"
    case stopReason = "stop_reason"
    case transportCostCNY = "transport_cost_cny"
    case flowsNetCostCNY = "flows_net_cost_cny"
    case fullLoads = "full_loads"
  }

  init(network: Network, plan: Plan, bundle: String) {
    status = plan.isIncomplete ? "incomplete" : "planned"
    self.bundle = bundle
    targets = plan.targets.map {
      TargetLine(
        target: $0.target, township: $0.township?.code, valuePercent: $0.value.map { $0 * 100 },
        requiredPercent: $0.required.percent, isMet: $0.isMet)
    }
    quality = plan.siting.quality
    revision = plan.revision.map(RevisionFigures.init)
    measure = network.options.objective.measure
    farthest = plan.siting.assignments.map(\.distance).max() ?? .zero
    yearlyCostCNY = plan.siting.cost.total.yuan
    siting = SitingFigures(quality, measure: measure)
    stopReason = quality.stopReason.rawValue
    stations = plan.siting.stations.count
    depots = plan.siting.sites.count
    assigned = plan.siting.assignments.count
    unserved = plan.siting.unserved.filter { $0.reason != .nothingToCollect }.count
    rounds = plan.transport.rounds.count
    transportCostCNY = plan.transport.cost.yuan
    flowsNetCostCNY = plan.flows.netCost.yuan
    plannedCost = Report.plannedCost(network: network, plan: plan)
    drives = plan.transport.rounds.map(\.days.count).reduce(0, +)
    fullLoads = plan.transport.shuttles.flatMap(\.trips).reduce(0, +)
    villages = network.villages.count
    villagesServed = Set(plan.siting.assignments.map(\.village)).count
    caveats = plan.caveats.count
  }
}

/// How a plan departs from an accepted one, in figures.
struct RevisionFigures: Encodable {
  let acceptedPlan: String
  let limit: Int
  let moved: Int
  let unavoidable: Int
  let priceCNY: Double?

  private enum CodingKeys: String, CodingKey {
    case limit, moved, unavoidable
    case acceptedPlan = "accepted_plan_sha256"
    case priceCNY = "price_of_one_more_cny"
  }

  init(_ revision: PlanRevision) {
    acceptedPlan = revision.accepted
    limit = revision.limit
    moved = revision.moved
    unavoidable = revision.unavoidable
    priceCNY = revision.price?.yuan
  }
}
