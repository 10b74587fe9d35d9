import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

@Suite struct SweepReportTests {
  let network: Network

  init() throws { network = try HandDistrict.network() }

  /// The hand-made plan with another cost of haulage and another mass of B2's packaging.
  private func result(_ value: String, haulage: Int, packaging: Int = 40, axis: String = "a.b") -> SweepResult {
    var plan = HandPlan.plan(network)
    plan.siting.cost.haulage = .yuan(Double(haulage))
    plan.siting.assignments[8].mass = .kilograms(packaging)
    plan.targets = network.targetResults(for: plan.siting)
    return SweepResult(
      scenario: "f\(value)", choices: value.isEmpty ? [] : [SweepResult.Choice(axis: axis, value: value)],
      planned: ComparedPlan(label: value, network: network, plan: plan, run: HandPlan.run))
  }

  private func sweep(_ kind: Sweep.Kind, _ results: [SweepResult]) -> Sweep {
    Sweep(network: network, kind: kind, programVersion: "1.2.3", seed: 4, effort: 7, results: results)
  }

  private var failed: SweepResult {
    SweepResult(
      scenario: "f9", choices: [SweepResult.Choice(axis: "a.b", value: "9")], status: .infeasible,
      reasons: [LocalizedName(zh: "容量不足", en: "too small")])
  }

  @Test func `none other on the front is both cheaper and better`() {
    // by rising gain: (1, 5), (2, 5) dominates it, (3, 7), (3, 8) is dominated, (4, 9)
    let points: [(gain: Double, cost: Int)] = [(1, 5), (3, 8), (3, 7), (4, 9), (2, 5)]
    #expect(ParetoFront.of(points) == [4, 2, 3])
    #expect(ParetoFront.of([(1, 1), (1, 1)]) == [0])
    #expect(ParetoFront.of([]) == [])
  }

  @Test func `a scale runs over round numbers and holds every value`() {
    let scale = ChartScale([14.2, 16.9])
    // a quarter of 2.7 is 0.675, so steps of 1
    #expect(scale.ticks == [14, 15, 16, 17] && scale.label(15) == "15")
    #expect(ChartScale([0.31, 0.32]).label(0.315) == "0.315")
    let single = ChartScale([5])
    #expect(single.low < 5.000001 && single.high > 5)
  }

  @Test func `a sweep of every kind is well-formed, asks nothing of the network and is the same twice`() {
    let results = [result("1", haulage: 20_000), result("2", haulage: 25_000, packaging: 10), failed]
    for kind in [Sweep.Kind.grid, .oneAtATime, .ranges] {
      let page = SweepReport.html(sweep(kind, [result("", haulage: 20_000)] + results))
      #expect(WellFormedness(page).faults == [])
      for forbidden in ["http:", "https:", "<script", "src=", "url("] { #expect(!page.contains(forbidden)) }
      for expected in ["too small", "容量不足", "infeasible", "不可行", "baseline"] { #expect(page.contains(expected)) }
      #expect(page == SweepReport.html(sweep(kind, [result("", haulage: 20_000)] + results)))
    }
  }

  @Test func `tables have a row a scenario and count how often a station is chosen`() {
    let tables = sweep(.grid, [result("1", haulage: 20_000), result("2", haulage: 25_000), failed]).csv()
    let rows = tables[0].text.split(separator: "\n")
    #expect(rows.count == 4 && rows[0].hasPrefix("scenario,a.b,status,bound_cny,cost-sited_cny,"))
    // 18 000 + 37 000 + 20 000 + 4 704 + 44 000
    #expect(
      rows[1].hasPrefix("f1,1,planned,12000.00,123704.00,") && rows[2].hasPrefix("f2,2,planned,12000.00,128704.00,"))
    #expect(rows[3].hasPrefix("f9,9,infeasible,,,"))
    #expect(tables[1].text.contains("D2,packaging,2,2,S\n"))
  }

  @Test func `the terminal tells every outcome and what was computed`() {
    let text = sweep(.grid, [result("1", haulage: 20_000), failed]).text(computed: 1, folder: "x", in: .english)
    #expect(text.contains("123,704") && text.contains("infeasible"))
    #expect(text.hasSuffix("2 scenarios, 1 of them computed now; results and sweep.html are in x"))
  }

  @Test func `values without a plan stand first among the sensitivities, and nothing is drawn for them`() {
    let broken = SweepResult(
      scenario: "g", choices: [SweepResult.Choice(axis: "z", value: "0.5")], status: .infeasible, reasons: [])
    let page = SweepReport.html(
      sweep(.oneAtATime, [result("", haulage: 20_000), result("1", haulage: 30_000), broken]), languages: [.english])
    let rows = page.split(separator: "<tr>").dropFirst().filter { $0.contains("swing") || $0.contains(">z<") }
    #expect(rows.first?.contains(">z<") == true && rows.first?.contains("0.5") == true)
    #expect(rows.first?.contains("class=\"swing\"") == false && rows.contains { $0.contains("class=\"swing\"") })
    #expect(page.contains("--effort 7 --seed 4") && page.contains("within 2.80 %"))
  }

  @Test func `a result comes back from its file as it was`() throws {
    let one = result("1", haulage: 20_000)
    #expect(one.cost == 12_370_400 && one.value("depots-open") == 2)
    #expect(one.targets.allSatisfy { $0.denominator > 0 } && one.stations.count == 4)
  }
}
