import Quantities
import WasteNetwork

/// What a planner wants to know first, for the terminal and for `--json`.
struct PlanSummary: Encodable {
  struct TargetLine: Encodable {
    let target: String
    let township: String?
    let value_percent: Double?
    let required_percent: Double
    let is_met: Bool?
  }

  let status: String
  let bundle: String
  let targets: [TargetLine]
  let yearly_cost_cny: Double
  let siting_value: Int
  let siting_bound: Int?
  let siting_gap: Double?
  let stop_reason: String
  let stations: Int
  let depots: Int
  let assigned: Int
  let unserved: Int
  let rounds: Int
  let transport_cost_cny: Double
  let flows_net_cost_cny: Double
  let caveats: Int
  private let quality: Quality
  private let countsMoney: Bool

  private enum CodingKeys: String, CodingKey {
    case status, bundle, targets, yearly_cost_cny, siting_value, siting_bound, siting_gap, stop_reason, stations,
      depots, assigned, unserved, rounds, transport_cost_cny, flows_net_cost_cny, caveats
  }

  init(network: Network, plan: Plan, bundle: String) {
    status = plan.isIncomplete ? "incomplete" : "planned"
    self.bundle = bundle
    targets = plan.targets.map {
      TargetLine(
        target: $0.target, township: $0.township?.code, value_percent: $0.value.map { $0 * 100 },
        required_percent: $0.required.percent, is_met: $0.isMet)
    }
    quality = plan.siting.quality
    countsMoney = network.options.objective == .leastCost
    yearly_cost_cny = plan.siting.cost.total.yuan
    siting_value = quality.value
    siting_bound = quality.bound
    siting_gap = quality.gap
    stop_reason = quality.stopReason.rawValue
    stations = plan.siting.stations.count
    depots = plan.siting.sites.count
    assigned = plan.siting.assignments.count
    unserved = plan.siting.unserved.filter { $0.reason != .nothingToCollect }.count
    rounds = plan.transport.rounds.count
    transport_cost_cny = plan.transport.cost.yuan
    flows_net_cost_cny = plan.flows.netCost.yuan
    caveats = plan.caveats.count
  }

  var text: String {
    let planned = targets.filter { $0.is_met != nil }
    let missed = planned.filter { $0.is_met == false }
    var lines: [String] = []
    if status == "incomplete" { lines.append("INCOMPLETE: the run was stopped; this is the best plan so far.") }
    lines.append(
      "targets     \(planned.count - missed.count) of \(planned.count) met"
        + (targets.count > planned.count ? ", \(targets.count - planned.count) recorded only" : ""))
    for line in missed {
      let value = line.value_percent.map { Figures.fixed($0, digits: 2) } ?? "–"
      lines.append(
        "            NOT MET: \(line.target) \(line.township ?? "") \(value) % of \(Figures.fixed(line.required_percent, digits: 2)) %"
      )
    }
    lines.append("cost        \(Figures.yuan(.yuan(yearly_cost_cny))) a year for sites, stations, haulage and centres")
    lines.append("gap         \(gapText)")
    lines.append("stations    \(stations) at \(Console.count(depots, "depot"))")
    lines.append("villages    \(assigned) streams of villages assigned, \(unserved) not served (each with its reason)")
    lines.append("transport   \(Console.count(rounds, "round")), \(Figures.yuan(.yuan(transport_cost_cny))) a year")
    if caveats > 0 { lines.append("caveats     \(caveats) estimates and unverified figures, listed in the report") }
    lines.append("bundle      \(bundle)")
    return lines.joined(separator: "\n")
  }

  private var gapText: String {
    guard let bound = quality.bound, let gap = quality.gap else {
      return "unknown: no bound was proven; stopped: \(stop_reason)"
    }
    let shown = countsMoney ? Figures.yuan(.fen(bound)) : Figures.tonnes(.kilograms(bound))
    return "\(Figures.percent(gap)): no plan can be \(countsMoney ? "cheaper than" : "better than") \(shown)"
      + " (\(quality.boundMethod.en); stopped: \(stop_reason))"
  }
}
