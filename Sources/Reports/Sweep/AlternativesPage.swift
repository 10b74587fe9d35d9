import WasteNetwork

/// Near-optimal alternatives as one self-contained page: figures, maps side by side, stations plan by plan.
public enum AlternativesReport {
  /// - Parameter languages: not empty; the first is the one shown when the page opens.
  public static func html(_ alternatives: Alternatives, languages: [Language] = Language.allCases) -> String {
    Page.html(
      title: languages.map { Phrase.alternativesTitle(alternatives.network.name).in($0) }.joined(separator: " · "),
      generator: alternatives.programVersion,
      style: StyleSheet.text(streamCount: 0) + StyleSheet.changes + StyleSheet.alternatives, languages: languages
    ) { AlternativesEdition(all: alternatives, language: $0).document() }
  }

  /// `alternatives.csv`: a row a plan.
  public static func csv(_ all: Alternatives) -> CSVTable {
    CSVTable(
      "alternatives.csv",
      [
        "plan", "scenario", "cost-sited_cny", "dearer_percent", "gap_percent", "cost-planned_cny", "stations_otherwise",
        "stations",
        "collected_otherwise", "collected",
      ],
      all.shown.enumerated().map { number, one in
        let distance = PlanDistance(one, all.best)
        return [
          String(number), one.scenario, one.cost.map { Figures.exact($0, scale: 100) } ?? "",
          Figures.exact(all.dearer(one), scale: 100), all.gap(one).map { Figures.exact($0, scale: 100) } ?? "",
          one.value("cost-planned").map { Figures.exact($0, scale: 100) } ?? "",
          String(distance.stations), String(distance.allStations), String(distance.moved), String(distance.collected),
        ]
      })
  }
}

/// Near-optimal alternatives in one language.
struct AlternativesEdition {
  let all: Alternatives
  let language: Language

  private func say(_ phrase: Phrase) -> String { phrase.in(language) }
  private var tables: TableMarkup { TableMarkup(language: language) }
  private func paragraph(_ phrase: Phrase, class name: String) -> Node { tag("p", ["class": name]) { say(phrase) } }

  func document() -> Node {
    tag("main", ["class": "edition \(language.prefix)", "lang": language.rawValue]) {
      tag("header") {
        tag("h1") { say(.alternativesTitle(all.network.name)) }
        paragraph(.alternativesLead(all.within, found: all.found, chosen: all.chosen.count), class: "lead")
        paragraph(.alternativesHonesty(effort: all.effort, seed: all.seed), class: "note")
      }
      figures()
      if !all.chosen.isEmpty {
        maps()
        stations()
      }
    }
  }

  private func section(_ name: String, _ title: Phrase, @Markup _ content: () -> [Node]) -> Node {
    let id = "\(language.prefix)-\(name)"
    return tag("section", ["id": id, "aria-labelledby": "\(id)-title"]) {
      tag("h2", ["id": "\(id)-title"]) { say(title) }
      content()
    }
  }

  /// What a plan is called: the best, or its number.
  private func title(_ number: Int) -> Phrase { number == 0 ? .bestPlan : .alternativeNumber(number) }

  private func figures() -> Node {
    section("figures", .alternativesFigures) {
      tables.table(
        .alternativesFigures,
        [
          .text(.planColumn), .number(.sitedCostColumn), .number(.dearerColumn), .number(.aboveBoundColumn),
          .number(.comparedPlannedCost), .number(.stationsOtherwiseColumn), .number(.collectedOtherwiseColumn),
        ],
        stacks: true,
        rows: all.shown.enumerated().map { number, one in
          let distance = PlanDistance(one, all.best)
          return [
            .text(say(title(number))), .text(one.cost.map { ComparedFigure.Unit.money.shown($0, language) } ?? "—"),
            .text(number == 0 ? "—" : "+\(Figures.fixed(all.dearer(one), scale: 100, 2))"),
            .text(all.gap(one).map { Figures.fixed($0, scale: 100, 2) } ?? "—"),
            .text(one.value("cost-planned").map { ComparedFigure.Unit.money.shown($0, language) } ?? "—"),
            .text(number == 0 ? "—" : say(.partOf(distance.stations, distance.allStations))),
            .text(number == 0 ? "—" : say(.partOf(distance.moved, distance.collected))),
          ]
        })
      paragraph(.alternativesFolders, class: "note")
    }
  }

  private func maps() -> Node {
    section("maps", .alternativesMaps) {
      paragraph(.alternativesMapsLead, class: "lead")
      tag("div", ["class": "alternatives"]) {
        for (number, one) in all.shown.enumerated() {
          tag("figure") {
            tag("figcaption") { say(.mapOf(title(number), dearer: Figures.fixed(all.dearer(one), scale: 100, 2))) }
            AlternativeMap(
              network: all.network, best: all.best, plan: one, language: language,
              name: "\(language.prefix)-map-\(number)"
            ).drawing(title: say(title(number)))
          }
        }
      }
      AlternativeMap.legend(language)
    }
  }

  /// Depots that any of the plans opens, with the streams that each plan gives them.
  private func stations() -> Node {
    let open = Set(all.shown.flatMap { $0.stations.map(\.depot) })
    let depots = all.network.depots.filter { open.contains($0.id) }
    let common = depots.filter { depot in all.shown.allSatisfy { $0.stations.contains { $0.depot == depot.id } } }
    return section("stations", .alternativesStations) {
      paragraph(.alternativesCommon(common.map(\.name), of: all.shown.count), class: "lead")
      tables.table(
        .alternativesStations,
        [.text(.depotColumn)] + all.shown.indices.map { .text(title($0)) }, stacks: true,
        rows: depots.map { depot in
          [.text(depot.name.in(language))]
            + all.shown.map { plan in
              let streams = plan.stations.filter { $0.depot == depot.id }.compactMap { station in
                all.network.streamIndex(station.stream).map { all.network.streams[$0].name.in(language) }
              }
              return .text(streams.isEmpty ? "—" : streams.joined(separator: say(.listComma)))
            }
        })
    }
  }
}
