extension DualFunction {
  /// What the least reduced cost of one depot is, and what it takes to be so low.
  struct DepotAnswer: Sendable {
    let depot: Int
    /// Fen; infinite where nothing is allowed.
    let value: Double
    let isOpen: Bool
    /// Stations with their choice and its coefficient of `Residual`, kg.
    var built: [(station: Int, choice: Int, residual: Double)] = []
    /// Part of each arc that is used, with the arc.
    var assigned: [(arc: Int, part: Double)] = []
  }
}

extension DualFunction.Answer {
  /// Adds what one depot came to.
  mutating func add(_ found: DualFunction.DepotAnswer, streamCount: Int) {
    value += found.value
    isOpen[found.depot] = found.isOpen
    for (station, choice, kilograms) in found.built {
      self.choice[station] = choice
      residual[station % streamCount] -= kilograms
    }
    assigned += found.assigned
  }
}
