import Quantities
import WasteNetwork

extension PlanTableWriter {
  /// Targets, costs, and what the plan rests on.
  func resultTables() -> [CSVTable] { [targets(), costs(), worths(), caveats()] }

  private func targets() -> CSVTable {
    CSVTable(
      "targets.csv",
      ["target", "name", "township", "stream", "year", "treatment", "on_site_t_a", "collected_t_a", "numerator_t_a"]
        + ["denominator", "denominator_t_a", "value_percent", "required_percent", "is_met", "shortfall_t_a"]
        + ["shortfall_cost_cny", "document", "issued", "part", "note"],
      plan.targets.map(targetRow))
  }

  private func targetRow(_ result: TargetResult) -> [String] {
    let target = network.targets.first { $0.id == result.target }
    let short = plan.siting.shortfalls.first { $0.target == result.target && $0.township == result.township }
    let isDecided = result.isMet != nil
    return [
      result.target, target?.name.zh ?? "", result.township?.code ?? "", target?.stream.code ?? "",
      target.map { String($0.year) } ?? "", target?.treatment.rawValue ?? "",
    ]
      + (isDecided ? [result.onSite, result.collected, result.numerator].map(tonnes) : ["", "", ""])
      + [
        target?.denominator.rawValue ?? "", isDecided ? tonnes(result.denominator) : "",
        isDecided ? valuePercent(result) : "", Figures.exact(result.required.millionths, scale: 10_000),
        result.isMet.map { $0 ? "yes" : "no" } ?? "", short.map { tonnes($0.mass) } ?? "",
        short.map { yuan($0.cost) } ?? "",
      ] + [target?.document ?? "", target?.issued ?? "", target?.part ?? "", target?.note.zh ?? ""]
  }

  /// Four decimals, rounded down; empty when the denominator is zero.
  private func valuePercent(_ result: TargetResult) -> String {
    guard result.denominator > .zero else { return "" }
    let millionths = result.numerator.kilograms * 1_000_000 / result.denominator.kilograms
    return Figures.exact(millionths, scale: 10_000)
  }

  private func costs() -> CSVTable {
    let costs = CostBreakdown(network: network, plan: plan)
    return CSVTable(
      "costs.csv", ["item", "sited_cny_a", "planned_cny_a"],
      costs.lines.map { [$0.item, $0.sited.map(yuan) ?? "", $0.planned.map(yuan) ?? ""] }
        + [["total", yuan(costs.sited), yuan(costs.planned)]])
  }

  private func worths() -> CSVTable {
    CSVTable(
      "worths.csv", ["subject", "subject_en", "unit", "unit_en", "value_cny_a"],
      plan.flows.worths.map { [$0.subject.zh, $0.subject.en, $0.unit.zh, $0.unit.en, yuan($0.value)] })
  }

  private func caveats() -> CSVTable {
    CSVTable(
      "caveats.csv", ["subject", "subject_en", "statement", "statement_en", "confidence", "source"],
      plan.caveats.map {
        [$0.subject.zh, $0.subject.en, $0.statement.zh, $0.statement.en, $0.confidence.rawValue, $0.source]
      })
  }
}
