import Quantities
import WasteNetwork

/// Rechecks the vehicles' days of a transport plan: their clock, their ways, and that they drive every round.
struct DayCheck {
  private let check: TransportCheck
  private var plan: TransportPlan { check.plan }
  private var network: Network { check.network }

  init(_ check: TransportCheck) { self.check = check }

  func faults() -> [String] { plan.vehicleDays.flatMap(faults) + tripFaults() }

  /// Driving time of a day's ways without a load, seconds.
  func emptySeconds(_ day: TransportPlan.VehicleDay) -> Int {
    guard let vehicle = vehicle(day) else { return 0 }
    return emptyWays(day).map { vehicle.speed.time(over: .metres($0)).seconds }.reduce(0, +)
  }

  /// Each drive of a round is a trip of exactly one day.
  private func tripFaults() -> [String] {
    let wanted = plan.rounds.flatMap { round in
      zip(round.days, round.vehicleNumbers).map { "\(round.id) \(round.vehicle) \($0) \($1)" }
    }
    let driven = plan.vehicleDays.flatMap { day in
      day.trips.map { "\($0.round) \(day.vehicle) \(day.day) \(day.number)" }
    }
    let days = plan.vehicleDays.map { "\($0.vehicle) \($0.day) \($0.number)" }
    return (wanted.sorted() == driven.sorted() ? [] : ["rounds and vehicle days disagree"])
      + (Set(days).count == days.count ? [] : ["a vehicle has two days in one"])
  }

  private func faults(_ day: TransportPlan.VehicleDay) -> [String] {
    let name = "\(day.vehicle) \(day.number) on day \(day.day)"
    guard let vehicle = vehicle(day) else { return ["\(name): no such vehicle"] }
    var faults: [String] = []
    if day.end - day.start > vehicle.shift { faults.append("\(name) lasts too long") }
    let ways = emptyWays(day)
    if day.emptyDistance.metres != ways.reduce(0, +) { faults.append("\(name) drives empty otherwise") }
    var now = day.start
    for (trip, way) in zip(day.trips, ways) {
      now += vehicle.speed.time(over: .metres(way))
      if trip.start < now { faults.append("\(name) starts \(trip.round) too early") }
      faults += clockFaults(trip, vehicle)
      now = trip.end
    }
    now += vehicle.speed.time(over: .metres(ways.last ?? 0))
    return day.end < now ? faults + ["\(name) is home too early"] : faults
  }

  /// Each loading begins after the one before and the way between, and the round ends after unloading.
  private func clockFaults(_ trip: TransportPlan.VehicleDay.Trip, _ vehicle: Vehicle) -> [String] {
    guard let round = plan.rounds.first(where: { $0.id == trip.round }), trip.loadings.count == round.stops.count
    else { return ["\(trip.round) is no round with these stops"] }
    let loads = round.stops.map { $0.loads.sum() }
    func after(_ stop: Int) -> WorkTime {
      let loading = (vehicle.loadingPerTonne.seconds * loads[stop].kilograms + 999) / 1000
      return trip.loadings[stop] + vehicle.stopTime + .seconds(loading)
    }
    var faults: [String] = []
    let first = round.stops[0].arrival
    if trip.loadings[0] < trip.start + first { faults.append("\(trip.round) loads before it is there") }
    for stop in 1..<max(1, loads.count) where trip.loadings[stop] < after(stop - 1) {
      faults.append("\(trip.round) loads twice at once")
    }
    for (stop, loading) in zip(round.stops, trip.loadings) {
      let hours = network.villageIndex(stop.village).flatMap { network.villages[$0].openingHours }
      if let hours, !hours.contains(loading) { faults.append("\(trip.round) loads out of hours") }
    }
    let unloading = (vehicle.unloadingPerTonne.seconds * loads.sum().kilograms + 999) / 1000
    if trip.end - trip.start < round.duration - .seconds(1) { faults.append("\(trip.round) is too quick") }
    if trip.end < after(loads.count - 1) + .seconds(unloading) { faults.append("\(trip.round) ends too early") }
    return faults
  }

  private func emptyWays(_ day: TransportPlan.VehicleDay) -> [Int] {
    let stations = day.trips.compactMap { trip in plan.rounds.first { $0.id == trip.round }?.depot }
      .compactMap { network.depotIndex($0) }
      .map { RoadPlace(code: network.depots[$0].id.code, position: network.depots[$0].position) }
    guard let first = stations.first, let vehicle = network.vehicleIndex(day.vehicle) else { return [] }
    let home = network.homeBase(of: vehicle).map { network.roadPlace(of: $0) } ?? first
    let places = [home] + stations + [home]
    let table = check.metric.table(from: places, to: places)
    return (1..<places.count).map { table[$0 - 1, $0]?.metres ?? 0 }
  }

  private func vehicle(_ day: TransportPlan.VehicleDay) -> Vehicle? {
    network.vehicleIndex(day.vehicle).map { network.vehicles[$0] }
  }
}
