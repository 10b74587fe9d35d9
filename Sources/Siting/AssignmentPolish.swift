import LinearProgramming

/// The best assignment of one stream's items to the stations that a state has built, or to some of them, as a
/// mixed-integer programme in tonnes and yuan: equations (2), (4), (7), (8) and (9) with everything built fixed.
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
  /// By station: whether villages may come and go there.
  private let isFree: [Bool]

  /// - Parameter stations: those whose villages are assigned anew; all when `nil`.
  init(_ state: SearchState, stream: Int, stations: [Int]? = nil) {
    model = state.model
    self.state = state
    self.stream = stream
    var isFree = [Bool](repeating: stations == nil, count: state.choice.count)
    for station in stations ?? [] { isFree[station] = true }
    self.isFree = isFree
    addAssignments()
    serveOnce()
    for station in state.choice.indices
    where isFree[station] && station % model.streamCount == stream && state.choice[station] > 0 { limitLoad(station) }
    ship()
    cover()
  }

  /// Simplex iterations a node of the branch and bound, on the average of a long one.
  private static let iterationsOfNode = 100
  private static let gap = 1e-5
  /// Assignments beyond which the programme is not worth its time.
  private static let greatestSize = 4000

  /// The change that brings the best assignment found; `nil` when the solver has none, or gave this programme up.
  /// - Parameters:
  ///   - nodes: of the branch and bound at most.
  ///   - share: assignments a village among which it chooses on the average, those of the least reduced cost; all
  ///     when `nil`.
  /// - Throws: when the programme is malformed, which is a fault of this module.
  func change(
    with solver: any LinearSolver, nodes: Int, among share: Double? = nil,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(SolverFault) -> SearchChange? {
    guard !arcs.isEmpty, arcs.count <= AssignmentProgramme.greatestSize else { return nil }
    let options = SolveOptions(
      iterationLimit: nodes * AssignmentProgramme.iterationsOfNode, nodeLimit: nodes,
      relativeGap: AssignmentProgramme.gap, isCancelled: isCancelled)
    var programme = programme
    if let share, try !confine(&programme, to: share, with: solver, options) { return nil }
    guard let point = try solver.attempt(programme, options: options)?.point else { return nil }
    var chosen = [Int: Int]()
    for (arc, column) in arcs where point.values[column.index] > 0.5 { chosen[model.problem.arcs[arc].item] = arc }
    var change = SearchChange()
    for item in state.arc.indices
    where model.itemStream[item] == stream && isOpen(item) && state.arc[item] != chosen[item] {
      change.steps.append(SearchChange.Step(item: item, arc: chosen[item]))
    }
    return change
  }

  /// Leaves only the assignments that the linear relaxation prices least (kernel search; Angelelli, Mansini, Speranza
  /// 2010): branch and bound then decides about the few villages that are in doubt.
  /// - Returns: whether the relaxation could be solved.
  private func confine(
    _ programme: inout LinearProgramme, to share: Double, with solver: any LinearSolver, _ options: SolveOptions
  ) throws(SolverFault) -> Bool {
    guard let costs = try solver.attempt(programme.relaxation, options: options)?.duals?.reducedCosts else {
      return false
    }
    let columns = arcs.map(\.column).sorted { (costs[$0.index], $0.index) < (costs[$1.index], $1.index) }
    for column in columns.dropFirst(Int(share * Double(columnsOfItem.count))) {
      programme.setBounds(.equal(0), of: column)
    }
    return true
  }

  /// Whether an item may go elsewhere.
  private func isOpen(_ item: Int) -> Bool { state.arc[item].map { isFree[model.arcStation[$0]] } ?? true }

  private mutating func addAssignments() {
    for (item, description) in model.problem.items.enumerated() where description.stream == stream && isOpen(item) {
      for arc in description.arcs where state.choice[model.arcStation[arc]] > 0 && isFree[model.arcStation[arc]] {
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
    var delivered = [Int](repeating: 0, count: state.choice.count)
    for (item, arc) in state.arc.enumerated() {
      if let arc { delivered[model.arcStation[arc]] += model.itemDelivered[item] }
    }
    for depot in model.siteCost.indices {
      let station = depot * model.streamCount + stream
      guard state.choice[station] > 0 else { continue }
      var balance = terms(at: station) { self.model.itemDelivered[$0] }
      for centre in 0..<model.centreCount where state.lines[centre * model.streamCount + stream] > 0 {
        guard let price = model.onwardPrice(station, centre) else { continue }
        let column = programme.addColumn(
          "ship[\(station),\(centre)]", .nonNegative, cost: SitingUnit.yuanPerTonne(price), isInteger: false)
        balance.append(LinearProgramme.Term(column, -1))
        arrivals[centre].append(LinearProgramme.Term(column, 1))
      }
      // villages that stay deliver what they did
      let staying = isFree[station] ? 0 : delivered[station]
      programme.addRow("balance[\(station)]", .equal(-SitingUnit.tonnes(staying)), balance)
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
      let staying = row.items.reduce(0) { $0 + (isOpen($1) ? 0 : model.itemMass[$1]) }
      programme.addRow("cover[\(index)]", .atLeast(SitingUnit.tonnes(row.need - staying)), terms)
    }
  }

  private func terms(at station: Int, _ mass: (Int) -> Int) -> [LinearProgramme.Term] {
    arcs.filter { model.arcStation[$0.arc] == station }.map {
      LinearProgramme.Term($0.column, SitingUnit.tonnes(mass(model.problem.arcs[$0.arc].item)))
    }
  }
}

extension LinearSolver {
  /// What the solver makes of a programme that only betters a plan: `nil` where the library gives it up, as numerical
  /// trouble may make it, so that the plan stays as it is.
  /// - Throws: when the programme is malformed.
  func attempt(_ programme: LinearProgramme, options: SolveOptions) throws(SolverFault) -> Outcome? {
    do {
      return try solve(programme, options: options, start: nil)
    } catch {
      guard case .library = error else { throw error }
      return nil
    }
  }
}
