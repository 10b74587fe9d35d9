import Quantities
import WasteNetwork

extension SitingProblem {
  /// What reaches the centre of a part of an item's mass, rounded to the nearest kg.
  func delivered(_ mass: Int, of item: Item) -> Int {
    mass == item.mass
      ? item.delivered : network.streams[item.stream].storageLoss.complement.of(Mass.kilograms(mass)).kilograms
  }

  /// c of a part of an item's mass in proportion, rounded to the nearest fen, halves up.
  func haulCost(_ mass: Int, arc: Arc) -> Int {
    let whole = items[arc.item].mass
    guard mass != whole else { return arc.cost }
    return Int((2 * Int128(arc.cost) * Int128(mass) + Int128(whole)) / (2 * Int128(whole)))
  }

  /// The plan in codes and quantities, every cost from the problem's own figures.
  func plan(_ solution: SitingSolution, quality: (_ cost: SitingPlan.Cost, _ collected: Int) -> Quality) -> SitingPlan {
    let sites = planSites(solution)
    let stations = planStations(solution)
    let assignments = planAssignments(solution)
    let shipments = planShipments(solution)
    let lines = planLines(solution)
    let shortfalls = planShortfalls(solution)
    let cost = SitingPlan.Cost(
      sites: sites.map(\.yearlyCost).sum(), stations: stations.map(\.yearlyCost).sum(),
      haulage: assignments.map(\.haulCost).sum(), onward: shipments.map(\.cost).sum(),
      centres: lines.map(\.yearlyCost).sum(), shortfalls: shortfalls.map(\.cost).sum())
    return SitingPlan(
      sites: sites, stations: stations, assignments: assignments, unserved: planUnserved(solution),
      shipments: shipments, lines: lines, shortfalls: shortfalls, cost: cost,
      quality: quality(cost, solution.masses.reduce(0, +)))
  }

  private func planSites(_ solution: SitingSolution) -> [SitingPlan.Site] {
    sites.indices.compactMap { depot in
      let built = (0..<streamCount).compactMap { stream in
        solution.stations[station(depot, stream)].map { stationSizes[stream][$0] }
      }
      guard sites[depot].isRequired || !built.isEmpty else { return nil }
      return SitingPlan.Site(
        depot: network.depots[depot].id, yearlyCost: .fen(sites[depot].cost),
        areaUsed: .squareMetres(built.map(\.area).reduce(0, +)))
    }
  }

  private func planStations(_ solution: SitingSolution) -> [SitingPlan.Station] {
    possibleStations.compactMap { depot, stream in
      let position = station(depot, stream)
      return solution.stations[position].map { index in
        let size = stationSizes[stream][index]
        return SitingPlan.Station(
          depot: network.depots[depot].id, stream: network.streams[stream].id, size: size.name,
          capacity: .kilograms(size.capacity),
          assigned: .kilograms(arcsOfStation[position].map { solution.masses[$0] }.reduce(0, +)),
          yearlyCost: .fen(size.cost))
      }
    }
  }

  private func planAssignments(_ solution: SitingSolution) -> [SitingPlan.Assignment] {
    arcs.indices.filter { solution.masses[$0] > 0 }.map { index in
      let arc = arcs[index]
      let item = items[arc.item]
      let second = nextBest(item: item, besides: arc.depot, solution)
      return SitingPlan.Assignment(
        village: network.villages[item.village].id, stream: network.streams[item.stream].id,
        depot: network.depots[arc.depot].id, mass: .kilograms(solution.masses[index]),
        distance: .metres(arc.distance), haulCost: .fen(haulCost(solution.masses[index], arc: arc)),
        nextBest: second.map { network.depots[$0.destination].id }, nextBestDistance: second?.distance)
    }
  }

  /// The nearest other station of the stream within the service radius, or within the backup radius where that is
  /// greater: the report names the second station that it says there is.
  private func nextBest(item: Item, besides depot: Int, _ solution: SitingSolution) -> NeighbourLists.Neighbour? {
    let (village, rule) = (network.villages[item.village].id, network.streams[item.stream])
    let radius = max(rule.serviceRadius, rule.backupRadius ?? .zero)
    return distances.villageToDepot.neighbours(of: item.village).first { neighbour in
      neighbour.destination != depot && neighbour.distance <= radius
        && solution.stations[station(neighbour.destination, item.stream)] != nil
        && !network.locks.contains {
          $0.kind == .forbidden && $0.village == village && $0.stream == rule.id
            && $0.depot == network.depots[neighbour.destination].id
        }
    }
  }

  private func planShipments(_ solution: SitingSolution) -> [SitingPlan.Shipment] {
    solution.shipments.map { shipment in
      let distance = distances.depotToCentre[shipment.depot, shipment.centre] ?? .zero
      let mass = Mass.kilograms(shipment.mass)
      return SitingPlan.Shipment(
        depot: network.depots[shipment.depot].id, centre: network.centres[shipment.centre].id,
        stream: network.streams[shipment.stream].id, mass: mass, distance: distance,
        cost: network.streams[shipment.stream].onwardRate * (mass * distance))
    }
  }

  private func planLines(_ solution: SitingSolution) -> [SitingPlan.Line] {
    network.centres.indices.flatMap { centre in
      (0..<streamCount).compactMap { stream in
        solution.lines[line(centre, stream)].map { index in
          let size = lineSizes[line(centre, stream)][index]
          let received = solution.shipments.filter { $0.centre == centre && $0.stream == stream }.map(\.mass)
          return SitingPlan.Line(
            centre: network.centres[centre].id, stream: network.streams[stream].id, size: size.name,
            capacity: .kilograms(size.capacity), received: .kilograms(received.reduce(0, +)),
            yearlyCost: .fen(size.cost))
        }
      }
    }
  }

  /// What is missing of a coverage row, kg.
  func shortfall(_ row: CoverageRow, _ solution: SitingSolution) -> Int {
    max(0, row.need - row.items.flatMap { items[$0].arcs }.map { solution.masses[$0] }.reduce(0, +))
  }

  private func planShortfalls(_ solution: SitingSolution) -> [SitingPlan.Shortfall] {
    coverage.compactMap { row in
      let missing = Mass.kilograms(shortfall(row, solution))
      guard let price = network.targets[row.target].shortfallPrice, missing > .zero else { return nil }
      return SitingPlan.Shortfall(
        target: network.targets[row.target].id, township: row.township.map { network.townships[$0].id }, mass: missing,
        cost: price * missing)
    }
  }
}
