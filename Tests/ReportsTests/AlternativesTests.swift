import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

@Suite struct AlternativesTests {
  let network: Network

  init() throws { network = try HandDistrict.network() }

  /// The hand-made plan, with straw of A1 taken elsewhere or not, at so much more for haulage.
  private func result(_ name: String, more yuan: Int, straw depot: String = "D1") -> SweepResult {
    var plan = HandPlan.plan(network)
    plan.siting.cost.haulage += .yuan(Double(yuan))
    plan.siting.assignments[0].depot = ID(depot)
    return SweepResult(
      scenario: name, choices: [],
      planned: ComparedPlan(label: name, network: network, plan: plan, run: HandPlan.run), keepsDecisions: true)
  }

  @Test func `two plans differ by stations and by where villages' streams go`() {
    let (one, other) = (result("a", more: 0), result("b", more: 0, straw: "D2"))
    let distance = PlanDistance(one, other)
    // the stations are the same, one of the streams collected goes elsewhere
    #expect(distance.stations == 0 && distance.moved == 1)
    #expect(distance.collected == Set(one.taken ?? []).count)
    #expect(distance.value == 1 / Double(distance.collected) / 2)
    #expect(PlanDistance(one, one).value == 0)
  }

  private func alternatives(_ pool: [SweepResult]) throws -> Alternatives {
    try #require(
      Alternatives(
        of: pool, count: 2, within: 0.02, network: network, programVersion: "1.2.3", seed: 1, effort: 10))
  }

  @Test func `plans beyond the limit and plans like the best are no alternatives`() throws {
    // the plan costs 123 704 yuan, so 2 473 more lie within two per cent and 2 475 do not
    let base = result("a", more: 20_000 - Int(HandPlan.plan(network).siting.cost.haulage.fen / 100))
    let cost = try #require(base.cost)
    func at(_ fen: Int, _ name: String, _ depot: String) throws -> SweepResult {
      var one = result(name, more: 0, straw: depot)
      let place = try #require(one.figures.firstIndex { $0.figure == "cost-sited" })
      one.figures[place].value = cost + fen
      return one
    }
    let (within, beyond, alike) = try (at(cost / 50, "w", "D2"), at(cost / 50 + 2, "x", "D2"), at(1, "y", "D1"))
    let all = try alternatives([base, within, beyond, alike])
    #expect(all.best.scenario == "a" && all.chosen.map(\.scenario) == ["w"] && all.found == 1)
    #expect(all.dearer(within) == 200)
  }

  @Test func `the page of alternatives is well-formed, asks nothing of the network and says what it does not know`()
    throws
  {
    let all = try alternatives([result("a", more: 0), result("b", more: 100, straw: "D2")])
    let page = AlternativesReport.html(all)
    #expect(WellFormedness(page).faults == [])
    for forbidden in ["http:", "https:", "<script", "src=", "url("] { #expect(!page.contains(forbidden)) }
    #expect(page.contains("does not prove that none differs more") && page.contains("并不证明没有差别更大的方案"))
    #expect(AlternativesReport.csv(all).text.split(separator: "\n").count == 3)
    #expect(all.text(folder: "x", in: .chinese).contains("最优方案"))
  }

  @Test func `a plan held fixed collects what its stations have room for`() throws {
    let base = result("a", more: 0)
    let plan = try #require(HeldPlan(base))
    let same = plan.held(in: network)
    // the district is the one that it was planned for
    #expect(same.overloaded.isEmpty)
    #expect(same.targets.map(\.numerator) == base.targets.map(\.numerator))
    // fields that yield ten times as much: what is beyond the room of a station stays where it is
    var draft = HandDistrict.draft
    for index in draft.villages.indices {
      draft.villages[index].figures = draft.villages[index].figures.mapValues { $0 * 10 }
    }
    let held = plan.held(in: try Network(draft))
    #expect(!held.overloaded.isEmpty)
    #expect(zip(held.targets, same.targets).contains { $0.numerator * $1.denominator < $1.numerator * $0.denominator })
  }

  @Test(arguments: [
    ("target:film", "目标（%）"), ("budget", "预算"), ("fuel-price", "油价"), ("× yield:straw", "倍数"),
    ("streams.straw.service_radius_km", "服务半径（公里）"), ("calendar.year", "calendar.year"),
  ])
  func `axes have names for readers`(axis: String, part: String) {
    #expect(AxisLabel(network: network).phrase(axis).zh.contains(part))
  }
}
