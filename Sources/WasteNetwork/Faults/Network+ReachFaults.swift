internal import Quantities

/// Every fault that shows only with road distances: costs beyond reckoning, which hide all others; villages and locks out
/// of reach, villages that no truck can come to, and targets that no plan can meet.
///
/// Targets that cannot be met are named `target-out-of-reach` and `capacity-short-of-target`, each with the tonnes
/// that are missing; where a shortfall has a price they are warnings.
public func reachFaults(_ network: Network, _ distances: RoadDistances) -> [Fault] {
  let costs = costFaults(network, distances)
  guard costs.isEmpty else { return costs }
  let reach = Reach(network: network, distances: distances)
  return network.checkLevels.applied(
    to: reach.villageFaults() + network.accessFaults() + reach.backupFaults() + reach.lockFaults()
      + reach.targetFaults() + network.sinkFaults(distances) + network.partFaults(distances))
}

/// Which depots each village's streams can be brought to at all.
private struct Reach {
  let network: Network
  let distances: RoadDistances
  /// `[village × streams + stream]`: depots within the service radius that take the stream and are not ruled out.
  private let depots: [[Int]]
  /// By stream, then size: derived once, as each takes a look at every village.
  private let stationCapacities: [[Mass]]
  private let centreCapacities: [[Mass]]

  init(network: Network, distances: RoadDistances) {
    self.network = network
    self.distances = distances
    stationCapacities = network.streams.indices.map { network.stationCapacities(stream: $0) }
    centreCapacities = network.streams.indices.map { network.centreCapacities(stream: $0) }
    let forbidden = Set(network.locks.filter { $0.kind == .forbidden }.map(Reach.key))
    depots = network.villages.indices.flatMap { village in
      network.streams.indices.map { stream in
        distances.villageToDepot.neighbours(of: village)
          .filter { arc in
            arc.distance <= network.streams[stream].serviceRadius
              && network.accepts(depot: arc.destination, stream: stream)
              && !forbidden.contains(
                [
                  network.villages[village].id.code, network.streams[stream].id.code,
                  network.depots[arc.destination].id.code,
                ])
          }
          .map(\.destination)
      }
    }
  }

  private static func key(_ lock: Lock) -> [String] { [lock.village.code, lock.stream.code, lock.depot.code] }

  private func depots(village: Int, stream: Int) -> [Int] { depots[village * network.streams.count + stream] }

  // MARK: Villages

  /// One fault a village and level, naming its streams that no depot can take; many alike as one.
  func villageFaults() -> [Fault] {
    var groups: [(streams: [Int], level: Fault.Level, villages: [Int])] = []
    for village in network.villages.indices {
      let unserved = network.streams.indices.filter { stream in
        network.generation.arising(village: village, stream: stream).offField > .zero
          && depots(village: village, stream: stream).isEmpty
      }
      for level in [Fault.Level.error, .warning] {
        let streams = unserved.filter { network.streams[$0].servesEveryVillage == (level == .error) }
        guard !streams.isEmpty else { continue }
        if let known = groups.firstIndex(where: { $0.streams == streams && $0.level == level }) {
          groups[known].villages.append(village)
        } else {
          groups.append((streams, level, [village]))
        }
      }
    }
    return groups.flatMap { group in
      group.villages.count > Gathering.few
        ? [villageFault(group.villages, group.streams, group.level)]
        : group.villages.map { villageFault($0, group.streams, group.level) }
    }
  }

  /// Of a village, the nearest depot that takes one of the streams, however far.
  private func nearest(_ village: Int, _ streams: [Int]) -> Distance? {
    distances.villageToDepot.neighbours(of: village).first { arc in
      streams.contains { network.accepts(depot: arc.destination, stream: $0) }
    }?.distance
  }

  private func villageFault(_ village: Int, _ streams: [Int], _ level: Fault.Level) -> Fault {
    let entry = network.villages[village]
    let known =
      nearest(village, streams).map { road in
        let length = Check.length(Double(road.metres))
        return Sentence(", the nearest is \(length) away by road", zh: "，最近的一处道路距离 \(length)")
      } ?? .empty
    return Fault(
      .villageOutOfReach, level: level, at: entry.place,
      Sentence(
        "village \(Check.label(entry.name, entry.id.code)) lies outside every service radius for \(names(streams)): no depot "
          + "that may take it is within \(radius(streams))\(known)",
        zh:
          "村 \(Check.label(entry.name, entry.id.code)) 的 \(names(streams).zh) 不在任何收储场的服务半径内：\(radius(streams)) 内没有可接收的收储场"
          + known.zh),
      cure: Sentence(
        "add a depot near it, raise service_radius_km"
          + (level == .error ? ", or do not ask that every village be served" : ", or let it stay unserved"),
        zh: "在附近增加收储场，增大 service_radius_km" + (level == .error ? "，或不要求覆盖每个村" : "，或不收运该村")))
  }

  private func villageFault(_ villages: [Int], _ streams: [Int], _ level: Fault.Level) -> Fault {
    let entries = villages.map { network.villages[$0] }
    let near = villages.compactMap { nearest($0, streams)?.metres }
    let known: Sentence
    if let least = near.min(), let most = near.max() {
      let (from, to) = (Check.length(Double(least)), Check.length(Double(most)))
      known = Sentence(
        ", the nearest are \(from) to \(to) away by road", zh: "，最近的收储场道路距离为 \(from) 至 \(to)")
    } else {
      known = .empty
    }
    let list = Gathering.list(entries.map { Check.label($0.name, $0.id.code) })
    return Fault(
      .villageOutOfReach, level: level, at: Gathering.place(entries[0].place),
      Sentence(
        "\(villages.count) of \(network.villages.count) villages lie outside every service radius for \(names(streams)): no "
          + "depot that may take them is within \(radius(streams))\(known): \(list)",
        zh:
          "\(network.villages.count) 个村中有 \(villages.count) 个的 \(names(streams).zh) 不在任何收储场的服务半径内：\(radius(streams)) 内没有可接收的收储场"
          + "\(known.zh)：\(list.zh)"),
      cure: Sentence(
        "add depots near them, raise service_radius_km"
          + (level == .error ? ", or do not ask that every village be served" : ", or let them stay unserved"),
        zh: "在附近增加收储场，增大 service_radius_km" + (level == .error ? "，或不要求覆盖每个村" : "，或不收运这些村")))
  }

  private func names(_ streams: [Int]) -> Sentence { Spelling.list(streams.map { network.streams[$0] }) }

  private func radius(_ streams: [Int]) -> String {
    Check.length(Double((streams.map { network.streams[$0].serviceRadius }.max() ?? .zero).metres))
  }

  // MARK: Second stations

  /// One fault a village and stream that a depot can take, or the one to which it is locked, but that no second one
  /// could.
  func backupFaults() -> [Fault] {
    let locks = Dictionary(grouping: network.locks.filter { $0.kind == .locked }) { [$0.village.code, $0.stream.code] }
    let backups = network.backups(distances)
    return network.streams.indices.flatMap { stream -> [Fault] in
      guard let radius = network.streams[stream].backupRadius else { return [] }
      return network.villages.indices.compactMap { village in
        let locked = locks[[network.villages[village].id.code, network.streams[stream].id.code]]?.map(\.depot)
        let first = depots(village: village, stream: stream)
          .filter { depot in locked?.contains(network.depots[depot].id) ?? true }
        guard network.generation.arising(village: village, stream: stream).offField > .zero, !first.isEmpty else {
          return nil
        }
        let near = backups[village * network.streams.count + stream] ?? []
        guard !first.contains(where: { depot in near.contains { $0 != depot } }) else { return nil }
        return backupFault(village, stream, radius)
      }
    }
  }

  private func backupFault(_ village: Int, _ stream: Int, _ radius: Distance) -> Fault {
    let (entry, rule) = (network.villages[village], network.streams[stream])
    let isLocked = network.locks.contains { $0.kind == .locked && $0.village == entry.id && $0.stream == rule.id }
    let mustBeServed = rule.servesEveryVillage || isLocked
    return Fault(
      .noBackupInReach, level: mustBeServed ? .error : .warning, at: entry.place,
      Sentence(
        "village \(Check.label(entry.name, entry.id.code)) can have no second station for \(rule.id): within "
          + "\(Check.length(Double(radius.metres))) no other depot may take it",
        zh:
          "村 \(Check.label(entry.name, entry.id.code)) 的“\(rule.id)”没有第二个站可用：\(Check.length(Double(radius.metres))) 内没有别的收储场可接收"
      ),
      cure: Sentence(
        "add a depot near it, raise backup_radius_km, or "
          + (mustBeServed ? "do not ask that it be served" : "let it stay unserved"),
        zh: "在附近增加收储场，增大 backup_radius_km，或" + (mustBeServed ? "不要求必须收运该村" : "不收运该村")))
  }

  // MARK: Locks

  func lockFaults() -> [Fault] {
    network.locks.filter { $0.kind == .locked }.compactMap { lock in
      guard let village = network.villageIndex(lock.village), let stream = network.streamIndex(lock.stream),
        let depot = network.depotIndex(lock.depot), network.accepts(depot: depot, stream: stream),
        !depots(village: village, stream: stream).contains(depot)
      else { return nil }
      let radius = Double(network.streams[stream].serviceRadius.metres)
      return Fault(
        .lockOutOfReach, at: lock.place?.field("depot"),
        Sentence(
          "village ‘\(lock.village)’ is locked to depot ‘\(lock.depot)’, farther by road than the service radius of "
            + "‘\(lock.stream)’, \(Check.length(radius))",
          zh:
            "村“\(lock.village)”指定由收储场“\(lock.depot)”接收，但道路距离超出\(network.streams.inChinese(lock.stream))的服务半径 \(Check.length(radius))"
        ),
        cure: Sentence("lock it to a nearer depot, or raise service_radius_km", zh: "指定较近的收储场，或增大 service_radius_km"))
    }
  }

  // MARK: Targets

  func targetFaults() -> [Fault] {
    network.bindingScopes().flatMap { scope in
      let reached = scope.villages.filter { !depots(village: $0, stream: scope.stream).isEmpty }
      let collectable = network.generation.total(of: scope.stream, over: reached).offField
      if collectable < scope.neededCollection {
        return [targetFault(.targetOutOfReach, scope, Sentence("within reach of a depot", zh: "收储场可及范围内"), collectable)]
      }
      return capacityFaults(scope, reached)
    }
  }

  /// Depots of greatest size, then centres of greatest size, must hold what the target needs.
  private func capacityFaults(_ scope: Network.TargetScope, _ reached: [Int]) -> [Fault] {
    let usable = Set(reached.flatMap { depots(village: $0, stream: scope.stream) })
    let stations = usable.sorted().map { greatestCapacity(depot: $0, stream: scope.stream) }.sum()
    if stations < scope.neededCollection {
      return [
        targetFault(
          .capacityShortOfTarget, scope, Sentence("room in the depots' largest stations", zh: "各收储场最大规模的容量"), stations)
      ]
    }
    let lines = network.centres.indices.filter { network.accepts(centre: $0, stream: scope.stream) }.count
    let largest = centreCapacities[scope.stream].max() ?? .zero
    let arriving = network.streams[scope.stream].storageLoss.complement.of(scope.neededCollection)
    guard largest * lines < arriving else { return [] }
    return [
      targetFault(
        .capacityShortOfTarget, scope, Sentence("room in the centres' largest lines", zh: "各中心最大规模的容量"), largest * lines
      )
    ]
  }

  /// The greatest yearly capacity of the stations for which a depot has the area.
  private func greatestCapacity(depot: Int, stream: Int) -> Mass {
    zip(network.stationSizes[stream], stationCapacities[stream])
      .filter { size, _ in size.area <= network.depots[depot].area }.map(\.1).max() ?? .zero
  }

  private func targetFault(
    _ kind: FaultKind, _ scope: Network.TargetScope, _ what: Sentence, _ available: Mass
  ) -> Fault {
    let target = network.targets[scope.target]
    let place =
      scope.township.map { township in
        let name = network.townships[township].name
        return Sentence(" in \(name.zh)", zh: "在\(name.zh)")
      } ?? .empty
    let missing = scope.neededCollection - available
    return Fault(
      kind, level: target.shortfallPrice == nil ? .error : .warning, at: target.place?.field("share_percent"),
      Sentence(
        "target ‘\(target.id)’\(place) needs \(Check.shown(scope.neededCollection.tonnes)) t a year collected, but there is "
          + "\(what) for only \(Check.shown(available.tonnes)) t: \(Check.shown(missing.tonnes)) t short",
        zh: "目标“\(target.id)”\(place.zh)每年需收集 \(Check.shown(scope.neededCollection.tonnes)) t，而\(what.zh)只有 "
          + "\(Check.shown(available.tonnes)) t，缺 \(Check.shown(missing.tonnes)) t"),
      cure: Sentence(
        kind == .targetOutOfReach
          ? "add depots, raise service_radius_km, or set a shortfall price"
          : "add depots or centres, larger sizes or area, or set a shortfall price",
        zh: kind == .targetOutOfReach
          ? "增加收储场，增大 service_radius_km，或设定缺口单价" : "增加收储场或中心，加大规模或面积，或设定缺口单价"))
  }
}
