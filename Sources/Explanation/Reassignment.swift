import LinearProgramming
import Quantities
import Siting
import WasteNetwork

/// What it costs to decide some villages anew while all others keep their stations.
///
/// The streams concerned choose sizes, lines and shipments anew, and sites open or close with them; every other stream
/// stays. Branch and bound settles it exactly, as little is left to decide. A full new plan can only be cheaper.
struct Reassignment {
  /// How far branch and bound goes before it leaves a question open.
  struct Limits: Sendable {
    var nodes = 20_000
    var iterations = 200_000
  }

  let problem: SitingProblem
  private let solution: SitingSolution
  private let solver: any LinearSolver
  private let engine: SitingEngine
  private let cost: Int
  /// Without equation (3), which only the arcs that are free need.
  private let base: SitingProgramme

  private let limits: Limits

  init(_ problem: SitingProblem, _ solution: SitingSolution, solver: any LinearSolver, limits: Limits = Limits()) {
    self.problem = problem
    self.solution = solution
    self.solver = solver
    self.limits = limits
    engine = SitingEngine(problem, with: solver)
    cost = engine.cost(of: solution)
    base = SitingProgramme(problem, linking: .onDemand)
  }

  /// The price of sending an item's whole mass along an arc.
  func price(of arc: Int) throws -> PriceAnswer {
    let item = problem.arcs[arc].item
    return try price(freeing: [item]) { programme in
      programme.programme.setBounds(.equal(1), of: programme.assign[arc])
    }
  }

  /// The price of having no station of any stream at a depot.
  /// - Parameter mayUse: whether the rules allow an arc; those in use are.
  func price(ofClosing depot: Int, mayUse: (Int) -> Bool) throws -> PriceAnswer {
    let items = problem.items.indices.filter { item in
      problem.items[item].arcs.contains { problem.arcs[$0].depot == depot && solution.masses[$0] > 0 }
    }
    let streams = (0..<problem.streamCount).filter { solution.stations[problem.station(depot, $0)] != nil }
    return try price(freeing: items, of: streams, mayUse) { programme in
      for stream in 0..<problem.streamCount {
        for column in programme.build[problem.station(depot, stream)] {
          programme.programme.setBounds(.equal(0), of: column)
        }
      }
      programme.programme.setBounds(.equal(0), of: programme.open[depot])
    }
  }

  /// The price of a station of a stream at a depot that has none: villages in reach of it come or stay where they are.
  /// - Parameter mayUse: whether the rules allow an arc; those in use are.
  func price(ofOpening depot: Int, stream: Int, mayUse: (Int) -> Bool) throws -> PriceAnswer {
    let station = problem.station(depot, stream)
    let items = problem.arcsOfStation[station].map { problem.arcs[$0].item }
    func comes(_ arc: Int) -> Bool { problem.arcs[arc].depot == depot && mayUse(arc) }
    return try price(freeing: items, of: [stream], comes) { programme in
      programme.programme.addRow(
        "opened", .atLeast(1), programme.build[station].map { LinearProgramme.Term($0, 1) })
    }
  }

  /// The price of having no line at a centre: stations send elsewhere, villages stay where they are.
  func price(ofClosingCentre centre: Int) throws -> PriceAnswer {
    try price(freeing: [], of: Array(0..<problem.streamCount)) { programme in
      for stream in 0..<problem.streamCount {
        for column in programme.fit[problem.line(centre, stream)] {
          programme.programme.setBounds(.equal(0), of: column)
        }
      }
    }
  }

  /// The price of having a line at a centre that has none.
  func price(ofOpeningCentre centre: Int) throws -> PriceAnswer {
    let lines = (0..<problem.streamCount).map { problem.line(centre, $0) }
    return try price(freeing: [], of: Array(0..<problem.streamCount)) { programme in
      let built = lines.flatMap { programme.fit[$0] }.map { LinearProgramme.Term($0, 1) }
      programme.programme.addRow("used", .atLeast(1), built)
    }
  }

  /// The price of serving items that are free to go anywhere.
  /// - Parameters:
  ///   - mustServe: whether each of them has to be taken whole.
  ///   - mayUse: whether the rules allow an arc; those in use are.
  func price(freeing items: [Int], mustServe: Bool, mayUse: (Int) -> Bool) throws -> PriceAnswer {
    try price(freeing: items, mayUse) { programme in
      guard mustServe else { return }
      for item in items { programme.programme.setBounds(.equal(1), of: programme.serveRows[item]) }
    }
  }

  private func price(
    freeing items: [Int], of streams: [Int] = [], _ mayUse: (Int) -> Bool = { _ in true },
    _ decide: (inout SitingProgramme) -> Void
  ) throws -> PriceAnswer {
    var programme = base
    let concerned = Set(streams + items.map { problem.items[$0].stream })
    fixOthers(&programme, free: Set(items), concerned)
    for arc in items.flatMap({ problem.items[$0].arcs }) {
      if mayUse(arc) || solution.masses[arc] > 0 {
        programme.link(arc)
      } else {
        programme.programme.setBounds(.equal(0), of: programme.assign[arc])
      }
    }
    decide(&programme)
    let (left, kept) = programme.programme.withoutFixedColumns()
    let options = SolveOptions(iterationLimit: limits.iterations, nodeLimit: limits.nodes)
    let outcome = try solver.solve(left, options: options, start: nil)
    guard let point = outcome.point else { return outcome.conclusion == .infeasible ? .impossible : .open }
    var values = programme.programme.columns.map(\.bounds.lower)
    for (column, value) in zip(kept, point.values) { values[column.index] = value }
    // a point that is no plan in whole kilograms proves nothing
    guard let found = engine.whole(values, programme) else { return .open }
    return .price(
      PriceAnswer.Price(
        difference: .fen(engine.cost(of: found) - cost), isExact: outcome.conclusion == .optimal,
        steps: steps(from: solution, to: found)))
  }

  /// Settles all that is not to be decided anew.
  private func fixOthers(_ programme: inout SitingProgramme, free: Set<Int>, _ concerned: Set<Int>) {
    for (arc, column) in programme.assign.enumerated() where !free.contains(problem.arcs[arc].item) {
      let share = Double(solution.masses[arc]) / Double(problem.items[problem.arcs[arc].item].mass)
      programme.programme.setBounds(.equal(share), of: column)
    }
    for (station, columns) in programme.build.enumerated() where !concerned.contains(station % problem.streamCount) {
      for (size, column) in columns.enumerated() {
        programme.programme.setBounds(.equal(solution.stations[station] == size ? 1 : 0), of: column)
      }
    }
    for (line, columns) in programme.fit.enumerated() where !concerned.contains(line % problem.streamCount) {
      for (size, column) in columns.enumerated() {
        programme.programme.setBounds(.equal(solution.lines[line] == size ? 1 : 0), of: column)
      }
    }
  }
}
