import LinearProgramming

extension SitingProgramme {
  /// Equation (2): a village's stream goes to one station at most, or to exactly one when it must be served.
  mutating func serveOnce() {
    for (index, item) in problem.items.enumerated() {
      var terms = item.arcs.map { LinearProgramme.Term(assign[$0], 1) }
      if item.mustBeServed,
        let missing = addMissing(.service(item: index), upTo: 1, weight: SitingUnit.tonnes(item.mass))
      {
        terms.append(missing)
      }
      serveRows.append(
        programme.addRow("serve[\(problem.code(item: index))]", item.mustBeServed ? .equal(1) : .atMost(1), terms))
    }
  }

  /// Equation (3): a village is assigned only where a station is built.
  func linkRow(_ arc: Int) -> LinearProgramme.RowDefinition {
    let (item, depot) = (problem.arcs[arc].item, problem.arcs[arc].depot)
    let sizes = build[problem.station(depot, problem.items[item].stream)]
    return LinearProgramme.RowDefinition(
      name: "link[\(problem.code(item: item)),\(problem.code(depot: depot))]", bounds: .atMost(0),
      terms: LinearProgramme.Term.merged(
        [LinearProgramme.Term(assign[arc], 1)] + sizes.map { LinearProgramme.Term($0, -1) }))
  }

  /// Equation (4): a station takes no more than its size allows.
  mutating func limitStationLoads() {
    for (depot, stream) in problem.possibleStations {
      let station = problem.station(depot, stream)
      let loads = problem.arcsOfStation[station].map {
        LinearProgramme.Term(assign[$0], SitingUnit.tonnes(problem.items[problem.arcs[$0].item].mass))
      }
      let room = zip(build[station], problem.stationSizes[stream]).map {
        LinearProgramme.Term($0, -SitingUnit.tonnes($1.capacity))
      }
      programme.addRow(
        "load[\(problem.code(depot: depot)),\(problem.code(stream: stream))]", .atMost(0), loads + room)
    }
  }

  /// Equation (5): a station has one size and stands on an open site.
  mutating func buildOnOpenSites() {
    for (depot, stream) in problem.possibleStations {
      let sizes = build[problem.station(depot, stream)].map { LinearProgramme.Term($0, 1) }
      programme.addRow(
        "stand[\(problem.code(depot: depot)),\(problem.code(stream: stream))]", .atMost(0),
        sizes + [LinearProgramme.Term(open[depot], -1)])
    }
  }

  /// Equation (6): the modules of a site fit on its area, in square metres.
  mutating func limitAreas() {
    for (depot, site) in problem.sites.enumerated() {
      let terms = (0..<problem.streamCount).flatMap { stream in
        zip(build[problem.station(depot, stream)], problem.stationSizes[stream]).map {
          LinearProgramme.Term($0, Double($1.area))
        }
      }
      programme.addRow("area[\(problem.code(depot: depot))]", .atMost(Double(site.area)), terms)
    }
  }

  /// Equation (7): what a station received, less its loss, travels on to centres.
  mutating func balanceStations() {
    balanceRows = Array(repeating: nil, count: problem.depotCount * problem.streamCount)
    for (depot, stream) in problem.possibleStations {
      let received = problem.arcsOfStation[problem.station(depot, stream)].map {
        LinearProgramme.Term(assign[$0], SitingUnit.tonnes(problem.items[problem.arcs[$0].item].delivered))
      }
      let sent = (0..<problem.centreCount).compactMap { centre in
        ship[(depot * problem.centreCount + centre) * problem.streamCount + stream].map {
          LinearProgramme.Term($0, -1)
        }
      }
      balanceRows[problem.station(depot, stream)] = programme.addRow(
        "balance[\(problem.code(depot: depot)),\(problem.code(stream: stream))]", .equal(0), received + sent)
    }
  }

  /// Equation (8): a centre's line takes no more than its size, and has one size at most.
  mutating func limitCentreIntake() {
    lineRows = Array(repeating: nil, count: problem.lineSizes.count)
    for centre in 0..<problem.centreCount {
      for stream in 0..<problem.streamCount where !problem.lineSizes[problem.line(centre, stream)].isEmpty {
        let line = problem.line(centre, stream)
        let name = "[\(problem.code(centre: centre)),\(problem.code(stream: stream))]"
        let taken = problem.sites.indices.compactMap { depot in
          ship[(depot * problem.centreCount + centre) * problem.streamCount + stream].map {
            LinearProgramme.Term($0, 1)
          }
        }
        let room = zip(fit[line], problem.lineSizes[line]).map {
          LinearProgramme.Term($0, -SitingUnit.tonnes($1.capacity))
        }
        lineRows[line] = programme.addRow("intake\(name)", .atMost(0), taken + room)
        programme.addRow("line\(name)", .atMost(1), fit[line].map { LinearProgramme.Term($0, 1) })
      }
    }
  }

  /// Equation (9): what is handed over reaches the target less the on-site use that counts, or the shortfall is paid.
  mutating func coverTargets() {
    for (index, row) in problem.coverage.enumerated() {
      var terms = row.items.flatMap { item in
        problem.items[item].arcs.map {
          LinearProgramme.Term(assign[$0], SitingUnit.tonnes(problem.items[item].mass))
        }
      }
      if let column = short[index] { terms.append(LinearProgramme.Term(column, 1)) }
      if row.shortfallPrice == nil,
        let missing = addMissing(.coverage(row: index), upTo: SitingUnit.tonnes(row.need), weight: 1)
      {
        terms.append(missing)
      }
      coverageRows.append(
        programme.addRow("cover[\(problem.code(coverage: row))]", .atLeast(SitingUnit.tonnes(row.need)), terms))
    }
  }

  /// Equation (10): each township has the stations it must have.
  mutating func fillQuotas() {
    for (index, quota) in problem.quotas.enumerated() {
      var terms = quota.depots.flatMap { depot in
        build[problem.station(depot, quota.stream)].map { LinearProgramme.Term($0, 1) }
      }
      if let missing = addMissing(.quota(index), upTo: Double(quota.count), weight: 1000) { terms.append(missing) }
      quotaRows.append(
        programme.addRow(
          "quota[\(problem.code(township: quota.township)),\(problem.code(stream: quota.stream))]",
          .atLeast(Double(quota.count)), terms))
    }
  }

  /// Equation (11), for centres: a required centre has at least one line. States of depots are bounds of `open`;
  /// radius, locked and forbidden assignments decide which arcs exist.
  mutating func settleSites() {
    for centre in problem.requiredCentres {
      let terms = (0..<problem.streamCount).flatMap { stream in
        fit[problem.line(centre, stream)].map { LinearProgramme.Term($0, 1) }
      }
      let missing = addMissing(.centre(centre), upTo: 1, weight: 1000).map { [$0] } ?? []
      requiredCentreRows.append(
        programme.addRow("required[\(problem.code(centre: centre))]", .atLeast(1), terms + missing))
    }
  }

  /// Equation (12): the cost of equation (1) stays within the budget, if there is one.
  mutating func limitBudget() {
    guard let budget = problem.budget else { return }
    var terms = costTerms
    if let missing = addMissing(.budget, upTo: .infinity, weight: 0.001) { terms.append(missing) }
    budgetRow = programme.addRow("budget", .atMost(SitingUnit.yuan(budget)), terms)
  }

  /// The terms of equation (1) in yuan.
  private var costTerms: [LinearProgramme.Term] {
    var terms = zip(open, problem.sites).map { LinearProgramme.Term($0, SitingUnit.yuan($1.cost)) }
    for (station, columns) in build.enumerated() {
      terms += zip(columns, problem.stationSizes[station % problem.streamCount]).map {
        LinearProgramme.Term($0, SitingUnit.yuan($1.cost))
      }
    }
    terms += zip(assign, problem.arcs).map { LinearProgramme.Term($0, SitingUnit.yuan($1.cost)) }
    for (position, column) in ship.enumerated() {
      let (pair, stream) = position.quotientAndRemainder(dividingBy: problem.streamCount)
      let (depot, centre) = pair.quotientAndRemainder(dividingBy: problem.centreCount)
      guard let column, let price = problem.onwardPrice(depot: depot, centre: centre, stream: stream) else { continue }
      terms.append(LinearProgramme.Term(column, SitingUnit.yuanPerTonne(price)))
    }
    for (columns, sizes) in zip(fit, problem.lineSizes) {
      terms += zip(columns, sizes).map { LinearProgramme.Term($0, SitingUnit.yuan($1.cost)) }
    }
    for (column, row) in zip(short, problem.coverage) {
      if let column, let price = row.shortfallPrice {
        terms.append(LinearProgramme.Term(column, SitingUnit.yuan(price)))
      }
    }
    return terms
  }

  /// Equation (26): the greatest distance is no shorter than any in use; of a village that may be split a part counts as
  /// the whole does.
  mutating func limitDistances() {
    let greatest = programme.addColumn("greatest", cost: 1)
    for (index, item) in problem.items.enumerated() {
      var used = item.arcs.map { assign[$0] }
      if item.maySplit {
        used = item.arcs.map { arc in
          let name = "\(problem.code(item: index)),\(problem.code(depot: problem.arcs[arc].depot))"
          let column = programme.addColumn("used[\(name)]", .unit, isInteger: true)
          programme.addRow(
            "use[\(name)]", .atMost(0), [LinearProgramme.Term(assign[arc], 1), LinearProgramme.Term(column, -1)])
          return column
        }
      }
      for (arc, column) in zip(item.arcs, used) where problem.arcs[arc].distance > 0 {
        let way = SitingUnit.kilometres(problem.arcs[arc].distance)
        programme.addRow(
          "farthest[\(problem.code(item: index)),\(problem.code(depot: problem.arcs[arc].depot))]", .atMost(0),
          [LinearProgramme.Term(column, way), LinearProgramme.Term(greatest, -1)])
      }
    }
  }

  /// Equation (27): who goes to a station has another one open within the backup radius.
  mutating func backUp() {
    for (index, item) in problem.items.enumerated() {
      guard let backups = problem.backup(of: index) else { continue }
      for arc in item.arcs {
        let others = backups.filter { $0 != problem.arcs[arc].depot }.flatMap { depot in
          build[problem.station(depot, item.stream)].map { LinearProgramme.Term($0, -1) }
        }
        programme.addRow(
          "backup[\(problem.code(item: index)),\(problem.code(depot: problem.arcs[arc].depot))]", .atMost(0),
          [LinearProgramme.Term(assign[arc], 1)] + others)
      }
    }
  }

  /// In an elastic programme, a column that makes up for what a requirement lacks, at a price that puts kilograms,
  /// villages and stations on one scale.
  mutating func addMissing(
    _ requirement: SitingRequirement, upTo limit: Double, weight: Double
  ) -> LinearProgramme.Term? {
    guard requirements == .elastic else { return nil }
    let column = programme.addColumn(
      "missing[\(missing.count + 1)]", LinearProgramme.Bounds(0, limit), cost: weight)
    missing.append((requirement, column))
    return LinearProgramme.Term(column, requirement == .budget || requirement == .moves ? -1 : 1)
  }
}

extension SitingProblem {
  /// Depots, then streams, where a station may stand.
  var possibleStations: [(depot: Int, stream: Int)] {
    sites.indices.flatMap { depot in
      (0..<streamCount).filter { mayHoldStation[station(depot, $0)] }.map { (depot, $0) }
    }
  }
}

extension SitingProgramme {
  /// Adds the row of equation (3) of an arc that was left to be added on demand.
  package mutating func link(_ arc: Int) { programme.addRow(linkRow(arc)) }
}
