import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

@Suite struct ReportTests {
  let network: Network
  let plan: Plan

  init() throws {
    network = try HandDistrict.network()
    plan = HandPlan.plan(network)
  }

  @Test func `the page is well-formed, and every link and label leads somewhere`() {
    let page = WellFormedness(Report.html(network: network, plan: plan, run: HandPlan.run))
    #expect(page.faults == [])
    #expect(page.elementNames.isSuperset(of: ["svg", "table", "caption", "figure", "details", "nav", "h1", "h2"]))
  }

  @Test func `the checker of well-formedness sees each fault it is there for`() {
    #expect(WellFormedness("<p>a</p>").faults == [])
    #expect(WellFormedness("<p>a</b>").faults.count == 1)
    #expect(WellFormedness("<p>a").faults.count == 1)
    #expect(WellFormedness("<p>a & b</p>").faults.count == 1)
    #expect(WellFormedness("<p class=\"a>b</p>").faults.isEmpty == false)
    #expect(WellFormedness("<a href=\"#x\">b</a>").faults == ["nothing is called x"])
    #expect(WellFormedness("<i id=\"x\"></i><i id=\"x\"></i>").faults == ["an identifier stands twice"])
  }

  @Test func `the page asks nothing of the network and runs no script`() {
    let page = Report.html(network: network, plan: plan, run: HandPlan.run)
    for forbidden in ["http:", "https:", "//", "<script", "src=", "url(", "@import", "<link"] {
      #expect(!page.contains(forbidden), "found \(forbidden)")
    }
  }

  @Test func `equal plans give equal pages`() throws {
    let again = try HandDistrict.network()
    #expect(
      Report.html(network: network, plan: plan, run: HandPlan.run)
        == Report.html(network: again, plan: HandPlan.plan(again), run: HandPlan.run))
  }

  @Test func `names with characters of markup are shown as they are written`() throws {
    var draft = HandDistrict.draft
    let first = draft.villages[0]
    draft.villages[0] = Village(
      id: first.id, name: LocalizedName(zh: "<b>\"张&庄'</b>", en: "<i>\"Z & z'</i>"), township: first.township,
      position: first.position, positionConfidence: first.positionConfidence, figures: first.figures, place: nil)
    let network = try Network(draft)
    let page = Report.html(network: network, plan: HandPlan.plan(network), run: HandPlan.run)
    #expect(WellFormedness(page).faults == [])
    #expect(!page.contains("<b>") && !page.contains("<i>"))
    #expect(page.contains("&lt;b&gt;&quot;张&amp;庄&#39;&lt;/b&gt;"))
    #expect(page.contains("&lt;i&gt;&quot;Z &amp; z&#39;&lt;/i&gt;"))
  }

  @Test func `the English page has no Chinese text, since all names of the district have English ones`() {
    let page = Report.html(network: network, plan: plan, run: HandPlan.run, language: .english)
    let chinese = page.unicodeScalars.filter {
      (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
    }
    // the font names of the style sheet are Latin, and the language switch is absent
    #expect(String(String.UnicodeScalarView(chinese)) == "")
  }

  @Test func `the Chinese page has no English words but codes and names`() {
    let page = Report.html(network: network, plan: plan, run: HandPlan.run, language: .chinese)
    let words = [" the ", " of ", " is ", " are ", " in ", " not ", " and "].filter(page.contains)
    #expect(words == [])
  }

  @Test func `both languages stand in one page, Chinese first`() throws {
    let page = Report.html(network: network, plan: plan, run: HandPlan.run)
    let chinese = try #require(page.range(of: "农业废弃物收储运规划"))
    let english = try #require(page.range(of: "Agricultural waste collection plan"))
    #expect(chinese.lowerBound < english.lowerBound)
    #expect(page.contains("<html lang=\"zh-Hans\">"))
    #expect(page.contains("id=\"show-zh\" checked=\"checked\""))
  }

  private func english(_ change: (inout Plan) -> Void = { _ in }) -> String {
    var plan = plan
    change(&plan)
    return Report.html(network: network, plan: plan, run: HandPlan.run, language: .english)
  }

  @Test func `targets show numerator, denominator, value and shortfall`() {
    // straw: 1 800 t collectable, 900 t on site, 600 t collected: 1 500 t, 83.33 %; 95 % are 1 710 t, 210 t more
    let page = english()
    for figure in [">83.33 %<", ">≥ 95 %<", ">1,500<", ">1,800<", ">900.0<", "210.0 t short"] {
      #expect(page.contains(figure), "missing \(figure)")
    }
    // film: 4 500 of 5 000 kg are 90 %, which meets 90 but not 95 %: with straw two of the five scopes are missed
    #expect(page.contains("Planned targets not met: 2 of 5."))
    #expect(page.contains("Targets on record that this plan does not decide"))
  }

  @Test func `the gap is rounded up and the lack of a bound is said plainly`() {
    // (12 345.67 − 12 000) ÷ 12 345.67 = 2.79996 %
    #expect(english().contains("no siting can be better than this plan by more than 2.80 %."))
    let without = english { $0.siting.quality.bound = nil }
    #expect(without.contains("No bound was obtained, so nothing is known of the distance to the best plan."))
    #expect(!without.contains("≤ 2.80 %"))
  }

  @Test func `a bound is called proven only with its certificate, which is named`() {
    let stated = english { $0.siting.quality.bound = $0.siting.quality.value }
    #expect(stated.contains("Stated by the optimiser, not proven here") && !stated.contains("Proven:"))
    #expect(stated.contains("The bound of the siting has no certificate"))
    let proven = english { plan in
      let part = BoundCertificate.Part(
        streams: [], cuts: [],
        tree: [.ask(.site(depot: ID("D1"))), .leaf(multipliers: 0), .leaf(multipliers: 0)], multipliers: [])
      plan.siting.quality.bound = plan.siting.quality.value
      plan.siting = plan.siting.certified(
        by: BoundCertificate(bound: plan.siting.quality.value, rents: [], parts: [part]))
    }
    #expect(proven.contains("Proven: with these inputs no siting is better than this one."))
    #expect(proven.contains("certificate.json (leaves: 2)"))
  }

  @Test func `an incomplete plan says so at the top`() throws {
    #expect(!english().contains("This plan is incomplete"))
    let page = english { $0.isIncomplete = true }
    let banner = try #require(page.range(of: "This plan is incomplete"))
    let summary = try #require(page.range(of: "Summary"))
    #expect(banner.lowerBound < summary.lowerBound)
  }

  @Test func `what could not be placed is said at the top`() {
    #expect(english().contains("Collections that could not be given a vehicle: 1, with 750 kg;"))
    #expect(!english { $0.transport.unplaced = [] }.contains("Collections that could not be given a vehicle"))
  }

  @Test func `a round that is emptied at a centre says where`() {
    #expect(english().contains("A1 → A2"))
    let emptied = english { $0.transport.rounds[0].unloadings = [.init(stops: 1, centre: ID("C1"))] }
    #expect(emptied.contains("A1 → (emptied at centre) → A2"))
  }

  @Test func `stations show load against capacity`() {
    // 600 of 750 t
    #expect(english().contains(">80.0 %<"))
    #expect(english().contains("#1 D1"))
  }

  @Test func `every depot is listed with its state and reason`() {
    // D1 is open and uses 4 250 m² of 5 000, which are 6.4 of 7.5 mu; D4 is forbidden, the reason being “fixture”
    let page = english()
    #expect(page.contains("All depots and their state (4, of which 2 open)"))
    #expect(page.contains(">6.4</td>") && page.contains(">7.5</td>"))
    #expect(page.contains(">forbidden</td>") && page.contains(">fixture</td>"))
  }

  @Test func `each township shows its coverage`() {
    // straw in TB: 600 t collectable, 300 on site, none collected: 50 %; B1 has straw to hand over, B2 has none
    #expect(english().contains("<strong>50.0 %</strong><small>villages with a station: 0 of 1</small>"))
    // film in TB: B1's 1 500 of 2 000 kg
    #expect(english().contains("<strong>75.0 %</strong><small>villages with a station: 1 of 2</small>"))
  }

  @Test func `the unserved are counted by reason and listed`() {
    let page = english()
    #expect(page.contains("no depot that may take it lies within the service radius"))
    #expect(page.contains("Further cases in which nothing leaves the village: 1."))
  }

  @Test func `a dual value becomes a sentence`() {
    #expect(english().contains("storage at D1: one more t of storage lowers the yearly cost by CNY 12.30."))
    let worse = english { $0.flows.worths[0].value = .yuan(-12.3) }
    #expect(worse.contains("storage at D1: one more t of storage raises the yearly cost by CNY 12.30."))
  }

  @Test func `scenario items, fingerprints and estimates are listed`() {
    let page = english()
    for text in ["calendar.year", "0123456789abcdef", "map, sheet 3", "Entries: 1, of them unverified: 1", "1.2.3"] {
      #expect(page.contains(text), "missing \(text)")
    }
  }

  @Test func `the Chinese page counts money in ten thousand yuan`() {
    // the terms of the objective add up to 123 704 CNY
    let page = Report.html(network: network, plan: plan, run: HandPlan.run, language: .chinese)
    #expect(page.contains("12.37 万元"))
    #expect(english().contains("CNY 123,704"))
  }

  @Test func `the report says what was sought, in its unit, and which targets bound the plan`() throws {
    func page(_ objective: PlanningOptions.Objective, _ language: Language = .english) throws -> String {
      var draft = HandDistrict.draft
      draft.options.objective = objective
      var own = plan
      own.siting.quality.value = 7250
      own.siting.quality.bound = 7000
      return Report.html(network: try Network(draft), plan: own, run: HandPlan.run, language: language)
    }
    let near = try page(.leastGreatestDistance(budget: .yuan(5000)))
    for text in ["Siting, least greatest distance", "7.250 km", "7.000 km", "at most CNY 5,000 a year"] {
      #expect(near.contains(text), "missing \(text)")
    }
    #expect(try page(.leastGreatestDistance(budget: nil), .chinese).contains("选址（最远运距最短）"))
    let kept = "Targets without a shortfall price were kept as requirements"
    #expect(try page(.greatestCoverage(budget: .yuan(5000), keepsTargets: true)).contains(kept))
    let reported = try page(.greatestCoverage(budget: .yuan(5000), keepsTargets: false))
    #expect(!reported.contains(kept))
    #expect(reported.contains("targets are only reported, not required"))
    #expect(try !page(.leastCost).contains("only reported"))
  }

  @Test func `a plan of an empty district is still a page`() throws {
    var empty = plan
    empty.siting.sites = []
    empty.siting.stations = []
    empty.siting.assignments = []
    empty.siting.lines = []
    empty.siting.shipments = []
    empty.flows.stations = []
    empty.flows.dispatches = []
    empty.flows.deliveries = []
    empty.flows.worths = []
    empty.transport.rounds = []
    empty.transport.shuttles = []
    empty.transport.fleet = []
    empty.targets = []
    empty.caveats = []
    let page = Report.html(network: network, plan: empty, run: HandPlan.run)
    #expect(WellFormedness(page).faults == [])
    #expect(page.contains("This scenario sets no target."))
  }
}

extension String {
  /// Where a text first stands.
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
