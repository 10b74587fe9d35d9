public import LinearProgramming
import Quantities
public import WasteNetwork

/// A plan's decisions in the positions of a problem: what a solver is told when it prices a plan.
struct SitingDecisions {
  /// By depot.
  private(set) var open: [Bool]
  /// By station: position in the stream's sizes.
  private(set) var stations: [Int?]
  /// By line: position in the line's sizes.
  private(set) var lines: [Int?]
  /// By arc: part of the item's mass that takes it, 0…1.
  private(set) var shares: [Double]

  /// Codes that the problem does not know are left out: the plan then prices as infeasible, not as another plan.
  init(_ plan: SitingPlan, in problem: SitingProblem) {
    let network = problem.network
    open = Array(repeating: false, count: problem.depotCount)
    stations = Array(repeating: nil, count: problem.depotCount * problem.streamCount)
    lines = Array(repeating: nil, count: problem.lineSizes.count)
    shares = Array(repeating: 0, count: problem.arcs.count)
    for site in plan.sites {
      if let depot = network.depotIndex(site.depot) { open[depot] = true }
    }
    for station in plan.stations {
      guard let depot = network.depotIndex(station.depot), let stream = network.streamIndex(station.stream) else {
        continue
      }
      stations[problem.station(depot, stream)] = problem.stationSizes[stream].firstIndex { $0.name == station.size }
    }
    for line in plan.lines {
      guard let centre = network.centreIndex(line.centre), let stream = network.streamIndex(line.stream) else {
        continue
      }
      let index = problem.line(centre, stream)
      lines[index] = problem.lineSizes[index].firstIndex { $0.name == line.size }
    }
    let arcs = Dictionary(
      problem.arcs.enumerated().map { (problem.code(item: $1.item) + "," + problem.code(depot: $1.depot), $0) },
      uniquingKeysWith: { first, _ in first })
    for assignment in plan.assignments {
      guard let arc = arcs["\(assignment.village),\(assignment.stream),\(assignment.depot)"] else { continue }
      shares[arc] = Double(assignment.mass.kilograms) / Double(problem.items[problem.arcs[arc].item].mass)
    }
  }
}

extension SitingProgramme {
  /// The programme with a plan's decisions fixed; only its shipments and shortfalls are left to the solver.
  ///
  /// Its optimum is the plan's own cost, so that any solver can check it.
  public func fixing(_ plan: SitingPlan) -> LinearProgramme {
    let decisions = SitingDecisions(plan, in: problem)
    var fixed = programme
    func fix(_ column: LinearProgramme.Column, at value: Double) { fixed.setBounds(.equal(value), of: column) }
    for (column, isOpen) in zip(open, decisions.open) { fix(column, at: isOpen ? 1 : 0) }
    for (columns, size) in zip(build + fit, decisions.stations + decisions.lines) {
      for (position, column) in columns.enumerated() { fix(column, at: position == size ? 1 : 0) }
    }
    for (column, share) in zip(assign, decisions.shares) { fix(column, at: share) }
    return fixed
  }
}
