internal import Quantities
internal import WasteNetwork

/// A round whose cost is shared out among what it loads.
///
/// What it would save without a load is that load's own; the rest is spread in proportion to what each load saves by
/// riding with the others (alternate cost avoided; Tijs, Driessen 1986), so that the shares add up to the round's cost.
struct SharedRound {
  /// A load of one stream at one stop.
  struct Load {
    let stop: Int
    let stream: Int
    let kilograms: Int
    /// Fen a drive that the round would save without it, and that it would cost by itself.
    var saving = 0.0
    var alone = 0.0
  }

  let truck: Truck
  let streams: [Int]
  /// Places in the station's road table.
  let places: [Int]
  private(set) var loads: [Load]
  /// Drives a year.
  let drives: Int
  private let massLeft: Int
  private let volumeLeft: Int
  private let timeLeft: Int
  /// Part of what a load saves by riding with others that is spread over all, 0…1.
  private(set) var spread = 0.0

  /// - Parameters:
  ///   - trucks: by vehicle, with the time that base and rests leave for a round of this station.
  ///   - place: of a village in the road table; the station's is 0.
  ///   - volume: litres that kilograms of a stream take.
  init?(
    _ round: TransportPlan.Round, network: Network, trucks: [Truck], place: (Int) -> Int?, volume: (Int, Int) -> Int
  ) {
    guard let vehicle = network.vehicleIndex(round.vehicle) else { return nil }
    truck = trucks[vehicle]
    streams = round.streams.compactMap { network.streamIndex($0) }
    places = round.stops.compactMap { network.villageIndex($0.village).flatMap(place) }
    drives = round.days.count
    guard places.count == round.stops.count, streams.count == round.streams.count else { return nil }
    var loads: [Load] = []
    for (index, stop) in round.stops.enumerated() {
      for (stream, mass) in zip(streams, stop.loads) where mass > .zero {
        loads.append(Load(stop: index, stream: stream, kilograms: mass.kilograms))
      }
    }
    self.loads = loads
    massLeft = truck.payload - loads.reduce(0) { $0 + $1.kilograms }
    volumeLeft = truck.volume - loads.reduce(0) { $0 + volume($1.stream, $1.kilograms) }
    timeLeft = truck.longestRound - round.duration.seconds
  }

  /// Prices every load; see the type.
  mutating func share(_ roads: (Int, Int) -> Int, _ rates: RoundRates) {
    let way = [0] + places + [0]
    let metres = zip(way, way.dropFirst()).reduce(0) { $0 + roads($1.0, $1.1) }
    let kilograms = loads.reduce(0) { $0 + $1.kilograms }
    let whole = rates.cost(
      truck.vehicle, metres: metres,
      seconds: truck.duration(metres: metres, kilograms: kilograms, stops: places.count))
    for index in loads.indices {
      let load = loads[index]
      let isOnly = loads.count { $0.stop == load.stop } == 1
      let (before, here, after) = (way[load.stop], way[load.stop + 1], way[load.stop + 2])
      let detour = isOnly ? max(0, roads(before, here) + roads(here, after) - roads(before, after)) : 0
      loads[index].saving = price(detour, load.kilograms, stops: isOnly ? 1 : 0, rates)
      loads[index].alone = price(roads(0, here) + roads(here, 0), load.kilograms, stops: 1, rates)
    }
    let rest = whole - loads.reduce(0) { $0 + $1.saving }
    let avoided = loads.reduce(0) { $0 + max(0, $1.alone - $1.saving) }
    spread = avoided > 0 ? min(1, max(0, rest / avoided)) : 0
  }

  /// Fen a drive that a further load costs at its best place in the round, and by itself; `nil` where it does not fit.
  func insertion(
    of kilograms: Int, litres: Int, at place: Int, _ roads: (Int, Int) -> Int, _ rates: RoundRates
  ) -> (saving: Double, alone: Double)? {
    guard kilograms <= massLeft, litres <= volumeLeft else { return nil }
    let alone = price(roads(0, place) + roads(place, 0), kilograms, stops: 1, rates)
    let handling = truck.handlingTime(kilograms)
    if places.contains(place) { return handling <= timeLeft ? (price(0, kilograms, stops: 0, rates), alone) : nil }
    let way = [0] + places + [0]
    let detours = zip(way, way.dropFirst()).map { roads($0, place) + roads(place, $1) - roads($0, $1) }
    guard let detour = detours.min().map({ max(0, $0) }),
      truck.drivingTime(detour) + truck.stopTime + handling <= timeLeft
    else { return nil }
    return (price(detour, kilograms, stops: 1, rates), alone)
  }

  private func price(_ metres: Int, _ kilograms: Int, stops: Int, _ rates: RoundRates) -> Double {
    rates.cost(
      truck.vehicle, metres: metres, seconds: truck.duration(metres: metres, kilograms: kilograms, stops: stops))
  }
}
