/// Prices on the equations that the bound relaxes, all in fen or fen per kg.
///
/// They are kept on a grid of powers of two, so that every product with a whole number of kilograms, and every sum
/// met in practice, is exact in floating point.
struct Multipliers: Sendable, Equatable {
  /// Equation (2) by item, fen; not negative unless the item must be served.
  var serve: [Double]
  /// Equation (7) by station, fen per kg.
  var balance: [Double]
  /// Equation (8) by line, fen per kg; not negative.
  var intake: [Double]
  /// Equation (9) by coverage row, fen per kg; between zero and the shortfall's price.
  var cover: [Double]
  /// Equation (10) by quota, fen; not negative.
  var quota: [Double]
  /// Equation (11) by required centre, fen; not negative.
  var centre: [Double]
  /// By size cut, fen; not negative.
  var cut: [Double]
  /// By stream, of what a branch still has to build (see `Residual`), fen per kg; not negative.
  var residual: [Double]
  /// Equation (28) by item, fen; not negative. Empty without an accepted plan.
  var move: [Double] = []

  /// Rounds onto the grid and into the limits of each equation.
  /// - Parameter mustServe: by item, whether equation (2) holds with =.
  mutating func settle(for problem: SitingProblem, mustServe: [Bool]) {
    for index in serve.indices {
      serve[index] = Multipliers.onGrid(mustServe[index] ? serve[index] : max(0, serve[index]))
    }
    for index in balance.indices { balance[index] = Multipliers.onGrid(balance[index]) }
    for index in intake.indices { intake[index] = Multipliers.onGrid(max(0, intake[index])) }
    for (index, row) in problem.coverage.enumerated() {
      // fen per tonne is at most a whole number of thousandths per kg; rounding down stays within the price
      let limit = row.shortfallPrice.map {
        (Double($0) / 1000 * Multipliers.fineness).rounded(.down) / Multipliers.fineness
      }
      cover[index] = min(limit ?? .infinity, Multipliers.onGrid(max(0, cover[index])))
    }
    for index in quota.indices { quota[index] = Multipliers.onGrid(max(0, quota[index])) }
    for index in centre.indices { centre[index] = Multipliers.onGrid(max(0, centre[index])) }
    for index in cut.indices { cut[index] = Multipliers.onGrid(max(0, cut[index])) }
    for index in residual.indices { residual[index] = Multipliers.onGrid(max(0, residual[index])) }
    for index in move.indices { move[index] = Multipliers.onGrid(max(0, move[index])) }
  }

  /// Steps of the grid in one fen.
  private static let fineness = 1_048_576.0

  static func onGrid(_ value: Double) -> Double { (value * fineness).rounded() / fineness }
}

extension Multipliers {
  static func zero(for problem: SitingProblem, cuts: Int) -> Multipliers {
    Multipliers(
      serve: Array(repeating: 0, count: problem.items.count),
      balance: Array(repeating: 0, count: problem.depotCount * problem.streamCount),
      intake: Array(repeating: 0, count: problem.lineSizes.count),
      cover: Array(repeating: 0, count: problem.coverage.count),
      quota: Array(repeating: 0, count: problem.quotas.count),
      centre: Array(repeating: 0, count: problem.requiredCentres.count), cut: Array(repeating: 0, count: cuts),
      residual: Array(repeating: 0, count: problem.streamCount),
      move: Array(repeating: 0, count: problem.moves == nil ? 0 : problem.items.count))
  }

  /// One multiplier after the other, in a fixed order.
  var all: [Double] {
    get { serve + balance + intake + cover + quota + centre + cut + residual + move }
    set {
      var start = 0
      func take(_ part: inout [Double]) {
        part = Array(newValue[start..<start + part.count])
        start += part.count
      }
      take(&serve)
      take(&balance)
      take(&intake)
      take(&cover)
      take(&quota)
      take(&centre)
      take(&cut)
      take(&residual)
      take(&move)
    }
  }
}
