import Computation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Quantities
import Reports
import Testing
import WasteNetwork

@testable import Explanation
@testable import Siting

/// Prices of other decisions, against a full new plan that is bound to them.
@Suite struct PlanExplanationTests {
  private func siting(_ draft: NetworkDraft, _ metric: any RoadMetric) throws -> SitingPlan {
    let network = try Network(draft)
    let problem = SitingProblem(network, distances: RoadDistances(network, by: metric))
    guard case .plan(let plan) = try SitingEngine.plan(problem, with: GLPK(), effort: Effort(work: 20)) else {
      throw ExplanationStopped()
    }
    return plan
  }

  private func explanation(
    _ draft: NetworkDraft, _ metric: any RoadMetric, limits: Reassignment.Limits = Reassignment.Limits()
  ) throws -> PlanExplanation {
    let network = try Network(draft)
    let plan = Plan(siting: try siting(draft, metric), network: network)
    return try #require(
      try PlanExplanation(
        draft, metric: metric, distances: RoadDistances(network, by: metric), plan: plan, solver: GLPK(),
        limits: limits))
  }

  /// The least cost with a village's stream bound to a depot, by branch and bound of the whole programme, in yuan.
  private func bound(
    _ draft: NetworkDraft, _ village: ID<Village>, _ stream: ID<WasteStream>, to depot: ID<Depot>,
    _ metric: any RoadMetric
  ) throws -> Double? {
    var bound = draft
    bound.locks.removeAll { $0.village == village && $0.stream == stream }
    bound.locks.append(
      Lock(village: village, stream: stream, depot: depot, kind: .locked, reason: "asked", place: nil))
    let network = try Network(bound)
    let programme = SitingProgramme(SitingProblem(network, distances: RoadDistances(network, by: metric))).programme
    return try GLPK().solve(programme, options: SolveOptions(), start: nil).point?.objective
  }

  @Test func `a next best place costs what a full new plan bound to it costs, or more where others would move too`()
    throws
  {
    let draft = HandDistrict.draft
    let explanation = try explanation(draft, GridMetric())
    let cost = explanation.question.plan.siting.cost.total.yuan
    var exact = 0
    for village in explanation.network.villages.indices {
      for answer in try explanation.village(village) where !answer.assignments.isEmpty {
        for other in answer.alternatives {
          guard let difference = other.difference else { continue }
          let full = try #require(try bound(draft, answer.village, answer.stream, to: other.depot, GridMetric()))
          #expect(difference.yuan >= full - cost - 0.02)
          if abs(difference.yuan - (full - cost)) < 0.02 { exact += 1 }
        }
      }
    }
    #expect(exact >= 3)
  }

  @Test func `why another place is not the station is told`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    let film = try explanation.village(0, stream: 1)[0]
    // D4 is forbidden; D2 is forbidden to the film of A1
    #expect(film.assignments.map(\.depot.code) == ["D1"])
    let hindrances = Dictionary(uniqueKeysWithValues: film.alternatives.map { ($0.depot.code, $0.hindrance) })
    #expect(hindrances["D2"] == .assignmentForbidden("fixture"))
    let packaging = try explanation.village(3, stream: 2)[0]
    // B2 is settled for D2
    #expect(packaging.alternatives.contains { $0.depot.code == "D3" && $0.hindrance == .lockedElsewhere })
    let text = explanation.text([film], .chinese)
    #expect(text.contains("情景不许交到此处（fixture）"))
  }

  @Test func `nothing to collect is said, and what serving would cost where something is left`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    // B2 grows no straw
    let straw = try explanation.village(3, stream: 0)[0]
    #expect(straw.unserved?.reason == .nothingToCollect)
    #expect(straw.alternatives.isEmpty)
    #expect(explanation.text([straw], .english).contains("nothing leaves the village"))
  }

  @Test func `closing a station is priced, and one that a township must have cannot be closed`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    // D2 is the only depot of TB, which must have a packaging station
    let station = try explanation.station(1)
    #expect(station.isOpen)
    #expect(station.closing == .impossible)
    #expect(explanation.text(station, .english).contains("proven: it cannot be arranged"))
  }

  @Test func `what the limits of work leave open is called neither impossible nor free`() throws {
    // no iteration of the simplex: nothing can be found or proven
    let explanation = try explanation(
      HandDistrict.draft, GridMetric(), limits: Reassignment.Limits(nodes: 1, iterations: 0))
    let station = try explanation.station(1)
    #expect(station.closing == .open)
    #expect(explanation.text(station, .english).contains("not settled within the limits of work"))
    #expect(explanation.text(station, .chinese).contains("未能判定"))
    let locks = try explanation.overview().locks
    #expect(locks.count == 2)
    #expect(locks.allSatisfy { $0.saving == nil })
    #expect(!explanation.text(try explanation.overview(), .english).contains("nothing is saved"))
  }

  @Test func `a price that is not settled reads at most, also that of serving what is not served`() throws {
    let price = PriceAnswer.Price(difference: .yuan(12), isExact: false, steps: [])
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    #expect(explanation.words(.price(price)).en == "CNY 12 a year more (at most)")
    #expect(explanation.words(.price(price)).zh == "每年多 12 元（至多）")
  }

  @Test func `a price says what is built otherwise, and the parts add up`() throws {
    // film of A1, 2 t, goes to D1; to D3 it needs a station there
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    var found = 0
    for village in explanation.network.villages.indices {
      for other in try explanation.village(village).flatMap(\.alternatives) {
        guard let price = other.answer?.price, !price.steps.isEmpty else { continue }
        found += 1
        let text = explanation.words(.price(price)).en
        #expect(text.contains("station at") || text.contains("opens") || text.contains("needed"))
        if price.steps.map(\.difference).sum() != price.difference { #expect(text.contains("haulage and handling")) }
      }
    }
    #expect(found > 0)
  }

  @Test func `a closed depot says what opening it costs, a forbidden one why it may not be used`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    let closed = try #require(
      explanation.network.depots.indices.first { depot in
        explanation.network.depots[depot].state == .candidate
          && !explanation.question.plan.siting.sites.contains { $0.depot == explanation.network.depots[depot].id }
      })
    let answer = try explanation.station(closed)
    #expect(!answer.isOpen)
    #expect(answer.absences.count == 3)
    // a station costs at least its rent, so opening one is dearer than the plan, or the plan was not the cheapest
    let prices = answer.absences.compactMap { absence -> PriceAnswer.Price? in
      if case .possible(let answer) = absence.reason { answer.price } else { nil }
    }
    #expect(!prices.isEmpty)
    #expect(prices.allSatisfy { $0.difference > .zero })
    #expect(explanation.text(answer, .english).contains("to have a station here: CNY"))
    let forbidden = try explanation.station(3)
    #expect(explanation.text(forbidden, .chinese).contains("场所禁止使用（fixture）"))
  }

  @Test func `a centre says what it takes, and that the only one cannot be done without`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    let answer = try explanation.centre(0)
    #expect(answer.streams.map(\.line.stream.code) == ["straw", "film", "packaging"])
    #expect(answer.change == .impossible)
    #expect(explanation.text(answer, .english).contains("To do without it"))
  }

  @Test func `a village whose name begins with its township's is not called by it twice`() throws {
    var draft = HandDistrict.draft
    let own = draft.villages[0]
    draft.villages[0] = Village(
      id: own.id, name: LocalizedName(zh: "TA镇A1村", en: "A1"), township: own.township, position: own.position,
      positionConfidence: own.positionConfidence, figures: own.figures, place: nil)
    let explanation = try explanation(draft, GridMetric())
    let text = explanation.text(try explanation.village(0), .chinese)
    #expect(text.hasPrefix("TA镇A1村（A1）的"))
    // A2村 has its township before it
    #expect(explanation.text(try explanation.village(1), .chinese).hasPrefix("TA镇A2村（A2）的"))
  }

  @Test func `the overview prices targets and locks, both languages say the same figures`() throws {
    let explanation = try explanation(HandDistrict.draft, GridMetric())
    let overview = try explanation.overview()
    #expect(overview.targets.map(\.target) == ["straw", "film", "film-ambition", "packaging", "packaging"])
    #expect(overview.targets[0].point > .zero)
    #expect(overview.targets[0].whole > overview.targets[0].point)
    #expect(overview.locks.count == 2)
    let texts = [explanation.text(overview, .chinese), explanation.text(overview, .english)]
    #expect(texts[0].contains("各项目标的代价"))
    #expect(texts[1].contains("What each target costs"))
  }
}

extension Plan {
  /// A plan that is nothing but its siting.
  init(siting: SitingPlan, network: Network) {
    let quality = Quality(
      value: 0, bound: nil, boundMethod: LocalizedName(zh: "无", en: "none"), stopReason: .effortSpent)
    self.init(
      siting: siting,
      flows: FlowPlan(
        stations: [], dispatches: [], lines: [], deliveries: [], worths: [], netCost: .zero, quality: quality),
      transport: TransportPlan(rounds: [], shuttles: [], fleet: [], unplaced: [], cost: .zero, quality: quality),
      targets: network.targetResults(for: siting),
      distances: DistanceOrigin(statement: LocalizedName(zh: "网格", en: "grid"), isEstimate: true), caveats: [],
      isIncomplete: false)
  }
}
