import LinearProgramming
import Quantities
import Siting
import WasteNetwork

/// What it costs to decide some villages anew while all others keep their stations.
///
/// The streams concerned choose sizes, lines and shipments anew, and sites open or close with them; every other stream
/// stays. Branch and bound settles it exactly, as little is left to decide. A full new plan can only be cheaper.
struct Reassignment {
  /// A price: the change of the yearly cost.
  struct Price: Sendable, Equatable {
    /// To the fen, as a plan would state it.
    let difference: Money
    /// Branch and bound settled it; otherwise something cheaper may exist.
    let isExact: Bool
  }

  private let problem: SitingProblem
  private let solution: SitingSolution
  private let solver: any LinearSolver
  private let engine: SitingEngine
  private let cost: Int
  /// Without equation (3), which only the arcs that are free need.
  private let base: SitingProgramme

  private static let nodes = 20_000
  private static let iterations = 200_000

  init(_ problem: SitingProblem, _ solution: SitingSolution, solver: any LinearSolver) {
    self.problem = problem
    self.solution = solution
    self.solver = solver
    engine = SitingEngine(problem, with: solver)
    cost = engine.cost(of: solution)
    base = SitingProgramme(problem, linking: .onDemand)
  }

  /// The price of sending an item's whole mass along an arc.
  func price(of arc: Int) throws -> Price? {
    let item = problem.arcs[arc].item
    return try price(freeing: [item]) { programme in
      programme.programme.setBounds(.equal(1), of: programme.assign[arc])
    }
  }

  /// The price of having no station of any stream at a depot.
  func price(ofClosing depot: Int) throws -> Price? {
    let items = problem.items.indices.filter { item in
      problem.items[item].arcs.contains { problem.arcs[$0].depot == depot && solution.masses[$0] > 0 }
    }
    let streams = (0..<problem.streamCount).filter { solution.stations[problem.station(depot, $0)] != nil }
    return try price(freeing: items, of: streams) { programme in
      for stream in 0..<problem.streamCount {
        for column in programme.build[problem.station(depot, stream)] {
          programme.programme.setBounds(.equal(0), of: column)
        }
      }
      programme.programme.setBounds(.equal(0), of: programme.open[depot])
    }
  }

  /// The price of serving items that are free to go anywhere.
  /// - Parameter mustServe: whether each of them has to be taken whole.
  func price(freeing items: [Int], mustServe: Bool) throws -> Price? {
    try price(freeing: items) { programme in
      guard mustServe else { return }
      for item in items { programme.programme.setBounds(.equal(1), of: programme.serveRows[item]) }
    }
  }

  private func price(
    freeing items: [Int], of streams: [Int] = [], _ decide: (inout SitingProgramme) -> Void
  ) throws -> Price? {
    var programme = base
    let concerned = Set(streams + items.map { problem.items[$0].stream })
    fixOthers(&programme, free: Set(items), concerned)
    for item in items { for arc in problem.items[item].arcs { programme.link(arc) } }
    decide(&programme)
    let (left, kept) = programme.programme.withoutFixedColumns()
    let options = SolveOptions(iterationLimit: Reassignment.iterations, nodeLimit: Reassignment.nodes)
    let outcome = try solver.solve(left, options: options, start: nil)
    guard let point = outcome.point else { return nil }
    var values = programme.programme.columns.map(\.bounds.lower)
    for (column, value) in zip(kept, point.values) { values[column.index] = value }
    guard let found = engine.whole(values, programme) else { return nil }
    return Price(difference: .fen(engine.cost(of: found) - cost), isExact: outcome.conclusion == .optimal)
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
