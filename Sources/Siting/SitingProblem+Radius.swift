import Quantities

extension SitingProblem {
  /// The least cost with no arc longer than a radius in metres, and where each of its arcs stands in the whole.
  func cheapest(within radius: Int) -> (problem: SitingProblem, arcs: [Int]) {
    var own: [Item] = []
    var kept: [Int] = []
    for item in items {
      let first = kept.count
      kept += item.arcs.filter { arcs[$0].distance <= radius }
      own.append(
        Item(
          village: item.village, stream: item.stream, mass: item.mass, delivered: item.delivered,
          mustBeServed: item.mustBeServed, maySplit: item.maySplit, arcs: first..<kept.count))
    }
    let near = kept.map { arcs[$0] }
    let problem = SitingProblem(
      network: network, distances: distances, objective: .leastCost, items: own, arcs: near, sites: sites,
      stationSizes: stationSizes, lineSizes: lineSizes, requiredCentres: requiredCentres, coverage: coverage,
      coverageOfItem: coverageOfItem, quotas: quotas, mayHoldStation: mayHoldStation,
      arcsOfStation: SitingProblem.inverted(
        near.map { [station($0.depot, items[$0.item].stream)] }, count: arcsOfStation.count),
      onward: onward,
      backups: backups)
    return (problem, kept)
  }

  /// Metres that the greatest distance of a plan can be: the arcs' distances, ascending, and nought where nothing is
  /// handed over.
  var possibleRadii: [Int] { Set(arcs.map(\.distance)).union([0]).sorted() }

  /// Metres that the greatest distance has at least, by services and targets one by one: each needs villages that reach
  /// some depot.
  var leastRadius: Int {
    func nearest(_ item: Item) -> Int { item.arcs.isEmpty ? .max : arcs[item.arcs.lowerBound].distance }
    var least = 0
    for item in items where item.mustBeServed && !item.arcs.isEmpty { least = max(least, nearest(item)) }
    for row in coverage where row.shortfallPrice == nil {
      var left = row.need
      for item in row.items.sorted(by: { (nearest(items[$0]), $0) < (nearest(items[$1]), $1) }) where left > 0 {
        guard !items[item].arcs.isEmpty else { break }
        left -= items[item].mass
        least = max(least, nearest(items[item]))
      }
    }
    return least
  }

  /// Fen that no plan exceeds under equation (1), whatever it decides, were every part as dear as it can be.
  var greatestCost: Int {
    let modules = possibleStations.map { stationSizes[$0.stream].map(\.cost).max() ?? 0 }.reduce(0, +)
    let lines = lineSizes.map { $0.map(\.cost).max() ?? 0 }.reduce(0, +)
    let haulage = items.map { item in item.arcs.map { arcs[$0].cost }.max() ?? 0 }.reduce(0, +)
    let dearest = (0..<streamCount).map(onward.dearest)
    let shipping = items.reduce(0) {
      $0 + ($1.delivered + $1.arcs.count) * dearest[$1.stream] / SearchModel.microfen + 1
    }
    let shortfalls = coverage.reduce(0) { $0 + $1.need * ($1.shortfallPrice ?? 0) / 1000 + 1 }
    // every part and every shipment is rounded to the nearest fen
    let roundings = arcs.count + onward.count
    return sites.map(\.cost).reduce(0, +) + modules + lines + haulage + shipping + shortfalls + roundings
  }

  /// A plan of a question with fewer arcs, in arcs of the whole.
  func widened(_ solution: SitingSolution, arcs kept: [Int]) -> SitingSolution {
    var whole = solution
    whole.masses = [Int](repeating: 0, count: arcs.count)
    for (position, arc) in kept.enumerated() { whole.masses[arc] = solution.masses[position] }
    return whole
  }

  /// Equation (26): metres of the longest arc in use; nought where none is.
  func greatestDistance(of solution: SitingSolution) -> Int {
    arcs.indices.reduce(0) { solution.masses[$1] > 0 ? max($0, arcs[$1].distance) : $0 }
  }
}
