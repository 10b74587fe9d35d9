internal import Computation
import LinearProgramming

extension SitingEngine {
  /// The plan with split streams shared out anew among the stations it has, where that costs less: the assignment
  /// is then a linear programme, whose optimum is rounded to whole kilograms.
  /// - Throws: when that programme is malformed.
  func improved(_ solution: SitingSolution) throws(SolverFault) -> SitingSolution {
    guard problem.items.contains(where: \.maySplit) else { return solution }
    var programme = SitingProgramme(spareQuestion, linking: .onDemand)
    programme.fix(solution)
    let options = SolveOptions(isCancelled: { [effort] in effort.isOver })
    guard let point = try solver.attempt(programme.programme.relaxation, options: options)?.point else {
      return solution
    }
    var split = solution
    var left = [Int](repeating: 0, count: problem.items.count)
    for (index, item) in problem.items.enumerated() where item.maySplit {
      left[index] = share(item, point.values, programme, &split)
    }
    for (index, item) in problem.items.enumerated() where left[index] > 0 { place(left[index], of: item, &split) }
    guard split.ship(for: problem), problem.meetsRequirements(split) else { return solution }
    return isBetter(split, than: solution) ? split : solution
  }

  /// What collects more within the budget is better, where there is one; else what costs less.
  private func isBetter(_ split: SitingSolution, than solution: SitingSolution) -> Bool {
    guard let budget = problem.budget else { return problem.cost(of: split) < problem.cost(of: solution) }
    return split.masses.reduce(0, +) > solution.masses.reduce(0, +) && cost(of: split) <= budget
  }

  /// The question with a budget a little smaller, as rounding to whole kilograms and fen may cost some.
  var spareQuestion: SitingProblem {
    guard let budget = problem.budget else { return problem }
    var spare = problem.onward.count
    for item in problem.items where item.maySplit {
      let dearest = item.arcs.map { problem.arcs[$0].cost }.max() ?? 0
      spare += item.arcs.count + dearest / max(1, item.mass) + 1
    }
    var question = problem
    question.objective = .greatestCoverage(budget: max(0, budget - spare))
    return question
  }

  /// Whole kilograms in the parts that the programme gave, rounded down.
  /// - Returns: kilograms of the item that are still to be placed, so that its targets lose nothing by rounding.
  func share(
    _ item: SitingProblem.Item, _ values: [Double], _ programme: SitingProgramme, _ split: inout SitingSolution
  ) -> Int {
    let masses = item.arcs.map { values[programme.assign[$0].index] * Double(item.mass) }
    // the programme keeps its rows to a millionth of a kilogram or so
    for (arc, mass) in zip(item.arcs, masses) { split.masses[arc] = max(0, Int((mass + 1e-4).rounded(.down))) }
    let total = min(item.mass, Int((masses.reduce(0, +) - 1e-4).rounded(.up)))
    return total - item.arcs.map { split.masses[$0] }.reduce(0, +)
  }

  /// Puts kilograms where the item already goes, then nearest first, as far as the stations built have room.
  func place(_ kilograms: Int, of item: SitingProblem.Item, _ split: inout SitingSolution) {
    var left = kilograms
    let order = item.arcs.sorted { (split.masses[$0] > 0 ? 0 : 1, $0) < (split.masses[$1] > 0 ? 0 : 1, $1) }
    for arc in order where left > 0 {
      let more = max(0, min(left, problem.room(problem.arcs[arc].depot, item.stream, split)))
      split.masses[arc] += more
      left -= more
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
    let backed = arcs.indices.allSatisfy { index in
      guard solution.masses[index] > 0, let backups = backup(of: arcs[index].item) else { return true }
      return backups.contains {
        $0 != arcs[index].depot && solution.stations[station($0, items[arcs[index].item].stream)] != nil
      }
    }
    return loads && served && backed && coverage.allSatisfy { $0.shortfallPrice != nil || shortfall($0, solution) == 0 }
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
