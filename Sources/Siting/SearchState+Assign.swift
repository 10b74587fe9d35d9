import LinearProgramming

/// How hard the assignment to the stations built is tried.
struct AssignmentEffort: Sendable {
  /// Of each branch and bound, at most.
  let nodes: Int
  /// Neighbouring stations that are assigned anew together, besides all at once.
  let neighbours: [Int]

  static let usual = AssignmentEffort(nodes: 400, neighbours: [3])
  /// Five times the nodes find another tenth of a per cent where stations are full.
  static let thorough = AssignmentEffort(nodes: 2000, neighbours: [2, 3, 4, 5])
}

extension SearchState {
  /// Assigns every stream anew to the stations built, where that costs less: all at once, then a few neighbouring
  /// stations at a time, of which branch and bound sees more within its nodes.
  mutating func assignAnew(
    with solver: any LinearSolver, _ effort: AssignmentEffort = .usual,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    for stream in 0..<model.streamCount {
      let some: [[Int]?] = effort.neighbours.flatMap { neighbourhoods(of: stream, count: $0) }
      for stations in [nil] + some where !isCancelled() {
        let programme = AssignmentProgramme(self, stream: stream, stations: stations)
        take(programme.change(with: solver, nodes: effort.nodes, isCancelled: isCancelled))
      }
    }
  }

  /// Makes a change that saves something.
  private mutating func take(_ change: SearchChange?) {
    var ledger = SearchLedger()
    guard let change, !change.steps.isEmpty, let price = price(of: change, &ledger), price < 0 else { return }
    apply(change, ledger)
  }

  /// Every station of a stream with those that share most of its villages; none where that would be all stations.
  func neighbourhoods(of stream: Int, count: Int) -> [[Int]] {
    let stations = choice.indices.filter { $0 % model.streamCount == stream && choice[$0] > 0 }
    guard count < stations.count else { return [] }
    var shared = [[Int]](repeating: [Int](repeating: 0, count: stations.count), count: stations.count)
    for item in model.problem.items where item.stream == stream {
      let reached = item.arcs.map { model.arcStation[$0] }
      let reach = stations.indices.filter { reached.contains(stations[$0]) }
      for one in reach { for other in reach where other != one { shared[one][other] += 1 } }
    }
    return stations.indices.map { one in
      let others = stations.indices.filter { $0 != one }.sorted { (shared[one][$1], $0) < (shared[one][$0], $1) }
      return ([one] + others.prefix(count - 1)).map { stations[$0] }
    }
  }
}
