import Quantities
import WasteNetwork

extension SweepEdition {
  /// How often targets hold when coefficients are drawn from their ranges, planned anew and with the plan of today, and how
  /// cost spreads.
  func ranges() -> Node {
    let draws = sweep.results.filter { !$0.choices.isEmpty }
    let costs = draws.compactMap(\.cost).sorted()
    return section("ranges", .rangesTitle, .rangesLead) {
      targets(draws)
      if draws.contains(where: { $0.status != .planned }) { paragraph(.infeasibleCountsAsMissed, class: "note") }
      if sweep.hasHeld {
        paragraph(.heldLead, class: "note")
        let unheld = draws.count { $0.held == nil }
        if unheld > 0 { paragraph(.unheldDraws(unheld, of: draws.count), class: "note") }
        overloaded(draws)
      }
      if !costs.isEmpty { spread(costs) }
    }
  }

  private func targets(_ draws: [SweepResult]) -> Node {
    let held = draws.filter { $0.held != nil }
    return table(
      .targetsCaption,
      [.text(.targetColumn), .text(sweep.hasHeld ? .heldColumn2 : .heldColumn)]
        + (sweep.hasHeld ? [.text(.heldFixedColumn)] : []),
      rows: sweep.targetKeys.map { key in
        let anew = draws.filter { $0.reached(key)?.isMet == true }.count
        let fixed = held.filter { $0.reachedByHeld(key)?.isMet == true }.count
        return [.text(name(of: key).in(language)), meter(anew, of: draws.count)]
          + (sweep.hasHeld ? [meter(fixed, of: held.count)] : [])
      })
  }

  /// Stations of today's plan that some draw overloads, the most often overloaded first.
  private func overloaded(_ draws: [SweepResult]) -> Node {
    let all = draws.flatMap { $0.held?.overloaded ?? [] }
    var seen: Set<SweepResult.Station> = []
    let stations = all.filter { seen.insert($0).inserted }
      .map { one in (station: one, count: all.count { $0 == one }) }
      .sorted { (-$0.count, $0.station.stream, $0.station.depot) < (-$1.count, $1.station.stream, $1.station.depot) }
    guard !stations.isEmpty else { return .nothing }
    return table(
      .overloadedCaption, [.text(.stationColumn), .text(.streamColumn), .text(.overloadedColumn)],
      rows: stations.map { one in
        [
          .text(name(of: one.station.depot)), .text(name(of: one.station.stream)),
          meter(one.count, of: draws.count { $0.held != nil }),
        ]
      })
  }

  private func spread(_ costs: [Int]) -> Node {
    table(
      .costSpreadCaption, [.text(.partColumn), .number(.moneyColumn)],
      rows: [5, 25, 50, 75, 95].map { percent in
        let rank = (costs.count * percent + 99) / 100
        return [.text(say(.below(percent))), .text(money(costs[max(1, rank) - 1]))]
      })
  }
}
