import Quantities
import WasteNetwork

/// Every village has an answer for every stream, and the reason given is the true one.
struct AnswerChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }

  func run() -> [AuditResult.Check] { [everyVillageAnswered(), reasons(), secondChoices()] }

  private func everyVillageAnswered() -> AuditResult.Check {
    var left = [Mass](repeating: .zero, count: network.villages.count * network.streams.count)
    var isListed = [Bool](repeating: false, count: left.count)
    for claim in subject.plan.siting.unserved {
      guard let village = network.villageIndex(claim.village), let stream = network.streamIndex(claim.stream) else {
        continue
      }
      left[village * network.streams.count + stream] += claim.mass
      isListed[village * network.streams.count + stream] = true
    }
    return .init(zh: "每村每类均有去向或原因", en: "every village has a station or a reason") { tally in
      for village in network.villages.indices {
        for stream in network.streams.indices {
          let arising = subject.offField(village: village, stream: stream)
          let collected = subject.collected(village: village, stream: stream)
          tally.expect(
            collected + left[village * network.streams.count + stream], equals: arising,
            at: subject.name(village: village, stream: stream))
          let isAnswered = isListed[village * network.streams.count + stream]
          tally.expect(
            isAnswered || !subject.assignments(village: village, stream: stream).isEmpty,
            at: subject.name(village: village, stream: stream), expected: "a station, or a line that says why not",
            found: "neither")
        }
      }
    }
  }

  /// A reason that can be recomputed is recomputed; `not-needed` and `search-stopped` rest on the search.
  private func reasons() -> AuditResult.Check {
    .init(zh: "未服务原因属实", en: "reasons for not serving are true") { tally in
      for claim in subject.plan.siting.unserved {
        guard let village = network.villageIndex(claim.village), let stream = network.streamIndex(claim.stream) else {
          continue
        }
        tally.expect(
          isTrue(claim.reason, village: village, stream: stream), at: subject.name(village: village, stream: stream),
          expected: "a reason that holds", found: claim.reason.rawValue)
      }
    }
  }

  /// The second choice is the nearest other station of the stream within the greater of its radii.
  private func secondChoices() -> AuditResult.Check {
    .init(zh: "次选站点属实", en: "second choices are true") { tally in
      for one in subject.assignments {
        let place = subject.name(village: one.village, stream: one.stream)
        let rule = network.streams[one.stream]
        let radius = max(rule.serviceRadius, rule.backupRadius ?? .zero)
        let others = subject.distances.villageToDepot.neighbours(of: one.village).filter {
          $0.destination != one.depot && $0.distance <= radius
            && subject.hasStation(depot: $0.destination, stream: one.stream)
            && !isForbidden(village: one.village, stream: one.stream, depot: $0.destination)
        }
        let nearest = others.map(\.distance).min()
        tally.expect(
          one.claim.nextBestDistance == nearest, at: place, expected: nearest?.written ?? "no second choice",
          found: one.claim.nextBestDistance?.written ?? "no second choice")
        let isOne = one.claim.nextBest.map { code in
          others.contains { $0.distance == nearest && network.depots[$0.destination].id == code }
        }
        tally.expect(
          isOne ?? others.isEmpty, at: place, expected: "the nearest other station",
          found: one.claim.nextBest?.code ?? "no second choice")
      }
    }
  }

  private func isTrue(_ reason: SitingPlan.Unserved.Reason, village: Int, stream: Int) -> Bool {
    let rule = network.streams[stream]
    let arising = subject.offField(village: village, stream: stream)
    let reachable = subject.distances.villageToDepot.neighbours(of: village).filter {
      $0.distance <= rule.serviceRadius && network.accepts(depot: $0.destination, stream: stream)
        && !network.stationSizes[stream].isEmpty
        && !isForbidden(village: village, stream: stream, depot: $0.destination)
    }
    switch reason {
    case .nothingToCollect: return arising == .zero
    case .outOfReach: return reachable.isEmpty
    case .noCapacity:
      let roomiest = reachable.map { room(depot: $0.destination, stream: stream) }.max() ?? .zero
      return !reachable.isEmpty && (rule.isSingleStation ? roomiest < arising : roomiest == .zero)
    case .noBackup:
      let backups = subject.backups(village: village, stream: stream)
      return !reachable.isEmpty
        && reachable.allSatisfy { one in backups.map { !$0.contains { $0 != one.destination } } ?? false }
    case .noBudget:
      if case .greatestCoverage = network.options.objective { return true }
      return false
    case .notNeeded, .searchStopped: return arising > .zero && !rule.servesEveryVillage
    }
  }

  /// What a built station could still take; nothing where none is built.
  private func room(depot: Int, stream: Int) -> Mass {
    subject.station(depot: depot, stream: stream).map { station in
      station.capacity - subject.assignments(depot: depot, stream: stream).map(\.claim.mass).sum()
    } ?? .zero
  }

  private func isForbidden(village: Int, stream: Int, depot: Int) -> Bool {
    network.locks.contains {
      $0.kind == .forbidden && $0.village == network.villages[village].id && $0.stream == network.streams[stream].id
        && $0.depot == network.depots[depot].id
    }
  }
}
