internal import Computation

/// A lower limit of the siting's cost from a tree for each stream, held together by rents.
///
/// A stream by itself is a small question whose tree closes soon; one tree of all streams would be as large as the
/// product of theirs. See `Rents` for why the sum is a limit.
struct StreamwiseBound: Sendable {
  let model: SearchModel
  private let restrictions: Restrictions
  private(set) var rents: Rents
  private(set) var trees: [BoundTree]
  private var tables: [LeafTables]
  /// By stream: what an evaluation added when its tree was split last, fen; `nil` before that.
  private var gains: [Double?]

  /// Divides the dual function of all streams at good multipliers.
  init(_ dual: DualFunction, at multipliers: Multipliers) {
    let restrictions = Restrictions(dual.model)
    let rents = Rents(dual, at: multipliers, restrictions)
    model = dual.model
    self.restrictions = restrictions
    self.rents = rents
    gains = (0..<dual.problem.streamCount).map { _ in nil }
    tables = (0..<dual.problem.streamCount).map { LeafTables(stream: $0, dual.model) }
    trees = (0..<dual.problem.streamCount).map { stream in
      var part = DualFunction(SearchModel(dual.problem.only(stream)), reward: dual.reward)
      part.rents = rents
      var tree = BoundTree(
        part, from: multipliers.only(stream, of: dual), step: 0.25, parts: dual.problem.streamCount)
      tree.plantRoot()
      return tree
    }
  }

  /// What the sites keep at least, fen.
  var siteValue: Int { rents.sites(model, restrictions).value }

  /// What no plan can undercut, fen.
  var value: Double { trees.map(\.value).reduce(Double(siteValue), +) }

  /// Splits the streams' trees, on up to so many threads; the result does not depend on their number.
  /// - Parameters:
  ///   - budget: evaluations of one stream, for all streams together.
  ///   - targets: by stream, what the best plan costs in it, its rents included, fen.
  ///   - seeksDrafts: whether plans are made of the trees' drafts.
  mutating func split(
    _ budget: Int, targets: [Double], seeksDrafts: Bool = true, threads: Int, isCancelled: @Sendable () -> Bool
  ) {
    // what a stream may leave unproven is its part of the whole tolerance, not of its own cost
    let spare = BoundTree.tolerance * max(0, targets.reduce(0, +)) / Double(trees.count)
    let targets = targets.map { min($0, ($0 - spare) / (1 - BoundTree.tolerance)) }
    let budgets = shares(targets).map { Int(Double(budget) * $0) }
    let before = trees.map { (value: $0.value, evaluations: $0.evaluations) }
    trees = each(of: trees.count, threads: threads) { [trees] stream in
      var tree = trees[stream]
      tree.split(budgets[stream], target: targets[stream], seeksDrafts: seeksDrafts, isCancelled: isCancelled)
      return tree
    }
    for stream in trees.indices where trees[stream].evaluations > before[stream].evaluations {
      let gain = trees[stream].value - before[stream].value
      // a stream without a plan has an infinite value and nothing left to gain
      gains[stream] =
        gain.isFinite ? max(0, gain) / Double(trees[stream].evaluations - before[stream].evaluations) : 0
    }
  }

  /// By stream, its part of the evaluations: at first by what it leaves to prove, then by what an evaluation added; none
  /// where every node is closed.
  private func shares(_ targets: [Double]) -> [Double] {
    let missing = zip(targets, trees).map { $1.isOpen(below: $0) ? max(0, $0 - $1.value) : 0 }
    let active = missing.count { $0 > 0 }
    let known = zip(gains, missing).map { $1 > 0 ? $0 : 0 }
    let isKnown = !known.contains(nil) && known.reduce(0) { $0 + ($1 ?? 0) } > 0
    let weights = isKnown ? known.map { $0 ?? 0 } : missing
    let whole = max(1e-9, weights.reduce(0, +))
    let least = min(StreamwiseBound.leastShare, 0.5 / Double(max(1, active)))
    return zip(weights, missing).map { $1 > 0 ? least + (1 - least * Double(active)) * $0 / whole : 0 }
  }

  /// What a stream gets of the evaluations at least: one that stood still may move when the rents have changed.
  private static let leastShare = 0.04

  /// Looks for rents that prove more with the leaves there are, and takes them where that is worth bounding every leaf
  /// anew in time.
  /// - Parameter target: the cost of the best plan, fen.
  mutating func adjustRents(_ steps: Int, target: Double, isCancelled: () -> Bool) {
    for stream in trees.indices { tables[stream].update(trees[stream]) }
    var ascent = RentAscent(tables, model, restrictions, from: rents)
    ascent.climb(steps, target: target, isCancelled: isCancelled)
    guard ascent.value - value > StreamwiseBound.worthwhile * (target - value) else { return }
    rents = ascent.rents
    for stream in trees.indices { trees[stream].pay(rents, values: ascent.leaves[stream]) }
  }

  /// The least part of what is missing for which rents are changed.
  private static let worthwhile = 0.003
}
