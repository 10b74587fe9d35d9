/// Climbs towards the rents that prove most with the leaves that the streams' trees have, along subgradients that are
/// averaged over steps (Barahona, Anbil 2000) and over the leaves near the least.
///
/// The leaves' tables are the cutting planes of a bundle method, each of them kinked at every station; a step looks at them
/// and solves no knapsack, so hundreds can be taken.
struct RentAscent {
  private let model: SearchModel
  private let restrictions: Restrictions
  private let tables: [LeafTables]
  private(set) var rents: Rents
  /// What no plan can undercut at these rents, fen.
  private(set) var value = -Double.infinity
  /// By stream: the values of all leaves, fen.
  private(set) var leaves: [[Double]] = []
  /// By station and choice: what streams want beyond what sites let.
  private var direction: [[Double]]
  private var step = 1.0
  private var failures = 0

  init(
    _ tables: [LeafTables], _ model: SearchModel, _ restrictions: Restrictions, from rents: Rents
  ) {
    self.tables = tables
    self.model = model
    self.restrictions = restrictions
    self.rents = rents
    direction = rents.fen.map { $0.map { _ in 0 } }
    let start = evaluated(rents, within: 1)
    (value, leaves, direction) = (start.value, start.leaves, start.slope)
  }

  /// - Parameter target: the cost of the best plan, fen.
  mutating func climb(_ steps: Int, target: Double, isCancelled: () -> Bool) {
    for _ in 0..<steps {
      let missing = target - value
      if missing <= 0 || isCancelled() { return }
      guard let trial = moved(missing) else { return }
      let next = evaluated(trial, within: RentAscent.width * missing)
      for station in direction.indices {
        for choice in direction[station].indices {
          direction[station][choice] +=
            RentAscent.weight * (next.slope[station][choice] - direction[station][choice])
        }
      }
      if next.value > value {
        (rents, value, leaves) = (trial, next.value, next.leaves)
        step = min(1.5, step * 1.1)
        failures = 0
      } else {
        failures += 1
        if failures >= RentAscent.patience { (step, failures) = (step * 0.6, 0) }
      }
    }
  }

  /// No rent changes by more in a step, fen.
  private static let longest = 1e12
  /// Weight of the newest subgradient.
  private static let weight = 0.2
  /// Steps without success before they become shorter.
  private static let patience = 6
  /// Leaves count less by a factor e for every such part of what is missing.
  private static let width = 0.02

  /// The rents a step further (Polyak 1969), whole and not below zero; `nil` where there is no way on.
  private func moved(_ missing: Double) -> Rents? {
    var norm = 0.0
    for (station, parts) in direction.enumerated() {
      for choice in parts.indices.dropFirst()
      where parts[choice] > 0 || rents.fen[station][choice] > 0 {
        norm += parts[choice] * parts[choice]
      }
    }
    guard norm > 1e-9 else { return nil }
    let length = step * missing / norm
    var trial = rents
    for (station, parts) in direction.enumerated() {
      for choice in parts.indices.dropFirst() {
        let change = max(-RentAscent.longest, min(RentAscent.longest, length * parts[choice]))
        trial.fen[station][choice] = max(0, trial.fen[station][choice] + Int(change))
      }
    }
    return trial
  }

  private func evaluated(
    _ rents: Rents, within width: Double
  ) -> (value: Double, leaves: [[Double]], slope: [[Double]]) {
    let sites = rents.sites(model, restrictions)
    var slope = direction.map { $0.map { _ in 0.0 } }
    for (station, choice) in sites.choice.enumerated() where choice > 0 {
      slope[station][choice] = -1
    }
    var value = Double(sites.value)
    var leaves: [[Double]] = []
    for (stream, table) in tables.enumerated() {
      let flat = table.flat(rents)
      let values = table.values(paying: flat)
      value += values.min() ?? .infinity
      let built = table.built(paying: flat, values: values, within: width)
      let choices = model.stationChoices[stream].count
      for cell in built.indices where cell % choices > 0 {
        slope[cell / choices * model.streamCount + stream][cell % choices] += built[cell]
      }
      leaves.append(values)
    }
    return (value, leaves, slope)
  }
}
