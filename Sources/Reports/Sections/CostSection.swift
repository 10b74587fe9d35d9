import Quantities
import WasteNetwork

extension Edition {
  /// Costs of a year, side by side as sited and as planned in detail.
  func costSection() -> Node {
    let costs = CostBreakdown(network: network, plan: plan)
    let columns: [Column] = [
      .text(.costItem), .number(.costSited), .text(.costShare), .number(.costPlanned), .text(.costShare),
    ]
    return section("cost", .costTitle, .costLead) {
      table(.costCaption, columns, stacks: true, rows: costs.lines.map { row($0, of: costs) } + [totalRow(costs)])
    }
  }

  private func row(_ line: CostBreakdown.Line, of costs: CostBreakdown) -> [Node] {
    [
      .text(say(line.title)),
      amount(line.sited), part(line.sited, of: costs.sitedExpenses, greatest: costs.greatest),
      amount(line.planned), part(line.planned, of: costs.plannedExpenses, greatest: costs.greatest),
    ]
  }

  private func totalRow(_ costs: CostBreakdown) -> [Node] {
    [strong(say(.costTotal)), strong(money(costs.sited)), .nothing, strong(money(costs.planned)), .nothing]
  }

  private func strong(_ text: String) -> Node { tag("strong") { text } }

  private func amount(_ amount: Money?) -> Node {
    amount.map { .text(money($0)) } ?? tag("span", ["class": "muted"]) { say(.notCounted) }
  }

  /// Bars of both views share one scale; the percentage is the part of the view's own expenses.
  private func part(_ amount: Money?, of total: Money, greatest: Money) -> Node {
    guard let amount, amount > .zero, total > .zero else { return .nothing }
    return meter(
      amount.ratio(to: greatest) ?? 0, Figures.percentDown(amount.fen, of: total.fen, decimals: 1), class: "cost")
  }
}
