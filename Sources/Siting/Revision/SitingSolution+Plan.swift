import Quantities
package import WasteNetwork

extension SitingSolution {
  /// A plan of the problem's own district in the problem's terms; `nil` where the plan has something that the problem
  /// does not know.
  package init?(_ plan: SitingPlan, in problem: SitingProblem) {
    let network = problem.network
    var itemOf = [Int?](repeating: nil, count: network.villages.count * problem.streamCount)
    for (index, item) in problem.items.enumerated() { itemOf[item.village * problem.streamCount + item.stream] = index }
    masses = Array(repeating: 0, count: problem.arcs.count)
    stations = Array(repeating: nil, count: problem.arcsOfStation.count)
    lines = Array(repeating: nil, count: problem.lineSizes.count)
    shipments = []
    for one in plan.assignments {
      guard let village = network.villageIndex(one.village), let stream = network.streamIndex(one.stream),
        let depot = network.depotIndex(one.depot), let item = itemOf[village * problem.streamCount + stream],
        let arc = problem.items[item].arcs.first(where: { problem.arcs[$0].depot == depot })
      else { return nil }
      masses[arc] = one.mass.kilograms
    }
    for one in plan.stations {
      guard let depot = network.depotIndex(one.depot), let stream = network.streamIndex(one.stream),
        let size = problem.stationSizes[stream].firstIndex(where: { $0.name == one.size })
      else { return nil }
      stations[problem.station(depot, stream)] = size
    }
    for one in plan.lines {
      guard let centre = network.centreIndex(one.centre), let stream = network.streamIndex(one.stream),
        let size = problem.lineSizes[problem.line(centre, stream)].firstIndex(where: { $0.name == one.size })
      else { return nil }
      lines[problem.line(centre, stream)] = size
    }
    guard ship(for: problem) else { return nil }
  }
}
