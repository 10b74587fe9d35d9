import Quantities
import WasteNetwork

extension Edition {
  /// What the result hangs on, at fixed decisions; what planning again would give is the sweep's to say.
  func sensitivitySection() -> Node {
    let sensitivity = Sensitivity(network: network, plan: plan)
    return section("sensitivity", .sensitivityTitle, .sensitivityLead) {
      effects(sensitivity)
      slack()
      reaches(sensitivity)
      paragraph(.sweepHint)
    }
  }

  private func effects(_ sensitivity: Sensitivity) -> Node {
    guard !sensitivity.effects.isEmpty else { return .nothing }
    let greatest = sensitivity.effects.map { abs($0.change.fen) }.max() ?? 1
    return .group([
      table(
        .effectsCaption,
        [.text(.effectColumn), .number(.effectMoneyColumn), .text(.effectPartColumn), .text(.effectKindColumn)],
        stacks: true,
        rows: sensitivity.effects.map { effect in
          [
            .text(say(.driver(effect.driver, litres: Figures.whole(sensitivity.fuelLitres)))),
            .text((effect.change > .zero ? "+" : "") + Figures.fixed(effect.change.fen, scale: 100, 0)),
            part(effect, of: sensitivity.expenses, greatest: greatest),
            badge(effect.isExact ? .effectExact : .effectEstimated, effect.isExact ? .plain : .warning),
          ]
        }), gapRemark(),
    ])
  }

  /// Bars share one scale; the percentage is of all that is paid in a year.
  private func part(_ effect: Sensitivity.Effect, of expenses: Money, greatest: Int) -> Node {
    let share = abs(effect.change.fen)
    let percent = Figures.percentNearest(share, of: expenses.fen, decimals: 1)
    return meter(Double(share) / Double(max(1, greatest)), percent, class: "cost")
  }

  /// What is smaller than the gap proves nothing about which plan is best.
  private func gapRemark() -> Node {
    let quality = plan.siting.quality
    guard network.options.objective.measure == .money, let bound = quality.bound, bound < quality.value else {
      return .nothing
    }
    return paragraph(.smallerThanGap(Figures.fixed(quality.value - bound, scale: 100, 0)), class: "note")
  }

  /// How far each target may fall before it is missed.
  private func slack() -> Node {
    let decided = plan.targets.filter { $0.isMet != nil && $0.denominator > .zero }
    guard !decided.isEmpty else { return .nothing }
    return table(
      .slackCaption,
      [.text(.targetColumn), .text(.scopeColumn), .number(.slackPointsColumn), .number(.slackTonnesColumn)],
      stacks: true,
      rows: decided.map { result in
        let spare = result.numerator - result.required.ofRoundedUp(result.denominator)
        let points = Figures.percentDown(abs(spare.kilograms), of: result.denominator.kilograms)
        let sign = spare < .zero ? "−" : "+"
        let isTiny = spare != .zero && points == "0.00"
        return [
          .text(network.targets.first { $0.id == result.target }.map { name($0.name) } ?? result.target),
          .text(result.township.map(township) ?? say(.district)), .text(isTiny ? "< 0.01" : sign + points),
          .text(sign + Figures.tonnes(.kilograms(abs(spare.kilograms)))),
        ]
      })
  }

  private func reaches(_ sensitivity: Sensitivity) -> Node {
    guard !sensitivity.reaches.isEmpty else { return .nothing }
    return table(
      .reachCaption,
      [
        .text(.streamColumn), .number(.radiusColumn), .number(.farthestColumn), .number(.nearLimitColumn),
        .number(.nearlyFullColumn), .text(.firstFullColumn),
      ], stacks: true,
      rows: sensitivity.reaches.map { reach in
        [
          .text(name(reach.stream.name)), .text(Figures.kilometres(reach.stream.serviceRadius)),
          .text(Figures.kilometres(reach.farthest)), .text(say(.outOf(String(reach.nearLimit), String(reach.served)))),
          .text(say(.outOf(String(reach.nearlyFull), String(reach.stations)))),
          .text(reach.first.map { say(fullFirst($0)) } ?? ""),
        ]
      })
  }

  private func fullFirst(_ station: SitingPlan.Station) -> Phrase {
    let room = station.capacity - station.assigned
    return .fullAt(
      depot(station.depot), percent: Figures.percentDown(room.kilograms, of: station.assigned.kilograms, decimals: 1))
  }
}
