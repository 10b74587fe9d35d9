public import Quantities
public import WasteNetwork

extension SitingProblem {
  /// Reads the whole-number question out of a network and its road distances.
  /// - Parameter haulCost: yearly cost of taking a village's stream over a road distance (c of equation 1);
  ///   the network's own estimate when `nil`.
  public init(
    _ network: Network, distances: RoadDistances,
    haulCost: (@Sendable (_ village: Int, _ stream: Int, _ distance: Distance) -> Money)? = nil
  ) {
    let price = haulCost ?? { network.haulCost(village: $0, stream: $1, distance: $2) }
    let mayHold = network.depots.indices.flatMap { depot in
      network.streams.indices.map { network.mayHoldStation(depot: depot, stream: $0) }
    }
    let (items, arcs) = SitingProblem.arcs(of: network, distances, mayHold: mayHold, price: price)
    let coverage = SitingProblem.coverage(of: network, items: items)

    self.network = network
    self.distances = distances
    self.items = items
    self.arcs = arcs
    self.coverage = coverage
    mayHoldStation = mayHold
    objective =
      switch network.options.objective {
      case .leastCost: .leastCost
      case .greatestCoverage(let budget, _): .greatestCoverage(budget: budget.fen)
      case .leastGreatestDistance(let budget): .leastGreatestDistance(budget: budget?.fen)
      }
    sites = network.depots.indices.map { depot in
      Site(
        township: network.townshipOfDepot[depot], area: network.depots[depot].area.squareMetres,
        cost: network.depots[depot].yearlyCost.fen, isRequired: network.depots[depot].state == .required)
    }
    stationSizes = network.streams.indices.map {
      SitingProblem.sizes(network.stationSizes[$0], network.stationCapacities(stream: $0), factor: .whole)
    }
    lineSizes = SitingProblem.lineSizes(of: network)
    requiredCentres = network.centres.indices.filter { network.centres[$0].state == .required }
    coverageOfItem = SitingProblem.inverted(coverage.map(\.items), count: items.count)
    quotas = SitingProblem.quotas(of: network, mayHold: mayHold)
    arcsOfStation = SitingProblem.inverted(
      arcs.map { [$0.depot * network.streams.count + items[$0.item].stream] },
      count: network.depots.count * network.streams.count)
    onward = OnwardRoads(network, distances)
    backups = SitingProblem.backups(of: network, distances, items: items)
  }

  /// Equation (27): by item the depots that may hold its second station; empty where no stream asks for any.
  private static func backups(of network: Network, _ distances: RoadDistances, items: [Item]) -> [[Int]?] {
    guard network.streams.contains(where: { $0.backupRadius != nil }) else { return [] }
    let backups = network.backups(distances)
    return items.map { backups[$0.village * network.streams.count + $0.stream] }
  }

  /// Equation (11): arcs within the radius, locked and forbidden assignments settled.
  private static func arcs(
    of network: Network, _ distances: RoadDistances, mayHold: [Bool],
    price: (_ village: Int, _ stream: Int, _ distance: Distance) -> Money
  ) -> (items: [Item], arcs: [Arc]) {
    var items: [Item] = []
    var arcs: [Arc] = []
    let locks = Dictionary(grouping: network.locks) { AssignmentKey(village: $0.village, stream: $0.stream) }
    for village in network.villages.indices {
      for (stream, rule) in network.streams.enumerated() {
        let mass = network.generation.arising(village: village, stream: stream).offField
        guard mass > .zero else { continue }
        let settled = locks[AssignmentKey(village: network.villages[village].id, stream: rule.id)] ?? []
        let locked = settled.filter { $0.kind == .locked }.map(\.depot)
        let first = arcs.count
        for neighbour in distances.villageToDepot.neighbours(of: village) {
          let depot = network.depots[neighbour.destination].id
          guard mayHold[neighbour.destination * network.streams.count + stream] else { continue }
          guard neighbour.distance <= rule.serviceRadius, locked.isEmpty || locked.contains(depot) else { continue }
          guard !settled.contains(where: { $0.kind == .forbidden && $0.depot == depot }) else { continue }
          arcs.append(
            Arc(
              item: items.count, depot: neighbour.destination, distance: neighbour.distance.metres,
              cost: price(village, stream, neighbour.distance).fen))
        }
        items.append(
          Item(
            village: village, stream: stream, mass: mass.kilograms,
            delivered: rule.storageLoss.complement.of(mass).kilograms,
            mustBeServed: rule.servesEveryVillage || !locked.isEmpty, maySplit: !rule.isSingleStation,
            arcs: first..<arcs.count))
      }
    }
    return (items, arcs)
  }

  private struct AssignmentKey: Hashable {
    let village: ID<Village>
    let stream: ID<WasteStream>
  }

  /// Equation (9): one row for each scope of each modelled target; with a budget of those that must be kept.
  private static func coverage(of network: Network, items: [Item]) -> [CoverageRow] {
    let ofStream = Dictionary(grouping: items.indices) { items[$0].stream }
    let ofTownship = Dictionary(grouping: items.indices) {
      network.townshipOfVillage[items[$0].village] * network.streams.count + items[$0].stream
    }
    return network.bindingScopes().map { scope in
      CoverageRow(
        target: scope.target, township: scope.township, stream: scope.stream,
        need: scope.neededCollection.kilograms, shortfallPrice: network.targets[scope.target].shortfallPrice?.units,
        items: scope.township.map { ofTownship[$0 * network.streams.count + scope.stream] ?? [] }
          ?? ofStream[scope.stream] ?? [])
    }
  }

  /// Equation (10).
  private static func quotas(of network: Network, mayHold: [Bool]) -> [StationQuota] {
    network.streams.indices.flatMap { stream in
      let count = network.streams[stream].stationsPerTownship
      return network.townships.indices.compactMap { township in
        count == 0
          ? nil
          : StationQuota(
            township: township, stream: stream, count: count,
            depots: network.depotsOfTownship[township].filter { mayHold[$0 * network.streams.count + stream] })
      }
    }
  }

  private static func sizes(_ modules: [ModuleSize], _ capacities: [Mass], factor: Share) -> [Size] {
    zip(modules, capacities).map { module, capacity in
      Size(
        name: module.size, capacity: capacity.kilograms, area: module.area.squareMetres,
        cost: factor.of(module.yearlyCost).fen)
    }
  }

  private static func lineSizes(of network: Network) -> [[Size]] {
    let capacities = network.streams.indices.map { network.centreCapacities(stream: $0) }
    return network.centres.indices.flatMap { centre in
      network.streams.indices.map { stream in
        network.accepts(centre: centre, stream: stream)
          ? sizes(network.centreSizes[stream], capacities[stream], factor: network.centres[centre].costFactor) : []
      }
    }
  }

  /// For each of `count` members the lists that contain it, ascending.
  static func inverted(_ lists: [[Int]], count: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for (index, list) in lists.enumerated() {
      for member in list { result[member].append(index) }
    }
    return result
  }
}
