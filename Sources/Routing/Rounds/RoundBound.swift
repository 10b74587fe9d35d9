/// A limit below which the kilometre cost of a task's rounds cannot fall, cheap to compute and sound for any truck mix.
///
/// Two arguments, the better counts. *By load* (Haimovich and Rinnooy Kan 1985): a round is at least as long as the
/// way to any of its villages and back, hence as the mean of these ways weighted with the parts of a truck that the
/// loads fill. *By entry:* every village and the station are entered at least once, each from its nearest place.
enum RoundBound {
  /// - Parameters:
  ///   - loads: kilograms per visit of this drive; `volumes` litres.
  ///   - countsEntries: whether no visit of another task may join these rounds, so that entries count.
  /// - Returns: thousandths of a fen, rounded down.
  static func limit(
    _ task: RoundTask, ways: [Int], loads: [Int], volumes: [Int], countsEntries: Bool = true
  ) -> Int {
    guard task.visitCount > 0, !task.trucks.isEmpty else { return 0 }
    let byMass = byLoad(ways, loads, task.trucks) { $0.payload }
    let byVolume = byLoad(ways, volumes, task.trucks) { $0.volume }
    return max(byMass, byVolume, countsEntries ? byEntry(task) : 0)
  }

  /// Shortest way from the station to each visit and back over any other places: whatever the roads, no round through
  /// the visit is shorter. Per visit, metres.
  static func ways(_ task: RoundTask) -> [Int] {
    let there = shortest(task.visitCount) { task.distance($0, $1) }
    let back = shortest(task.visitCount) { task.distance($1, $0) }
    return (1...task.visitCount).map { there[$0] + back[$0] }
  }

  /// Dijkstra from the station on the full graph.
  private static func shortest(_ count: Int, _ distance: (Int, Int) -> Int) -> [Int] {
    var metres = (0...count).map { $0 == 0 ? 0 : distance(0, $0) }
    var open = Set(1...count)
    while let next = open.min(by: { (metres[$0], $0) < (metres[$1], $1) }) {
      open.remove(next)
      for node in open { metres[node] = min(metres[node], metres[next] + distance(next, node)) }
    }
    return metres
  }

  private static func byLoad(_ ways: [Int], _ loads: [Int], _ trucks: [Truck], _ limit: (Truck) -> Int) -> Int {
    let sum = zip(ways, loads).reduce(0.0) { sum, visit in
      let cheapest = trucks.map { Double($0.metreCost) / Double(max(1, limit($0))) }.min() ?? 0
      return sum + cheapest * Double(visit.0) * Double(visit.1)
    }
    return max(0, Int((sum * (1 - 1e-9)).rounded(.down)))
  }

  private static func byEntry(_ task: RoundTask) -> Int {
    let cheapest = task.trucks.map(\.metreCost).min() ?? 0
    let metres = (0...task.visitCount).reduce(0) { sum, node in
      sum + ((0...task.visitCount).filter { $0 != node }.map { task.distance($0, node) }.min() ?? 0)
    }
    return cheapest * metres
  }
}
