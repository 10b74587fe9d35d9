import Quantities
import Reports
import Siting
import WasteNetwork

extension WideQuestion {
  /// A requirement in planner's words, with its figures.
  func words(_ requirement: Requirement) -> Phrase {
    switch requirement {
    case .target(let row): target(row)
    case .service(let item): .service(village(of: item), stream(of: item), mass: .kilograms(problem.items[item].mass))
    case .lock(let item): lock(item)
    case .stations(let quota): stations(quota)
    case .requiredCentre(let centre): .requiredCentre(name(centre: centre))
    case .requiredSite(let depot): .requiredSite(name(depot: depot))
    case .budget: .budget(.fen(problem.budget ?? 0))
    case .radius(let stream): .radius(network.streams[stream])
    case .stationCapacity(let stream):
      .stationCapacity(network.streams[stream], largestName(requirement), .kilograms(largest(requirement)))
    case .lineCapacity(let stream):
      .lineCapacity(network.streams[stream], largestName(requirement), .kilograms(largest(requirement)))
    case .backup(let stream): .backup(network.streams[stream], network.streams[stream].backupRadius ?? .zero)
    case .siteStreams(let depot): .takesOnly(name(depot: depot), streams(network.depots[depot].streams))
    case .forbiddenSite(let depot): .forbiddenSite(name(depot: depot), reason: network.reason(depot: depot))
    case .area(let depot): .area(name(depot: depot), network.depots[depot].area)
    case .centreStreams(let centre): .takesOnly(name(centre: centre), streams(network.centres[centre].streams))
    case .forbiddenCentre(let centre): .forbiddenSite(name(centre: centre), reason: network.reason(centre: centre))
    case .forbiddenAssignment(let lock): forbidden(network.locks[lock])
    }
  }

  func village(of item: Int) -> Phrase { village(problem.items[item].village) }
  func village(_ village: Int) -> Phrase {
    .village(network.villages[village], of: network.townships[network.townshipOfVillage[village]])
  }
  func name(depot: Int) -> Phrase { .name(network.depots[depot].name, network.depots[depot].id.code) }
  func name(centre: Int) -> Phrase { .name(network.centres[centre].name, network.centres[centre].id.code) }
  func stream(of item: Int) -> WasteStream { network.streams[problem.items[item].stream] }
  func township(of row: Int) -> LocalizedName? { problem.coverage[row].township.map { network.townships[$0].name } }

  private func streams(_ ids: [ID<WasteStream>]) -> [WasteStream] {
    ids.compactMap { network.streamIndex($0) }.map { network.streams[$0] }
  }

  private func target(_ row: Int) -> Phrase {
    let scope = network.bindingScopes()[row]
    let offField = scope.villages.map { network.generation.arising(village: $0, stream: scope.stream).offField }.sum()
    return .target(
      network.targets[scope.target], in: township(of: row), need: scope.neededCollection, offField: offField)
  }

  private func lock(_ item: Int) -> Phrase {
    let (village, stream) = (network.villages[problem.items[item].village].id, stream(of: item).id)
    let own = network.locks.filter { $0.kind == .locked && $0.village == village && $0.stream == stream }
    return .lock(
      self.village(of: item), self.stream(of: item), to: .list(lockedDepots[item].map { name(depot: $0) }),
      reason: own.map(\.reason).first { !$0.isEmpty } ?? "")
  }

  private func stations(_ index: Int) -> Phrase {
    let quota = problem.quotas[index]
    return .stations(network.townships[quota.township].name, network.streams[quota.stream], count: quota.count)
  }

  private func forbidden(_ lock: Lock) -> Phrase {
    guard let village = network.villageIndex(lock.village), let stream = network.streamIndex(lock.stream),
      let depot = network.depotIndex(lock.depot)
    else { return Phrase("", "") }
    return .forbiddenAssignment(
      self.village(village), network.streams[stream], site: name(depot: depot), reason: lock.reason)
  }

  private func largestName(_ requirement: Requirement) -> String {
    switch requirement {
    case .stationCapacity(let stream):
      problem.stationSizes[stream].max { $0.capacity < $1.capacity }?.name ?? ""
    case .lineCapacity(let stream):
      (0..<problem.centreCount).flatMap { problem.lineSizes[problem.line($0, stream)] }
        .max { $0.capacity < $1.capacity }?.name ?? ""
    default: ""
    }
  }

  /// A change in planner's words.
  func words(_ change: Mend.Change) -> Phrase {
    switch change {
    case .target(let row, let share):
      let target = network.targets[problem.coverage[row].target]
      return .mendTarget(target.name, in: township(of: row), from: target.share, to: share)
    case .radius(let stream, let radius):
      let rule = network.streams[stream]
      return .mendRadius(rule.name, from: rule.serviceRadius, to: radius)
    case .area(let sites): return .mendArea(sites.map { (name(depot: $0.depot), $0.more) })
    case .stationCapacity(let stream, let yearly):
      let own = Mass.kilograms(largest(.stationCapacity(stream: stream)))
      return .mendStationCapacity(network.streams[stream].name, from: own, to: yearly)
    case .lineCapacity(let stream, let yearly):
      let own = Mass.kilograms(largest(.lineCapacity(stream: stream)))
      return .mendLineCapacity(network.streams[stream].name, from: own, to: yearly)
    case .stations(let index, let count):
      let quota = problem.quotas[index]
      return .mendStations(
        network.townships[quota.township].name, network.streams[quota.stream].name, from: quota.count, to: count)
    case .budget(let budget): return .mendBudget(.fen(problem.budget ?? 0), to: budget)
    case .newSite(let village, let area, let cost):
      return .mendNewSite(self.village(village), area: area, yearlyCost: cost)
    case .lift(let requirements): return lift(requirements)
    }
  }

  private func lift(_ requirements: [Requirement]) -> Phrase {
    let items = requirements.compactMap { if case .service(let item) = $0 { item } else { nil } }
    guard let first = items.first, items.count > 1 else { return .mendLift(.list(requirements.map(words))) }
    return .mendServices(.list(items.map { village(of: $0) }), stream(of: first).name, count: items.count)
  }
}
