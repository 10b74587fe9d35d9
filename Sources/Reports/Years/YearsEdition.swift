import Quantities
import WasteNetwork
import Years

/// A plan of several years in one language.
struct YearsEdition {
  let years: YearsPlan
  let stages: [YearsReport.Stage]
  let language: Language
  /// One a stage, for names, tables and the like.
  let editions: [Edition]

  init(_ years: YearsPlan, _ stages: [YearsReport.Stage], _ language: Language) {
    self.years = years
    self.stages = stages
    self.language = language
    editions = stages.map { stage in
      Edition(
        network: stage.network, plan: stage.plan, run: stage.run,
        index: PlanIndex(network: stage.network, plan: stage.plan), language: language)
    }
  }

  var base: Edition { editions[editions.count - 1] }
  func say(_ phrase: Phrase) -> String { phrase.in(language) }
  func money(_ amount: Money) -> String { base.money(amount) }

  /// A place's name as the latest stage has it that knows it.
  static func name(of place: BuiltPlace, in stages: [YearsReport.Stage]) -> LocalizedName? {
    stages.reversed().lazy.compactMap { stage in
      switch place.level {
      case .station: stage.network.depotIndex(ID(place.place)).map { stage.network.depots[$0].name }
      case .centre: stage.network.centreIndex(ID(place.place)).map { stage.network.centres[$0].name }
      }
    }.first
  }

  func name(_ place: BuiltPlace) -> String {
    YearsEdition.name(of: place, in: stages).map { $0.in(language) } ?? place.place
  }

  func stream(_ place: BuiltPlace) -> String {
    let known = editions.last { $0.network.streamIndex(place.stream) != nil }
    return (known ?? base).stream(place.stream)
  }

  func document() -> Node {
    let when = years.stages.map(\.when)
    return tag("main", ["class": "edition \(language.prefix)", "lang": language.rawValue]) {
      tag("header") {
        tag("h1") { say(.yearsTitle(base.network.name, when.map(\.year))) }
        base.paragraph(.yearsLead(when), class: "lead")
      }
      summary()
      standingSection()
      mapSection()
      closingSection()
      costSection()
      targetSection()
      proofSection()
    }
  }

  private func summary() -> Node {
    let closings = years.standings.flatMap(\.changes).filter { $0 == .closes || $0 == .shrinks }.count
    return base.section("years-summary", .summaryTitle, nil) {
      tag("div", ["class": "cards"]) {
        card(
          .yearsTotal, .costValue(money(years.total)), .yearsTotalNote(years.stages.reduce(0) { $0 + $1.when.lasts }))
        card(.yearsClosings, .costValue(money(years.closingCost)), .yearsClosingsNote(closings))
        card(
          .cardGap, years.gap.map { .gapValue(Figures.percentUp($0)) } ?? .gapUnknown,
          years.bound.map { .yearsGapNote(money($0)) } ?? .cardGapNoteNone)
        card(.yearsTargets, .outOf("\(targetsMet.met)", "\(targetsMet.all)"), .yearsTargetsNote)
      }
    }
  }

  private var targetsMet: (met: Int, all: Int) {
    let decided = stages.flatMap { $0.plan.targets.compactMap(\.isMet) }
    return (decided.filter(\.self).count, decided.count)
  }

  private func card(_ title: Phrase, _ value: Phrase, _ note: Phrase) -> Node {
    tag("div", ["class": "card"]) {
      tag("h3") { say(title) }
      base.paragraph(value, class: "value")
      base.paragraph(note, class: "note")
    }
  }

  private func mapSection() -> Node {
    base.section("years-maps", .yearsMaps, .yearsMapsLead) {
      tag("div", ["class": "alternatives"]) {
        for index in stages.indices {
          tag("figure") {
            tag("figcaption") { say(.yearsStage(years.stages[index].when)) }
            YearsMap(years: years, stages: stages, stage: index, language: language).drawing()
          }
        }
      }
      YearsMap.legend(language)
    }
  }
}
