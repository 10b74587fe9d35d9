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

  /// - Returns: the request, or the reason why no truck can serve it.
  static func make(
    _ assignment: SitingPlan.Assignment, network: Network, calendar: WorkCalendar
  ) -> Result<ShuttleRequest, Impossible> {
    guard let village = network.villageIndex(assignment.village), let stream = network.streamIndex(assignment.stream)
    else { return .failure(Impossible(reason: Reasons.noVehicle)) }
    let metres = assignment.distance.metres * 2
    let vehicles = network.vehicles(for: stream)
    let mass = assignment.mass.kilograms
    let options = vehicles.compactMap { vehicle -> Option? in
      let truck = Truck(network.vehicles[vehicle], index: vehicle)
      let greatest = truck.greatestLoad(of: network.streams[stream], metres: metres)
      guard greatest > 0 else { return nil }
      let trips = (mass + greatest - 1) / greatest
      let load = (mass + trips - 1) / trips
      return Option(
        truck: truck, load: load, cost: truck.cost(metres: metres, kilograms: load, stops: 1) * trips)
    }
    guard !options.isEmpty else {
      return .failure(Impossible(reason: vehicles.isEmpty ? Reasons.noVehicle : Reasons.tooFar(metres: metres)))
    }
    let season = network.generation.arrivals(village: village, stream: stream).map(\.kilograms)
    let arrivals = calendar.drivable(assignment.mass.split(like: season).map(\.kilograms))
    let ordered = options.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
    return .success(
      ShuttleRequest(
        village: village, stream: stream, depot: assignment.depot, metres: metres,
        due: due(arrivals, load: ordered[0].load), options: ordered))
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
