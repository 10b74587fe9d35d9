import LinearProgramming

/// The best assignment of one stream's items to the stations that a state has built, as a mixed-integer programme in
/// tonnes and yuan: equations (2), (4), (7), (8) and (9) with everything built fixed.
///
/// A few dozen villages in a handful of knapsacks: annealing leaves some tenths of a per cent there that branch and
/// bound finds within some hundred nodes.
struct AssignmentProgramme {
  private let model: SearchModel
  private let state: SearchState
  private let stream: Int
  private var programme = LinearProgramme(name: "assignment", sense: .minimise)
  /// Arcs that may be used, with their columns.
  private var arcs: [(arc: Int, column: LinearProgramme.Column)] = []
  private var columnsOfItem: [Int: [LinearProgramme.Column]] = [:]

  init(_ state: SearchState, stream: Int) {
    model = state.model
    self.state = state
    self.stream = stream
    addAssignments()
    serveOnce()
    for depot in model.siteCost.indices where state.choice[depot * model.streamCount + stream] > 0 {
      limitLoad(depot * model.streamCount + stream)
    }
    ship()
    cover()
  }

  /// Nodes of the branch and bound at most, and simplex iterations over all of them.
  private static let nodes = 400
  private static let iterations = 40_000
  private static let gap = 1e-5
  /// Assignments beyond which the programme is not worth its time.
  private static let greatestSize = 4000

  /// The change that brings the best assignment found; `nil` when the solver has none.
  func change(with solver: any LinearSolver, isCancelled: @escaping @Sendable () -> Bool) -> SearchChange? {
    guard !arcs.isEmpty, arcs.count <= AssignmentProgramme.greatestSize else { return nil }
    let options = SolveOptions(
      iterationLimit: AssignmentProgramme.iterations, nodeLimit: AssignmentProgramme.nodes,
      relativeGap: AssignmentProgramme.gap, isCancelled: isCancelled)
    guard let point = try? solver.solve(programme, options: options, start: nil).point else { return nil }
    var chosen = [Int: Int]()
    for (arc, column) in arcs where point.values[column.index] > 0.5 { chosen[model.problem.arcs[arc].item] = arc }
    var change = SearchChange()
    for item in state.arc.indices where model.itemStream[item] == stream && state.arc[item] != chosen[item] {
      change.steps.append(SearchChange.Step(item: item, arc: chosen[item]))
    }
    return change
  }

  private mutating func addAssignments() {
    for (item, description) in model.problem.items.enumerated() where description.stream == stream {
      for arc in description.arcs where state.choice[model.arcStation[arc]] > 0 {
        let column = programme.addColumn(
          "assign[\(arc)]", .unit, cost: SitingUnit.yuan(model.problem.arcs[arc].cost), isInteger: true)
        arcs.append((arc, column))
        columnsOfItem[item, default: []].append(column)
      }
    }
  }

  /// Equation (2).
  private mutating func serveOnce() {
    for (item, description) in model.problem.items.enumerated() {
      guard let columns = columnsOfItem[item] else { continue }
      programme.addRow(
        "serve[\(item)]", description.mustBeServed ? .equal(1) : .atMost(1),
        columns.map { LinearProgramme.Term($0, 1) })
    }
  }

  /// Equation (4).
  private mutating func limitLoad(_ station: Int) {
    let capacity = model.stationChoices[stream][state.choice[station]].capacity
    programme.addRow(
      "load[\(station)]", .atMost(SitingUnit.tonnes(capacity)), terms(at: station) { self.model.itemMass[$0] })
  }

  /// Equations (7) and (8).
  private mutating func ship() {
    var arrivals = [[LinearProgramme.Term]](repeating: [], count: model.centreCount)
    for depot in model.siteCost.indices {
      let station = depot * model.streamCount + stream
      guard state.choice[station] > 0 else { continue }
      var balance = terms(at: station) { self.model.itemDelivered[$0] }
      for centre in 0..<model.centreCount where state.lines[centre * model.streamCount + stream] > 0 {
        guard let price = model.onwardPrices[station * model.centreCount + centre] else { continue }
        let column = programme.addColumn(
          "ship[\(station),\(centre)]", .nonNegative, cost: SitingUnit.yuanPerTonne(price), isInteger: false)
        balance.append(LinearProgramme.Term(column, -1))
        arrivals[centre].append(LinearProgramme.Term(column, 1))
      }
      programme.addRow("balance[\(station)]", .equal(0), balance)
    }
    for centre in arrivals.indices where !arrivals[centre].isEmpty {
      let capacity = state.lineCapacity(centre * model.streamCount + stream)
      programme.addRow("intake[\(centre)]", .atMost(SitingUnit.tonnes(capacity)), arrivals[centre])
    }
  }

  /// Equation (9).
  private mutating func cover() {
    for (index, row) in model.problem.coverage.enumerated() where row.stream == stream {
      var terms = row.items.flatMap { item in
        (columnsOfItem[item] ?? []).map {
          LinearProgramme.Term($0, SitingUnit.tonnes(self.model.itemMass[item]))
        }
      }
      if let price = row.shortfallPrice {
        let short = programme.addColumn("short[\(index)]", .nonNegative, cost: SitingUnit.yuan(price), isInteger: false)
        terms.append(LinearProgramme.Term(short, 1))
      }
      programme.addRow("cover[\(index)]", .atLeast(SitingUnit.tonnes(row.need)), terms)
    }
  }

  private func terms(at station: Int, _ mass: (Int) -> Int) -> [LinearProgramme.Term] {
    arcs.filter { model.arcStation[$0.arc] == station }.map {
      LinearProgramme.Term($0.column, SitingUnit.tonnes(mass(model.problem.arcs[$0.arc].item)))
    }
  }
}

extension SearchState {
  /// Assigns every stream anew to the stations built, where that costs less.
  mutating func assignAnew(with solver: any LinearSolver, isCancelled: @escaping @Sendable () -> Bool) {
    var ledger = SearchLedger()
    for stream in 0..<model.streamCount where !isCancelled() {
      guard
        let change = AssignmentProgramme(self, stream: stream).change(with: solver, isCancelled: isCancelled),
        let price = price(of: change, &ledger), price < 0
      else { continue }
      apply(change, ledger)
    }
  }
}
