import Quantities
import WasteNetwork

/// Where vehicles drive: only over roads that carry them, and that can be used in the season.
struct AccessChecks {
  let rounds: RoundsUnderAudit
  private var network: Network { rounds.subject.network }

  /// A drive of a vehicle between a station and a village.
  private struct Drive {
    let vehicle: Vehicle
    let village: Int
    let depot: Int
    let place: String
  }

  func run() -> [AuditResult.Check] { [roadsAreOpen(), roadsAreDry()] }

  private var shuttles: [(drive: Drive, claim: TransportPlan.Shuttle)] {
    rounds.subject.plan.transport.shuttles.compactMap { claim in
      guard let vehicle = network.vehicleIndex(claim.vehicle), let village = network.villageIndex(claim.village),
        let depot = network.depotIndex(claim.depot)
      else { return nil }
      let drive = Drive(
        vehicle: network.vehicles[vehicle], village: village, depot: depot, place: "shuttle \(claim.village)")
      return (drive, claim)
    }
  }

  /// No truck drives to a village, station or centre whose roads are closed to its laden weight.
  private func roadsAreOpen() -> AuditResult.Check {
    .init(zh: "车辆总质量不超村道限重", en: "roads to villages carry the trucks that come") { tally in
      for round in rounds.rounds {
        expect(round.vehicle, within: network.depots[round.depot].truckLimit, at: "\(round.place) · station", &tally)
        for village in round.villages {
          let place = "\(round.place) · village \(network.villages[village].id)"
          expect(round.vehicle, within: network.villages[village].truckLimit, at: place, &tally)
        }
        for unloading in round.unloadings {
          let centre = network.centres[unloading.centre]
          expect(round.vehicle, within: centre.truckLimit, at: "\(round.place) · centre \(centre.id)", &tally)
        }
      }
      for (drive, _) in shuttles {
        expect(drive.vehicle, within: network.depots[drive.depot].truckLimit, at: "\(drive.place) · station", &tally)
        expect(drive.vehicle, within: network.villages[drive.village].truckLimit, at: drive.place, &tally)
      }
    }
  }

  private func expect(_ vehicle: Vehicle, within limit: Mass?, at place: String, _ tally: inout Tally) {
    guard let limit else { return }
    let weight = vehicle.grossMass
    tally.expect(
      weight.map { $0 <= limit } ?? false, at: place,
      expected: "at most \(limit.written)", found: weight?.written ?? "a truck of unknown weight")
  }

  /// Where only roads of the dry season lead, nobody drives in another period.
  private func roadsAreDry() -> AuditResult.Check {
    .init(zh: "旱季道路只在旱季使用", en: "roads of the dry season are used in it only") { tally in
      for round in rounds.rounds {
        for day in round.claim.days {
          guard let period = rounds.period(ofDay: day) else { continue }
          let place = "\(round.place) · day \(day)"
          for village in round.villages { expect(village, round.depot, in: period, at: place, &tally) }
          for unloading in round.unloadings {
            let centre = network.centres[unloading.centre]
            expect(centre.passablePeriods, in: period, at: "\(place) · centre \(centre.id)", &tally)
          }
          expectBase(of: round.vehicle, in: period, at: place, &tally)
        }
      }
      for (drive, claim) in shuttles {
        for (period, trips) in claim.trips.enumerated() where trips > 0 {
          expect(drive.village, drive.depot, in: period, at: drive.place, &tally)
          expectBase(of: drive.vehicle, in: period, at: drive.place, &tally)
        }
      }
    }
  }

  private func expect(_ village: Int, _ depot: Int, in period: Int, at place: String, _ tally: inout Tally) {
    for dry in [network.villages[village].passablePeriods, network.depots[depot].passablePeriods] {
      expect(dry, in: period, at: "\(place) · village \(network.villages[village].id)", &tally)
    }
  }

  /// A vehicle leaves its base and comes back to it.
  private func expectBase(of vehicle: Vehicle, in period: Int, at place: String, _ tally: inout Tally) {
    guard let index = network.vehicleIndex(vehicle.id), let base = network.homeBase(of: index) else { return }
    expect(network.passablePeriods(of: base), in: period, at: "\(place) · base of \(vehicle.id)", &tally)
  }

  /// - Parameter dry: periods, from 1, in which the roads can be used; `nil` for all.
  private func expect(_ dry: [Int]?, in period: Int, at place: String, _ tally: inout Tally) {
    guard let dry else { return }
    tally.expect(
      dry.contains(period + 1), at: place, expected: "one of the periods \(dry)", found: "period \(period + 1)")
  }
}
