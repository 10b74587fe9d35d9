import Foundation

/// The leaves of a stream's tree as functions of the rents.
///
/// At fixed multipliers the dual function of a stream is a constant and a term for every station:
///
///     value(rents) = constant + Σ_j least over the choices left of (worth[j, choice] + rent[j, choice])
///
/// Other rents change the least of a few numbers; no knapsack is solved again.
struct LeafTables: Sendable {
  /// A leaf at its multipliers.
  private struct Table: Sendable {
    let multipliers: Multipliers
    /// Fen; infinite where the leaf holds no plan.
    let constant: Double
    /// `[depot × width + choice]`, fen; infinite where not allowed.
    let worths: [Double]
  }

  private let stream: Int
  private let streamCount: Int
  /// Choices of a station.
  private let width: Int
  /// By number of the node.
  private var known: [Int: Table] = [:]
  private var tables: [Table] = []

  init(stream: Int, _ model: SearchModel) {
    self.stream = stream
    streamCount = model.streamCount
    width = model.stationChoices[stream].count
  }

  /// Takes the leaves of a tree as they stand; those whose multipliers have changed are worked out anew.
  mutating func update(_ tree: BoundTree) {
    var dual = tree.dual
    dual.rents = .zero(dual.model)
    var next: [Int: Table] = [:]
    tables = (tree.open + tree.closed).map { node in
      let leaf = node.leaf
      let table =
        known[node.number].flatMap { $0.multipliers == leaf.multipliers ? $0 : nil }
        ?? worked(out: leaf, dual)
      next[node.number] = table
      return table
    }
    known = next
  }

  /// - Parameter dual: of the stream, without rents.
  private func worked(out leaf: BoundLeaf, _ dual: DualFunction) -> Table {
    let all = dual.stationValues(at: leaf.multipliers, leaf.restrictions)
    let stations = stride(from: stream, to: all.count, by: streamCount).map { all[$0] }
    let least = stations.reduce(0) { $0 + ($1.min() ?? 0) }
    let value = dual.answer(at: leaf.multipliers, leaf.restrictions).value
    return Table(
      multipliers: leaf.multipliers, constant: value < .infinity ? value - least : value,
      worths: stations.flatMap { $0 })
  }

  /// The rents of the stream as the tables have them.
  func flat(_ rents: Rents) -> [Double] {
    stride(from: stream, to: rents.fen.count, by: streamCount).flatMap {
      rents.fen[$0].map { Double($0) }
    }
  }

  /// The values of all leaves, fen.
  /// - Parameter rents: of `flat(_:)`.
  func values(paying rents: [Double]) -> [Double] {
    tables.map { table in
      guard table.constant < .infinity else { return .infinity }
      return table.worths.withUnsafeBufferPointer { worths in
        rents.withUnsafeBufferPointer { table.constant + LeafTables.sum(worths, $0, width) }
      }
    }
  }

  /// What the stations cost at least, fen.
  private static func sum(
    _ worths: UnsafeBufferPointer<Double>, _ rents: UnsafeBufferPointer<Double>, _ width: Int
  ) -> Double {
    var sum = 0.0
    var cell = 0
    while cell < worths.count {
      var least = worths[cell]
      let end = cell &+ width
      cell &+= 1
      while cell < end {
        let other = worths[cell] + rents[cell]
        least = other < least ? other : least
        cell &+= 1
      }
      sum += least
    }
    return sum
  }

  /// What the leaves near the least one build on average, `[depot × width + choice]`: by how much rents raise the value.
  /// Leaves count less by a factor e for every `width` fen above the least.
  func built(paying rents: [Double], values: [Double], within width: Double) -> [Double] {
    var sums = [Double](repeating: 0, count: rents.count)
    guard let least = values.min(), least < .infinity else { return sums }
    var whole = 0.0
    for (table, value) in zip(tables, values) where value < least + 5 * width {
      let weight = exp((least - value) / max(1, width))
      whole += weight
      for start in stride(from: 0, to: rents.count, by: self.width) {
        var best = start
        for cell in start..<start + self.width
        where table.worths[cell] + rents[cell] < table.worths[best] + rents[best] { best = cell }
        sums[best] += weight
      }
    }
    return sums.map { whole > 0 ? $0 / whole : 0 }
  }
}
