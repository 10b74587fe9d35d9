import GLPKSolver
import Quantities
import Siting
import WasteNetwork
import Years

extension Planner {
  /// The district sited at what sizes cost because of other years.
  /// - Parameter own: its siting by itself, which is the answer where nothing costs otherwise.
  func sited(_ standing: StandingPrices, beside own: SitingPlan, _ control: RunControl) throws -> SitingPlan {
    guard !standing.entries.isEmpty else { return own }
    let problem = SitingProblem(network, distances: distances)
    let prices = PlacePrices(standing, in: problem)
    return try StandingSiting(problem, with: GLPK(), effort: effort(control)).plan(
      beside: own, stations: prices.stations, lines: prices.lines)
  }
}

/// Prices of standing by the positions of a siting problem.
private struct PlacePrices {
  /// Fen a year by station and position of a size.
  private(set) var stations: [[Int]]
  /// The same by line.
  private(set) var lines: [[Int]]

  /// What the district does not know is passed over: it cannot be built there.
  init(_ standing: StandingPrices, in problem: SitingProblem) {
    let network = problem.network
    stations = problem.mayHoldStation.indices.map { station in
      problem.stationSizes[station % problem.streamCount].map { _ in 0 }
    }
    lines = problem.lineSizes.map { $0.map { _ in 0 } }
    for entry in standing.entries {
      guard let stream = network.streamIndex(entry.place.stream) else { continue }
      switch entry.place.level {
      case .station:
        guard let depot = network.depotIndex(ID(entry.place.place)),
          let size = problem.stationSizes[stream].firstIndex(where: { $0.name == entry.size })
        else { continue }
        stations[problem.station(depot, stream)][size] = entry.price.fen
      case .centre:
        guard let centre = network.centreIndex(ID(entry.place.place)) else { continue }
        let line = problem.line(centre, stream)
        guard let size = problem.lineSizes[line].firstIndex(where: { $0.name == entry.size }) else { continue }
        lines[line][size] = entry.price.fen
      }
    }
  }
}
