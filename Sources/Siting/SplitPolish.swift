import LinearProgramming

extension SitingEngine {
  /// The plan with split streams shared out anew among the stations it has, where that costs less: the assignment
  /// is then a linear programme, whose optimum is rounded down to whole kilograms and made up where it pays.
  func improved(_ solution: SitingSolution) -> SitingSolution {
    guard problem.items.contains(where: \.maySplit) else { return solution }
    var programme = SitingProgramme(problem, linking: .onDemand)
    programme.fix(solution)
    guard let outcome = try? solver.solve(programme.programme.relaxation, options: SolveOptions(), start: nil),
      let point = outcome.point
    else { return solution }
    var split = solution
    for (index, item) in problem.items.enumerated() where item.maySplit {
      share(index, item, point.values, programme, &split)
    }
    guard split.ship(for: problem), problem.meetsRequirements(split) else { return solution }
    return problem.cost(of: split) < problem.cost(of: solution) ? split : solution
  }

  /// Whole kilograms in the parts that the programme gave; the largest part takes the rounding.
  private func share(
    _ index: Int, _ item: SitingProblem.Item, _ values: [Double], _ programme: SitingProgramme,
    _ split: inout SitingSolution
  ) {
    let parts = item.arcs.map { Int((values[programme.assign[$0].index] * Double(item.mass)).rounded(.down)) }
    let total = item.arcs.reduce(0.0) { $0 + values[programme.assign[$1].index] } * Double(item.mass)
    for (arc, part) in zip(item.arcs, parts) { split.masses[arc] = part }
    let left = min(item.mass, Int(total.rounded())) - parts.reduce(0, +)
    if let largest = item.arcs.max(by: { split.masses[$0] < split.masses[$1] }), split.masses[largest] > 0 {
      split.masses[largest] += left
    }
  }
}

extension SitingProgramme {
  /// Settles everything that a plan builds, and the assignments of streams that may not be split.
  mutating func fix(_ solution: SitingSolution) {
    for (station, columns) in build.enumerated() {
      for (size, column) in columns.enumerated() {
        programme.setBounds(.equal(solution.stations[station] == size ? 1 : 0), of: column)
      }
    }
    for (line, columns) in fit.enumerated() {
      for (size, column) in columns.enumerated() {
        programme.setBounds(.equal(solution.lines[line] == size ? 1 : 0), of: column)
      }
    }
    for (arc, column) in assign.enumerated() where !problem.items[problem.arcs[arc].item].maySplit {
      programme.setBounds(.equal(solution.masses[arc] > 0 ? 1 : 0), of: column)
    }
  }
}

extension SitingProblem {
  /// Capacities, service and targets of a solution whose shipments are settled.
  func meetsRequirements(_ solution: SitingSolution) -> Bool {
    let loads = possibleStations.allSatisfy { depot, stream in
      let position = station(depot, stream)
      let load = arcsOfStation[position].map { solution.masses[$0] }.reduce(0, +)
      return load <= (solution.stations[position].map { stationSizes[stream][$0].capacity } ?? 0)
    }
    let served = items.allSatisfy { item in
      let given = item.arcs.map { solution.masses[$0] }.reduce(0, +)
      return given <= item.mass && (!item.mustBeServed || given == item.mass)
    }
    return loads && served
      && (objective != .leastCost
        || coverage.allSatisfy { $0.shortfallPrice != nil || shortfall($0, solution) == 0 })
  }

  /// Equation (1) of a solution, fen, before shipments are rounded.
  func cost(of solution: SitingSolution) -> Int {
    var sum = arcs.indices.reduce(0) {
      $0 + (solution.masses[$1] > 0 ? haulCost(solution.masses[$1], arc: arcs[$1]) : 0)
    }
    for shipment in solution.shipments {
      let price = onwardPrice(depot: shipment.depot, centre: shipment.centre, stream: shipment.stream) ?? 0
      sum += price * shipment.mass / SearchModel.microfen
    }
    for row in coverage { sum += shortfall(row, solution) * (row.shortfallPrice ?? 0) / 1000 }
    return sum
  }
}
