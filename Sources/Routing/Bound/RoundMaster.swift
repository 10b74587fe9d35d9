internal import LinearProgramming

/// The set-partitioning master over rounds (`Models/rounds.mod`), relaxed, in a live programme.
///
/// Besides the equations of the model: rounds of scarce vehicles are limited, days are chosen where the problem leaves
/// a choice, and cuts come as they are found.
struct RoundMaster {
  let problem: RoutingProblem
  let classes: [RoundClass]
  private(set) var rounds: [BoundRound] = []
  private(set) var capacity: [CapacityCut] = []
  private(set) var subsets: [SubsetCut] = []
  private var capacityRows: [LinearProgramme.Row] = []
  private var subsetRows: [LinearProgramme.Row] = []
  /// Per class the row that limits its rounds, where vehicles are scarce.
  private let vehicleRows: [LinearProgramme.Row?]
  /// Columns before the first round's.
  private let firstRound: Int
  /// What leaving a client out costs in the master: its prize, or soon more than any round to it.
  private var omission: [Double]

  /// - Returns: the bookkeeping and the programme without rounds, to be opened by a solver.
  static func make(
    _ problem: RoutingProblem, _ terms: RoundTerms, _ classes: [RoundClass]
  ) -> (RoundMaster, LinearProgramme) {
    var programme = LinearProgramme(name: "rounds")
    let omission = problem.clients.indices.map { client in
      problem.clients[client].prize.map(Double.init) ?? 2.0
        * Double(classes.compactMap { kind in kind.places[client].map { kind.cost(of: [$0]) } }.max() ?? 1) + 1
    }
    var entries: [[LinearProgramme.Term]] = omission.indices.map { client in
      [.init(programme.addColumn("omit_\(client)", cost: omission[client]), 1)]
    }
    let isChosen = problem.isChosen
    for (index, choice) in problem.choices.enumerated() {
      let columns = choice.alternatives.indices.map {
        programme.addColumn("choose_\(index)_\($0)", cost: Double(choice.costs?[$0] ?? 0))
      }
      for (column, alternative) in zip(columns, choice.alternatives) {
        for client in alternative { entries[client].append(.init(column, -1)) }
      }
      programme.addRow("choice_\(index)", .equal(1), columns.map { .init($0, 1) })
    }
    let clientRows = entries.indices.map { client in
      programme.addRow("once_\(client)", .equal(isChosen[client] ? 0 : Double(terms.visits[client])), entries[client])
    }
    let vehicleRows = classes.map { kind in
      kind.isScarce ? programme.addRow("vehicles_\(kind.type)", .atMost(Double(kind.greatestCount)), []) : nil
    }
    let master = RoundMaster(
      problem: problem, classes: classes, clientRows: clientRows, vehicleRows: vehicleRows,
      firstRound: programme.columns.count, omission: omission)
    return (master, programme)
  }

  private let clientRows: [LinearProgramme.Row]

  private init(
    problem: RoutingProblem, classes: [RoundClass], clientRows: [LinearProgramme.Row],
    vehicleRows: [LinearProgramme.Row?], firstRound: Int, omission: [Double]
  ) {
    self.problem = problem
    self.classes = classes
    self.clientRows = clientRows
    self.vehicleRows = vehicleRows
    self.firstRound = firstRound
    self.omission = omission
  }

  private func column(_ round: Int) -> LinearProgramme.Column { .init(index: firstRound + round) }

  mutating func add(_ round: BoundRound, to live: inout any LiveMaster) throws(SolverFault) {
    var entries = round.clients.map { (row: clientRows[$0], coefficient: 1.0) }
    if let row = vehicleRows[round.kind] { entries.append((row, 1)) }
    for (cut, row) in zip(capacity, capacityRows) { entries.append((row, Double(cut.entries(round.clients)))) }
    for (cut, row) in zip(subsets, subsetRows) { entries.append((row, Double(cut.pairs(round.clients)))) }
    let definition = LinearProgramme.ColumnDefinition(
      name: "round", bounds: .nonNegative, cost: Double(round.cost), isInteger: false)
    _ = try live.addColumn(definition, entries: entries)
    rounds.append(round)
  }

  mutating func add(_ cut: CapacityCut, to live: inout any LiveMaster) throws(SolverFault) {
    // A client that is left out enters its sets alone, lest the cuts contradict each other before the rounds are there.
    let omitted = cut.isMember.indices.filter { cut.isMember[$0] }
    let terms = omitted.map { LinearProgramme.Term(.init(index: $0), 1) } + terms { cut.entries($0) }
    capacityRows.append(
      try live.addRow(.init(name: "capacity", bounds: .atLeast(Double(cut.need)), terms: terms)))
    capacity.append(cut)
  }

  mutating func add(_ cut: SubsetCut, to live: inout any LiveMaster) throws(SolverFault) {
    let terms = terms { cut.pairs($0) }
    subsetRows.append(try live.addRow(.init(name: "subset", bounds: .atMost(Double(cut.limit)), terms: terms)))
    subsets.append(cut)
  }

  private func terms(_ coefficient: ([Int]) -> Int) -> [LinearProgramme.Term] {
    rounds.indices.compactMap { round in
      let value = coefficient(rounds[round].clients)
      return value == 0 ? nil : .init(column(round), Double(value))
    }
  }

  /// Takes rounds out of the play without touching the basis.
  mutating func forbid(_ rounds: [Int], in live: inout any LiveMaster) throws(SolverFault) {
    for round in rounds { try live.setBounds(.equal(0), of: column(round)) }
  }

  /// Forgets subset cuts that hold nothing any more; their rows stay, without limits.
  mutating func forget(_ isIdle: [Bool], in live: inout any LiveMaster) throws(SolverFault) {
    for (index, row) in subsetRows.enumerated() where isIdle[index] { try live.setBounds(.free, of: row) }
    subsets = zip(subsets, isIdle).filter { !$0.1 }.map(\.0)
    subsetRows = zip(subsetRows, isIdle).filter { !$0.1 }.map(\.0)
  }

  /// Removes rounds that are not driven and cost far more than they are worth.
  mutating func remove(_ isUseless: [Bool], from live: inout any LiveMaster) throws(SolverFault) {
    try live.removeColumns(rounds.indices.filter { isUseless[$0] }.map(column))
    rounds = zip(rounds, isUseless).filter { !$0.1 }.map(\.0)
  }

  /// Makes leaving clients out dearer.
  mutating func raiseOmissions(in live: inout any LiveMaster) throws(SolverFault) {
    for client in omission.indices where problem.clients[client].prize == nil {
      omission[client] *= 10
      try live.setCost(omission[client], of: .init(index: client))
    }
  }
}

// MARK: - Answers

extension RoundMaster {
  /// An optimum of the master.
  struct Answer {
    var objective: Double
    var prices: DualPrices
    /// Part of each round that is driven.
    var driven: [Double]
    var reducedCosts: [Double]
    /// Whether a client is left out.
    var omits: Bool
    /// Simplex iterations.
    var iterations: Int
  }

  /// - Returns: `nil` when the solver found no optimum.
  func solve(_ live: inout any LiveMaster) throws(SolverFault) -> Answer? {
    let outcome = try live.solve(options: SolveOptions())
    guard outcome.conclusion == .optimal, let point = outcome.point, let duals = outcome.duals else { return nil }
    let prices = DualPrices(
      clients: clientRows.map { duals.rows[$0.index] },
      capacity: capacityRows.map { max(0, duals.rows[$0.index]) },
      subsets: subsetRows.map { max(0, -duals.rows[$0.index]) },
      vehicles: vehicleRows.map { $0.map { max(0, -duals.rows[$0.index]) } ?? 0 })
    return Answer(
      objective: point.objective, prices: prices, driven: Array(point.values[firstRound...]),
      reducedCosts: Array(duals.reducedCosts[firstRound...]),
      omits: omission.indices.contains { point.values[$0] > 1e-6 && problem.clients[$0].prize == nil },
      iterations: outcome.iterations)
  }

  /// What a round costs beyond what its visits are worth.
  func reducedCost(of round: BoundRound, at prices: DualPrices) -> Double {
    var cost = Double(round.cost) + prices.vehicles[round.kind]
    for client in round.clients { cost -= prices.clients[client] }
    for (cut, price) in zip(capacity, prices.capacity) where price > 0 {
      cost -= price * Double(cut.entries(round.clients))
    }
    for (cut, price) in zip(subsets, prices.subsets) where price > 0 {
      cost += price * Double(cut.pairs(round.clients))
    }
    return cost
  }
}
