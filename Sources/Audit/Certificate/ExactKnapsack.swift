/// Goods for a station: what each is worth and weighs, the greatest worth per weight first.
///
/// Worths are whole and add up to less than 2⁶², weights are whole kilograms.
struct ExactKnapsack {
  let worths: [Int]
  let weights: [Int]

  /// Sorts goods that are worth something.
  init(_ goods: [(worth: Int, weight: Int)]) {
    let sorted = goods.enumerated().sorted { first, second in
      let left = first.element.worth.multipliedFullWidth(by: second.element.weight)
      let right = second.element.worth.multipliedFullWidth(by: first.element.weight)
      if left.high != right.high { return left.high > right.high }
      if left.low != right.low { return left.low > right.low }
      return first.offset < second.offset
    }
    worths = sorted.map(\.element.worth)
    weights = sorted.map(\.element.weight)
  }

  /// Nodes of the search after which the limit for goods in parts stands instead.
  private static let nodeLimit = 200_000
  /// A part of 2⁻²⁴ of the best worth is given away for speed; the limit stays safe.
  private static let toleranceShift = 24

  /// No choice of whole goods within the capacity is worth more: depth-first branch and bound (Horowitz, Sahni 1974).
  func limit(within capacity: Int) -> Int {
    var taken = [Bool](repeating: false, count: worths.count)
    var (best, worth, room, position, nodes) = (0, 0, capacity, 0, 0)
    while true {
      nodes += 1
      if nodes > ExactKnapsack.nodeLimit { return limitInParts(within: capacity) }
      if reach(worth, from: position, room) > best + best >> ExactKnapsack.toleranceShift {
        while position < worths.count, weights[position] <= room {
          taken[position] = true
          room -= weights[position]
          worth += worths[position]
          position += 1
        }
        best = max(best, worth)
        if position < worths.count {
          position += 1
          continue
        }
      }
      repeat {
        position -= 1
        if position < 0 { return best + best >> ExactKnapsack.toleranceShift }
      } while !taken[position]
      taken[position] = false
      room += weights[position]
      worth -= worths[position]
      position += 1
    }
  }

  /// No choice is worth more when goods may be taken in parts; rounded up.
  func limitInParts(within capacity: Int) -> Int {
    let limit = reach(0, from: 0, capacity)
    return limit == worths.reduce(0, +) ? limit : limit + 1
  }

  /// What can be reached from a good on when the last may be split, rounded down.
  private func reach(_ worth: Int, from start: Int, _ room: Int) -> Int {
    var (sum, left, position) = (worth, room, start)
    while position < worths.count {
      let weight = weights[position]
      if weight > left {
        return sum + weight.dividingFullWidth(worths[position].multipliedFullWidth(by: left)).quotient
      }
      left -= weight
      sum += worths[position]
      position += 1
    }
    return sum
  }
}
