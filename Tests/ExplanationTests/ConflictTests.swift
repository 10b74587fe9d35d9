import Computation
import GLPKSolver
import NetworkFixtures
import Quantities
import Synchronization
import Testing
import WasteNetwork

@testable import Explanation

/// Conflicts planted in the district worked by hand, whose roads are a grid:
///
///     A1 (0, 2)  A2 (3, 0)   township TA, depots D1 (0, 0) 5000 m² required, D3 (5, 0) 3000 m², D4 (1, 0) forbidden
///     B1 (10, 3) B2 (12, 0)  township TB, depot D2 (10, 0) 3000 m²
///
/// Off-field straw: A1 400 t, A2 200 t, B1 300 t of 1 800 t collectable; 900 t stay on the field.
@Suite struct ConflictTests {
  private func explain(_ plant: (inout NetworkDraft) -> Void) throws -> ScenarioExplanation {
    var draft = HandDistrict.draft
    plant(&draft)
    return try ScenarioExplanation(draft, metric: GridMetric(), solver: GLPK(), effort: Effort(work: 1))
  }

  @Test func `a district whose requirements hold together has no conflict`() throws {
    let explanation = try explain { _ in }
    #expect(explanation.status == .feasible)
    #expect(explanation.conflicts.isEmpty)
  }

  @Test func `what is known when it is interrupted is told, and nothing else`() throws {
    var draft = HandDistrict.draft
    draft.streams[0].serviceRadius = .kilometres(2.5)
    let looks = Looks()
    let whole = try ScenarioExplanation(
      draft, metric: GridMetric(), solver: GLPK(), effort: Effort(work: 1, isCancelled: { looks.isPast(.max) }))
    let count = looks.count
    #expect(whole.groups[0].mends?.isEmpty == false)
    // asked for the last time while the last way out is priced: the conflict is known by then
    let later = Looks()
    let ended = try ScenarioExplanation(
      draft, metric: GridMetric(), solver: GLPK(), effort: Effort(work: 1, isCancelled: { later.isPast(count - 1) }))
    #expect(ended.conflicts.map(\.members) == whole.conflicts.map(\.members))
    #expect(ended.groups.map(\.mends?.count) == [nil])
    // asked for the first time before anything is known
    #expect(throws: ExplanationStopped.self) {
      try ScenarioExplanation(
        draft, metric: GridMetric(), solver: GLPK(), effort: Effort(work: 1, isCancelled: { true }))
    }
  }

  @Test func `a radius too short for the target is named with it, and the radius that is enough`() throws {
    // 95 % of 1 800 t less 900 t on the field are 810 t of 900 t: none of the three villages can be left out. A1 is 2 km
    // from D1, A2 2 km from D3, but B1 3 km from D2: 3 km are needed
    let explanation = try explain { $0.streams[0].serviceRadius = .kilometres(2.5) }
    #expect(explanation.named == [["target straw", "radius straw"]])
    let mends = try #require(explanation.groups[0].mends)
    let radius = mends.first { if case .radius = $0.change { true } else { false } }
    guard case .radius(0, let longer)? = radius?.change else {
      Issue.record("no longer radius among the mends")
      return
    }
    #expect(longer == .kilometres(3))
    #expect(radius?.isLeast == true)
    // A2 could stay with D3, 2 km away, but D1, 3 km away, is open anyway
    #expect(radius?.travellers.map(\.village.code) == ["A2", "B1"])
    // 900 t on the field and 600 t collected are 83.33 %
    let target = mends.first { if case .target = $0.change { true } else { false } }
    guard case .target(_, let share)? = target?.change else {
      Issue.record("no lower target among the mends")
      return
    }
    #expect(share == .percent(83.33))
  }

  @Test func `a village that must be served but lies too far is named with the radius, each village by itself`() throws
  {
    // film: A1 2 km, A2 2 km, B1 3 km, B2 2 km from the nearest depot in use
    let explanation = try explain {
      $0.streams[1] = $0.streams[1].changed(servesEveryVillage: true)
      $0.streams[1].serviceRadius = .kilometres(1)
      $0.targets.removeAll { $0.stream == HandDistrict.film.id }
    }
    #expect(
      explanation.named == [
        // D4, 1 km nearer to A2, changes nothing: 2 km
        ["service A1 film", "radius film"], ["service A2 film", "radius film"], ["service B1 film", "radius film"],
        ["service B2 film", "radius film"],
      ])
    #expect(explanation.groups.count == 1)
  }

  @Test func `three planted conflicts are named, and nothing else`() throws {
    let explanation = try explain {
      // 1: straw goes no farther than 2.5 km, see above
      $0.streams[0].serviceRadius = .kilometres(2.5)
      // 2: packaging of A1 is settled for D2, 12 km away by the grid, but goes 5 km at most
      $0.streams[2].serviceRadius = .kilometres(5)
      $0.locks.append(
        Lock(
          village: ID("A1"), stream: HandDistrict.packaging.id, depot: ID("D2"), kind: .locked, reason: "planted",
          place: nil))
      // 3: straw needs 2000 m² and film 200 m² on the one site of TB, which has 2100
      $0.streams[0].stationsPerTownship = 1
      $0.streams[1].stationsPerTownship = 1
      $0.depots[1].area = .squareMetres(2100)
    }
    #expect(
      Set(explanation.named.map { $0.joined(separator: " + ") }) == [
        "target straw + radius straw", "lock A1 packaging + radius packaging",
        "stations TB straw + stations TB film + area D2",
      ])
  }
}

/// Counts how often a search looks whether it is to stop.
private final class Looks: Sendable {
  private let looks = Mutex(0)

  var count: Int { looks.withLock { $0 } }

  func isPast(_ limit: Int) -> Bool {
    looks.withLock {
      $0 += 1
      return $0 > limit
    }
  }
}
