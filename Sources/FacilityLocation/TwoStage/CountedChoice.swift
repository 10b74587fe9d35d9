/// The cheapest facilities of which as many open as a range allows: what is left of a stage that no demand obliges to
/// open.
enum CountedChoice {
  /// - Parameters:
  ///   - costs: one a facility; those below nought open as long as the range allows.
  ///   - count: how many may open.
  /// - Returns: nil when the decisions leave no choice in the range.
  static func solve(
    costs: [Double], fates: [Bool?], count: ClosedRange<Int>
  ) -> (cost: Double, isOpen: [Bool])? {
    var isOpen = fates.map { $0 == true }
    var cost = costs.indices.reduce(0) { isOpen[$1] ? $0 + costs[$1] : $0 }
    var number = isOpen.count { $0 }
    guard number <= count.upperBound else { return nil }
    let free = costs.indices.filter { fates[$0] == nil }.sorted { (costs[$0], $0) < (costs[$1], $1) }
    for facility in free {
      guard number < count.lowerBound || (costs[facility] < 0 && number < count.upperBound) else { break }
      isOpen[facility] = true
      cost += costs[facility]
      number += 1
    }
    return number >= count.lowerBound ? (cost, isOpen) : nil
  }
}
