internal import Computation
import LinearProgramming
import Quantities
import WasteNetwork

/// The least cost under equation (28).
extension SitingEngine {
  /// Evaluations of the dual for the prices of moves, at the default effort and at least.
  private static let evaluationsOfPrices = 2000
  private static let leastEvaluationsOfPrices = 100

  /// The cheapest plan in which at most so many villages depart from an accepted plan, and its bound: by prices of
  /// departures, which the certificate states.
  func planDeparting(_ moves: MoveLimit) throws -> SitingOutcome {
    let certain = moves.certainVillages
    guard certain.count <= moves.most else {
      return .infeasible([UnmetRequirement(certain: certain, above: moves.most, in: problem)])
    }
    onProgress(SitingProgress(done: 0, best: nil, bound: nil))
    var search = MoveSearch(self, moves)
    try search.confine(to: certain)
    let isBinding = moves.most < moves.countedVillages.count
    let prices = try isBinding ? movePrices(below: search.best?.cost) : problem.items.map { _ in 0 }
    if isBinding, certain.count < moves.most { try search.improve(at: prices) }
    if let solution = try wholeDeparting() { search.enter(solution) }
    let (paid, proof) = try proof(at: prices, &search, isBinding: isBinding)
    guard let best = search.best else { return try explainFailure() }
    let plan = problem.plan(best.solution) { cost, _ in
      quality(value: cost.total.fen, bound: proof.bound, isLower: true)
    }
    return .plan(
      plan.certified(
        by: plan.quality.bound.flatMap { bound in
          var certificate = proof.proof.certificate(bound: bound)
          certificate?.moves = paid
          return certificate
        }))
  }

  /// What departures are worth to the bound, fen by item.
  /// - Parameter cost: of the best plan so far, fen.
  private func movePrices(below cost: Int?) throws -> [Int] {
    var dual = DualFunction(SearchModel(problem))
    dual.threads = effort.threads
    let free = problem.priced(problem.items.map { _ in 0 }).problem
    let target = try cost ?? SitingEngine.sketch(free, with: solver, effort: effort).plan?.cost.total.fen
    var ascent = DualAscent(
      dual, Restrictions(dual.model), from: .zero(for: problem, cuts: dual.cuts.count), step: 0.8)
    let steps = max(
      SitingEngine.leastEvaluationsOfPrices, min(effort.work, 400) * SitingEngine.evaluationsOfPrices / 100)
    ascent.climb(steps, target: Double(target ?? problem.greatestCost)) { effort.isOver }
    return ascent.best.move.map { Int($0.rounded()) }
  }

  /// The better of two bounds: that in which departures are paid for, and that which holds for any number of moves; it is
  /// often the better one, as prices are those of a weaker relaxation.
  private func proof(
    at prices: [Int], _ search: inout MoveSearch, isBinding: Bool
  ) throws -> (prices: [Int], proof: (proof: BoundProof, bound: Int?)) {
    let priced = try proof(at: prices, &search)
    guard isBinding else { return (prices, priced) }
    let none = problem.items.map { _ in 0 }
    let free = try proof(at: none, &search)
    return free.bound ?? .min > priced.bound ?? .min ? (none, free) : (prices, priced)
  }

  /// Bounds the question in which departures are paid for; plans found on the way are entered.
  private func proof(at prices: [Int], _ search: inout MoveSearch) throws -> (proof: BoundProof, bound: Int?) {
    let (question, added) = problem.priced(prices)
    let offset = added - problem.greatestDepartures(at: prices)
    let engine = SitingEngine(problem: question, solver: solver, effort: effort) { [onProgress] in
      onProgress(SitingProgress(done: $0.done, best: nil, bound: $0.bound.map { $0 + offset }))
    }
    let lots = ItemLots(question)
    let run = try engine.pursue(SearchModel(lots.problem), DualFunction(SearchModel(question)))
    if run.search.best.meetsRequirements, let found = lots.solution(run.search.best) {
      search.enter(try engine.improved(found))
    }
    let proof = BoundProof(run.bound)
    return (proof, question.safeBound(proof.value).map { $0 + offset })
  }

  /// A small district's cheapest plan by branch and bound of the whole programme; `nil` where it is too large.
  private func wholeDeparting() throws -> SitingSolution? {
    guard let options = wholeOptions else { return nil }
    let programme = SitingProgramme(problem)
    return try solver.attempt(programme.programme, options: options)?.point.flatMap { whole($0.values, programme) }
  }
}

extension UnmetRequirement {
  /// More villages that cannot stay than may move.
  init(certain villages: [Int], above most: Int, in problem: SitingProblem) {
    let named = villages.prefix(UnmetRequirement.greatestNamed).map { problem.network.villages[$0].name }
    let more = villages.count > named.count
    self.init(
      kind: .moves, subject: "moves", stream: nil, township: nil, missing: Double(villages.count - most),
      required: Double(most),
      statement: LocalizedName(
        zh: "相对已定方案，至少 \(villages.count) 个村必须更换站点（原站点已撤销、停用、超出服务半径或被禁止，或新要求服务），而只允许 \(most) 个："
          + named.map(\.zh).joined(separator: "、") + (more ? " 等" : ""),
        en:
          "at least \(villages.count) villages have to move from the accepted plan (their depot is gone, closed, out of "
          + "reach or forbidden, or they must be served now), and \(most) may: "
          + named.map(\.en).joined(separator: ", ") + (more ? ", …" : "")))
  }

  /// Villages that a statement names at most.
  private static let greatestNamed = 12
}
