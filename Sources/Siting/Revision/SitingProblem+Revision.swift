extension SitingProblem {
  /// Some streams by themselves at other haul costs, beside a solution that keeps everything of the others.
  ///
  /// Where a station of another stream stands, the site is open and paid for and has so much less area. Of a question of
  /// greatest coverage what is collected stays so, of one of least distance no arc is longer than the longest in use:
  /// what is asked is the least cost at the same answer.
  /// - Parameter haulCost: fen a year by arc.
  func revision(of streams: [Bool], beside solution: SitingSolution, haulCost: (Int) -> Int) -> SitingRevisionCase {
    let (items, arcs, wholeItems, wholeArcs) = revised(streams, solution, haulCost)
    var position = [Int?](repeating: nil, count: self.items.count)
    for (own, whole) in wholeItems.enumerated() { position[whole] = own }
    let rows = seeksCoverage ? [] : revisedCoverage(streams, position: position)
    let problem = SitingProblem(
      network: network, distances: distances, objective: .leastCost, items: items, arcs: arcs,
      sites: sites.indices.map { site($0, without: streams, solution) }, stationSizes: stationSizes,
      lineSizes: lineSizes.indices.map { streams[$0 % streamCount] ? lineSizes[$0] : [] },
      requiredCentres: requiredCentres.filter { !isKept(centre: $0, without: streams, solution) },
      coverage: rows, coverageOfItem: SitingProblem.inverted(rows.map(\.items), count: items.count),
      quotas: quotas.filter { streams[$0.stream] },
      mayHoldStation: mayHoldStation.indices.map { streams[$0 % streamCount] && mayHoldStation[$0] },
      arcsOfStation: SitingProblem.inverted(
        arcs.map { [station($0.depot, items[$0.item].stream)] }, count: arcsOfStation.count),
      onward: onward, backups: backups.isEmpty ? [] : wholeItems.map { backups[$0] })
    return SitingRevisionCase(problem: problem, wholeArcs: wholeArcs)
  }

  /// Items of the streams with the arcs that they may use, and where these stand in the whole.
  private func revised(
    _ streams: [Bool], _ solution: SitingSolution, _ haulCost: (Int) -> Int
  ) -> (items: [Item], arcs: [Arc], wholeItems: [Int], wholeArcs: [Int]) {
    let radius = seeksDistance ? greatestDistance(of: solution) : .max
    // equation (28): no further village departs from the accepted plan
    let stay = moves.flatMap { confinement(to: $0.moved(by: solution, in: self)) }
    var own: [Item] = []
    var ownArcs: [Arc] = []
    var wholeItems: [Int] = []
    var wholeArcs: [Int] = []
    for (index, item) in items.enumerated() where streams[item.stream] {
      let isServed = item.arcs.contains { solution.masses[$0] > 0 }
      if seeksCoverage && !isServed { continue }
      let first = ownArcs.count
      for arc in item.arcs where arcs[arc].distance <= radius && stay?.keepsArc[arc] ?? true {
        ownArcs.append(
          Arc(item: own.count, depot: arcs[arc].depot, distance: arcs[arc].distance, cost: haulCost(arc)))
        wholeArcs.append(arc)
      }
      wholeItems.append(index)
      own.append(
        Item(
          village: item.village, stream: item.stream, mass: item.mass, delivered: item.delivered,
          mustBeServed: item.mustBeServed || seeksCoverage || stay?.mustBeServed[index] ?? false,
          maySplit: item.maySplit, arcs: first..<ownArcs.count))
    }
    return (own, ownArcs, wholeItems, wholeArcs)
  }

  private func revisedCoverage(_ streams: [Bool], position: [Int?]) -> [CoverageRow] {
    coverage.filter { streams[$0.stream] }.map { row in
      CoverageRow(
        target: row.target, township: row.township, stream: row.stream, need: row.need,
        shortfallPrice: row.shortfallPrice, items: row.items.compactMap { position[$0] })
    }
  }

  /// A site less what the kept streams have there.
  private func site(_ depot: Int, without streams: [Bool], _ solution: SitingSolution) -> Site {
    let kept = (0..<streamCount).filter { !streams[$0] }.compactMap { stream in
      solution.stations[station(depot, stream)].map { stationSizes[stream][$0].area }
    }
    let site = sites[depot]
    return Site(
      township: site.township, area: max(0, site.area - kept.reduce(0, +)),
      cost: kept.isEmpty && !site.isRequired ? site.cost : 0, isRequired: false)
  }

  /// Whether a kept stream has a line at a centre.
  private func isKept(centre: Int, without streams: [Bool], _ solution: SitingSolution) -> Bool {
    (0..<streamCount).contains { !streams[$0] && solution.lines[line(centre, $0)] != nil }
  }
}

/// A revision's question, and where its arcs stand in the whole.
struct SitingRevisionCase {
  let problem: SitingProblem
  let wholeArcs: [Int]

  /// What a solution of the whole decides in the question; `nil` where the question does not know it.
  func state(of solution: SitingSolution) -> SearchState? {
    let model = SearchModel(problem)
    var arcs = [Int?](repeating: nil, count: problem.items.count)
    for (own, whole) in wholeArcs.enumerated() where solution.masses[whole] > 0 { arcs[problem.arcs[own].item] = own }
    var loaded = [Bool](repeating: false, count: solution.stations.count)
    for arc in arcs { if let arc { loaded[model.arcStation[arc]] = true } }
    let kept = solution.stations.indices.map {
      problem.mayHoldStation[$0] && solution.stations[$0] != nil && !loaded[$0]
    }
    let lines = model.lineChoices.indices.map { line in
      solution.lines[line].flatMap { size in model.lineChoices[line].lastIndex { $0.size == size } } ?? 0
    }
    return SearchState(model, lines: lines, arcs: arcs, kept: kept)
  }

  /// The whole solution with what a state of the question decides; `nil` where its lines cannot take it.
  func merged(_ state: SearchState, into solution: SitingSolution, of whole: SitingProblem) -> SitingSolution? {
    let part = SitingSolution(state)
    var merged = solution
    for (own, arc) in wholeArcs.enumerated() { merged.masses[arc] = part.masses[own] }
    for stream in 0..<problem.streamCount where isRevised(stream) {
      for depot in problem.sites.indices {
        merged.stations[problem.station(depot, stream)] = part.stations[problem.station(depot, stream)]
      }
      for centre in 0..<problem.centreCount {
        merged.lines[problem.line(centre, stream)] = part.lines[problem.line(centre, stream)]
      }
    }
    return merged.ship(for: whole) ? merged : nil
  }

  private func isRevised(_ stream: Int) -> Bool {
    problem.sites.indices.contains { problem.mayHoldStation[problem.station($0, stream)] }
  }
}
