import LinearProgramming

/// How hard the assignment to the stations built is tried.
struct AssignmentEffort: Sendable {
  /// Of each branch and bound, at most.
  let nodes: Int
  /// Assignments a village among which all stations are assigned anew; see `AssignmentProgramme.change`.
  let shares: [Double?]
  /// Neighbouring stations that are assigned anew together.
  let neighbours: [Int]

  static let usual = AssignmentEffort(nodes: 1000, shares: [nil, 1.2, 1.4], neighbours: [])
  /// Where stations are full, this finds another tenth of a per cent.
  static let thorough = AssignmentEffort(nodes: 2000, shares: [nil, 1.2, 1.3, 1.4, 1.6], neighbours: [3, 4])

  /// Nodes below which branch and bound finds little.
  private static let leastNodes = 20

  /// The same with a part of the nodes, so that a run with little work is a short one.
  func limited(to part: Double) -> AssignmentEffort {
    guard part < 1 else { return self }
    return AssignmentEffort(
      nodes: max(AssignmentEffort.leastNodes, Int(Double(nodes) * part)), shares: shares, neighbours: neighbours)
  }
}

extension SearchState {
  /// Assigns every stream anew to the stations built, where that costs less: all at once, among all assignments and
  /// among the likely ones, then a few neighbouring stations at a time.
  /// - Throws: when a programme is malformed.
  mutating func assignAnew(
    with solver: any LinearSolver, _ effort: AssignmentEffort = .usual,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(SolverFault) {
    for stream in 0..<model.streamCount {
      for share in effort.shares where !isCancelled() {
        let programme = AssignmentProgramme(self, stream: stream)
        take(try programme.change(with: solver, nodes: effort.nodes, among: share, isCancelled: isCancelled))
      }
      for stations in effort.neighbours.flatMap({ neighbourhoods(of: stream, count: $0) }) where !isCancelled() {
        let programme = AssignmentProgramme(self, stream: stream, stations: stations)
        take(try programme.change(with: solver, nodes: effort.nodes, isCancelled: isCancelled))
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
