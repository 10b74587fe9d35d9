import Foundation

extension BoundTree {
  /// What the nodes near the least one build on average: by how much rents raise the value. Nodes count less by a
  /// factor e for every `width` fen above the least.
  func built(width: Double) -> [[Double]] {
    let nodes = open + closed
    guard let least = nodes.map(\.leaf.value).min() else { return [] }
    var sums = guide.built.map { $0.map { _ in 0.0 } }
    var whole = 0.0
    for node in nodes where !node.built.isEmpty && node.leaf.value < least + 5 * width {
      let weight = exp((least - node.leaf.value) / max(1, width))
      whole += weight
      for station in sums.indices {
        for choice in sums[station].indices { sums[station][choice] += weight * node.built[station][choice] }
      }
    }
    return sums.map { $0.map { whole > 0 ? $0 / whole : 0 } }
  }
}
