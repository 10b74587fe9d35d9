import LinearProgramming
import Quantities
import WasteNetwork

/// Whole units of the problem in the programme's tonnes and yuan.
enum SitingUnit {
  static func tonnes(_ kilograms: Int) -> Double { Double(kilograms) / 1000 }
  static func yuan(_ fen: Int) -> Double { Double(fen) / 100 }
  static func kilometres(_ metres: Int) -> Double { Double(metres) / 1000 }
  /// Millionths of a fen per kg as yuan per tonne.
  static func yuanPerTonne(_ onwardPrice: Int) -> Double { Double(onwardPrice) / 100_000 }
}

/// The columns, which are the terms of equation (1):
///
///     Σ f[j]·open[j] + Σ F[s,l]·build[j,s,l] + Σ c[v,s,j]·assign[v,s,j] + Σ h[j,k,s]·ship[j,k,s]
///       + Σ G[k,s,l]·fit[k,s,l] + Σ p[t]·short[t,h]
extension SitingProgramme {
  /// Cost in yuan of a column under equation (1), or zero when something else is optimised.
  private func cost(_ yuan: Double) -> Double {
    problem.objective == .leastCost && requirements == .firm ? yuan : 0
  }

  mutating func addSites() {
    for (depot, site) in problem.sites.enumerated() {
      let bounds = LinearProgramme.Bounds(site.isRequired ? 1 : 0, 1)
      open.append(
        programme.addColumn(
          "open[\(problem.code(depot: depot))]", bounds, cost: cost(SitingUnit.yuan(site.cost)), isInteger: true))
    }
  }

  mutating func addStations() {
    for depot in problem.sites.indices {
      for stream in 0..<problem.streamCount {
        guard problem.mayHoldStation[problem.station(depot, stream)] else {
          build.append([])
          continue
        }
        build.append(
          problem.stationSizes[stream].map { size in
            programme.addColumn(
              "build[\(problem.code(depot: depot)),\(problem.code(stream: stream)),\(size.name)]", .unit,
              cost: cost(SitingUnit.yuan(size.cost)), isInteger: true)
          })
      }
    }
  }

  mutating func addAssignments() {
    for arc in problem.arcs {
      let item = problem.items[arc.item]
      // greatest coverage: the mass collected is what is maximised, instead of equation (1)
      let collected = problem.seeksCoverage && requirements == .firm ? SitingUnit.tonnes(item.mass) : 0
      assign.append(
        programme.addColumn(
          "assign[\(problem.code(item: arc.item)),\(problem.code(depot: arc.depot))]", .unit,
          cost: cost(SitingUnit.yuan(arc.cost)) + collected, isInteger: !item.maySplit))
    }
  }

  mutating func addShipments() {
    for depot in problem.sites.indices {
      for centre in 0..<problem.centreCount {
        for stream in 0..<problem.streamCount {
          guard problem.mayHoldStation[problem.station(depot, stream)],
            let price = problem.onwardPrice(depot: depot, centre: centre, stream: stream)
          else {
            ship.append(nil)
            continue
          }
          ship.append(
            programme.addColumn(
              "ship[\(problem.code(depot: depot)),\(problem.code(centre: centre)),\(problem.code(stream: stream))]",
              cost: cost(SitingUnit.yuanPerTonne(price))))
        }
      }
    }
  }

  mutating func addLines() {
    for centre in 0..<problem.centreCount {
      for stream in 0..<problem.streamCount {
        fit.append(
          problem.lineSizes[problem.line(centre, stream)].map { size in
            programme.addColumn(
              "fit[\(problem.code(centre: centre)),\(problem.code(stream: stream)),\(size.name)]", .unit,
              cost: cost(SitingUnit.yuan(size.cost)), isInteger: true)
          })
      }
    }
  }

  mutating func addShortfalls() {
    short = problem.coverage.map { row in
      guard let price = row.shortfallPrice else { return nil }
      return programme.addColumn(
        "short[\(problem.code(coverage: row))]", LinearProgramme.Bounds(0, SitingUnit.tonnes(row.need)),
        cost: cost(SitingUnit.yuan(price)))
    }
  }
}

/// Codes as column and row names use them.
extension SitingProblem {
  func code(depot: Int) -> String { network.depots[depot].id.code }
  func code(centre: Int) -> String { network.centres[centre].id.code }
  func code(stream: Int) -> String { network.streams[stream].id.code }
  func code(township: Int) -> String { network.townships[township].id.code }
  func code(item: Int) -> String {
    "\(network.villages[items[item].village].id.code),\(code(stream: items[item].stream))"
  }
  /// Target and township; `district` where the scope is the whole district.
  func code(coverage row: CoverageRow) -> String {
    "\(network.targets[row.target].id),\(row.township.map { code(township: $0) } ?? "district")"
  }
}
