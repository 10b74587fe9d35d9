import Quantities
import WasteNetwork

@testable import Siting

/// What is wrong with a plan, found from the network alone and by other code than the engine's: empty when feasible.
func violations(of plan: SitingPlan, in problem: SitingProblem) -> [String] {
  var found: [String] = []
  let network = problem.network
  func require(_ condition: Bool, _ text: @autoclosure () -> String) { if !condition { found.append(text()) } }

  let open = Set(plan.sites.map(\.depot))
  for (depot, site) in network.depots.enumerated() {
    if site.state == .required { require(open.contains(site.id), "(11) required depot \(site.id) is closed") }
    if site.state == .forbidden { require(!open.contains(site.id), "(11) forbidden depot \(site.id) is open") }
    let used = plan.stations.filter { $0.depot == site.id }.map { station in
      network.stationSizes[network.streamIndex(station.stream)!].first { $0.size == station.size }!.area
    }
    require(used.sum() <= network.depots[depot].area, "(6) area of \(site.id)")
  }
  for station in plan.stations {
    require(open.contains(station.depot), "(5) station on the closed site \(station.depot)")
    let stream = network.streamIndex(station.stream)!
    let size = network.stationSizes[stream].firstIndex { $0.size == station.size }!
    let load = plan.assignments.filter { $0.depot == station.depot && $0.stream == station.stream }.map(\.mass).sum()
    require(load <= network.stationCapacities(stream: stream)[size], "(4) load of \(station.depot) \(station.stream)")
    require(load == station.assigned, "load stated for \(station.depot) \(station.stream)")
  }
  for (village, point) in network.villages.enumerated() {
    for (stream, rule) in network.streams.enumerated() {
      let mine = plan.assignments.filter { $0.village == point.id && $0.stream == rule.id }
      let whole = network.generation.arising(village: village, stream: stream).offField
      let given = mine.map(\.mass).sum()
      require(given <= whole && (!rule.isSingleStation || mine.count <= 1), "(2) \(point.id) \(rule.id)")
      if rule.servesEveryVillage || (rule.isSingleStation && !mine.isEmpty) {
        require(given == whole, "(2) \(point.id) \(rule.id) is not served whole")
      }
      for one in mine {
        require(
          plan.stations.contains { $0.depot == one.depot && $0.stream == one.stream }, "(3) \(point.id) \(rule.id)")
        if let radius = rule.backupRadius {
          let near = problem.distances.villageToDepot.neighbours(of: village).filter { $0.distance <= radius }
            .map { network.depots[$0.destination].id }
          require(
            plan.stations.contains { $0.stream == rule.id && $0.depot != one.depot && near.contains($0.depot) },
            "(27) second station of \(point.id) \(rule.id)")
        }
        require(one.distance <= rule.serviceRadius, "(11) radius of \(point.id) \(rule.id)")
      }
    }
  }
  for (depot, site) in network.depots.enumerated() {
    for (stream, rule) in network.streams.enumerated() {
      let received = plan.assignments.filter { $0.depot == site.id && $0.stream == rule.id }
        .map { rule.storageLoss.complement.of($0.mass) }.sum()
      let sent = plan.shipments.filter { $0.depot == site.id && $0.stream == rule.id }.map(\.mass).sum()
      require(received == sent, "(7) \(depot) \(stream): \(received) received, \(sent) sent")
    }
  }
  for shipment in plan.shipments {
    require(
      plan.lines.contains { $0.centre == shipment.centre && $0.stream == shipment.stream },
      "(8) shipment to \(shipment.centre) without a line")
  }
  for line in plan.lines {
    let stream = network.streamIndex(line.stream)!
    let size = network.centreSizes[stream].firstIndex { $0.size == line.size }!
    let taken = plan.shipments.filter { $0.centre == line.centre && $0.stream == line.stream }.map(\.mass).sum()
    require(taken <= network.centreCapacities(stream: stream)[size], "(8) intake of \(line.centre) \(line.stream)")
  }
  let bindingTargets = Set(network.bindingScopes().map { network.targets[$0.target].id })
  do {
    for result in network.targetResults(for: plan) where bindingTargets.contains(result.target) {
      let target = network.targets.first { $0.id == result.target }!
      require(result.isMet != false || target.shortfallPrice != nil, "(9) \(result.target)")
    }
  }
  for (township, depots) in network.depotsOfTownship.enumerated() {
    for rule in network.streams {
      let count = depots.count { depot in
        plan.stations.contains { $0.depot == network.depots[depot].id && $0.stream == rule.id }
      }
      require(count >= rule.stationsPerTownship, "(10) township \(township) \(rule.id)")
    }
  }
  if let budget = network.options.objective.budget { require(plan.cost.total <= budget, "(12) budget") }
  return found
}
