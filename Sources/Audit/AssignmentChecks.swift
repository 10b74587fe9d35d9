import Quantities
import WasteNetwork

/// Equations (2), (3) and the arcs of (11): who goes where.
struct AssignmentChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }

  func run() -> [AuditResult.Check] {
    [oneStation(), wholeMass(), stationsStand(), arcsExist(), locksHold()]
  }

  /// Equation (2): a stream that may not be split goes to one station.
  private func oneStation() -> AuditResult.Check {
    .init(zh: "每村每类只交一个站点(2)", en: "one station a village and stream (2)") { tally in
      for village in network.villages.indices {
        for stream in network.streams.indices where network.streams[stream].isSingleStation {
          let count = subject.assignments(village: village, stream: stream).count
          tally.expect(
            count <= 1, at: subject.name(village: village, stream: stream), expected: "at most 1 station",
            found: "\(count) stations")
        }
      }
    }
  }

  /// Equation (2): not more than arises is handed over, all of it where the stream serves every village or is not split.
  private func wholeMass() -> AuditResult.Check {
    .init(zh: "交付量等于离田量(2)", en: "mass handed over is the off-field mass (2)") { tally in
      for village in network.villages.indices {
        for stream in network.streams.indices {
          let mass = subject.collected(village: village, stream: stream)
          let arising = subject.offField(village: village, stream: stream)
          let place = subject.name(village: village, stream: stream)
          let rule = network.streams[stream]
          if rule.servesEveryVillage || (rule.isSingleStation && mass > .zero) {
            tally.expect(mass, equals: arising, at: place)
          } else {
            tally.expect(mass, isAtMost: arising, at: place)
          }
        }
      }
      for assignment in subject.assignments {
        tally.expect(
          assignment.claim.mass, isAtLeast: .kilograms(1),
          at: subject.name(village: assignment.village, stream: assignment.stream))
      }
    }
  }

  /// Equation (3): a village goes only to a station that is built.
  private func stationsStand() -> AuditResult.Check {
    .init(zh: "所交站点已建(3)", en: "the station of an assignment is built (3)") { tally in
      for one in subject.assignments {
        tally.expect(
          subject.hasStation(depot: one.depot, stream: one.stream),
          at: subject.name(village: one.village, stream: one.stream),
          expected: "a station of the stream at depot \(one.claim.depot)", found: "none")
      }
    }
  }

  /// Equation (11): the road is measured rightly and lies within the service radius, unless the inputs lock the assignment.
  private func arcsExist() -> AuditResult.Check {
    .init(zh: "运距正确且在服务半径内(11)", en: "distances are right and within the service radius (11)") { tally in
      for one in subject.assignments {
        let place = subject.name(village: one.village, stream: one.stream)
        guard let road = subject.distance(village: one.village, depot: one.depot) else {
          tally.expect(
            false, at: place, expected: "a road to the station", found: "none from here to \(one.claim.depot)")
          continue
        }
        tally.expect(one.claim.distance, equals: road, at: place)
        if !isLocked(one) { tally.expect(road, isAtMost: network.streams[one.stream].serviceRadius, at: place) }
      }
    }
  }

  /// Equation (11): locked and forbidden assignments. What is locked goes to its depots alone: all that a single lock
  /// names, or together the several of a stream that may be split.
  private func locksHold() -> AuditResult.Check {
    .init(zh: "指定与禁止的去向得到遵守(11)", en: "locked and forbidden assignments are kept (11)") { tally in
      for lock in network.locks {
        guard let village = network.villageIndex(lock.village), let stream = network.streamIndex(lock.stream) else {
          continue
        }
        let same = network.locks.filter {
          $0.kind == lock.kind && $0.village == lock.village && $0.stream == lock.stream
        }
        let taken = subject.assignments(village: village, stream: stream)
          .filter { one in same.contains { $0.depot == one.claim.depot } }
          .map(\.claim.mass).sum()
        let wanted = lock.kind == .locked ? subject.offField(village: village, stream: stream) : .zero
        tally.expect(
          taken, equals: wanted, at: "\(subject.name(village: village, stream: stream)) · depot \(lock.depot)")
      }
    }
  }

  private func isLocked(_ one: PlanUnderAudit.Assignment) -> Bool {
    network.locks.contains {
      $0.kind == .locked && $0.village == one.claim.village && $0.stream == one.claim.stream
        && $0.depot == one.claim.depot
    }
  }
}
