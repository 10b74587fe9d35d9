internal import Quantities
internal import WasteNetwork

/// A village's stream that goes to its station in full loads.
struct ShuttleRequest {
  /// One truck that could do it.
  struct Option {
    let day: ShuttleDay
    let trip: ShuttleTrip
    /// Trips that fit a day.
    let perShift: Int
    /// Load of a trip: the year's mass in as few equal loads as the truck allows.
    let load: Int
    /// Yearly cost with this truck alone, in thousandths of a fen.
    let cost: Int
    /// The station, where the vehicle has a base.
    let station: Int?

    var truck: Truck { day.truck }
  }

  /// The way from a base to the station and back.
  struct Base {
    let station: Int
    /// Metres to the station, and back to the base.
    let out: Int
    let back: Int
  }

  let village: Int
  let stream: Int
  let depot: ID<Depot>
  /// There and back.
  let metres: Int
  /// Kilograms to fetch, by the period in which a trip becomes due.
  let due: [Int]
  /// Kilograms that no period is left for in which roads lead to the village, by the period in which they arise.
  let left: [Int]
  /// Cheapest first; never empty.
  let options: [Option]
  /// Most days of a period on which it may be fetched; `nil`: all that are worked.
  let harvestDays: Int?
  /// Working days within which a call is answered; `nil` for streams without calls.
  let response: Int?

  /// How many of a period's working days may be used.
  func days(of workingDays: [Int]) -> Int { min(harvestDays ?? .max, workingDays.count) }

  /// Trips of a period as shifts take them.
  func trips(_ option: Int, count: Int, of workingDays: [Int]) -> ShuttleShifts.Trips {
    let option = options[option]
    return ShuttleShifts.Trips(
      days: days(of: workingDays), station: option.station, day: option.day, trip: option.trip,
      perShift: option.perShift, response: response, count: count)
  }

  /// - Returns: the request, or the reason why no truck can serve it.
  static func make(
    _ assignment: SitingPlan.Assignment, network: Network, calendar: WorkCalendar, ground: DayPacking.Ground
  ) -> Result<ShuttleRequest, Impossible> {
    guard let village = network.villageIndex(assignment.village), let stream = network.streamIndex(assignment.stream),
      let depot = network.depotIndex(assignment.depot)
    else { return .failure(Impossible(reason: Reasons.noVehicle)) }
    let metres = assignment.distance.metres * 2
    let vehicles = network.vehicles(for: stream)
    let permitted = vehicles.filter {
      network.vehicles[$0].mayEnter(network.villages[village], from: network.depots[depot])
    }
    let hours = CollectionRules.Hours(village: network.villages[village], depot: network.depots[depot])
    let tried = permitted.map { vehicle in
      let truck = Truck(network.vehicles[vehicle], index: vehicle)
      return option(
        truck, assignment.mass.kilograms, metres: metres, stream: network.streams[stream], hours: hours,
        base: Base(from: ground.homes[vehicle], to: depot, ground.roads))
    }
    let options = tried.compactMap { try? $0.get() }
    guard !options.isEmpty else {
      let obstacles = tried.compactMap { result -> Reasons.Obstacle? in
        if case .failure(let refusal) = result { refusal.obstacle } else { nil }
      }
      return .failure(
        Impossible(reason: Reasons.noTruck(among: vehicles.count, metres: metres, obstacles: obstacles)))
    }
    let season = network.generation.arrivals(village: village, stream: stream).map(\.kilograms)
    let isOnCall = network.streams[stream].pattern == .onCall
    let (arrivals, left) = passable(
      calendar.drivable(assignment.mass.split(like: season).map(\.kilograms)), mayWait: !isOnCall,
      isOpen: calendar.days.indices.map {
        !calendar.days[$0].isEmpty && network.isPassable(village: village, depot: depot, period: $0)
      })
    let ordered = options.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
    return .success(
      ShuttleRequest(
        village: village, stream: stream, depot: assignment.depot, metres: metres,
        due: isOnCall ? calls(arrivals, load: ordered[0].load) : due(arrivals, load: ordered[0].load),
        left: left, options: ordered, harvestDays: network.streams[stream].harvestDays,
        response: network.streams[stream].responseDays))
  }

  /// Arrivals in periods with roads to the village: what arises in another waits for the next such one, or is left where it
  /// may not wait.
  private static func passable(
    _ arrivals: [Int], mayWait: Bool, isOpen: [Bool]
  ) -> (fetched: [Int], left: [Int]) {
    guard !mayWait else { return WorkCalendar.waiting(arrivals, for: isOpen) }
    return (zip(arrivals, isOpen).map { $1 ? $0 : 0 }, zip(arrivals, isOpen).map { $1 ? 0 : $0 })
  }

  /// A truck at work for the request, or why it cannot make a trip in a shift.
  private static func option(
    _ truck: Truck, _ mass: Int, metres: Int, stream: WasteStream, hours: CollectionRules.Hours, base: Base?
  ) -> Result<Option, Refusal> {
    let day = ShuttleDay(truck: truck, base: base)
    let greatest = min(day.truck.greatestLoad(of: stream, metres: metres), stream.loadPerCall?.kilograms ?? .max)
    guard greatest > 0 else {
      let isBaseTooFar = truck.greatestLoad(of: stream, metres: metres) > 0
      return .failure(Refusal(obstacle: isBaseTooFar ? .baseTooFar : .tooFar))
    }
    let trips = (mass + greatest - 1) / greatest
    let load = stream.pattern == .onCall ? greatest : (mass + trips - 1) / trips
    let trip = ShuttleTrip(
      truck: truck, way: metres / 2, kilograms: load, village: hours.village, station: hours.depot)
    if let limit = stream.responseTime?.seconds, trip.duration > limit {
      return .failure(Refusal(obstacle: .tooSlow))
    }
    let perShift = day.greatestCount(of: trip)
    guard perShift > 0 else { return .failure(Refusal(obstacle: day.obstacle(to: trip))) }
    return .success(
      Option(
        day: day, trip: trip, perShift: perShift, load: load,
        cost: truck.cost(metres: metres, kilograms: load, stops: 1) * trips, station: base?.station))
  }

  /// What keeps a truck from a request.
  private struct Refusal: Error {
    let obstacle: Reasons.Obstacle
  }

  /// Expected calls of each period, each a full load.
  private static func calls(_ arrivals: [Int], load: Int) -> [Int] {
    ExpectedCalls.byPeriod(arrivals.map { .kilograms($0) }, load: .kilograms(load)).map { $0 * load }
  }

  /// Why a request cannot be served.
  struct Impossible: Error {
    let reason: LocalizedName
  }

  /// The year's mass in equal loads, each fetched once it has arisen; the last load of
  /// the year goes in the last period in which anything arises.
  private static func due(_ arrivals: [Int], load: Int) -> [Int] {
    let total = arrivals.reduce(0, +)
    guard total > 0 else { return arrivals }
    let trips = (total + load - 1) / load
    var upTo = 0
    var before = 0
    return arrivals.map { mass in
      upTo += mass
      let now = trips * upTo / total * total / trips
      defer { before = now }
      return now - before
    }
  }
}
