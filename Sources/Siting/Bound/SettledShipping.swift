/// The ways onward in a branch that has settled every line.
///
/// What leaves a station then costs the cheapest road to a centre with a line, and that line's price of intake: the prices
/// of equation (7) follow from those of (8), need not be sought, and prove no less.
struct SettledShipping: Sendable {
  /// By station: the lines it may send to, with the road's price, fen per kg; empty where none is within reach.
  private let ways: [[(line: Int, price: Double)]]
  private let streamCount: Int

  /// `nil` where a line is not settled.
  init?(_ restrictions: Restrictions, _ model: SearchModel) {
    guard restrictions.line.allSatisfy({ $0.nonzeroBitCount == 1 }) else { return nil }
    streamCount = model.streamCount
    ways = (0..<model.stationCount).map { station in
      guard model.problem.mayHoldStation[station] else { return [] }
      return (0..<model.centreCount).compactMap { centre in
        let line = centre * model.streamCount + station % model.streamCount
        guard restrictions.line[line] > 1, let price = model.onwardPrice(station, centre) else { return nil }
        return (line, Double(price) / Double(SearchModel.microfen))
      }
    }
  }

  /// Sets the prices of equation (7).
  func follow(_ multipliers: inout Multipliers) {
    for station in ways.indices {
      if let way = way(from: station, multipliers) { multipliers.balance[station] = Multipliers.onGrid(way.price) }
    }
  }

  private func way(from station: Int, _ multipliers: Multipliers) -> (line: Int, price: Double)? {
    var best: (line: Int, price: Double)?
    for (line, road) in ways[station] {
      let price = road + multipliers.intake[line]
      if price < best?.price ?? .infinity { best = (line, price) }
    }
    return best
  }

  /// Makes a subgradient of all prices one of those that are free: nothing is left of equation (7), and a line's load is
  /// what its stations receive.
  func mend(
    _ gradient: inout [Double], of answer: DualFunction.Answer, at multipliers: Multipliers, _ problem: SitingProblem
  ) {
    let balances = problem.items.count
    let intakes = balances + ways.count
    for (station, centre, mass) in answer.shipments where !ways[station].isEmpty {
      gradient[intakes + centre * streamCount + station % streamCount] -= mass
      gradient[balances + station] += mass
    }
    for station in ways.indices {
      guard let way = way(from: station, multipliers) else { continue }
      gradient[intakes + way.line] += gradient[balances + station]
      gradient[balances + station] = 0
    }
  }
}
