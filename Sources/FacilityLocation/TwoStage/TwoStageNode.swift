/// A node of the branch and bound over the facilities of a two-stage problem.
struct TwoStageNode: Sendable {
  var number: Int
  /// No plan that keeps the decisions is below this; rounding errors are allowed for.
  var bound: Double
  var prices: TwoStageDual.Prices
  var decided: TwoStageDual.Decisions
  /// Whether the prices have far to go: at the root, and where a count has just been limited.
  var isFarOff: Bool
  /// How often the last steps opened each facility, from 0 to 1.
  var plantFrequency: [Double]
  var satelliteFrequency: [Double]

  /// The root, nothing decided, at prices by which each place pays its own way.
  init(root problem: TwoStageProblem) {
    number = 0
    bound = -.infinity
    prices = TwoStageAscent.startingPrices(problem)
    decided = .init(problem)
    isFarOff = true
    plantFrequency = [Double](repeating: 0.5, count: problem.plants.count)
    satelliteFrequency = [Double](repeating: 0.5, count: problem.satellites.count)
  }

  /// The two halves of the node: fewer and more facilities of a stage, where the relaxation wants a broken number of
  /// them and nothing need be served; else both fates of the facility about which it is least decided, weighed by its
  /// rent. Empty when all is decided.
  func children(_ problem: TwoStageProblem) -> [TwoStageNode] {
    if problem.unservedPrice != nil, let halves = halvesByCount(.plants) ?? halvesByCount(.satellites) {
      return halves
    }
    var best: (score: Double, kind: TwoStageMove.Kind, facility: Int)?
    func consider(_ kind: TwoStageMove.Kind, _ facilities: [TwoStageProblem.Facility]) {
      for (facility, fate) in decided.of(kind).enumerated() where fate == nil {
        let frequency = frequency(kind)[facility]
        let score = (min(frequency, 1 - frequency) + 1e-3) * (facilities[facility].rent + 1e-9)
        if score > best?.score ?? -1 { best = (score, kind, facility) }
      }
    }
    consider(.plants, problem.plants)
    consider(.satellites, problem.satellites)
    guard let best else { return [] }
    return [true, false].map { isOpen in
      var child = self
      child.decided.decide(best.kind, best.facility, isOpen: isOpen)
      return child
    }
  }

  private func frequency(_ kind: TwoStageMove.Kind) -> [Double] {
    kind == .plants ? plantFrequency : satelliteFrequency
  }

  private func halvesByCount(_ kind: TwoStageMove.Kind) -> [TwoStageNode]? {
    let allowed = decided.count(kind)
    let wanted = frequency(kind).reduce(0, +)
    let fewer = Int(wanted.rounded(.down))
    guard (0.1...0.9).contains(wanted - Double(fewer)), allowed.contains(fewer), allowed.contains(fewer + 1) else {
      return nil
    }
    return [allowed.lowerBound...fewer, fewer + 1...allowed.upperBound].map { count in
      var child = self
      child.decided.limit(kind, to: count)
      child.isFarOff = true
      return child
    }
  }

  mutating func note(_ opening: TwoStageProblem.Opening, weight: Double) {
    for plant in plantFrequency.indices {
      plantFrequency[plant] += weight * ((opening.plants[plant] ? 1 : 0) - plantFrequency[plant])
    }
    for satellite in satelliteFrequency.indices {
      satelliteFrequency[satellite] +=
        weight * ((opening.satellites[satellite] ? 1 : 0) - satelliteFrequency[satellite])
    }
  }
}
