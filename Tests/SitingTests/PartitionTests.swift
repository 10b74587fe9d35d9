import Computation
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Siting

@Suite struct PartitionTests {
  @Test(arguments: [false, true]) func `a district cut into parts is searched alike by one thread and by two`(
    isLed: Bool
  ) throws {
    let model = SearchModel(try randomProblem(villages: 18, depots: 8, prices: true, seed: 7))
    func found(threads: Int) -> GuidedSearch {
      var search = GuidedSearch(model, seed: 5, threads: threads, itemsOfPart: 24)
      search.anneal(proposals: 1000, built: isLed ? model.problem.mayHoldStation.map { $0 ? 1 : 0 } : nil) { false }
      return search
    }
    let (one, two) = (found(threads: 1), found(threads: 2))
    // 18 villages with four streams each, in parts of about 24 items
    #expect(try #require(one.partition(byStream: false)).partCount > 1)
    #expect(one.best.arc == two.best.arc)
    #expect(one.best.lines == two.best.lines)
    #expect(one.best.isKept == two.best.isKept)
    #expect(one.best.cost == two.best.cost)
  }

  @Test(arguments: 1...3) func `plans of all parts fit together: what each part keeps, the whole keeps, for no more`(
    seed: Int
  ) throws {
    let problem = try randomProblem(villages: 18, depots: 8, prices: seed > 1, seed: seed)
    let model = SearchModel(problem)
    let whole = Construction(model: model).state(spare: 0.03)
    try #require(whole.meetsRequirements)
    let partition = try #require(
      Partition(whole, cells: 3, byStream: seed % 2 == 0, turn: Double(seed), spare: seed == 2 ? 0.1 : 0))
    #expect(partition.partCount > 1)
    let shares = CoverageShares(partition, whole)
    let work = PartialWork(proposalsPerItem: 10, heat: 1, invited: nil, keepsStart: true)
    var decisions = SearchDecisions(whole)
    var planned = 0
    for part in 0..<partition.partCount {
      let neighbourhood = Neighbourhood(part, of: partition, whole, shares: shares)
      var random = SeededNumbers(seed: UInt64(part))
      guard let found = work.anneal(neighbourhood, within: whole, &random, isCancelled: { false }) else { continue }
      #expect(found.meetsRequirements)
      neighbourhood.enter(found, into: &decisions, model)
      planned += 1
    }
    #expect(planned > 1)
    let joined = try #require(SearchState(model, decisions))
    #expect(joined.meetsRequirements && joined.breaches == 0)
    #expect(joined.cost <= whole.cost)
  }

  @Test func `parts share the room that a line has, and may never send more than it takes between them`() throws {
    // 100 t go from D1 and 60 from D2 to a line of 180 t: an eighth more is left for each, 12.5 and 7.5 t
    var district = PaperDistrict(
      tonnes: [100, 60], yards: [.init(code: "D1"), .init(code: "D2")], kilometres: [[1, 5], [5, 1]])
    district.lines = [.init(name: "L", tonnesPerDay: 0.6)]
    let whole = try #require(
      SearchState(SearchModel(try district.problem()), lines: [1], arcs: [0, 2], kept: [false, false]))
    try #require(whole.meetsRequirements)
    func allowances(spare: Double) throws -> [Int] {
      let partition = try #require(Partition(whole, cells: 2, byStream: true, turn: 0, spare: spare))
      return (0..<partition.partCount).map {
        partition.allowance(of: $0, at: 0, capacity: 180_000)
      }
    }
    #expect(try allowances(spare: 0) == [100_000, 60_000])
    #expect(try allowances(spare: 0.03) == [103_000, 61_800])
    #expect(try allowances(spare: 1) == [112_500, 67_500])
    // the owner of the line plans with what the other leaves: 180 - 61.8 t
    let partition = try #require(Partition(whole, cells: 2, byStream: true, turn: 0, spare: 0.03))
    #expect(partition.ownerOfLine == [0])
    #expect(partition.allowanceOfOthers(than: 0, at: 0, capacity: 180_000) == 61_800)
    let shares = CoverageShares(partition, whole)
    let rooms = (0..<2).map {
      Neighbourhood($0, of: partition, whole, shares: shares).problem.lineSizes[0].map(\.capacity)
    }
    #expect(rooms == [[118_200], [61_800]])
  }

  @Test func `a second station that one part counts on and another gives up stands again in the whole`() throws {
    // D1 and D2 make one part, D3 another. Empty D2 backs V1 as D3 does, but V2 alone: the first part would save its
    // rent, since D3 stands for V1 as things are
    let district = PaperDistrict(
      tonnes: [100, 100], yards: [.init(code: "D1"), .init(code: "D2", rent: 500), .init(code: "D3")],
      kilometres: [[1, 3, 5], [20, 5, 1]], backupKilometres: 6)
    let model = SearchModel(try district.problem())
    let whole = try #require(SearchState(model, lines: [1], arcs: [0, 3], kept: [false, true, false]))
    try #require(whole.meetsRequirements)
    let partition = try #require(Partition(whole, cells: 2, byStream: false, turn: 0))
    #expect((0..<partition.partCount).map { partition.depots(of: $0) } == [[0, 1], [2]])
    let shares = CoverageShares(partition, whole)
    let work = PartialWork(proposalsPerItem: 500, heat: 1, invited: nil, keepsStart: true)
    var decisions = SearchDecisions(whole)
    for part in 0..<partition.partCount {
      let neighbourhood = Neighbourhood(part, of: partition, whole, shares: shares)
      var random = SeededNumbers(seed: UInt64(part))
      guard let found = work.anneal(neighbourhood, within: whole, &random, isCancelled: { false }) else { continue }
      neighbourhood.enter(found, into: &decisions, model)
    }
    #expect(try #require(SearchState(model, decisions)).lacksBackup(1))
    let repaired = try #require(SearchState(backed: decisions, model))
    #expect(repaired.meetsRequirements && repaired.isKept == [false, true, false])
  }

  @Test func `the way onward costs its road times the stream's rate, in a part as in the whole`() throws {
    // 0.5 yuan per tonne-kilometre is 50,000 millionths of a fen per kilogram and kilometre
    var district = PaperDistrict(
      tonnes: [100], yards: [.init(code: "D1"), .init(code: "D2")], kilometres: [[1, 2]], toCentre: [4, 10])
    district.onwardRate = 0.5
    let problem = try district.problem()
    #expect(problem.onwardPrice(depot: 0, centre: 0, stream: 0) == 200_000)
    #expect(problem.onwardPrice(depot: 1, centre: 0, stream: 0) == 500_000)
    #expect(problem.onward.count == 2)
    #expect(problem.onward.dearest(0) == 500_000)
    let part = OnwardRoads(problem.onward, depots: [1], centres: [0])
    #expect(part.price(depot: 0, centre: 0, stream: 0) == 500_000)
    #expect(part.count == 1)
  }

  @Test func `a large district's first rounds are short, and its last as long as any other's`() {
    let effort = Effort(work: 100)
    let (first, second, last) = (
      SitingRound(0, effort, items: 20_000, arcs: 400_000), SitingRound(1, effort, items: 20_000, arcs: 400_000),
      SitingRound(11, effort, items: 20_000, arcs: 400_000)
    )
    // 3500 proposals an item and 800 evaluations in full; a twentieth of them at first, but 150 evaluations at least
    #expect([first.proposals, second.proposals, last.proposals] == [3_500_000, 7_000_000, 70_000_000])
    #expect([first.evaluations, second.evaluations, last.evaluations] == [150, 150, 800])
    // twice the district, twice the work
    #expect(
      SitingRound(3, effort, items: 40_000, arcs: 800_000).proposals
        == 2 * SitingRound(3, effort, items: 20_000, arcs: 400_000).proposals)
    #expect(SitingRound(0, effort, items: 500, arcs: 9000).proposals == 500 * 3500)
    // parts are worked out from 800 items, in a large district once a round is a fifth of its full length
    #expect([799, 800].map { SitingRound(0, effort, items: $0, arcs: 9000).parts == nil } == [true, false])
    #expect(
      (0..<4).map { SitingRound($0, effort, items: 20_000, arcs: 400_000).parts == nil } == [true, true, false, false])
  }
}
