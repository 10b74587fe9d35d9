import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

@Suite struct EditionTests {
  let network: Network
  let edition: Edition

  init() throws {
    network = try HandDistrict.network()
    edition = EditionTests.edition(network, HandPlan.plan(network))
  }

  private static func edition(_ network: Network, _ plan: Plan) -> Edition {
    Edition(
      network: network, plan: plan, run: HandPlan.run, index: PlanIndex(network: network, plan: plan),
      language: .english)
  }

  @Test func `days of the year become dates`() {
    // 2025 is no leap year: day 59 is 28 February, day 60 is 1 March
    #expect(edition.date(day: 1) == "1 Jan")
    #expect(edition.date(day: 59) == "28 Feb")
    #expect(edition.date(day: 60) == "1 Mar")
    #expect(edition.date(day: 365) == "31 Dec")
  }

  @Test func `periods are named in the words of each language`() {
    let tenDays = PeriodCalendar(year: 2024, kind: .tenDay)
    // the sixth ten-day period is the last of February, which has 29 days in 2024
    #expect(Phrase.period(5, of: tenDays) == Phrase("2月下旬", "21–29 Feb"))
    #expect(Phrase.period(11, of: PeriodCalendar(year: 2024, kind: .month)) == Phrase("12月", "Dec"))
  }

  @Test func `villages of the same name are told apart by township, then by code`() throws {
    func name(of code: String, when names: [String: String]) throws -> String {
      var draft = HandDistrict.draft
      draft.villages = draft.villages.map { village in
        let name = names[village.id.code] ?? village.name.zh
        return Village(
          id: village.id, name: LocalizedName(zh: name, en: name), township: village.township,
          position: village.position, positionConfidence: .read, figures: village.figures, place: nil)
      }
      let network = try Network(draft)
      return EditionTests.edition(network, HandPlan.plan(network)).village(ID(code))
    }
    // A1 and A2 lie in township TA, B1 in TB
    #expect(try name(of: "A1", when: ["A1": "Zhang"]) == "Zhang")
    #expect(try name(of: "A1", when: ["A1": "Zhang", "B1": "Zhang"]) == "Zhang, TA")
    #expect(try name(of: "A1", when: ["A1": "Zhang", "A2": "Zhang"]) == "Zhang, A1")
  }

  /// The reason the report gives for B1's packaging going to D2 at 3 km, with D1 as next best.
  private func reason(nextMetres: Int?, change: (inout Plan) -> Void = { _ in }) -> Phrase {
    var plan = HandPlan.plan(network)
    change(&plan)
    let one = HandPlan.assignment(
      "B1", HandPlan.packaging, HandPlan.d2, kilograms: 80, metres: 3000, next: nextMetres.map { _ in HandPlan.d1 },
      nextMetres: nextMetres)
    return EditionTests.edition(network, plan).reason(for: one, village: 2, stream: 2)
  }

  @Test func `the reason of an assignment compares it with the next best`() {
    #expect(reason(nextMetres: nil) == .onlyStation)
    #expect(reason(nextMetres: 3001) == .nearest)
    #expect(reason(nextMetres: 3000) == .asNear)
    // D1 has 340 of 500 kg left: room for 80
    #expect(reason(nextMetres: 2999) == .cheaperOverall("#1 D1"))
    // with 421 kg assigned it has 79 left
    #expect(reason(nextMetres: 2999) { $0.siting.stations[2].assigned = .kilograms(421) } == .nearerIsFull("#1 D1"))
  }

  @Test func `a settled assignment gives the lock as its reason`() {
    // the district locks B2's packaging to D2
    let one = HandPlan.assignment("B2", HandPlan.packaging, HandPlan.d2, kilograms: 40, metres: 2000)
    #expect(edition.reason(for: one, village: 3, stream: 2) == .locked("fixture"))
  }

  @Test func `the material flow of straw loses nothing on the way`() {
    let flow = edition.materialFlow(of: 0)
    func mass(_ name: Phrase, column: Int) -> Mass? {
      flow.stages.first { $0.name == name && $0.column == column }?.mass
    }
    // 1 800 t collectable: 900 on site, 600 collected, 300 left; of the 600, 12 are lost and 588 reach the centre,
    // which delivers 552.8 and keeps 35.2
    #expect(flow.stages[0].mass == .tonnes(1800))
    #expect(mass(.onSiteUse, column: 1) == .tonnes(900))
    #expect(mass(.collectedNode, column: 1) == .tonnes(600))
    #expect(mass(.uncollectedNode, column: 1) == .tonnes(300))
    #expect(mass(.lossNode, column: 2) == .tonnes(12))
    #expect(mass(.stockNode, column: 2) == nil)
    #expect(mass(.use(.fuel), column: 3) == .tonnes(552.8))
    #expect(mass(.stockNode, column: 3) == .tonnes(35.2))
    for (number, stage) in flow.stages.enumerated() where flow.bands.contains(where: { $0.from == number }) {
      #expect(flow.bands.filter { $0.from == number }.map(\.mass).sum() == stage.mass)
    }
  }

  @Test func `detailed costs add transport and handling, onward and outlet haulage, less revenue`() {
    // handling: 600 t × 10 + 4.5 t × 100 + 0.28 t × 200 = 6 506; collection: 6 800 + 6 506 = 13 306
    // 18 000 + 37 000 + 13 306 + 4 704 + 44 000 + 1 382 − 55 280 = 63 112
    let costs = CostBreakdown(network: network, plan: edition.plan)
    #expect(costs.lines.first { $0.item == "collection" }?.planned == .yuan(13_306))
    #expect(costs.planned == .yuan(63_112))
    #expect(costs.sited == .yuan(123_704))
  }
}
