import Quantities
import WasteNetwork

extension SitingProblem {
  /// Every village's stream of which something is not handed over, with the reason.
  func planUnserved(_ solution: SitingSolution) -> [SitingPlan.Unserved] {
    var itemOf = [Int?](repeating: nil, count: network.villages.count * streamCount)
    for (index, item) in items.enumerated() { itemOf[item.village * streamCount + item.stream] = index }
    let rowIsMet = coverage.map { shortfall($0, solution) == 0 }
    return itemOf.indices.compactMap { position in
      let (village, stream) = (position / streamCount, position % streamCount)
      guard let index = itemOf[position] else {
        return SitingPlan.Unserved(
          village: network.villages[village].id, stream: network.streams[stream].id, mass: .zero,
          reason: .nothingToCollect)
      }
      let left = items[index].mass - items[index].arcs.map { solution.masses[$0] }.reduce(0, +)
      guard left > 0 else { return nil }
      return SitingPlan.Unserved(
        village: network.villages[village].id, stream: network.streams[stream].id, mass: .kilograms(left),
        reason: reason(for: index, left: left, solution, rowIsMet: rowIsMet))
    }
  }

  private func reason(
    for index: Int, left: Int, _ solution: SitingSolution, rowIsMet: [Bool]
  ) -> SitingPlan.Unserved.Reason {
    let item = items[index]
    if item.arcs.isEmpty { return .outOfReach }
    if let backups = backup(of: index), item.arcs.allSatisfy({ arc in !backups.contains { $0 != arcs[arc].depot } }) {
      return .noBackup
    }
    if seeksCoverage { return .noBudget }
    if coverageOfItem[index].allSatisfy({ rowIsMet[$0] }) { return .notNeeded }
    let wanted = item.maySplit ? 1 : left
    return item.arcs.contains { room(arcs[$0].depot, item.stream, solution) >= wanted } ? .notNeeded : .noCapacity
  }

  /// What a built station could still take, kg; nothing where none is built.
  func room(_ depot: Int, _ stream: Int, _ solution: SitingSolution) -> Int {
    guard let size = solution.stations[station(depot, stream)] else { return 0 }
    return stationSizes[stream][size].capacity
      - arcsOfStation[station(depot, stream)].map { solution.masses[$0] }.reduce(0, +)
  }
}
