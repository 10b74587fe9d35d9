internal import Quantities
internal import WasteNetwork

/// A village's stream that goes to its station in full loads.
struct ShuttleRequest {
  /// One truck that could do it.
  struct Option {
    let truck: Truck
    /// Load of a trip: the year's mass in as few equal loads as the truck allows.
    let load: Int
    /// Yearly cost with this truck alone, in thousandths of a fen.
    let cost: Int
    /// Its way to work, where it has a base.
    let base: Base?
  }

  /// The way from a base to the station and back.
  struct Base {
    let station: Int
    /// Metres to the station, and back to the base.
    let out: Int
    let back: Int
    /// Driving time of both.
    let seconds: Int
  }

  let village: Int
  let stream: Int
  let depot: ID<Depot>
  /// There and back.
  let metres: Int
  /// Kilograms to fetch, by the period in which a trip becomes due.
  let due: [Int]
  /// Cheapest first; never empty.
  let options: [Option]
  /// Most days of a period on which it may be fetched; `nil`: all that are worked.
  let harvestDays: Int?

  /// Seconds of one trip.
  func duration(_ option: Int) -> Int {
    options[option].truck.duration(metres: metres, kilograms: options[option].load, stops: 1)
  }

  /// How many of a period's working days may be used.
  func days(of workingDays: [Int]) -> Int { min(harvestDays ?? .max, workingDays.count) }

  /// Trips of a period as shifts take them.
  func trips(_ option: Int, count: Int, of workingDays: [Int]) -> ShuttleShifts.Trips {
    let option = (place: option, entry: options[option])
    return ShuttleShifts.Trips(
      days: days(of: workingDays), station: option.entry.base?.station, shift: option.entry.truck.longestRound,
      emptyMetres: option.entry.base.map { $0.out + $0.back } ?? 0, emptySeconds: option.entry.base?.seconds ?? 0,
      duration: duration(option.place), count: count)
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
    let permitted = vehicles.filter { network.vehicles[$0].mayEnter(network.villages[village]) }
    let options = permitted.compactMap { vehicle in
      let truck = Truck(network.vehicles[vehicle], index: vehicle)
      return option(
        truck, assignment.mass.kilograms, metres: metres, stream: network.streams[stream],
        base: Base(from: ground.homes[vehicle], to: depot, ground.roads, truck))
    }
    guard !options.isEmpty else {
      return .failure(
        Impossible(
          reason: Reasons.noTruck(
            among: vehicles.count, permitted: permitted.count, metres: metres, isBaseTooFar: false)))
    }
    let season = network.generation.arrivals(village: village, stream: stream).map(\.kilograms)
    let arrivals = calendar.drivable(assignment.mass.split(like: season).map(\.kilograms))
    let ordered = options.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
    let isOnCall = network.streams[stream].pattern == .onCall
    return .success(
      ShuttleRequest(
        village: village, stream: stream, depot: assignment.depot, metres: metres,
        due: isOnCall ? calls(arrivals, load: ordered[0].load) : due(arrivals, load: ordered[0].load),
        options: ordered, harvestDays: network.streams[stream].harvestDays))
  }

  /// A truck at work for the request; `nil` where it cannot make a trip in a shift, or not within a call's time.
  private static func option(
    _ truck: Truck, _ mass: Int, metres: Int, stream: WasteStream, base: Base?
  ) -> Option? {
    let truck = base.map { truck.based(out: $0.out, back: $0.back) } ?? truck
    let greatest = min(truck.greatestLoad(of: stream, metres: metres), stream.loadPerCall?.kilograms ?? .max)
    guard greatest > 0 else { return nil }
    let trips = (mass + greatest - 1) / greatest
    let load = stream.pattern == .onCall ? greatest : (mass + trips - 1) / trips
    let duration = truck.duration(metres: metres, kilograms: load, stops: 1)
    if let limit = stream.responseTime?.seconds, duration > limit { return nil }
    return Option(
      truck: truck, load: load, cost: truck.cost(metres: metres, kilograms: load, stops: 1) * trips, base: base)
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
