/// The lower limit of a siting: of all streams together first, then of each stream by itself.
struct DistrictBound: Sendable {
  private(set) var tree: BoundTree
  private(set) var parts: StreamwiseBound?
  private let isDivided: Bool

  /// - Parameter isDivided: whether streams are bounded one by one in the end; else one tree is split.
  init(_ dual: DualFunction, isDivided: Bool) {
    tree = BoundTree(dual)
    self.isDivided = isDivided
  }

  /// What no plan can undercut, fen.
  var value: Double { max(tree.value, parts?.value ?? -.infinity) }

  /// By station, how much the bound uses it, 0…1.
  var use: [Double] {
    guard let parts else { return tree.guide.built.map { 1 - $0[0] } }
    let streams = parts.trees.count
    let built = parts.trees.map { $0.built(width: DistrictBound.width * abs($0.value)) }
    return tree.guide.built.indices.map { 1 - built[$0 % streams][$0][0] }
  }

  /// By stream: what it would build, in the order in which that was found.
  var drafts: [[Draft]] {
    parts?.trees.map(\.drafts) ?? Array(repeating: tree.drafts, count: tree.dual.problem.streamCount)
  }

  /// Nodes whose values differ by this part count alike for the use of stations.
  private static let width = 0.001
  /// Steps of the rents' ascent a round.
  private static let rentSteps = 120

  /// Climbs where all streams are together.
  mutating func climb(_ steps: Int, target: Double, isCancelled: () -> Bool) {
    tree.climb(steps, target: target, isCancelled: isCancelled)
  }

  /// Splits nodes until about `budget` evaluations of the whole are spent; climbs on where a district is too large for it.
  /// - Parameters:
  ///   - plan: the best state so far, which says what each stream costs at most.
  ///   - target: its cost, fen.
  ///   - seeksDrafts: whether plans are made of `drafts`.
  mutating func split(
    _ budget: Int, below plan: SearchState, target: Double, seeksDrafts: Bool, threads: Int = 1,
    isCancelled: @Sendable () -> Bool
  ) {
    guard tree.mayBranch else { return climb(budget, target: target, isCancelled: isCancelled) }
    guard isDivided else {
      return tree.split(budget, target: target, seeksDrafts: seeksDrafts, isCancelled: isCancelled)
    }
    var parts = parts ?? StreamwiseBound(tree.dual, at: tree.rootLeaf.multipliers)
    let limits = parts.trees.indices.map { plan.cost(ofStream: $0, paying: parts.rents) }
    // an evaluation of one stream is a fraction of one of all
    parts.split(
      budget * limits.count, targets: limits, seeksDrafts: seeksDrafts, threads: threads, isCancelled: isCancelled)
    parts.adjustRents(DistrictBound.rentSteps, target: target, isCancelled: isCancelled)
    self.parts = parts
  }
}
