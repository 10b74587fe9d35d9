import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

@Suite struct ComparisonTests {
  let network: Network

  init() throws { network = try HandDistrict.network() }

  private func compared(_ label: String, _ change: (inout Plan) -> Void = { _ in }) -> ComparedPlan {
    var plan = HandPlan.plan(network)
    change(&plan)
    return ComparedPlan(label: label, network: network, plan: plan, run: HandPlan.run)
  }

  /// Closes D2 and sends what it took to D1, whose packaging station grows.
  private func withoutD2(_ plan: inout Plan) {
    plan.siting.sites.removeAll { $0.depot == HandPlan.d2 }
    plan.siting.stations.removeAll { $0.depot == HandPlan.d2 }
    plan.siting.stations[2].size = "M"
    for position in plan.siting.assignments.indices where plan.siting.assignments[position].depot == HandPlan.d2 {
      plan.siting.assignments[position].depot = HandPlan.d1
      plan.siting.assignments[position].distance = .metres(12_000)
    }
    plan.siting.cost.sites = .yuan(10_000)
  }

  @Test func `a plan beside itself changes nothing`() {
    let comparison = PlanComparison([compared("a"), compared("b")])
    #expect(comparison.figures.allSatisfy { !$0.differs })
    let changes = comparison.changes[0]
    #expect(changes.sites.isEmpty && changes.stations.isEmpty && changes.lines.isEmpty && changes.moves.isEmpty)
    #expect(changes.inputs.isEmpty && changes.villagesMoved == 0)
    #expect(comparison.text(.english).contains("0 stations opened, 0 closed, 0 resized"))
  }

  @Test func `a closed depot, a larger station and the villages that move are told`() {
    let changes = PlanComparison([compared("a"), compared("b", withoutD2)]).changes[0]
    #expect(changes.sites.map(\.depot) == [HandPlan.d2] && changes.sites.map(\.kind) == [.closed])
    #expect(changes.stations.map(\.kind) == [.resized, .closed])
    #expect(changes.stations.map(\.oldSize) == ["S", "S"] && changes.stations.map(\.newSize) == ["M", nil])
    // B1 and B2 gave their packaging to D2
    #expect(changes.moves.map(\.village.code) == ["B1", "B2"])
    #expect(changes.moves.map(\.mass) == [.kilograms(80), .kilograms(40)])
    #expect(changes.villagesMoved == 2)
  }

  @Test func `villages that are left and that are newly collected are told from those that change station`() {
    let comparison = PlanComparison([
      compared("a") { $0.siting.assignments.removeAll { $0.village.code == "B1" && $0.stream.code == "packaging" } },
      compared("b") { plan in
        withoutD2(&plan)
        plan.siting.assignments.removeAll { $0.village.code == "B2" && $0.stream.code == "packaging" }
      },
    ])
    let changes = comparison.changes[0]
    // B1's packaging had no station in the first plan, B2's has none in the second; nobody else gave to D2
    #expect(changes.moves.map(\.kind) == [.taken, .left])
    #expect((changes.count(.switched), changes.count(.left), changes.count(.taken)) == (0, 1, 1))
    #expect(
      comparison.text(.english).contains(
        "villages whose way changes: 2 (counting each stream of a village: 0 change station, 1 no longer collected, "
          + "1 newly collected)"))
  }

  @Test func `a size of the same name that holds more is another size`() {
    let larger = compared("b") { $0.siting.stations[0].capacity = .tonnes(9000) }
    let changes = PlanComparison([compared("a"), larger]).changes[0]
    #expect(changes.stations.map(\.kind) == [.resized])
    #expect(changes.stations[0].oldSize == changes.stations[0].newSize)
    #expect(changes.stations[0].newCapacity == .tonnes(9000))
  }

  @Test func `the map opens at the first stream that changes and bears the new plan's numbers`() throws {
    let page = ComparisonReport.html(
      PlanComparison([compared("a"), compared("b", withoutD2)]), languages: [.english])
    // straw does not change, packaging does: two stations and two villages
    #expect(page.contains("packaging (changes: 4)"))
    let checked = try #require(page.firstRange(of: "checked=\"checked\"")).lowerBound
    let input = page[..<checked].split(separator: "<input").last
    let stream = try #require(network.streams.firstIndex { $0.id.code == "packaging" })
    #expect(input?.contains("id=\"en-map-1-tab-\(stream)\"") == true)
    // D1 is no. 1 of the new plan, D2 stands in the old one only
    #expect(page.contains("#1 ") && page.contains("#A "))
  }

  @Test func `settings that differ are listed, and figures that are the same are folded`() {
    let items = [RunFacts.Item(path: "targets.film.share_percent", old: "92", new: "75")]
    let plain = compared("b", withoutD2)
    let other = ComparedPlan(label: "b", network: network, plan: plain.plan, run: plain.run, differences: items)
    let comparison = PlanComparison([compared("a"), other])
    #expect(comparison.text(.chinese).contains("targets.film.share_percent: 92 → 75"))
    let page = ComparisonReport.html(comparison, languages: [.chinese])
    #expect(page.contains("<code>targets.film.share_percent</code>"))
    #expect(page.contains("<summary>相同的数字（"))
    let same = ComparedPlan(label: "b", network: network, plan: plain.plan, run: plain.run, differences: [])
    #expect(PlanComparison([compared("a"), same]).text(.english).contains("no value that differs"))
  }

  @Test func `the way back opens what the way there closes`() {
    let changes = PlanComparison([compared("b", withoutD2), compared("a")]).changes[0]
    #expect(changes.sites.map(\.kind) == [.opened])
    #expect(changes.stations.map(\.kind) == [.resized, .opened])
    #expect(changes.moves.map { $0.old.map(\.depot.code) } == [["D1"], ["D1"]])
  }

  @Test func `figures stand beside each other with their difference to the first`() throws {
    let comparison = PlanComparison([compared("a"), compared("b", withoutD2)])
    func figure(_ item: String) throws -> ComparedFigure {
      try #require(comparison.figures.first { $0.item == item })
    }
    // 18 000 + 37 000 + 20 000 + 4 704 + 44 000 = 123 704 yuan, less 8 000
    let cost = try figure("cost-sited")
    #expect(cost.values == [12_370_400, 11_570_400])
    #expect(cost.unit.shown(12_370_400, .chinese) == "12.37" && cost.unit.shown(12_370_400, .english) == "123,704")
    #expect(cost.difference(1, .english) == "−8,000" && cost.difference(0, .english) == nil)
    #expect(cost.unit.exact(11_570_400) == "115704.00")
    // 3 yuan are 0.00 of ten thousand yuan, so they are told in yuan
    let close = ComparedFigure(item: "x", title: .comparedCost, unit: .money, values: [100_000, 100_300])
    #expect(close.difference(1, .chinese) == "+3 元" && close.difference(1, .english) == "+3")
    #expect(try figure("depots-open").values == [2, 1])
    #expect(try figure("depots-open").difference(1, .chinese) == "−1")
    // packaging: 100 kg × 2 km, 60 × 3, 80 × 3, 40 × 2 over 280 kg is 2.5 km; then 200 + 180 + 960 + 480 over 280 is 6.5 km
    #expect(try figure("mean-distance-packaging").values == [2500, 6500])
    #expect(try figure("collected-packaging").values == [280, 280])
    #expect(try figure("vehicles").values == [3, 3])
    #expect(try figure("full-loads").values == [80, 80])
    #expect(try figure("drives").values == [2, 2])
  }

  @Test func `plans of districts that differ are compared by their codes`() throws {
    var draft = HandDistrict.draft
    draft.villages.removeAll { $0.id.code == "B2" }
    draft.locks.removeAll { $0.village.code == "B2" }
    let smaller = try Network(draft)
    var plan = HandPlan.plan(smaller)
    plan.siting.assignments.removeAll { $0.village.code == "B2" }
    plan.siting.unserved.removeAll { $0.village.code == "B2" }
    var run = HandPlan.run
    run.inputs.append(RunFacts.Fingerprint(name: "villages.csv", sha256: "00"))
    let comparison = PlanComparison([
      compared("whole"), ComparedPlan(label: "part", network: smaller, plan: plan, run: run),
    ])
    #expect(comparison.changes[0].moves.map(\.village.code) == ["B2"])
    #expect(comparison.changes[0].moves[0].new.isEmpty)
    #expect(comparison.changes[0].inputs == ["villages.csv"])
    #expect(WellFormedness(ComparisonReport.html(comparison)).faults == [])
  }

  @Test func `the page is well-formed, asks nothing of the network and names what changes in both languages`() {
    let comparison = PlanComparison([compared("first"), compared("<second>", withoutD2), compared("third")])
    let page = ComparisonReport.html(comparison)
    #expect(WellFormedness(page).faults == [])
    for forbidden in ["http:", "https:", "<script", "src=", "url(", "@import", "<second>"] {
      #expect(!page.contains(forbidden), "found \(forbidden)")
    }
    for expected in ["从“first”到“&lt;second&gt;”", "From “first” to “&lt;second&gt;”", "−8,000", "−8,000 元"] {
      #expect(page.contains(expected), "no \(expected)")
    }
    #expect(page == ComparisonReport.html(comparison))
  }

  @Test func `tables hold every change with its codes`() {
    let station = HandPlan.plan(network).siting.stations.first { $0.depot == HandPlan.d2 }
    let capacity = Figures.exact(station?.capacity.kilograms ?? 0, scale: 1000)
    let tables = ComparisonReport.csv(PlanComparison([compared("a"), compared("b", withoutD2)]))
    #expect(tables.map(\.name) == ["figures.csv", "stations.csv", "moves.csv"])
    #expect(tables[0].text.contains("\ncost-sited,cny,123704.00,115704.00\n"))
    #expect(tables[1].text.hasSuffix("b,D2,packaging,closed,S,,0.120,,\(capacity),\n"))
    #expect(tables[2].text.contains("\nb,B1,packaging,D2,D1,3.000,12.000,0.00\n"))
  }

  @Test func `columns of text line up, Chinese characters counting twice`() {
    // 村 takes two columns of the terminal, so one space follows it where the widest first cell has three letters
    #expect(TextTable.lines([["村", "1"], ["abc", "20"]]) == ["村    1", "abc  20"])
  }
}
