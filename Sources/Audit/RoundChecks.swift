import Quantities
import WasteNetwork

/// Each round for itself: what it may carry, how much, how far and how long.
struct RoundChecks {
  let rounds: RoundsUnderAudit
  private var network: Network { rounds.subject.network }

  func run() -> [AuditResult.Check] {
    [complete(), mayCarry(), mayShare(), payloads(), distances(), durations(), arrivals(), costs()]
  }

  private func complete() -> AuditResult.Check {
    let resolved = Set(rounds.rounds.map(\.claim.id))
    return .init(zh: "巡回路线记录完整", en: "rounds are complete") { tally in
      for claim in rounds.subject.plan.transport.rounds {
        tally.expect(
          resolved.contains(claim.id) && !claim.stops.isEmpty && !claim.days.isEmpty,
          at: "round \(claim.id)", expected: "stops, a load a stream, and a vehicle number a day",
          found: "\(claim.stops.count) stops, \(claim.days.count) days, \(claim.vehicleNumbers.count) numbers")
      }
    }
  }

  /// A vehicle carries only its own streams, a stream that must travel sealed only sealed.
  private func mayCarry() -> AuditResult.Check {
    .init(zh: "车辆可运该类废弃物", en: "vehicles may carry what they carry") { tally in
      for round in rounds.rounds {
        for stream in round.streams { expect(round.vehicle, mayCarry: stream, at: round.place, &tally) }
      }
      for shuttle in rounds.subject.plan.transport.shuttles {
        guard let vehicle = network.vehicleIndex(shuttle.vehicle), let stream = network.streamIndex(shuttle.stream)
        else { continue }
        expect(network.vehicles[vehicle], mayCarry: stream, at: "shuttle \(shuttle.village)", &tally)
      }
    }
  }

  private func expect(_ vehicle: Vehicle, mayCarry stream: Int, at place: String, _ tally: inout Tally) {
    let rule = network.streams[stream]
    tally.expect(
      vehicle.streams.contains(rule.id) && (vehicle.isSealed || !rule.needsSealedVehicle), at: place,
      expected: "a\(rule.needsSealedVehicle ? " sealed" : "") vehicle for \(rule.id)", found: "\(vehicle.id)")
  }

  /// Streams on one truck have to allow each other.
  private func mayShare() -> AuditResult.Check {
    .init(zh: "同车废弃物可以混装", en: "streams on one truck may share a load") { tally in
      for round in rounds.rounds {
        for stream in round.streams {
          let allowed = network.streams[stream].mayShareLoadWith
          for other in round.streams where other != stream {
            tally.expect(
              allowed.contains(network.streams[other].id), at: round.place,
              expected: "\(network.streams[stream].id) shares with \(allowed)", found: "\(network.streams[other].id)")
          }
        }
      }
    }
  }

  private func payloads() -> AuditResult.Check {
    .init(zh: "装载不超载重与容积", en: "loads fit payload and body") { tally in
      for round in rounds.rounds {
        let volume = round.claim.stops.flatMap { stop in
          stop.loads.indices.map { network.streams[round.streams[$0]].bulkDensity.volume(of: stop.loads[$0]) }
        }.sum()
        tally.expect(round.mass, isAtMost: round.vehicle.payload, at: round.place)
        tally.expect(volume, isAtMost: round.vehicle.bodyVolume, at: round.place)
      }
    }
  }

  private func distances() -> AuditResult.Check {
    .init(zh: "巡回里程正确", en: "distances of rounds are right") { tally in
      for round in rounds.rounds {
        guard let legs = legs(of: round) else {
          tally.expect(false, at: round.place, expected: "a road between all stops", found: "none")
          continue
        }
        tally.expect(round.claim.distance, equals: legs.sum(), at: round.place)
      }
    }
  }

  /// Driving, a stop at each village, loading and unloading; within the shift.
  private func durations() -> AuditResult.Check {
    .init(zh: "巡回用时正确且在班次内", en: "durations of rounds are right and within the shift") { tally in
      for round in rounds.rounds {
        guard let legs = legs(of: round) else { continue }
        let expected =
          round.vehicle.speed.time(over: legs.sum()) + round.vehicle.stopTime * round.claim.stops.count
          + RoundsUnderAudit.handling(of: round.mass, by: round.vehicle)
        tally.expect(round.claim.duration, equals: expected, at: round.place)
        tally.expect(expected, isAtMost: round.vehicle.shift, at: round.place)
      }
    }
  }

  /// The vehicle reaches a stop after driving there and serving the stops before.
  private func arrivals() -> AuditResult.Check {
    .init(zh: "到村时间正确", en: "arrival times at stops are right") { tally in
      for round in rounds.rounds {
        guard let legs = legs(of: round) else { continue }
        var driven = Distance.zero
        var loaded = Mass.zero
        for (position, stop) in round.claim.stops.enumerated() {
          driven += legs[position]
          let expected =
            round.vehicle.speed.time(over: driven) + round.vehicle.stopTime * position
            + RoundsUnderAudit.timePerTonne(round.vehicle.loadingPerTonne, loaded)
          tally.expect(stop.arrival, equals: expected, at: "\(round.place) · village \(stop.village)")
          loaded += stop.loads.sum()
        }
      }
    }
  }

  private func costs() -> AuditResult.Check {
    .init(zh: "巡回单程费用正确", en: "kilometre costs of rounds are right") { tally in
      for round in rounds.rounds {
        guard let legs = legs(of: round) else { continue }
        tally.expect(round.claim.costPerDrive, equals: round.vehicle.kilometreCost * legs.sum(), at: round.place)
      }
    }
  }

  /// From the station to each stop and back, measured anew; `nil` where a road is missing.
  private func legs(of round: RoundsUnderAudit.Round) -> [Distance]? {
    let depot = network.depots[round.depot]
    let station = RoadPlace(code: depot.id.code, position: depot.position)
    let stops = round.villages.map {
      RoadPlace(code: network.villages[$0].id.code, position: network.villages[$0].position)
    }
    let way = [station] + stops + [station]
    let legs = zip(way, way.dropFirst()).map { from, to in
      rounds.subject.metric.table(from: [from], to: [to])[0, 0]
    }
    return legs.contains { $0 == nil } ? nil : legs.compactMap(\.self)
  }
}
