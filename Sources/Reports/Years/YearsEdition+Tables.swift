import Quantities
import WasteNetwork
import Years

/// What stands when, what closing costs, and costs and targets by stage.
extension YearsEdition {
  /// Column titles by stage.
  private var stageColumns: [Column] { years.stages.map { .text(.yearColumn($0.when.year)) } }

  func standingSection() -> Node {
    base.section("years-standing", .yearsStanding, .yearsStandingLead) {
      for level in [ModuleSize.Level.station, .centre] {
        let standings = years.standings.filter { $0.place.level == level }
        if !standings.isEmpty {
          tag("div", ["class": "standing"]) {
            base.table(
              level == .station ? .yearsStationsCaption : .yearsLinesCaption,
              [.text(level == .station ? .stationColumn : .centreColumn), .text(.streamColumn)] + stageColumns,
              stacks: true, rows: standings.map(row))
          }
        }
      }
    }
  }

  private func row(_ standing: YearsPlan.Standing) -> [Node] {
    [.text(name(standing.place)), .text(stream(standing.place))]
      + standing.changes.indices.map { stage in
        let change = standing.changes[stage]
        guard change != .absent else { return .text("—") }
        return tag("span") {
          standing.sizes[stage] ?? "—"
          base.badge(.change(change), YearsEdition.badge(of: change))
        }
      }
  }

  private static func badge(of change: YearsPlan.Change) -> Edition.BadgeKind {
    switch change {
    case .opens, .grows: .good
    case .closes: .bad
    case .shrinks: .warning
    case .absent, .keeps: .plain
    }
  }

  func closingSection() -> Node {
    base.section("years-closing", .yearsClosing, nil) {
      base.paragraph(.closingRule(years.closing))
      if !years.closing.source.isEmpty { base.paragraph(.closingSource(years.closing.source), class: "note") }
      if years.closing.isUsual { base.paragraph(.closingAssumed, class: "note") }
      if years.dues.isEmpty {
        base.paragraph(.nothingDue)
      } else {
        base.table(
          .yearsClosing,
          [
            .text(.stationColumn), .text(.streamColumn), .number(.dueYearColumn), .text(.builtColumn),
            .text(.nowColumn), .number(.dueCountColumn), .number(.duePriceColumn), .number(.dueAmountColumn),
          ],
          stacks: true,
          rows: years.dues.map { due in
            [
              .text(name(due.place)), .text(stream(due.place)), .text(String(due.year)),
              .text(say(.built(due.builtSize, year: due.builtYear))), .text(due.size ?? say(.closedNow)),
              .text(Figures.whole(due.count)), .text(money(due.price)), .text(money(due.amount)),
            ]
          })
      }
    }
  }

  func costSection() -> Node {
    base.section("years-cost", .yearsCost, .yearsCostLead) {
      base.table(
        .yearsCost,
        [.text(.costItem)] + years.stages.map { .number(.yearColumn($0.when.year)) },
        rows: costLines.map { title, amounts in [.text(say(title))] + amounts.map { .text($0) } })
    }
  }

  private var costLines: [(title: Phrase, amounts: [String])] {
    let costs = stages.map(\.plan.siting.cost)
    func line(_ title: Phrase, _ part: (SitingPlan.Cost) -> Money) -> (title: Phrase, amounts: [String]) {
      (title, costs.map { money(part($0)) })
    }
    let shortfalls = costs.contains { $0.shortfalls > .zero } ? [line(.costShortfalls, \.shortfalls)] : []
    return [
      line(.costSites, \.sites), line(.costStations, \.stations), line(.costHaulage, \.haulage),
      line(.costOnward, \.onward), line(.costCentres, \.centres),
    ] + shortfalls + [
      line(.yearlyTotal, \.total), (.countedYears, years.stages.map { Figures.whole($0.when.lasts) }),
      (.closingInStage, years.stages.map { money($0.closing) }), (.stageTotal, years.stages.map { money($0.cost) }),
    ]
  }

  func targetSection() -> Node {
    base.section("years-targets", .yearsTargetsTitle, .yearsTargetsLead) {
      for (index, stage) in stages.enumerated() {
        base.table(
          .yearsTargetsOf(years.stages[index].when.year),
          [
            .text(.targetColumn), .text(.scopeColumn), .number(.valueColumn), .number(.requiredColumn),
            .text(.resultColumn), .text(.documentColumn),
          ],
          stacks: true,
          rows: stage.plan.targets.filter { $0.isMet != nil }.map { editions[index].yearsTargetRow($0) })
      }
    }
  }

  func proofSection() -> Node {
    base.section("years-proof", .yearsProof, nil) {
      base.paragraph(.yearsProofLead)
      base.table(
        .yearsProof,
        [
          .text(.yearsStageColumn), .number(.yearlyCostColumn), .number(.yearlyBoundColumn), .number(.gapPercentColumn),
          .text(.bundleColumn),
        ],
        stacks: true,
        rows: years.stages.map { stage in
          let gap = stage.bound.map { Double(stage.yearlyCost.fen - $0.fen) / Double(max(1, stage.yearlyCost.fen)) }
          return [
            .text(say(.yearsStage(stage.when))), .text(money(stage.yearlyCost)),
            .text(stage.bound.map(money) ?? "—"), .text(gap.map(Figures.percentUp) ?? "—"),
            tag("a", ["href": "\(stage.folder)/report.html"]) { "\(stage.folder)/report.html" },
          ]
        })
      base.paragraph(.yearsHonesty, class: "note")
    }
  }
}

extension Edition {
  /// One target of a stage against its result.
  fileprivate func yearsTargetRow(_ result: TargetResult) -> [Node] {
    let target = network.targets.first { $0.id == result.target }
    let value: Phrase =
      result.denominator == .zero
      ? .nothingArises : .percent(Figures.percentDown(result.numerator.kilograms, of: result.denominator.kilograms))
    let lines = target.map { [$0.document, $0.issued, $0.part].filter { !["", "-", "—"].contains($0) } } ?? []
    return [
      .text(target.map { name($0.name) } ?? result.target), .text(result.township.map(township) ?? say(.district)),
      .text(say(value)), .text(say(.atLeast(Figures.percent(result.required)))),
      badge(result.isMet == true ? .met : .missed, result.isMet == true ? .good : .bad),
      .group(lines.map { line in tag("span", ["class": "line"]) { line } }),
    ]
  }
}
