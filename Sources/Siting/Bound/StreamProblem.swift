extension SitingProblem {
  /// One stream by itself: its items, lines, targets and quotas, the sites free of charge.
  ///
  /// Stations, lines and streams keep their numbers; items and arcs are numbered anew, in the same order.
  func only(_ stream: Int) -> SitingProblem {
    var items: [Item] = []
    var arcs: [Arc] = []
    var numbers = [Int](repeating: 0, count: self.items.count)
    for (index, item) in self.items.enumerated() where item.stream == stream {
      numbers[index] = items.count
      let first = arcs.count
      arcs += item.arcs.map {
        Arc(item: items.count, depot: self.arcs[$0].depot, distance: self.arcs[$0].distance, cost: self.arcs[$0].cost)
      }
      items.append(
        Item(
          village: item.village, stream: stream, mass: item.mass, delivered: item.delivered,
          mustBeServed: item.mustBeServed, maySplit: item.maySplit, arcs: first..<arcs.count))
    }
    let rows = coverage.filter { $0.stream == stream }.map { row in
      CoverageRow(
        target: row.target, township: row.township, stream: stream, need: row.need, shortfallPrice: row.shortfallPrice,
        items: row.items.map { numbers[$0] })
    }
    return SitingProblem(
      network: network, distances: distances, objective: objective, items: items, arcs: arcs,
      sites: sites.map { Site(township: $0.township, area: $0.area, cost: 0, isRequired: false) },
      stationSizes: stationSizes,
      lineSizes: lineSizes.indices.map { $0 % streamCount == stream ? lineSizes[$0] : [] }, requiredCentres: [],
      coverage: rows, coverageOfItem: SitingProblem.inverted(rows.map(\.items), count: items.count),
      quotas: quotas.filter { $0.stream == stream },
      mayHoldStation: mayHoldStation.indices.map { $0 % streamCount == stream && mayHoldStation[$0] },
      arcsOfStation: SitingProblem.inverted(
        arcs.map { [station($0.depot, stream)] }, count: depotCount * streamCount),
      onward: onward,
      backups: backups.isEmpty ? [] : self.items.indices.filter { self.items[$0].stream == stream }.map { backups[$0] })
  }
}

extension Multipliers {
  /// The prices of one stream's equations, for `SitingProblem.only`.
  func only(_ stream: Int, of dual: DualFunction) -> Multipliers {
    let problem = dual.problem
    func kept(_ values: [Double], _ isKept: (Int) -> Bool) -> [Double] {
      values.indices.filter(isKept).map { values[$0] }
    }
    func blanked(_ values: [Double]) -> [Double] {
      values.indices.map { $0 % problem.streamCount == stream ? values[$0] : 0 }
    }
    return Multipliers(
      serve: kept(serve) { problem.items[$0].stream == stream }, balance: blanked(balance), intake: blanked(intake),
      cover: kept(cover) { problem.coverage[$0].stream == stream },
      quota: kept(quota) { problem.quotas[$0].stream == stream }, centre: [],
      cut: kept(cut) { dual.cuts[$0].stream == stream }, residual: blanked(residual))
  }
}
