import Quantities
import Siting
import WasteNetwork

/// One more site: at a village, as large as the largest of the scenario and at the mean price of its sites.
extension MendSearch {
  /// Villages tried at most, those first that reach most of what has no station within the radius.
  private static let tried = 3
  /// Villages of a district above which no site is sought: every pair of villages is measured.
  private static let greatestVillages = 2000

  func addSite() throws -> [Mend] {
    let kinds: Set<Requirement.Kind> = [.radius, .area, .stationCapacity, .forbiddenSite, .siteStreams]
    guard group.contains(where: { $0.members.contains { kinds.contains($0.kind) } }),
      wide.network.villages.count <= MendSearch.greatestVillages
    else { return [] }
    let usable = wide.network.depots.filter { $0.state != .forbidden }
    guard let area = usable.map(\.area).max() else { return [] }
    let cost = Money.fen(usable.map(\.yearlyCost.fen).reduce(0, +) / usable.count)
    for village in places().prefix(MendSearch.tried) {
      guard let mend = try mend(at: village, area, cost) else { continue }
      return [mend]
    }
    return []
  }

  /// Villages by the mass within the radius of them that no station may take now, or of all that is asked for where
  /// every village has one; greatest first.
  private func places() -> [Int] {
    let demands = Set(kept.filter(\.isDemand)).intersection(group.flatMap(\.members))
    let question = wide.question(keeping: Set(kept.filter { !$0.isDemand }).union(demands))
    let asked = question.items.indices.filter { item in
      wide.problem.coverage.enumerated().contains { demands.contains(.target(row: $0)) && $1.items.contains(item) }
        || demands.contains(.service(item: item)) || demands.contains(.lock(item: item))
    }
    let lost = asked.filter { question.items[$0].arcs.isEmpty }
    let wanted = lost.isEmpty ? asked : lost
    let villages = wide.network.villages.map { RoadPlace(code: $0.id.code, position: $0.position) }
    let radius = wanted.map { wide.stream(of: $0).serviceRadius }.max() ?? .zero
    let near = wide.metric.neighbours(of: villages, among: villages, within: radius)
    var mass = [Int](repeating: 0, count: villages.count)
    for item in wanted {
      let reach = wide.stream(of: item).serviceRadius
      for neighbour in near.neighbours(of: question.items[item].village) where neighbour.distance <= reach {
        mass[neighbour.destination] += question.items[item].mass
      }
    }
    return villages.indices.filter { mass[$0] > 0 }.sorted { (mass[$1], $0) < (mass[$0], $1) }
  }

  private func mend(at village: Int, _ area: Area, _ cost: Money) throws -> Mend? {
    let place = wide.network.villages[village]
    // a code that begins with the last one sorts behind it, so that what stands at a position stays there
    let code = ID<Depot>((wide.network.depots.last?.id.code ?? "") + "-new-site")
    var draft = wide.draft
    draft.depots.append(
      Depot(
        id: code, name: LocalizedName(zh: "新增场所", en: "new site"), township: place.township,
        position: place.position, positionConfidence: .estimate, state: .candidate, reason: "", area: area,
        yearlyCost: cost, streams: [], place: nil))
    let metric = AliasMetric(base: wide.metric, alias: code.code, standsFor: place.id.code)
    let wider = try WideQuestion(draft, metric: metric)
    let own = Feasibility(wide: wider, solver: feasibility.solver, effort: feasibility.effort)
    let left = kept + [.area(depot: wider.network.depots.count - 1)]
    guard try own.isRelaxedFeasible(left), try own.isWholeFeasible(left) != false else { return nil }
    let plan = try MendSearch(own, group: [], kept: left).plan(left, Relaxation())
    guard let plan else { return nil }
    return Mend(
      change: .newSite(village: village, area: area, yearlyCost: cost), isLeast: false, cost: plan.cost.total,
      bound: plan.quality.bound.map { Money.fen($0) }, travellers: [])
  }
}

/// Roads of a district with one more place, which has those of another.
private struct AliasMetric: RoadMetric {
  let base: any RoadMetric
  let alias: String
  let standsFor: String

  var origin: DistanceOrigin { base.origin }

  private func known(_ places: [RoadPlace]) -> [RoadPlace] {
    places.map { $0.code == alias ? RoadPlace(code: standsFor, position: $0.position) : $0 }
  }

  func table(from origins: [RoadPlace], to destinations: [RoadPlace]) -> DistanceTable {
    base.table(from: known(origins), to: known(destinations))
  }

  func neighbours(of origins: [RoadPlace], among destinations: [RoadPlace], within reach: Distance) -> NeighbourLists {
    base.neighbours(of: known(origins), among: known(destinations), within: reach)
  }
}
