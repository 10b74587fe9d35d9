/// Proves that what a branch may still build is too small for a target, by the price of that target alone.
///
/// A kilogram of equation (9) priced t fen higher raises the dual function by t × (need − what the stations can hold) at
/// least, whatever the other prices are; so a large enough t proves any value. The ascent finds that direction only
/// slowly when little is missing.
struct CapacityRay: Sendable {
  /// By firm coverage row: its position, need, and by station the mass of its items that could come there, kg.
  private let rows: [(row: Int, need: Int, reach: [Int])]

  init(_ problem: SitingProblem) {
    guard problem.objective == .leastCost else {
      rows = []
      return
    }
    rows = problem.coverage.indices.filter { problem.coverage[$0].shortfallPrice == nil }.map { row in
      var reach = [Int](repeating: 0, count: problem.arcsOfStation.count)
      for index in problem.coverage[row].items {
        let item = problem.items[index]
        for arc in item.arcs { reach[problem.station(problem.arcs[arc].depot, item.stream)] += item.mass }
      }
      return (row, problem.coverage[row].need, reach)
    }
  }

  /// A row that what is allowed cannot meet, and the kg that are missing at least.
  func shortage(_ restrictions: Restrictions, _ model: SearchModel) -> (row: Int, kilograms: Int)? {
    for entry in rows {
      var room = 0
      for station in entry.reach.indices where entry.reach[station] > 0 {
        guard restrictions.site[station / model.streamCount] != false else { continue }
        let choices = model.stationChoices[station % model.streamCount]
        let largest = choices.indices.last { restrictions.allows($0, at: station) } ?? 0
        room += min(choices[largest].capacity, entry.reach[station])
      }
      if room < entry.need { return (entry.row, entry.need - room) }
    }
    return nil
  }
}
