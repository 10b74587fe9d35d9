import Computation
import NetworkFixtures
import Testing
import WasteNetwork

@testable import Audit
@testable import Siting

/// The audit's dual function against the engine's: two programs that share no code.
struct ExactDualTests {
  @Test(arguments: 1...14) func `both evaluate the dual alike, whatever the prices and answers`(seed: Int) throws {
    // from seed 11 on there are too many centres for all combinations of their lines to be listed
    let pair = try Pair(seed: seed, centres: seed > 10 ? 8 : 2)
    #expect(LineOption.all(of: 0, in: pair.dual.model).isEmpty == (seed > 10))
    var random = SeededNumbers(seed: UInt64(seed))
    var restrictions = Restrictions(pair.dual.model)
    var answers = LeafAnswers(pair.exact.question)
    for step in 0..<12 {
      var multipliers = pair.randomMultipliers(&random)
      multipliers.settle(for: pair.dual.problem, mustServe: restrictions.mustServe)
      let float = pair.dual.answer(at: multipliers, restrictions).value
      let whole = try #require(
        BoundCertificate.Multipliers(
          multipliers, of: pair.exact.layout.streams, from: pair.dual.problem.streamCount))
      let exact = try pair.exact.value(at: whole, answers).map { Double($0) / Double(ExactValue.fen) }
      #expect(float.isFinite == (exact != nil))
      guard let exact else { break }
      // the engine gives away a ten-millionth part of each knapsack, the audit a little less
      let size = multipliers.serve.reduce(abs(float)) { $0 + abs($1) }
      #expect(exact >= float - 1e-11 * size && exact <= float + 1e-5 * size, "step \(step): \(exact) and \(float)")

      let (branch, isYes) = (pair.randomBranch(&random), random.below(2) == 0)
      restrictions = branch.children(of: restrictions, in: pair.dual.problem)[isYes ? 0 : 1]
      let sides = try answers.answering(pair.proof.question(branch), of: pair.exact.question)
      answers = isYes ? sides.yes : sides.no
    }
  }

  @Test(arguments: 1...3) func `the price of a depot that no village may use proves nothing`(seed: Int) throws {
    let pair = try Pair(seed: seed, withoutLastDepot: true)
    var random = SeededNumbers(seed: UInt64(seed))
    var multipliers = pair.randomMultipliers(&random)
    multipliers.settle(for: pair.dual.problem, mustServe: Restrictions(pair.dual.model).mustServe)
    let streams = pair.exact.layout.streams
    let answers = LeafAnswers(pair.exact.question)
    var whole = try #require(
      BoundCertificate.Multipliers(multipliers, of: streams, from: pair.dual.problem.streamCount))
    let honest = try #require(try pair.exact.value(at: whole, answers))
    for station in whole.balance.indices.suffix(pair.dual.problem.streamCount) { whole.balance[station] = 1 << 44 }
    #expect(try pair.exact.value(at: whole, answers) == honest)
  }

  /// The engine's and the audit's reading of one random district.
  private struct Pair {
    let dual: DualFunction
    let proof: PartProof
    let exact: ExactDual

    /// - Parameter withoutLastDepot: every village is forbidden to use the last depot.
    init(seed: Int, centres: Int = 2, withoutLastDepot: Bool = false) throws {
      var draft = FixtureDistrict(
        villages: 12, depots: 4, centres: centres, splitsManure: seed % 2 == 0, pricesFilmShortfall: seed % 3 == 0,
        seed: UInt64(seed)
      ).draft
      if seed % 4 == 0 { draft.centres[1] = draft.centres[1].changed(state: .required) }
      if withoutLastDepot, let depot = draft.depots.last?.id {
        draft.locks += draft.villages.flatMap { village in
          draft.streams.map {
            Lock(village: village.id, stream: $0.id, depot: depot, kind: .forbidden, reason: "a test", place: nil)
          }
        }
      }
      let network = try Network(draft)
      let distances = RoadDistances(fixture: network)
      dual = DualFunction(SearchModel(SitingProblem(network, distances: distances)))
      proof = PartProof([], of: dual)
      exact = ExactDual(
        BoundCase(network: network, distances: distances), try #require(proof.certificate()), rents: nil)
    }

    func randomMultipliers(_ random: inout SeededNumbers) -> Multipliers {
      var multipliers = Multipliers.zero(for: dual.problem, cuts: dual.cuts.count)
      multipliers.all = dual.scale.typical.map { $0 * (Double(random.below(2001)) - 600) / 500 }
      return multipliers
    }

    func randomBranch(_ random: inout SeededNumbers) -> Branch {
      let problem = dual.problem
      switch random.below(4) {
      case 0: return .site(random.below(problem.depotCount))
      case 1:
        let station = random.below(problem.depotCount * problem.streamCount)
        let sizes = dual.model.stationChoices[station % problem.streamCount].count - 1
        return .station(station, below: 1 + random.below(sizes))
      case 2:
        let line = random.below(problem.lineSizes.count)
        return .line(line, below: 1 + random.below(dual.model.lineChoices[line].count - 1))
      default:
        let whole = problem.arcs.indices.filter { !problem.items[problem.arcs[$0].item].maySplit }
        return .arc(whole[random.below(whole.count)])
      }
    }
  }
}
