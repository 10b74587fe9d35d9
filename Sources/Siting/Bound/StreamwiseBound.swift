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
  private var direction: [[Double]]
  private var step = 0.5

  /// Divides the dual function of all streams at good multipliers.
  init(_ dual: DualFunction, at multipliers: Multipliers) {
    let restrictions = Restrictions(dual.model)
    let rents = Rents(dual, at: multipliers, restrictions)
    model = dual.model
    self.restrictions = restrictions
    self.rents = rents
    direction = rents.fen.map { $0.map { _ in 0 } }
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
  ///   - budgets: evaluations by stream.
  ///   - targets: by stream, what the best plan costs in it, its rents included, fen.
  mutating func split(
    _ budgets: [Int], targets: [Double], threads: Int, isCancelled: @Sendable () -> Bool
  ) {
    trees = each(of: trees.count, threads: threads) { [trees] stream in
      var tree = trees[stream]
      tree.split(budgets[stream], target: targets[stream], isCancelled: isCancelled)
      return tree
    }
  }

  /// Takes steps towards rents that prove more.
  /// - Parameter target: the cost of the best plan, fen.
  mutating func adjustRents(_ steps: Int, target: Double, isCancelled: () -> Bool) {
    var current = value
    for _ in 0..<steps {
      if isCancelled() || current >= target { return }
      let paid = rents.sites(model, restrictions).choice
      turn(trees.map { $0.built(width: 0.02 * (target - current)) }, paid)
      let norm = direction.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
      guard norm > 1e-9 else { return }
      let length = step * (target - current) / norm
      var trial = rents
      for (station, parts) in direction.enumerated() {
        for choice in parts.indices.dropFirst() {
          trial.fen[station][choice] = max(0, trial.fen[station][choice] + Int(length * parts[choice]))
        }
      }
      let values = trees.map { $0.values(paying: trial) }
      let reached = values.reduce(Double(trial.sites(model, restrictions).value)) { $0 + ($1.min() ?? .infinity) }
      guard reached > current else {
        step *= 0.6
        continue
      }
      step = min(1.5, step * 1.2)
      current = reached
      rents = trial
      for stream in trees.indices { trees[stream].pay(trial, values: values[stream]) }
    }
  }

  /// Averages the direction with what streams want to pay for beyond what sites want to let.
  private mutating func turn(_ built: [[[Double]]], _ paid: [Int]) {
    for station in direction.indices {
      let parts = built[station % model.streamCount][station]
      for choice in parts.indices.dropFirst() {
        let gap = parts[choice] - (paid[station] == choice ? 1 : 0)
        direction[station][choice] += 0.4 * (gap - direction[station][choice])
      }
    }
  }
}
