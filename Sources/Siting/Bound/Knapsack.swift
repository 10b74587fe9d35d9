/// The 0-1 knapsack problem by depth-first branch and bound (Horowitz, Sahni 1974).
///
/// The answer is a safe upper limit: the search leaves out only branches that cannot beat it, and where its node limit
/// is reached the fractional optimum stands instead.
struct Knapsack: Sendable {
  /// Part of the best profit within which a branch is not worth following.
  static let tolerance = 1e-7
  static let nodeLimit = 4000

  /// - Parameters:
  ///   - profits: all above zero, by falling profit per weight.
  ///   - weights: all above zero.
  ///   - taken: set to the members of the best set found.
  /// - Returns: a value that no set within the capacity exceeds.
  static func limit(
    profits: UnsafeBufferPointer<Double>, weights: UnsafeBufferPointer<Double>, capacity: Double,
    taken: UnsafeMutableBufferPointer<Bool>
  ) -> Double {
    let count = profits.count
    return withUnsafeTemporaryAllocation(of: Bool.self, capacity: max(1, count)) { current in
      current.initialize(repeating: false)
      taken.update(repeating: false)
      var best = 0.0
      var profit = 0.0
      var room = capacity
      var index = 0
      var nodes = 0
      search: while true {
        nodes += 1
        let reach = profit + fractional(profits, weights, from: index, room)
        if nodes == 1, reach == 0 { return 0 }
        if nodes > nodeLimit { return fractional(profits, weights, from: 0, capacity) * (1 + tolerance) }
        if reach > best * (1 + tolerance) {
          while index < count, weights[index] <= room {
            current[index] = true
            room -= weights[index]
            profit += profits[index]
            index += 1
          }
          if profit > best {
            best = profit
            for member in 0..<count { taken[member] = member < index && current[member] }
          }
          if index < count {
            current[index] = false
            index += 1
            continue search
          }
        }
        repeat {
          index -= 1
          if index < 0 { return best * (1 + 2 * tolerance) }
        } while !current[index]
        current[index] = false
        room += weights[index]
        profit -= profits[index]
        index += 1
      }
    }
  }

  /// The optimum from an item on when the last item may be split.
  static func fractional(
    _ profits: UnsafeBufferPointer<Double>, _ weights: UnsafeBufferPointer<Double>, from start: Int, _ room: Double
  ) -> Double {
    var left = room
    var sum = 0.0
    var index = start
    while index < profits.count {
      if weights[index] > left { return sum + profits[index] * left / weights[index] }
      left -= weights[index]
      sum += profits[index]
      index += 1
    }
    return sum
  }
}
