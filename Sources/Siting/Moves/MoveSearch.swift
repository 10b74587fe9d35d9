internal import Computation
import LinearProgramming

/// Seeks the cheapest plan in which at most so many villages depart from an accepted plan.
///
/// Departures that are paid for lead to the villages that are worth moving (Lagrangian heuristic); with the movers settled
/// and all others kept where they were, what is left is a siting like any other, so the number is never exceeded.
struct MoveSearch {
  private let engine: SitingEngine
  private let moves: MoveLimit
  private var problem: SitingProblem { engine.problem }
  /// The cheapest plan so far, its cost in fen, and the villages it moves.
  private(set) var best: (solution: SitingSolution, cost: Int, moved: [Int])?

  init(_ engine: SitingEngine, _ moves: MoveLimit) {
    self.engine = engine
    self.moves = moves
  }

  /// Times that the price of all moves is halved or doubled in search of the number allowed, and narrowed afterwards.
  private static let doublings = 6
  private static let narrowings = 4
  /// Times that what the best plan moves is taken for granted and more is sought.
  private static let passes = 3

  /// Takes a plan over where it departs in no more villages than may and costs less.
  mutating func enter(_ solution: SitingSolution) {
    let moved = moves.moved(by: solution, in: problem)
    guard moved.count <= moves.most, problem.meetsRequirements(solution) else { return }
    let cost = engine.cost(of: solution)
    if cost < best?.cost ?? .max { best = (solution, cost, moved) }
  }

  /// The cheapest plan in which no others than these villages depart.
  mutating func confine(to villages: [Int]) throws {
    let (question, arcs) = problem.confined(to: Array(Set(villages + moves.certainVillages)).sorted())
    if let found = try engine.annealed(question) { enter(problem.widened(found, arcs: arcs)) }
  }

  /// Seeks the villages that are worth moving.
  /// - Parameter prices: of departures, fen by item, as the bound has them.
  mutating func improve(at prices: [Int]) throws {
    for _ in 0..<MoveSearch.passes {
      let before = best?.cost
      try narrow(usable(prices), granted: best?.moved ?? [])
      if best?.cost == before || engine.effort.isOver { break }
    }
    if let best { try confine(to: filledUp(best.moved, by: prices)) }
  }

  /// Seeks the least price at which no more villages move than may.
  private mutating func narrow(_ prices: [Int], granted: [Int]) throws {
    var (low, high) = (0, Int?.none)
    var scale = MoveSearch.unit
    for step in 0..<MoveSearch.doublings + MoveSearch.narrowings where !engine.effort.isOver {
      guard high == nil || step >= MoveSearch.doublings || high! - low > 1 else { break }
      let count = try probe(prices, scale, granted)
      if let count, count > moves.most { low = scale } else { high = scale }
      guard let top = high else {
        scale *= 2
        continue
      }
      if top - low <= 1 { break }
      scale = (low + top) / 2
    }
  }

  /// What a price is a multiple of: a scale of so many is the price itself.
  private static let unit = 8

  /// Plans with departures paid for, those of granted villages for nothing.
  /// - Returns: villages that the plan moves; `nil` where there is none.
  private mutating func probe(_ prices: [Int], _ scale: Int, _ granted: [Int]) throws -> Int? {
    let isGranted = Set(granted)
    // a price that outweighs every decision keeps everybody; dearer ones would only leave the range of whole numbers
    let most = SearchPenalty(problem).perDecision / SearchModel.microfen
    let scaled = prices.indices.map {
      isGranted.contains(moves.villageOfItem[$0]) ? 0 : min(most, min(most, prices[$0]) * scale / MoveSearch.unit)
    }
    guard let solution = try engine.annealed(problem.priced(scaled).problem) else { return nil }
    enter(solution)
    let moved = moves.moved(by: solution, in: problem)
    try confine(to: moved.count > moves.most ? worthiest(moved, by: prices) : filledUp(moved, by: prices))
    return moved.count
  }

  /// Prices above zero everywhere, so that scaling them tells on every village.
  private func usable(_ prices: [Int]) -> [Int] {
    let sums = moves.sums(of: prices).sorted(by: >)
    let usual = max(moves.most < sums.count ? sums[moves.most] : 0, (sums.first ?? 0) / 4, 1000)
    let counts = moves.sums(of: moves.departures.map { $0 == .uncounted ? 0 : 1 })
    return prices.indices.map { max(prices[$0], usual / (2 * max(1, counts[moves.villageOfItem[$0]]))) }
  }

  /// Of some villages those that pay most, as many as may move.
  private func worthiest(_ villages: [Int], by prices: [Int]) -> [Int] {
    let sums = moves.sums(of: prices)
    let order = villages.sorted { (sums[$1], $0) < (sums[$0], $1) }
    return Array(order.prefix(max(0, moves.most)))
  }

  /// Villages, and besides them those that pay most, as many as may move.
  private func filledUp(_ villages: [Int], by prices: [Int]) -> [Int] {
    let others = moves.countedVillages.filter { !villages.contains($0) }
    let room = max(0, moves.most - villages.count)
    return villages + worthiest(others, by: prices).prefix(room)
  }
}
