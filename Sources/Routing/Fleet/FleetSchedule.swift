internal import Quantities
public import WasteNetwork

extension FleetPlan {
  /// Reads the fleet of townships, periods and campaigns out of a transport plan.
  /// - Parameters:
  ///   - metric: roads between stations and the vehicles' bases.
  ///   - types: the vehicle types that were chosen; `nil` where the fleet was given.
  public init(network: Network, transport: TransportPlan, metric: any RoadMetric, choosing types: [ID<Vehicle>]?) {
    let schedule = FleetSchedule(network: network, transport: transport, metric: metric)
    let mix = types.map { types in
      types.map { type in
        Kept(vehicle: type, count: transport.fleet.filter { $0.vehicle == type }.map(\.vehicles).max() ?? 0)
      }.filter { $0.count > 0 }
    }
    self.init(townships: schedule.townships(), campaigns: schedule.campaigns(), mix: mix)
  }
}

/// Sums up a transport plan by township and by stream.
struct FleetSchedule {
  private let network: Network
  private let transport: TransportPlan
  private let days: [[Int]]
  /// By day of the year, day 0 unused; a round may be dated on any day, whether trucks usually drive on it or not.
  private let periodOfDay: [Int]
  private let homes: [Int?]
  private let roads: EmptyRoads

  init(network: Network, transport: TransportPlan, metric: any RoadMetric) {
    self.network = network
    self.transport = transport
    days = WorkCalendar(network).days
    homes = DayPacking.Ground.homes(network)
    let stations = transport.shuttles.compactMap { network.depotIndex($0.depot) }
    roads = EmptyRoads(network: network, used: stations + homes.compactMap(\.self), metric: metric)
    periodOfDay =
      [0]
      + (0..<network.calendar.periodCount).flatMap {
        [Int](repeating: $0, count: network.calendar.days(inPeriod: $0))
      }
  }

  func townships() -> [FleetPlan.TownshipUse] {
    var works = Works(groups: network.townships.count, network: network)
    for round in transport.rounds {
      guard let vehicle = network.vehicleIndex(round.vehicle), let depot = network.depotIndex(round.depot) else {
        continue
      }
      for (day, number) in zip(round.days, round.vehicleNumbers) {
        guard day > 0, periodOfDay.indices.contains(day) else { continue }
        works[network.townshipOfDepot[depot], vehicle, periodOfDay[day]].drive(round, day: day, number: number)
      }
    }
    for shuttle in transport.shuttles {
      guard let vehicle = network.vehicleIndex(shuttle.vehicle), let depot = network.depotIndex(shuttle.depot) else {
        continue
      }
      for (period, trips) in shuttle.trips.enumerated() where trips > 0 {
        guard let some = some(shuttle, count: trips, days: days[period].count) else { continue }
        works[network.townshipOfDepot[depot], vehicle, period].shuttle(shuttle, some)
      }
    }
    return works.all.map { township, vehicle, period, work in use(township, vehicle, period, work) }
  }

  /// Trips of a line as shifts take them.
  private func some(_ shuttle: TransportPlan.Shuttle, count: Int, days: Int) -> ShuttleShifts.Trips? {
    guard let vehicle = network.vehicleIndex(shuttle.vehicle), let depot = network.depotIndex(shuttle.depot),
      let village = network.villageIndex(shuttle.village)
    else { return nil }
    let truck = Truck(network.vehicles[vehicle], index: vehicle)
    let base = ShuttleRequest.Base(from: homes[vehicle], to: depot, roads)
    let hours = CollectionRules.Hours(village: network.villages[village], depot: network.depots[depot])
    let trip = ShuttleTrip(
      truck: truck, way: shuttle.distancePerTrip.metres / 2, kilograms: shuttle.load.kilograms,
      village: hours.village, station: hours.depot)
    let day = ShuttleDay(truck: truck, base: base)
    return ShuttleShifts.Trips(
      days: days, station: base?.station, day: day, trip: trip, perShift: max(1, day.greatestCount(of: trip)),
      response: nil, count: count)
  }

  private func use(_ township: Int, _ vehicle: Int, _ period: Int, _ work: FleetWork) -> FleetPlan.TownshipUse {
    let kind = network.vehicles[vehicle]
    return FleetPlan.TownshipUse(
      township: network.townships[township].id, vehicle: kind.id, period: period,
      vehicles: work.vehicles(on: days[period]), shifts: work.roundShifts + work.shuttleShifts,
      distance: .metres(work.metres),
      hours: .seconds(work.seconds),
      fuelLitres: perKilometre(kind.fuelMillilitresPerKilometre, work.metres),
      co2eKilograms: perKilometre(kind.co2eGramsPerKilometre, work.metres))
  }

  func campaigns() -> [FleetPlan.CampaignUse] {
    network.streams.indices.filter { network.streams[$0].pattern == .shuttle }.flatMap { stream in
      var works = Works(groups: network.calendar.periodCount, network: network)
      for shuttle in transport.shuttles where shuttle.stream == network.streams[stream].id {
        guard let vehicle = network.vehicleIndex(shuttle.vehicle) else { continue }
        for (period, trips) in shuttle.trips.enumerated() where trips > 0 {
          guard let some = some(shuttle, count: trips, days: fetchingDays(stream, period)) else { continue }
          works[period, vehicle, period].shuttle(shuttle, some)
        }
      }
      return works.all.map { _, vehicle, period, work in line(stream, vehicle, period, work) }
    }
  }

  private func line(_ stream: Int, _ vehicle: Int, _ period: Int, _ work: FleetWork) -> FleetPlan.CampaignUse {
    let possible = Array(days[period].prefix(fetchingDays(stream, period)))
    return FleetPlan.CampaignUse(
      stream: network.streams[stream].id, period: period, vehicle: network.vehicles[vehicle].id, trips: work.trips,
      days: possible.count, shifts: work.shuttleShifts, vehicles: work.vehicles(on: possible),
      distance: .metres(work.metres), hours: .seconds(work.seconds))
  }

  /// Working days of a period on which a stream may be fetched: no more than its harvest lasts.
  private func fetchingDays(_ stream: Int, _ period: Int) -> Int {
    min(days[period].count, network.streams[stream].harvestDays ?? .max)
  }

  /// Thousandths of a unit per kilometre times a distance, to the nearest unit.
  private func perKilometre(_ thousandths: Int, _ metres: Int) -> Int { (thousandths * metres + 500_000) / 1_000_000 }

  /// Work by group, vehicle type and period.
  private struct Works {
    private var works: [FleetWork]
    private let vehicles: Int
    private let periods: Int

    init(groups: Int, network: Network) {
      vehicles = network.vehicles.count
      periods = network.calendar.periodCount
      works = Array(repeating: FleetWork(), count: groups * vehicles * periods)
    }

    subscript(group: Int, vehicle: Int, period: Int) -> FleetWork {
      get { works[(group * vehicles + vehicle) * periods + period] }
      set { works[(group * vehicles + vehicle) * periods + period] = newValue }
    }

    /// What is not empty, by group, then vehicle type, then period.
    var all: [(group: Int, vehicle: Int, period: Int, work: FleetWork)] {
      works.indices.filter { !works[$0].isEmpty }.map {
        ($0 / periods / vehicles, $0 / periods % vehicles, $0 % periods, works[$0])
      }
    }
  }
}
