extension Branch {
  /// The assignment about which the averages of an ascent are least sure, weighed by what it costs; where they leave no
  /// doubt, the likeliest of the heaviest item that may still go one way or another. `nil` when nothing is open.
  static func assignment(in ascent: DualAscent) -> Branch? {
    let problem = ascent.dual.problem
    var doubtful: (score: Double, arc: Int)?
    var heaviest: (mass: Int, arc: Int)?
    for (index, item) in problem.items.enumerated() where !item.maySplit {
      let ways = item.arcs.filter { ascent.restrictions.allowsUse(of: $0, in: problem) }
      guard ways.count > (ascent.restrictions.mustServe[index] ? 1 : 0) else { continue }
      for arc in ways {
        let doubt = min(ascent.assigned[arc], 1 - ascent.assigned[arc])
        let score = doubt * Double(problem.arcs[arc].cost + 1)
        if doubt > 1e-4, score > doubtful?.score ?? 0 { doubtful = (score, arc) }
      }
      if doubtful == nil, item.mass > heaviest?.mass ?? -1,
        let likely = ways.max(by: { ascent.assigned[$0] < ascent.assigned[$1] })
      {
        heaviest = (item.mass, likely)
      }
    }
    return (doubtful?.arc ?? heaviest?.arc).map { .arc($0) }
  }
}

extension Restrictions {
  /// Whether an arc is not barred and its station may be built.
  func allowsUse(of arc: Int, in problem: SitingProblem) -> Bool {
    let (depot, stream) = (problem.arcs[arc].depot, problem.items[problem.arcs[arc].item].stream)
    return !isBarred[arc] && site[depot] != false && station[problem.station(depot, stream)] > 1
  }
}
