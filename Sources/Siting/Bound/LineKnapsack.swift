/// Sizes of a stream's lines that together take in what must arrive, at least cost, where its centres are too many for all
/// combinations to be listed.
///
/// A knapsack problem in whole units of capacity, each line's rounded up: no sizes that suffice are left out, so the value
/// is a lower limit. Time and memory are linear in centres × units needed.
struct LineKnapsack: Sendable {
  /// Units that must be reached.
  private let needed: Int
  /// By centre and choice.
  private let units: [[Int]]

  /// Units of the largest line at most, and of all lines together, about.
  private static let (finest, most) = (256, 8192)

  /// - Parameters:
  ///   - capacities: by centre and choice, kg.
  ///   - least: what arrives at least, kg.
  init(capacities: [[Int]], least: Int) {
    let greatest = capacities.map { $0.max() ?? 0 }
    let unit = max(
      1, (greatest.max() ?? 0) / LineKnapsack.finest, greatest.reduce(0, +) / LineKnapsack.most)
    needed = (max(0, least) + unit - 1) / unit
    units = capacities.map { $0.map { ($0 + unit - 1) / unit } }
  }

  /// - Parameter values: by centre and choice, fen; infinite where not allowed.
  /// - Returns: the least sum and its choices; infinite where nothing that is allowed suffices.
  func solve(_ values: [[Double]]) -> (value: Double, choices: [Int]) {
    let cheapest = values.map { list in list.indices.min { list[$0] < list[$1] } ?? 0 }
    if zip(units, cheapest).reduce(0, { $0 + $1.0[$1.1] }) >= needed {
      return (zip(values, cheapest).reduce(0) { $0 + $1.0[$1.1] }, cheapest)
    }
    var table = [Double](repeating: .infinity, count: needed + 1)
    table[0] = 0
    var steps: [[(from: Int32, choice: Int32)]] = []
    for (list, units) in zip(values, units) {
      var next = [Double](repeating: .infinity, count: needed + 1)
      var step = [(from: Int32, choice: Int32)](repeating: (0, 0), count: needed + 1)
      for choice in list.indices where list[choice] < .infinity {
        for from in 0...needed where table[from] < .infinity {
          let to = min(needed, from + units[choice])
          let value = table[from] + list[choice]
          if value < next[to] { (next[to], step[to]) = (value, (Int32(from), Int32(choice))) }
        }
      }
      table = next
      steps.append(step)
    }
    guard table[needed] < .infinity else { return (.infinity, cheapest) }
    var choices = cheapest
    var at = needed
    for centre in steps.indices.reversed() {
      choices[centre] = Int(steps[centre][at].choice)
      at = Int(steps[centre][at].from)
    }
    return (table[needed], choices)
  }
}
