package import Quantities
public import WasteNetwork

/// The report of a plan as one self-contained HTML page that asks nothing of the network and says everything without a
/// script; with a library for maps it has a map that can be moved and zoomed besides.
public enum Report {
  /// The page with all languages in it and a switch between them.
  ///
  /// - Parameters:
  ///   - ways: along roads, for the map.
  ///   - languages: not empty; the first is the one shown when the page opens.
  ///   - library: what draws the map that can be moved; without it the map is a drawing, as on paper.
  /// - Returns: HTML that is well-formed XML as well; the same plan gives the same text.
  public static func html(
    network: Network, plan: Plan, run: RunFacts, ways: DrawnWays = .none, languages: [Language] = Language.allCases,
    library: MapLibrary? = nil
  ) -> String {
    let index = PlanIndex(network: network, plan: plan)
    let editions = Dictionary(
      uniqueKeysWithValues: languages.map {
        ($0, Edition(network: network, plan: plan, run: run, index: index, language: $0, ways: ways, library: library))
      })
    let style = StyleSheet.text(streamCount: network.streams.count) + (library.map(StyleSheet.live) ?? "")
    return Page.html(
      title: languages.compactMap { language in editions[language].map { $0.say($0.title) } }.joined(separator: " · "),
      generator: run.programVersion, style: style, languages: languages,
      ending: library.map { MapData(network: network, plan: plan, index: index, ways: ways).nodes(drawnBy: $0) } ?? []
    ) { editions[$0]?.document() ?? .nothing }
  }

  /// What a year costs once flows and rounds are planned, less revenue.
  package static func plannedCost(network: Network, plan: Plan) -> Money {
    CostBreakdown(network: network, plan: plan).planned
  }

  /// The page in one language only.
  public static func html(
    network: Network, plan: Plan, run: RunFacts, ways: DrawnWays = .none, language: Language
  ) -> String {
    html(network: network, plan: plan, run: run, ways: ways, languages: [language])
  }
}

extension Edition {
  var title: Phrase { .reportTitle(network.name, year: network.calendar.year) }

  /// The whole report, in the order in which a reader asks.
  func document() -> Node {
    tag("main", ["class": "edition \(language.prefix)", "lang": language.rawValue]) {
      header()
      summary()
      targetsSection()
      movesSection()
      mapSection()
      stationsSection()
      townshipsSection()
      unservedSection()
      costSection()
      seasonSection()
      transportSection()
      materialSection()
      worthsSection()
      sensitivitySection()
      qualitySection()
      caveatsSection()
      runSection()
    }
  }

  private func header() -> Node {
    tag("header") {
      tag("h1") { say(title) }
      paragraph(.whatThisIs, class: "lead")
      banners()
      tag("nav", ["aria-label": say(.contents)]) {
        tag("ul") {
          for (name, phrase) in contents {
            tag("li") { tag("a", ["href": "#\(id(name))"]) { say(phrase) } }
          }
        }
      }
    }
  }

  private var contents: [(String, Phrase)] {
    [("targets", .targetsTitle)] + (plan.revision == nil ? [] : [("moves", .movesTitle)]) + [
      ("map", .mapTitle), ("stations", .stationsTitle), ("townships", .townshipsTitle),
      ("unserved", .unservedTitle), ("cost", .costTitle), ("season", .seasonTitle), ("transport", .transportTitle),
      ("material", .materialTitle), ("worths", .worthsTitle),
      ("sensitivity", .sensitivityTitle), ("quality", .qualityTitle), ("caveats", .caveatsTitle),
      ("run", .runTitle),
    ]
  }
}
