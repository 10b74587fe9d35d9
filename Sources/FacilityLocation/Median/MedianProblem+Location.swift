public import Computation
public import LinearProgramming

extension MedianProblem: LocationProblem {
  public var summary: String { "p-median, \(pointCount) points, \(medianCount) medians" }

  public var usualSeconds: Double { 60 }

  public var programme: LinearProgramme {
    var programme = LinearProgramme(name: "p-median")
    let open = (0..<pointCount).map { programme.addColumn("open_\($0 + 1)", .unit, isInteger: true) }
    let goes = distances.indices.map { index in
      programme.addColumn(
        "goes_\(index / pointCount + 1)_\(index % pointCount + 1)", .unit, cost: Double(distances[index]))
    }
    for point in 0..<pointCount {
      programme.addRow(
        "serve_\(point + 1)", .equal(1), open.indices.map { .init(goes[point * pointCount + $0], 1) })
    }
    for point in 0..<pointCount {
      for candidate in 0..<pointCount {
        programme.addRow(
          "link_\(point + 1)_\(candidate + 1)", .atMost(0),
          [.init(goes[point * pointCount + candidate], 1), .init(open[candidate], -1)])
      }
    }
    programme.addRow("medians", .equal(Double(medianCount)), open.map { .init($0, 1) })
    return programme
  }

  public func solve(_ effort: Effort) throws -> LocationOutcome {
    let result = MedianSearch(self, nodeLimit: effort.steps(1000))
      .run(threads: effort.threads) { effort.isOver }
    return try LocationOutcome(
      value: Double(result.value), bound: Double(result.bound),
      stopReason: result.bound == result.value ? .optimal : effort.stopReason, steps: result.nodes)
  }
}
