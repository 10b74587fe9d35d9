import Quantities
import WasteNetwork

/// What a day of full loads can hold at most, from the inputs alone: the shift, the way from the base and back, rests, and
/// the hours of village and station.
struct ShuttleDayUnderAudit {
  let vehicle: Vehicle
  /// From the base to the station and back; zero where the vehicle starts at the station.
  let homeward: Distance
  /// Driving time of both ways.
  let wayTime: WorkTime
  private let out: WorkTime
  private let back: WorkTime

  /// - Returns: `nil` where there is no road between base and station.
  init?(of vehicle: Vehicle, at depot: Int, _ days: DaysUnderAudit) {
    let network = days.rounds.subject.network
    let station = RoadPlace(depot: depot, of: network)
    self.vehicle = vehicle
    guard let base = days.base(of: vehicle), base.code != station.code else {
      (homeward, wayTime, out, back) = (.zero, .zero, .zero, .zero)
      return
    }
    guard let legs = days.rounds.legs(along: [base, station, base]) else { return nil }
    homeward = legs.sum()
    out = vehicle.speed.time(over: legs[0])
    back = vehicle.speed.time(over: legs[1])
    wayTime = out + back
  }

  /// The most time for trips: every stretch of work but the last is followed by a rest.
  var work: WorkTime {
    guard let rest = vehicle.rest, rest.after > .zero else { return max(.zero, vehicle.shift - wayTime) }
    var most = WorkTime.zero
    var stretches = 1
    while rest.length * (stretches - 1) <= vehicle.shift {
      most = max(most, min(rest.after * stretches, vehicle.shift - rest.length * (stretches - 1)))
      if rest.after * stretches > vehicle.shift { break }
      stretches += 1
    }
    return max(.zero, most - wayTime)
  }

  /// The most trips of a line that a day can hold; `nil` where a stretch of one is longer than a crew may work.
  func greatestCount(of claim: TransportPlan.Shuttle, village: Village, depot: Depot) -> Int? {
    let way = vehicle.speed.time(over: .metres(claim.distancePerTrip.metres / 2))
    let loading = vehicle.stopTime + RoundsUnderAudit.timePerTonne(vehicle.loadingPerTonne, claim.load)
    let unloading = RoundsUnderAudit.timePerTonne(vehicle.unloadingPerTonne, claim.load)
    if let rest = vehicle.rest, max(way + loading, way + unloading) > rest.after { return nil }
    let byTime = work.seconds / max(1, claim.durationPerTrip.seconds)
    guard village.openingHours != nil || depot.openingHours != nil else { return byTime }
    let (open, station) = (village.openingHours ?? .wholeDay, depot.openingHours ?? .wholeDay)
    let unloads = min(station.to, vehicle.shiftStart + vehicle.shift - back - unloading)
    let firstLoading = max(open.from, vehicle.shiftStart + out + way)
    let firstUnloading = max(station.from, firstLoading + loading + way)
    return min(
      byTime, count(from: firstLoading, to: min(open.to, unloads - way - loading), claim),
      count(from: firstUnloading, to: unloads, claim))
  }

  /// Trips that begin something between two times, one trip after the other.
  private func count(from first: WorkTime, to last: WorkTime, _ claim: TransportPlan.Shuttle) -> Int {
    first > last ? 0 : (last - first).seconds / max(1, claim.durationPerTrip.seconds) + 1
  }
}
