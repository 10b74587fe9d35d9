import Quantities
public import WasteNetwork

/// The report of a plan as one self-contained HTML page that asks nothing of the network and needs no script.
public enum Report {
  /// The page with all languages in it and a switch between them.
  ///
  /// - Parameter languages: not empty; the first is the one shown when the page opens.
  /// - Returns: HTML that is well-formed XML as well; the same plan gives the same text.
  public static func html(
    network: Network, plan: Plan, run: RunFacts, languages: [Language] = Language.allCases
  ) -> String {
    let index = PlanIndex(network: network, plan: plan)
    let editions = languages.map { Edition(network: network, plan: plan, run: run, index: index, language: $0) }
    var text = "<!DOCTYPE html>\n"
    page(editions).write(to: &text)
    text += "\n"
    return text
  }

  /// The page in one language only.
  public static func html(network: Network, plan: Plan, run: RunFacts, language: Language) -> String {
    html(network: network, plan: plan, run: run, languages: [language])
  }

  private static func page(_ editions: [Edition]) -> Node {
    let first = editions[0]
    return tag("html", ["lang": first.language.rawValue]) {
      tag("head") {
        tag("meta", ["charset": "utf-8"])
        tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        tag("meta", ["name": "generator", "content": "Gleaner \(first.run.programVersion)"])
        tag("title") { editions.map { $0.say($0.title) }.joined(separator: " · ") }
        Node.styleSheet(StyleSheet.text(streamCount: first.network.streams.count))
      }
      tag("body") {
        if editions.count > 1 { languageSwitch(editions.map(\.language)) }
        for edition in editions { edition.document() }
      }
    }
  }

  /// Radio buttons before the editions; the style sheet shows the edition whose button is chosen.
  private static func languageSwitch(_ languages: [Language]) -> Node {
    .group(
      languages.map { language in
        tag(
          "input",
          language == languages[0]
            ? ["type": "radio", "name": "language", "id": "show-\(language.prefix)", "checked": "checked"]
            : ["type": "radio", "name": "language", "id": "show-\(language.prefix)"])
      }
        + [
          tag("div", ["class": "languages"]) {
            for language in languages {
              tag("label", ["for": "show-\(language.prefix)", "lang": language.rawValue]) {
                language == .chinese ? "中文" : "English"
              }
            }
          }
        ])
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
      mapSection()
      stationsSection()
      townshipsSection()
      unservedSection()
      costSection()
      seasonSection()
      transportSection()
      materialSection()
      worthsSection()
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
    [
      ("targets", .targetsTitle), ("map", .mapTitle), ("stations", .stationsTitle), ("townships", .townshipsTitle),
      ("unserved", .unservedTitle), ("cost", .costTitle), ("season", .seasonTitle), ("transport", .transportTitle),
      ("material", .materialTitle), ("worths", .worthsTitle), ("quality", .qualityTitle), ("caveats", .caveatsTitle),
      ("run", .runTitle),
    ]
  }
}
