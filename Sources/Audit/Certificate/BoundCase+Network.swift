import Quantities
import WasteNetwork

extension BoundCase {
  init(network: Network, distances: RoadDistances) {
    self.network = network
    self.distances = distances
    isLeastCost = network.options.objective == .leastCost
    let streams = network.streams.indices
    let scopes = network.targetScopes()
    let mayHold = network.depots.indices.flatMap { depot in
      streams.map { network.accepts(depot: depot, stream: $0) && !network.stationSizes[$0].isEmpty }
    }
    let (items, arcs) = BoundCase.items(of: network, distances, scopes: scopes, mayHold: mayHold)
    self.items = items
    self.arcs = arcs
    self.mayHold = mayHold
    arcsOfStation = arcs.indices.map { $0 }.grouped(into: mayHold.count) {
      arcs[$0].depot * streams.count + items[arcs[$0].item].stream
    }
    rows = scopes.map {
      Row(
        stream: $0.stream, township: $0.township, need: $0.neededCollection.kilograms,
        price: network.targets[$0.target].shortfallPrice?.units)
    }
    stationSizes = streams.map {
      BoundCase.sizes(network.stationSizes[$0], network.stationCapacities(stream: $0), factor: .whole)
    }
    lineSizes = BoundCase.lineSizes(of: network)
    (quotas, quotaOfStation) = BoundCase.quotas(of: network, mayHold: mayHold)
    requiredCentres = network.centres.indices.filter { network.centres[$0].state == .required }
  }

  /// Equation (11): arcs within the radius, locks and bans kept.
  private static func items(
    of network: Network, _ distances: RoadDistances, scopes: [Network.TargetScope], mayHold: [Bool]
  ) -> (items: [Item], arcs: [Arc]) {
    var items: [Item] = []
    var arcs: [Arc] = []
    let locks = network.locks.grouped(into: network.villages.count) { network.villageIndex($0.village) ?? 0 }
    for village in network.villages.indices {
      for (stream, rule) in network.streams.enumerated() {
        let mass = network.generation.arising(village: village, stream: stream).offField
        guard mass > .zero else { continue }
        let settled = locks[village].filter { $0.stream == rule.id }
        let locked = settled.filter { $0.kind == .locked }.map(\.depot)
        for road in distances.villageToDepot.neighbours(of: village)
        where road.distance <= rule.serviceRadius && mayHold[road.destination * network.streams.count + stream] {
          let depot = network.depots[road.destination].id
          let isBanned = settled.contains { $0.kind == .forbidden && $0.depot == depot }
          if isBanned || !(locked.isEmpty || locked.contains(depot)) { continue }
          let cost = network.haulCost(village: village, stream: stream, distance: road.distance)
          arcs.append(Arc(item: items.count, depot: road.destination, cost: cost.fen))
        }
        let township = network.townshipOfVillage[village]
        items.append(
          Item(
            village: village, stream: stream, mass: mass.kilograms,
            delivered: rule.storageLoss.complement.of(mass).kilograms,
            mustBeServed: rule.servesEveryVillage || !locked.isEmpty, maySplit: !rule.isSingleStation,
            rows: scopes.indices.filter {
              scopes[$0].stream == stream && (scopes[$0].township ?? township) == township
            }))
      }
    }
    return (items, arcs)
  }

  /// Sizes by capacity. From the largest down, one is left out where the next larger that stays costs no more and
  /// takes no more area: whoever builds the smaller can build the larger instead.
  private static func sizes(_ modules: [ModuleSize], _ capacities: [Mass], factor: Share) -> [Size] {
    let all = zip(modules, capacities).map { module, capacity in
      Size(
        name: module.size, capacity: capacity.kilograms, area: module.area.squareMetres,
        cost: factor.of(module.yearlyCost).fen)
    }
    let order = all.indices.sorted { (all[$0].capacity, all[$0].cost, $0) > (all[$1].capacity, all[$1].cost, $1) }
    var kept: [Size] = []
    for size in order.map({ all[$0] }) {
      if let larger = kept.last, larger.cost <= size.cost, larger.area <= size.area { continue }
      kept.append(size)
    }
    return kept.reversed()
  }

  private static func lineSizes(of network: Network) -> [[Size]] {
    let capacities = network.streams.indices.map { network.centreCapacities(stream: $0) }
    return network.centres.indices.flatMap { centre in
      network.streams.indices.map { stream in
        guard network.accepts(centre: centre, stream: stream) else { return [] }
        return sizes(network.centreSizes[stream], capacities[stream], factor: network.centres[centre].costFactor)
      }
    }
  }

  /// Equation (10).
  private static func quotas(of network: Network, mayHold: [Bool]) -> (quotas: [Quota], ofStation: [Int?]) {
    let streams = network.streams.count
    var quotas: [Quota] = []
    var ofStation = [Int?](repeating: nil, count: mayHold.count)
    for (stream, rule) in network.streams.enumerated() where rule.stationsPerTownship > 0 {
      for depots in network.depotsOfTownship {
        for depot in depots where mayHold[depot * streams + stream] {
          ofStation[depot * streams + stream] = quotas.count
        }
        quotas.append(Quota(stream: stream, count: rule.stationsPerTownship))
      }
    }
    return (quotas, ofStation)
  }
}
