import GLPKSolver
import LinearProgramming
import Testing

@testable import Siting

@Suite struct AssignmentTests {
  @Test(arguments: 1...6) func `assigned anew, villages cost no more than GLPK finds for the same stations and lines`(
    seed: Int
  ) throws {
    let problem = try randomProblem(villages: 6, depots: 3, prices: seed % 2 == 0, seed: seed)
    var search = GuidedSearch(SearchModel(problem), seed: UInt64(seed))
    search.anneal(proposals: 3000, built: nil) { false }
    try #require(search.best.meetsRequirements)
    let built = SitingSolution(search.best)
    search.refine { $0.assignAnew(with: GLPK()) { false } }
    #expect(search.best.meetsRequirements)
    #expect(search.best.cost == search.best.recomputedCost)

    var programme = SitingProgramme(problem)
    for (columns, size) in zip(programme.build + programme.fit, built.stations + built.lines) {
      for (position, column) in columns.enumerated() {
        programme.programme.setBounds(.equal(position == size ? 1 : 0), of: column)
      }
    }
    let best = try #require(
      try GLPK().solve(programme.programme, options: SolveOptions(relativeGap: 1e-4), start: nil).point)
    // the state may also shrink a station whose villages left
    #expect(search.value <= best.objective * 100 * (1 + 2e-4))
  }
}
