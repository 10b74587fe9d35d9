extension SitingProblem {
  /// What an amended question changes; everything else stays as it is.
  package struct Amendment {
    package var objective: Objective
    /// By item.
    package var mustBeServed: [Bool]
    /// By arc.
    package var keepsArc: [Bool]
    package var sites: [Site]
    package var stationSizes: [[Size]]
    package var lineSizes: [[Size]]
    package var requiredCentres: [Int]
    package var coverage: [CoverageRow]
    package var quotas: [StationQuota]
    package var mayHoldStation: [Bool]
    /// `[centre × streamCount + stream]`: whether the centre may take the stream.
    package var mayTake: [Bool]
    package var backups: [[Int]?]

    /// Nothing changed.
    package init(_ problem: SitingProblem) {
      objective = problem.objective
      mustBeServed = problem.items.map(\.mustBeServed)
      keepsArc = Array(repeating: true, count: problem.arcs.count)
      sites = problem.sites
      stationSizes = problem.stationSizes
      lineSizes = problem.lineSizes
      requiredCentres = problem.requiredCentres
      coverage = problem.coverage
      quotas = problem.quotas
      mayHoldStation = problem.mayHoldStation
      mayTake = problem.lineSizes.map { !$0.isEmpty }
      backups = problem.backups
    }
  }

  /// The question with some of its rules changed; its items keep their positions, its arcs do not.
  /// - Returns: the question, and where each of its arcs stands in this one.
  package func amended(_ change: Amendment) -> (problem: SitingProblem, arcs: [Int]) {
    var own: [Item] = []
    var kept: [Int] = []
    for (index, item) in items.enumerated() {
      let first = kept.count
      kept += item.arcs.filter { change.keepsArc[$0] && change.mayHoldStation[station(arcs[$0].depot, item.stream)] }
      own.append(
        Item(
          village: item.village, stream: item.stream, mass: item.mass, delivered: item.delivered,
          mustBeServed: change.mustBeServed[index], maySplit: item.maySplit, arcs: first..<kept.count))
    }
    let near = kept.map { arcs[$0] }
    let problem = SitingProblem(
      network: network, distances: distances, objective: change.objective, items: own, arcs: near, sites: change.sites,
      stationSizes: change.stationSizes,
      lineSizes: change.lineSizes.indices.map { change.mayTake[$0] ? change.lineSizes[$0] : [] },
      requiredCentres: change.requiredCentres, coverage: change.coverage,
      coverageOfItem: SitingProblem.inverted(change.coverage.map(\.items), count: items.count), quotas: change.quotas,
      mayHoldStation: change.mayHoldStation,
      arcsOfStation: SitingProblem.inverted(
        near.map { [station($0.depot, items[$0.item].stream)] }, count: arcsOfStation.count),
      onward: onward.accepting(change.mayTake), backups: change.backups, surcharges: surcharges)
    return (problem, kept)
  }
}
