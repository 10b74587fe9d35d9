/// Raises the bound of the relaxation by steps along the deflected shortage (Held, Wolfe and Crowder, 1974; Crowder,
/// 1976), and fixes what the bound decides on the way.
struct MedianAscent: Sendable {
  let relaxation: MedianRelaxation
  /// Steps at most.
  let stepLimit: Int
  /// First length of a step, in parts of what Polyak's rule would take.
  let firstLength: Double
  /// Steps in vain after which their length is halved.
  let patience: Int

  /// Length below which no more steps are taken.
  private static let leastLength = 0.004

  /// What an ascent has found.
  struct Result: Sendable {
    /// Every plan that keeps the decisions costs at least this; `Int.max` when there is none.
    var wholeBound: Int
    /// The best prices.
    var scaledPrices: [Int64]
    /// Decisions, with those that the bound has added.
    var states: [MedianRelaxation.State]
    /// The medians of the relaxation at the best prices.
    var medians: [Int]
    /// How often the last steps opened each candidate, from 0 to 1.
    var frequency: [Double]
  }

  /// Climbs from given prices under given decisions.
  /// - Parameter target: value of the best plan known; the climb ends when no better one is left.
  func climb(scaledPrices: [Int64], states: [MedianRelaxation.State], target: Int) -> Result {
    var result = steps(scaledPrices: scaledPrices, states: states, target: target)
    // Where all is decided, one set of medians is left, which need not be the one of the best prices.
    if !result.states.contains(.free) { result.medians = states.indices.filter { result.states[$0] == .open } }
    return result
  }

  private func steps(scaledPrices: [Int64], states: [MedianRelaxation.State], target: Int) -> Result {
    var result = Result(
      wholeBound: Int.min, scaledPrices: scaledPrices, states: states, medians: [],
      frequency: [Double](repeating: 0, count: states.count))
    var prices = scaledPrices
    var direction = [Double](repeating: 0, count: prices.count)
    var bestBound = Int64.min
    var (length, inVain) = (firstLength, 0)
    for step in 0..<stepLimit {
      guard isPossible(result.states) else {
        result.wholeBound = .max
        return result
      }
      let answer = relaxation.solve(scaledPrices: prices, states: result.states)
      note(answer.medians, at: step, in: &result.frequency)
      inVain += 1
      if answer.scaledBound > bestBound {
        (bestBound, inVain) = (answer.scaledBound, 0)
        result.wholeBound = answer.wholeBound
        result.scaledPrices = prices
        result.medians = answer.medians
        fix(answer, target: target, in: &result.states)
      }
      if result.wholeBound >= target { return result }
      if inVain >= patience { (length, inVain) = (length / 2, 0) }
      if length < Self.leastLength { break }
      let shortage = relaxation.shortage(scaledPrices: prices, medians: answer.medians)
      guard shortage.contains(where: { $0 != 0 }) else { break }
      move(&prices, &direction, shortage, length * Double(Int64(target) * MedianRelaxation.scale - answer.scaledBound))
    }
    return result
  }

  /// Whether the decisions leave a set of medians of the right size.
  private func isPossible(_ states: [MedianRelaxation.State]) -> Bool {
    var (open, free) = (0, 0)
    for state in states {
      if state == .open { open += 1 }
      if state == .free { free += 1 }
    }
    let wanted = relaxation.problem.medianCount
    return open <= wanted && wanted <= open + free
  }

  private func note(_ medians: [Int], at step: Int, in frequency: inout [Double]) {
    let weight = step == 0 ? 1 : 0.05
    for candidate in frequency.indices { frequency[candidate] *= 1 - weight }
    for median in medians { frequency[median] += weight }
  }

  /// Polyak's step along the shortage and a part of the last direction, on whole prices that stay 0 or more.
  private func move(_ prices: inout [Int64], _ direction: inout [Double], _ shortage: [Int], _ reach: Double) {
    var square = 0.0
    for point in prices.indices {
      direction[point] = Double(shortage[point]) + 0.5 * direction[point]
      square += direction[point] * direction[point]
    }
    guard square > 0 else { return }
    let step = reach / square
    for point in prices.indices {
      prices[point] = max(0, prices[point] + Int64((step * direction[point]).rounded()))
    }
  }

  /// Closes and opens candidates whose other fate would lift the bound to the target.
  private func fix(_ answer: MedianRelaxation.Answer, target: Int, in states: inout [MedianRelaxation.State]) {
    let room = Int64(target - 1) * MedianRelaxation.scale - answer.scaledBound
    var isTaken = [Bool](repeating: false, count: states.count)
    for median in answer.medians { isTaken[median] = true }
    for candidate in states.indices where states[candidate] == .free {
      let worth = answer.scaledWorth[candidate]
      if isTaken[candidate] {
        if answer.firstLeft.map({ $0 - worth > room }) ?? true { states[candidate] = .open }
      } else {
        if answer.lastTaken.map({ worth - $0 > room }) ?? true { states[candidate] = .closed }
      }
    }
  }
}
