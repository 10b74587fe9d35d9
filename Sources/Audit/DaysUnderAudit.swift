import Quantities
import WasteNetwork

/// The vehicles' days of a plan with their rounds resolved; a day that names an unknown vehicle or round, or has not a
/// time for every stop, is left out here and reported by its own check.
struct DaysUnderAudit {
  struct Day {
    let vehicle: Vehicle
    /// Index of the vehicle's type in the network.
    let type: Int
    let period: Int?
    let rounds: [RoundsUnderAudit.Round]
    let claim: TransportPlan.VehicleDay

    var place: String { "vehicle \(claim.vehicle) number \(claim.number) · day \(claim.day)" }
  }

  let rounds: RoundsUnderAudit
  let days: [Day]

  init(rounds: RoundsUnderAudit) {
    self.rounds = rounds
    let network = rounds.subject.network
    let byID = Dictionary(rounds.rounds.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    days = rounds.subject.plan.transport.vehicleDays.compactMap { claim in
      guard let type = network.vehicleIndex(claim.vehicle), !claim.trips.isEmpty else { return nil }
      let driven = claim.trips.compactMap { byID[$0.round] }
      guard driven.count == claim.trips.count,
        zip(driven, claim.trips).allSatisfy({
          $0.claim.stops.count == $1.loadings.count && $0.unloadings.count == $1.unloadings.count
        })
      else { return nil }
      return Day(
        vehicle: network.vehicles[type], type: type, period: rounds.period(ofDay: claim.day), rounds: driven,
        claim: claim)
    }
  }

  /// From home to the first station, from station to station, and home again, measured anew; `nil` where a road is
  /// missing. Home is the base, or the first station.
  func emptyLegs(of day: Day) -> [Distance]? {
    let network = rounds.subject.network
    let stations = day.rounds.map { RoadPlace(depot: $0.depot, of: network) }
    let home = base(of: day.vehicle) ?? stations[0]
    let way = [home] + stations + [home]
    return rounds.legs(along: way).map { legs in
      // no road is driven from a place to itself
      legs.indices.map { way[$0].code == way[$0 + 1].code ? .zero : legs[$0] }
    }
  }

  /// Where a vehicle starts and ends its day, looked up among depots, then centres.
  func base(of vehicle: Vehicle) -> RoadPlace? {
    let network = rounds.subject.network
    guard let code = vehicle.base?.code else { return nil }
    let depots = network.depots.map { RoadPlace(code: $0.id.code, position: $0.position) }
    let centres = network.centres.map { RoadPlace(code: $0.id.code, position: $0.position) }
    return (depots + centres).first { $0.code == code }
  }
}
