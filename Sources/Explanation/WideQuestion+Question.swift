import Quantities
import Siting
import WasteNetwork

extension WideQuestion {
  /// What of the district a question is about.
  enum Scope {
    /// Only streams and villages that a kept demand names: the others can be left alone, so that they decide nothing.
    case concerned
    /// Everything, so that a plan of it is a plan of the scenario.
    case whole
  }

  /// The siting question that keeps some requirements, moved where a relaxation moves them, and lifts all others.
  func question(
    keeping kept: Set<Requirement>, _ change: Relaxation = Relaxation(), scope: Scope = .concerned
  ) -> SitingProblem {
    let isAsked = askedItems(kept, scope)
    var streams = [Bool](repeating: scope == .whole, count: problem.streamCount)
    for (item, asked) in zip(problem.items, isAsked) where asked { streams[item.stream] = true }
    for (index, quota) in problem.quotas.enumerated() where kept.contains(.stations(quota: index)) {
      streams[quota.stream] = true
    }
    if problem.requiredCentres.contains(where: { kept.contains(.requiredCentre($0)) }) {
      streams = streams.map { _ in true }
    }

    var amendment = SitingProblem.Amendment(problem)
    if !kept.contains(.budget) {
      amendment.objective = .leastCost
    } else if let budget = change.budget {
      amendment.objective =
        problem.seeksDistance ? .leastGreatestDistance(budget: budget) : .greatestCoverage(budget: budget)
    }
    amendment.mayHoldStation = stationsAllowed(kept, streams)
    amendment.mayTake = linesAllowed(kept, streams)
    amendment.mustBeServed = problem.items.indices.map {
      isAsked[$0] && (kept.contains(.service(item: $0)) || kept.contains(.lock(item: $0)))
    }
    amendment.keepsArc = arcsAllowed(kept, change, isAsked)
    amendSites(&amendment, kept, change)
    amendSizes(&amendment, kept, change)
    amendDemands(&amendment, kept, change, streams)
    amendBackups(&amendment, kept)
    return problem.amended(amendment).problem
  }

  private func askedItems(_ kept: Set<Requirement>, _ scope: Scope) -> [Bool] {
    guard scope == .concerned else { return problem.items.map { _ in true } }
    var asked = problem.items.indices.map { kept.contains(.service(item: $0)) || kept.contains(.lock(item: $0)) }
    for (index, row) in problem.coverage.enumerated() where kept.contains(.target(row: index)) {
      for item in row.items { asked[item] = true }
    }
    // what is collected within a budget is what the objective counts, not what is demanded
    return asked
  }

  private func stationsAllowed(_ kept: Set<Requirement>, _ streams: [Bool]) -> [Bool] {
    problem.mayHoldStation.indices.map { station in
      let (depot, stream) = station.quotientAndRemainder(dividingBy: problem.streamCount)
      let own = network.depots[depot].streams
      return problem.mayHoldStation[station] && streams[stream] && !kept.contains(.forbiddenSite(depot: depot))
        && (!kept.contains(.siteStreams(depot: depot)) || own.contains(network.streams[stream].id))
    }
  }

  private func linesAllowed(_ kept: Set<Requirement>, _ streams: [Bool]) -> [Bool] {
    problem.lineSizes.indices.map { line in
      let (centre, stream) = line.quotientAndRemainder(dividingBy: problem.streamCount)
      let own = network.centres[centre].streams
      return !problem.lineSizes[line].isEmpty && streams[stream] && !kept.contains(.forbiddenCentre(centre))
        && (!kept.contains(.centreStreams(centre)) || own.contains(network.streams[stream].id))
    }
  }

  private func arcsAllowed(_ kept: Set<Requirement>, _ change: Relaxation, _ isAsked: [Bool]) -> [Bool] {
    var allowed = [Bool](repeating: false, count: problem.arcs.count)
    for (index, item) in problem.items.enumerated() where isAsked[index] {
      let radius =
        kept.contains(.radius(stream: item.stream))
        ? change.radius[item.stream] ?? network.streams[item.stream].serviceRadius.metres : .max
      let isLocked = kept.contains(.lock(item: index))
      let forbidden = forbiddenDepots(of: index, kept)
      for arc in item.arcs {
        let depot = problem.arcs[arc].depot
        allowed[arc] =
          problem.arcs[arc].distance <= radius && (!isLocked || lockedDepots[index].contains(depot))
          && !forbidden.contains(depot)
      }
    }
    return allowed
  }

  private func amendSites(_ amendment: inout SitingProblem.Amendment, _ kept: Set<Requirement>, _ change: Relaxation) {
    let everything = problem.stationSizes.map { $0.map(\.area).max() ?? 0 }.reduce(0, +)
    for depot in amendment.sites.indices {
      if !kept.contains(.area(depot: depot)) {
        amendment.sites[depot].area = max(everything, amendment.sites[depot].area)
      } else if let area = change.area[depot] {
        amendment.sites[depot].area = area
      }
      amendment.sites[depot].isRequired = kept.contains(.requiredSite(depot: depot))
    }
    amendment.requiredCentres = problem.requiredCentres.filter { kept.contains(.requiredCentre($0)) }
  }

  private func amendSizes(_ amendment: inout SitingProblem.Amendment, _ kept: Set<Requirement>, _ change: Relaxation) {
    for stream in 0..<problem.streamCount {
      let all = problem.items.reduce(0) { $0 + ($1.stream == stream ? $1.mass : 0) }
      let station = kept.contains(.stationCapacity(stream: stream)) ? change.stationCapacity[stream] : all
      if let station { WideQuestion.enlarge(&amendment.stationSizes[stream], to: station) }
      let line = kept.contains(.lineCapacity(stream: stream)) ? change.lineCapacity[stream] : all
      guard let line else { continue }
      for centre in 0..<problem.centreCount {
        WideQuestion.enlarge(&amendment.lineSizes[problem.line(centre, stream)], to: line)
      }
    }
  }

  /// Adds a size as large as asked for beside the others, at the largest one's price a tonne.
  private static func enlarge(_ sizes: inout [SitingProblem.Size], to capacity: Int) {
    guard var larger = sizes.max(by: { $0.capacity < $1.capacity }), capacity > larger.capacity else { return }
    let times = Double(capacity) / Double(max(1, larger.capacity))
    larger.cost = Int((Double(larger.cost) * times).rounded())
    larger.capacity = capacity
    sizes.append(larger)
  }

  private func amendDemands(
    _ amendment: inout SitingProblem.Amendment, _ kept: Set<Requirement>, _ change: Relaxation, _ streams: [Bool]
  ) {
    amendment.coverage = problem.coverage.indices.compactMap { index in
      var row = problem.coverage[index]
      guard streams[row.stream], row.shortfallPrice != nil || kept.contains(.target(row: index)) else { return nil }
      row.need = change.need[index] ?? row.need
      return row
    }
    amendment.quotas = problem.quotas.indices.filter { kept.contains(.stations(quota: $0)) }.map { index in
      var quota = problem.quotas[index]
      quota.count = change.stations[index] ?? quota.count
      quota.depots = quota.depots.filter { amendment.mayHoldStation[problem.station($0, quota.stream)] }
      return quota
    }
  }

  private func amendBackups(_ amendment: inout SitingProblem.Amendment, _ kept: Set<Requirement>) {
    guard !problem.backups.isEmpty else { return }
    for (index, item) in problem.items.enumerated() {
      guard kept.contains(.backup(stream: item.stream)) else {
        amendment.backups[index] = nil
        continue
      }
      let forbidden = forbiddenDepots(of: index, kept)
      amendment.backups[index] = problem.backups[index]?.filter {
        amendment.mayHoldStation[problem.station($0, item.stream)] && !forbidden.contains($0)
      }
    }
  }
}
