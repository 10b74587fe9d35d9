import Quantities
import Siting
import WasteNetwork

extension Reassignment {
  /// What one solution builds otherwise than another, the dearest change first.
  func steps(from old: SitingSolution, to new: SitingSolution) -> [PriceAnswer.Step] {
    let all = siteSteps(old, new) + stationSteps(old, new) + lineSteps(old, new)
    return all.enumerated().sorted { one, other in
      (abs(other.element.difference.fen), one.offset) < (abs(one.element.difference.fen), other.offset)
    }.map(\.element)
  }

  private func isOpen(_ depot: Int, _ solution: SitingSolution) -> Bool {
    problem.sites[depot].isRequired
      || (0..<problem.streamCount).contains { solution.stations[problem.station(depot, $0)] != nil }
  }

  private func siteSteps(_ old: SitingSolution, _ new: SitingSolution) -> [PriceAnswer.Step] {
    problem.sites.indices.compactMap { depot in
      let (before, after) = (isOpen(depot, old), isOpen(depot, new))
      guard before != after else { return nil }
      let cost = problem.sites[depot].cost
      return PriceAnswer.Step(
        place: .site(problem.network.depots[depot].id), before: before ? "" : nil, after: after ? "" : nil,
        difference: .fen(after ? cost : -cost))
    }
  }

  private func stationSteps(_ old: SitingSolution, _ new: SitingSolution) -> [PriceAnswer.Step] {
    old.stations.indices.compactMap { station in
      let (depot, stream) = station.quotientAndRemainder(dividingBy: problem.streamCount)
      return step(
        .station(problem.network.depots[depot].id, problem.network.streams[stream].id),
        problem.stationSizes[stream], old.stations[station], new.stations[station])
    }
  }

  private func lineSteps(_ old: SitingSolution, _ new: SitingSolution) -> [PriceAnswer.Step] {
    old.lines.indices.compactMap { line in
      let (centre, stream) = line.quotientAndRemainder(dividingBy: problem.streamCount)
      return step(
        .line(problem.network.centres[centre].id, problem.network.streams[stream].id), problem.lineSizes[line],
        old.lines[line], new.lines[line])
    }
  }

  private func step(
    _ place: PriceAnswer.Step.Place, _ sizes: [SitingProblem.Size], _ old: Int?, _ new: Int?
  ) -> PriceAnswer.Step? {
    guard old != new else { return nil }
    func cost(_ size: Int?) -> Int { size.map { sizes[$0].cost } ?? 0 }
    return PriceAnswer.Step(
      place: place, before: old.map { sizes[$0].name }, after: new.map { sizes[$0].name },
      difference: .fen(cost(new) - cost(old)))
  }
}
