import Quantities
import WasteNetwork

/// A comparison in one language.
struct ComparisonEdition {
  let comparison: PlanComparison
  let language: Language
  /// One a plan, for names, tables and the like.
  let editions: [Edition]

  init(_ comparison: PlanComparison, _ language: Language) {
    self.comparison = comparison
    self.language = language
    editions = comparison.plans.map { one in
      Edition(
        network: one.network, plan: one.plan, run: one.run, index: PlanIndex(network: one.network, plan: one.plan),
        language: language)
    }
  }

  var base: Edition { editions[0] }
  func say(_ phrase: Phrase) -> String { phrase.in(language) }

  func document() -> Node {
    tag("main", ["class": "edition \(language.prefix)", "lang": language.rawValue]) {
      tag("header") {
        tag("h1") { say(.comparisonTitle) }
        base.paragraph(.comparisonLead(comparison.plans[0].label), class: "lead")
      }
      for plan in 1..<comparison.plans.count { changesSection(plan) }
      targetsSection()
      figuresSection()
      plansSection()
    }
  }

  private func plansSection() -> Node {
    base.section("plans", .comparedPlansTitle, nil) {
      base.table(
        .comparedPlansCaption,
        [.text(.planColumn), .text(.districtColumn), .number(.yearColumn), .text(.effortColumn)]
          + (isAnyOverBaseline ? [.text(.itemsColumn)] : []),
        stacks: true,
        rows: comparison.plans.map { one in
          [
            .text(one.label), .text(one.network.name.in(language)), .text(String(one.network.calendar.year)),
            .text(say(.effort(one.run.effort, seed: one.run.seed))),
          ] + (isAnyOverBaseline ? [items(of: one)] : [])
        })
    }
  }

  /// Whether a scenario is a set of differences over a baseline.
  private var isAnyOverBaseline: Bool { comparison.plans.contains { !$0.run.items.isEmpty } }

  private func items(of plan: ComparedPlan) -> Node {
    let items = plan.run.items.filter { !$0.isIdle }
    guard !items.isEmpty else { return .text(say(.none)) }
    return .group(
      items.map { item in
        tag("span", ["class": "line"]) {
          tag("span", ["class": "code"]) { item.path }
          ": \(item.old.isEmpty ? "—" : item.old) → \(item.new.isEmpty ? "—" : item.new)"
        }
      })
  }

  private var planColumns: [Column] { comparison.plans.map { .number(Phrase($0.label, $0.label)) } }

  private func targetsSection() -> Node {
    base.section("targets", .comparedTargetsTitle, nil) {
      if comparison.targets.isEmpty {
        base.paragraph(.noTargets)
      } else {
        base.table(
          .comparedTargetsCaption, [.text(.targetColumn)] + planColumns, stacks: true,
          rows: comparison.targets.map { target in
            [.text(name(of: target))] + target.results.map(share)
          })
      }
    }
  }

  /// The target's name, with the township's where it is reckoned over one.
  func name(of target: ComparedTarget) -> String {
    guard let township = target.township else { return target.name.in(language) }
    let known = editions.first { $0.network.townshipIndex(township) != nil } ?? base
    return say(
      .targetIn(target.name, LocalizedName(zh: known.township(township), en: known.township(township))))
  }

  private func share(_ result: TargetResult?) -> Node {
    guard let result else { return .text(say(.notInPlan)) }
    let value: Phrase =
      result.denominator == .zero
      ? .nothingArises
      : .percent(Figures.percentDown(result.numerator.kilograms, of: result.denominator.kilograms))
    return .group([
      .text(say(value)),
      tag("small") { say(.requiredShare(Figures.percent(result.required), isMet: result.isMet == true)) },
    ])
  }

  /// What differs first, each difference in a column of its own; what is the same on demand.
  private func figuresSection() -> Node {
    let differing = comparison.figures.filter { $0.differsVisibly(language) }
    let same = comparison.figures.filter { !$0.differsVisibly(language) && $0.values.contains { $0 != nil } }
    return tag("div", ["class": "figures"]) {
      base.section("figures", .comparedFiguresTitle, nil) {
        if !differing.isEmpty {
          base.table(.comparedFiguresCaption, figureColumns, stacks: true, rows: differing.map(differingRow))
        }
        if !same.isEmpty {
          base.details(.sameFigures(same.count)) {
            base.table(
              .sameFiguresCaption, [.text(.figureColumn), .number(Phrase("各方案", "All plans"))],
              rows: same.map { figure in
                [
                  .text(figure.heading(language)),
                  .text(figure.values[0].map { figure.unit.shown($0, language) } ?? ""),
                ]
              })
          }
        }
      }
    }
  }

  private var figureColumns: [Column] {
    [.text(.figureColumn)]
      + comparison.plans.enumerated().flatMap { position, plan -> [Column] in
        let own = Column.number(Phrase(plan.label, plan.label))
        guard position > 0 else { return [own] }
        return [own, .number(comparison.plans.count == 2 ? .differenceColumn : .differenceOf(plan.label))]
      }
  }

  private func differingRow(_ figure: ComparedFigure) -> [Node] {
    [.text(figure.heading(language))]
      + figure.values.indices.flatMap { plan -> [Node] in
        let value = Node.text(figure.values[plan].map { figure.unit.shown($0, language) } ?? say(.notInPlan))
        return plan == 0 ? [value] : [value, .text(figure.difference(plan, language) ?? "")]
      }
  }
}
