import Quantities
import Testing
import WasteNetwork
import Years

@testable import Audit

/// What joins several years, worked by hand, and what is said where a figure of it is changed.
@Suite struct YearsAuditTests {
  private let straw = ID<WasteStream>("straw")
  private let rule = ClosingRule(price: .instalments(share: .percent(50), years: 10), source: "", isUsual: false)
  private let when = [YearStage(year: 2023, lasts: 2), YearStage(year: 2025, lasts: 5)]

  private func siting(_ stations: [(String, String, Double)], line: (String, Double), bound: Int) -> SitingPlan {
    let stations = stations.map { depot, size, yuan in
      SitingPlan.Station(
        depot: ID(depot), stream: straw, size: size, capacity: .tonnes(10), assigned: .tonnes(5),
        yearlyCost: .yuan(yuan))
    }
    let lines = [
      SitingPlan.Line(
        centre: ID("C1"), stream: straw, size: line.0, capacity: .tonnes(20), received: .tonnes(10),
        yearlyCost: .yuan(line.1))
    ]
    let cost = SitingPlan.Cost(
      sites: .yuan(100), stations: stations.map(\.yearlyCost).sum(), haulage: .zero, onward: .zero,
      centres: .yuan(line.1), shortfalls: .zero)
    return SitingPlan(
      sites: [], stations: stations, assignments: [], unserved: [], shipments: [], lines: lines, shortfalls: [],
      cost: cost,
      quality: Quality(
        value: cost.total.fen, bound: bound, boundMethod: LocalizedName(zh: "手算", en: "by hand"),
        stopReason: .effortSpent))
  }

  /// 2023: D1 M 1 000, line L 3 000, site 100: 4 100 a year. 2025: D2 S 700, line M 2 000, site 100: 2 800 a year.
  private var stages: [YearsAudit.Stage] {
    let sitings = [
      siting([("D1", "M", 1000)], line: ("L", 3000), bound: 400_000),
      siting([("D2", "S", 700)], line: ("M", 2000), bound: 270_000),
    ]
    return zip(when, sitings).map { YearsAudit.Stage(when: $0, siting: $1, inputs: ["scenario.yaml": "abc"]) }
  }

  private func place(_ level: ModuleSize.Level, _ code: String) -> BuiltPlace {
    BuiltPlace(level: level, place: code, stream: straw)
  }

  /// D1 closes: 50 % of 1 000 for five years, 2 500. The line shrinks: 50 % of 3 000 − 2 000 for five years, 2 500.
  /// Together 2 × 4 100 + 5 × 2 800 + 5 000 = 27 200; the bound is 2 × 4 000 + 5 × 2 700 = 21 500.
  private var claim: YearsPlan {
    YearsPlan(
      program: "test", closing: rule,
      stages: [
        YearsPlan.Stage(when: when[0], manifest: "", yearlyCost: .yuan(4100), bound: .yuan(4000), closing: .zero),
        YearsPlan.Stage(when: when[1], manifest: "", yearlyCost: .yuan(2800), bound: .yuan(2700), closing: .yuan(5000)),
      ],
      standings: [
        YearsPlan.Standing(
          place: place(.station, "D1"), sizes: ["M", nil], yearlyCosts: [.yuan(1000), nil],
          changes: [.opens, .closes]),
        YearsPlan.Standing(
          place: place(.station, "D2"), sizes: [nil, "S"], yearlyCosts: [nil, .yuan(700)],
          changes: [.absent, .opens]),
        YearsPlan.Standing(
          place: place(.centre, "C1"), sizes: ["L", "M"], yearlyCosts: [.yuan(3000), .yuan(2000)],
          changes: [.opens, .shrinks]),
      ],
      dues: [
        YearsPlan.Due(
          place: place(.station, "D1"), year: 2025, builtYear: 2023, builtSize: "M", size: nil, count: 5,
          price: .yuan(500)),
        YearsPlan.Due(
          place: place(.centre, "C1"), year: 2025, builtYear: 2023, builtSize: "L", size: "M", count: 5,
          price: .yuan(500)),
      ], stagesCost: .yuan(22_200), closingCost: .yuan(5000), total: .yuan(27_200), bound: .yuan(21_500))
  }

  @Test func `a plan worked by hand passes`() {
    let result = YearsAudit.run(claim, stages: stages, closing: rule)
    #expect(result.passed, "\(result.failed)")
    #expect(result.checked > 10)
  }

  struct Tampering: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rule: String
    let change: @Sendable (inout YearsPlan) -> Void
  }

  static let tamperings: [Tampering] = [
    .init(testDescription: "a stage counts for fewer years", rule: "stages and the price of closing") {
      $0.stages[1].when.lasts = 4
    },
    .init(testDescription: "a stage is of another year", rule: "stages and the price of closing") {
      $0.stages[0].when.year = 2022
    },
    .init(testDescription: "a stage is missing", rule: "stages and the price of closing") { $0.stages.removeLast() },
    .init(testDescription: "closing costs less", rule: "stages and the price of closing") {
      $0.closing.price = .once(.zero)
    },
    .init(testDescription: "a stage costs less", rule: "yearly cost and bound of each stage") {
      $0.stages[0].yearlyCost = .yuan(4000)
    },
    .init(testDescription: "a stage's bound is higher", rule: "yearly cost and bound of each stage") {
      $0.stages[1].bound = .yuan(2750)
    },
    .init(testDescription: "a closing is called a stay", rule: "what opens, grows, shrinks and closes") {
      $0.standings[0].changes[1] = .keeps
    },
    .init(testDescription: "a station has another size", rule: "what opens, grows, shrinks and closes") {
      $0.standings[1].sizes[1] = "L"
    },
    .init(testDescription: "a place is left out", rule: "what opens, grows, shrinks and closes") {
      $0.standings.removeLast()
    },
    .init(testDescription: "an instalment is less", rule: "what closing and reducing costs") {
      $0.dues[0].price = .yuan(400)
    },
    .init(testDescription: "fewer instalments are due", rule: "what closing and reducing costs") {
      $0.dues[1].count = 4
    },
    .init(testDescription: "a due is left out", rule: "what closing and reducing costs") { $0.dues.removeLast() },
    .init(testDescription: "a due is added", rule: "what closing and reducing costs") { $0.dues.append($0.dues[0]) },
    .init(testDescription: "the closings of a stage are less", rule: "total and bound of all years") {
      $0.stages[1].closing = .zero
    },
    .init(testDescription: "the sum of stages is less", rule: "total and bound of all years") {
      $0.stagesCost = .yuan(22_000)
    },
    .init(testDescription: "the closings together are less", rule: "total and bound of all years") {
      $0.closingCost = .yuan(4000)
    },
    .init(testDescription: "the total is less", rule: "total and bound of all years") { $0.total = .yuan(27_000) },
    .init(testDescription: "the bound is higher", rule: "total and bound of all years") { $0.bound = .yuan(27_000) },
    .init(testDescription: "the bound is gone", rule: "total and bound of all years") { $0.bound = nil },
  ]

  @Test(arguments: tamperings)
  func `a changed figure fails under the rule that it breaks`(tampering: Tampering) {
    var changed = claim
    tampering.change(&changed)
    let result = YearsAudit.run(changed, stages: stages, closing: rule)
    #expect(result.failed.map(\.name.en).contains { $0.hasPrefix(tampering.rule) }, "\(result.failed)")
  }

  @Test func `a file that differs between stages fails, and one of a stage alone does not`() {
    let own = zip(when, stages).map {
      YearsAudit.Stage(
        when: $0, siting: $1.siting, inputs: ["scenario.yaml": "abc", "roads-\($0.year).geojson": "\($0.year)"])
    }
    #expect(YearsAudit.run(claim, stages: own, closing: rule).passed)
    let others = zip(when, stages).map {
      YearsAudit.Stage(when: $0, siting: $1.siting, inputs: ["scenario.yaml": "\($0.year)"])
    }
    let result = YearsAudit.run(claim, stages: others, closing: rule)
    #expect(result.failed.map(\.name.en) == ["files that several stages were planned from are the same"])
  }

  @Test func `a price at once, a break, and what is paid off are walked as worked by hand`() {
    let three = [YearStage(year: 2020, lasts: 2), YearStage(year: 2022, lasts: 3), YearStage(year: 2026, lasts: 4)]
    func dues(_ stations: [(String, Double)?], _ price: ClosingRule.Price) -> [String] {
      let stages = zip(three, stations).map { when, station in
        YearsAudit.Stage(
          when: when, siting: siting(station.map { [("D1", $0.0, $0.1)] } ?? [], line: ("M", 10), bound: 0), inputs: [:]
        )
      }
      let walk = ClosingWalk(stages: stages, rule: ClosingRule(price: price, source: "", isUsual: false))
      return walk.dues.map { "\($0.year) \($0.builtYear) \($0.count)×\($0.price.fen)" }
    }
    let eight = ClosingRule.Price.instalments(share: .whole, years: 8)
    // built 2020, paid off with 2027: three years of the second stage; of the third 2026 and 2027
    #expect(dues([("M", 1000), nil, nil], eight) == ["2022 2020 3×100000", "2026 2020 2×100000"])
    #expect(dues([("M", 1000), nil, ("M", 900)], eight) == ["2022 2020 3×100000"])
    // L of 2020 shrinks to S by 400; in 2026 L's whole instalment counts, not S's besides
    #expect(dues([("L", 1000), ("S", 600), nil], eight) == ["2022 2020 3×40000", "2026 2020 2×100000"])
    // in use until 2025, so paid off after four years and built anew in 2024: until 2027
    #expect(dues([("M", 1000), ("M", 1000), nil], .instalments(share: .whole, years: 4)) == ["2026 2020 2×100000"])
    #expect(dues([("L", 1000), ("S", 600), nil], .once(.yuan(70))) == ["2022 2020 1×7000", "2026 2020 1×7000"])
  }
}
