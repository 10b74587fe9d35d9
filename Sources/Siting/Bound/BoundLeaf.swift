/// An end of the bound's search tree, as it stands: what was answered on the way there and what bounds it.
///
/// The leaves of a tree hold every plan between them; the least of their values is the tree's.
struct BoundLeaf: Sendable {
  /// From the root down.
  let path: [Answer]
  /// All answers together.
  let restrictions: Restrictions
  /// Multipliers at which the dual function under the restrictions is no less than `value`, fen.
  let multipliers: Multipliers
  var value: Double
  /// Number of the node that found the multipliers: leaves that share it share them.
  let origin: Int

  struct Answer: Sendable, Equatable {
    let branch: Branch
    let isYes: Bool
  }
}

extension BoundLeaf {
  /// The leaf with the best multipliers of an ascent, where they prove more.
  /// - Parameter origin: number of the node.
  func bounded(by ascent: DualAscent, origin: Int) -> BoundLeaf {
    guard ascent.bestValue >= value else { return self }
    return BoundLeaf(
      path: path, restrictions: restrictions, multipliers: ascent.best, value: ascent.bestValue, origin: origin)
  }
}
