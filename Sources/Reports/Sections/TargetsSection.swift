import Quantities
import WasteNetwork

extension Edition {
  /// Targets against results, those on record only apart.
  func targetsSection() -> Node {
    let planned = plan.targets.filter { $0.isMet != nil }
    let recorded = plan.targets.filter { $0.isMet == nil }
    return section("targets", .targetsTitle, .targetsLead) {
      if plan.targets.isEmpty { paragraph(.noTargets) }
      if !planned.isEmpty, let binding = Phrase.bindingTargets(network.options.objective) { paragraph(binding) }
      if !planned.isEmpty {
        table(.targetsCaption, plannedColumns, stacks: true, rows: planned.map(plannedRow))
      }
      if !recorded.isEmpty {
        table(.recordedCaption, recordedColumns, stacks: true, rows: recorded.map(recordedRow))
      }
    }
  }

  private var plannedColumns: [Column] {
    [
      .text(.targetColumn), .text(.scopeColumn), .text(.resultColumn), .number(.valueColumn), .number(.requiredColumn),
      .number(.onSiteColumn), .number(.collectedColumn), .number(.numeratorColumn), .number(.denominatorColumn),
      .text(.documentColumn),
    ]
  }

  private func plannedRow(_ result: TargetResult) -> [Node] {
    let target = network.targets.first { $0.id == result.target }
    let kind: Phrase = target?.denominator == .generated ? .generated : .collectable
    let value: Phrase =
      result.denominator == .zero
      ? .nothingArises
      : .percent(Figures.percentDown(result.numerator.kilograms, of: result.denominator.kilograms))
    return [
      .text(target.map { name($0.name) } ?? result.target),
      .text(result.township.map(township) ?? say(.district)),
      outcome(of: result),
      .text(say(value)),
      .text(say(.atLeast(Figures.percent(result.required)))),
      .text(Figures.tonnes(result.onSite)),
      .text(Figures.tonnes(result.collected)),
      .text(Figures.tonnes(result.numerator)),
      .group([.text(Figures.tonnes(result.denominator)), tag("small") { say(kind) }]),
      target.map(source) ?? .nothing,
    ]
  }

  private func outcome(of result: TargetResult) -> Node {
    guard result.isMet == false else { return badge(.met, .good) }
    let short = plan.siting.shortfalls.first { $0.target == result.target && $0.township == result.township }
    let missing = short?.mass ?? max(.zero, result.required.ofRoundedUp(result.denominator) - result.numerator)
    let phrase: Phrase =
      short.map { .shortfall(Figures.tonnes($0.mass), cost: money($0.cost)) }
      ?? .shortfallUnpriced(Figures.tonnes(missing))
    return .group([badge(.missed, .bad), tag("small") { say(phrase) }])
  }

  private var recordedColumns: [Column] {
    [
      .text(.targetColumn), .number(.yearColumn), .number(.requiredColumn), .text(.baseColumn), .text(.documentColumn),
      .text(.noteColumn),
    ]
  }

  private func recordedRow(_ result: TargetResult) -> [Node] {
    let target = network.targets.first { $0.id == result.target }
    return [
      .text(target.map { name($0.name) } ?? result.target),
      .text(target.map { String($0.year) } ?? ""),
      .text(say(.atLeast(Figures.percent(result.required)))),
      .text(say(.base(year: target?.baseYear, share: target?.baseShare.map(Figures.percent)))),
      target.map(source) ?? .nothing,
      .text(target.map { name($0.note) } ?? ""),
    ]
  }

  /// Document, date and part as the plan document is cited; a dash in the scenario stands for none.
  private func source(of target: Target) -> Node {
    let lines = [target.document, target.issued, target.part].filter { !["", "-", "—"].contains($0) }
    return .group(lines.map { line in tag("span", ["class": "line"]) { line } })
  }
}
