import Quantities
package import WasteNetwork

/// The report in one language: what every section needs to write itself.
package struct Edition {
  package let network: Network
  package let plan: Plan
  package let run: RunFacts
  package let index: PlanIndex
  package let language: Language
  /// What draws the map that can be moved; `nil` where the map is a drawing only.
  let library: MapLibrary?
  /// Ways along roads; empty where none are known, and lines are straight.
  package let ways: DrawnWays

  package init(
    network: Network, plan: Plan, run: RunFacts, index: PlanIndex, language: Language, ways: DrawnWays = .none,
    library: MapLibrary? = nil
  ) {
    self.library = library
    self.network = network
    self.plan = plan
    self.run = run
    self.index = index
    self.language = language
    self.ways = ways
  }

  package func say(_ phrase: Phrase) -> String { phrase.in(language) }
  package func name(_ name: LocalizedName) -> String { name.in(language) }
  /// An identifier unique in a page that holds both languages.
  func id(_ name: String) -> String { "\(language.prefix)-\(name)" }

  // MARK: Names

  /// A village's name, with what tells it apart where another village of the district bears the same name.
  package func village(_ id: ID<Village>) -> String {
    guard let village = network.villageIndex(id) else { return id.code }
    let plain = network.villages[village].name
    switch index.namesakes[village] {
    case .none: return name(plain)
    case .elsewhere: return say(.placeIn(plain, network.townships[network.townshipOfVillage[village]].name))
    case .inTownship: return say(.placeIn(plain, LocalizedName(zh: id.code, en: id.code)))
    }
  }
  package func stream(_ id: ID<WasteStream>) -> String {
    network.streamIndex(id).map { name(network.streams[$0].name) } ?? id.code
  }
  package func township(_ id: ID<Township>) -> String {
    network.townshipIndex(id).map { name(network.townships[$0].name) } ?? id.code
  }
  package func centre(_ id: ID<Centre>) -> String {
    network.centreIndex(id).map { name(network.centres[$0].name) } ?? id.code
  }
  package func outlet(_ id: ID<Outlet>) -> String {
    network.outletIndex(id).map { name(network.outlets[$0].name) } ?? id.code
  }
  package func vehicle(_ id: ID<Vehicle>) -> String {
    network.vehicleIndex(id).map { name(network.vehicles[$0].name) } ?? id.code
  }

  /// A depot's name, headed by the number it bears on the map where it is open.
  package func depot(_ id: ID<Depot>) -> String {
    guard let depot = network.depotIndex(id) else { return id.code }
    let plain = name(network.depots[depot].name)
    return index.numberOfDepot[depot].map { say(.numbered($0, network.depots[depot].name)) } ?? plain
  }

  // MARK: Figures

  /// Money in the unit in which officials read it: ten thousand yuan in Chinese, yuan in English.
  func money(_ amount: Money) -> String {
    switch language {
    case .chinese: Figures.fixed(amount.fen, scale: 1_000_000, 2)
    case .english: Figures.fixed(amount.fen, scale: 100, 0)
    }
  }

  /// First day of a period as a short label.
  package func periodName(_ period: Int) -> String {
    say(Phrase.period(period, of: network.calendar))
  }

  /// Date of a day of the year, 1 being 1 January.
  package func date(day: Int) -> String { say(datePhrase(day)) }

  package func datePhrase(_ day: Int) -> Phrase {
    let months = PeriodCalendar(year: network.calendar.year, kind: .month)
    var left = day
    var month = 0
    while month < 11 && left > months.days(inPeriod: month) {
      left -= months.days(inPeriod: month)
      month += 1
    }
    return .date(month: month + 1, day: left)
  }

  // MARK: Blocks

  /// A section with its heading and a sentence that says how to read it.
  func section(_ name: String, _ title: Phrase, _ lead: Phrase?, @Markup _ content: () -> [Node]) -> Node {
    tag("section", ["id": id(name), "aria-labelledby": id("\(name)-title")]) {
      tag("h2", ["id": id("\(name)-title")]) { say(title) }
      if let lead { paragraph(lead, class: "lead") }
      content()
    }
  }

  func paragraph(_ phrase: Phrase, class name: String = "") -> Node {
    name.isEmpty ? tag("p") { say(phrase) } : tag("p", ["class": name]) { say(phrase) }
  }

  /// Content that opens on demand, and on paper always.
  func details(_ summary: Phrase, @Markup _ content: () -> [Node]) -> Node {
    tag("details") {
      tag("summary") { say(summary) }
      content()
    }
  }
}
