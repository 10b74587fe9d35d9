import Quantities
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
  let sitingValue: Int
  let sitingBound: Int?
  let sitingGap: Double?
  let stopReason: String
  let stations: Int
  let depots: Int
  let assigned: Int
  let unserved: Int
  let rounds: Int
  let transportCostCNY: Double
  let flowsNetCostCNY: Double
  let caveats: Int
  private let quality: Quality
  private let measure: PlanningOptions.Measure
  /// The longest way from a village to its station.
  private let farthest: Distance

  private enum CodingKeys: String, CodingKey {
    case status, bundle, targets, stations, depots, assigned, unserved, rounds, caveats
    case yearlyCostCNY = "yearly_cost_cny"
    case sitingValue = "siting_value"
    case sitingBound = "siting_bound"
    case sitingGap = "siting_gap"
    case stopReason = "stop_reason"
    case transportCostCNY = "transport_cost_cny"
    case flowsNetCostCNY = "flows_net_cost_cny"
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
    measure = network.options.objective.measure
    farthest = plan.siting.assignments.map(\.distance).max() ?? .zero
    yearlyCostCNY = plan.siting.cost.total.yuan
    sitingValue = quality.value
    sitingBound = quality.bound
    sitingGap = quality.gap
    stopReason = quality.stopReason.rawValue
    stations = plan.siting.stations.count
    depots = plan.siting.sites.count
    assigned = plan.siting.assignments.count
    unserved = plan.siting.unserved.filter { $0.reason != .nothingToCollect }.count
    rounds = plan.transport.rounds.count
    transportCostCNY = plan.transport.cost.yuan
    flowsNetCostCNY = plan.flows.netCost.yuan
    caveats = plan.caveats.count
  }

  var text: String {
    let planned = targets.filter { $0.isMet != nil }
    let missed = planned.filter { $0.isMet == false }
    var lines: [String] = []
    if status == "incomplete" { lines.append("INCOMPLETE: the run was stopped; this is the best plan so far.") }
    lines.append(
      "targets     \(planned.count - missed.count) of \(planned.count) met"
        + (targets.count > planned.count ? ", \(targets.count - planned.count) recorded only" : ""))
    for line in missed {
      let value = line.valuePercent.map { Figures.fixed($0, digits: 2) } ?? "–"
      lines.append(
        "            NOT MET: \(line.target) \(line.township ?? "") \(value) % of \(Figures.fixed(line.requiredPercent, digits: 2)) %"
      )
    }
    lines.append("cost        \(Figures.yuan(.yuan(yearlyCostCNY))) a year for sites, stations, haulage and centres")
    lines.append("farthest    \(Figures.amount(farthest.metres, .distance)) from a village to its station")
    lines.append("gap         \(gapText)")
    lines.append("stations    \(stations) at \(Console.count(depots, "depot"))")
    lines.append("villages    \(assigned) streams of villages assigned, \(unserved) not served (each with its reason)")
    lines.append("transport   \(Console.count(rounds, "round")), \(Figures.yuan(.yuan(transportCostCNY))) a year")
    if caveats > 0 { lines.append("caveats     \(caveats) estimates and unverified figures, listed in the report") }
    lines.append("bundle      \(bundle)")
    return lines.joined(separator: "\n")
  }

  private var gapText: String {
    guard let bound = quality.bound, let gap = quality.gap else {
      return "unknown: no bound was proven; stopped: \(stopReason)"
    }
    return "\(Figures.percent(gap)): no plan can be \(measure == .money ? "cheaper" : "better") than "
      + Figures.amount(bound, measure)
      + " (\(quality.boundMethod.en); stopped: \(stopReason))"
  }
}
