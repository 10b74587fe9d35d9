internal import Quantities
internal import WasteNetwork

/// The rounds of one depot with the roads among all villages in its reach.
struct StationRounds {
  /// What a village's stream bears of the rounds, fen a year.
  struct Share {
    let village: Int
    let stream: Int
    let full: Double
    let marginal: Double
  }

  let depot: Int
  private let network: Network
  private let rates: RoundRates
  private let rounds: [SharedRound]
  /// Villages by place; place 0 is the depot.
  private let villages: [Int]
  private let table: DistanceTable?

  init(
    network: Network, depot: Int, rounds: [TransportPlan.Round], villages: [Int], metric: any RoadMetric,
    rates: RoundRates
  ) {
    self.depot = depot
    self.network = network
    self.rates = rates
    guard !rounds.isEmpty else {
      (self.rounds, self.villages, table) = ([], [], nil)
      return
    }
    let visited = rounds.flatMap { $0.stops.compactMap { network.villageIndex($0.village) } }
    let known = Array(Set(villages + visited)).sorted()
    let station = RoadPlace(code: network.depots[depot].id.code, position: network.depots[depot].position)
    let places =
      [station] + known.map { RoadPlace(code: network.villages[$0].id.code, position: network.villages[$0].position) }
    let table = metric.table(from: places, to: places)
    let place = Dictionary(uniqueKeysWithValues: zip(known, 1...known.count))
    let trucks = StationRounds.trucks(network, of: depot, metric)
    var shared = rounds.compactMap { round in
      SharedRound(
        round, network: network, trucks: trucks, place: { place[$0] },
        volume: { StationRounds.litres(network, $0, $1) })
    }
    for index in shared.indices { shared[index].share({ StationRounds.metres(table, $0, $1) }, rates) }
    (self.rounds, self.villages, self.table) = (shared, known, table)
  }

  /// By vehicle, as it comes to the depot from its base.
  private static func trucks(_ network: Network, of depot: Int, _ metric: any RoadMetric) -> [Truck] {
    let homes = DayPacking.Ground.homes(network)
    let roads = EmptyRoads(network: network, used: [depot] + homes.compactMap(\.self), metric: metric)
    return network.vehicles.enumerated().map { index, vehicle in
      let truck = Truck(vehicle, index: index)
      return homes[index].map { truck.based(out: roads.metres($0, depot), back: roads.metres(depot, $0)) } ?? truck
    }
  }

  /// Metres; as `RoundTask` counts where there is no road.
  private static func metres(_ table: DistanceTable, _ from: Int, _ to: Int) -> Int {
    from == to ? 0 : table[from, to]?.metres ?? RoundTask.noRoad
  }

  private static func litres(_ network: Network, _ stream: Int, _ kilograms: Int) -> Int {
    network.streams[stream].bulkDensity.volume(of: .kilograms(kilograms)).litres
  }

  /// What every load of the year bears.
  var shares: [Share] {
    rounds.flatMap { round in
      round.loads.map { load in
        let drives = Double(round.drives)
        return Share(
          village: villages[round.places[load.stop] - 1], stream: load.stream,
          full: drives * (load.saving + round.spread * max(0, load.alone - load.saving)),
          marginal: drives * load.saving)
      }
    }
  }

  /// Fen a year that a village's stream would cost in the rounds of this depot; `nil` where none has room for it.
  func insertion(_ village: Int, _ stream: Int, kilograms: Int, _ sharing: RoundCosts.Sharing) -> Double? {
    guard let table, let place = place(of: village) else { return nil }
    let visits = max(1, min(network.streams[stream].visitsPerYear, kilograms))
    let load = (kilograms + visits - 1) / visits
    let litres = StationRounds.litres(network, stream, load)
    var best: Double?
    for round in rounds where mayJoin(village, stream, round) {
      let price = round.insertion(
        of: load, litres: litres, at: place, { StationRounds.metres(table, $0, $1) }, rates)
      guard let price else { continue }
      let spread = sharing == .full ? round.spread * max(0, price.alone - price.saving) : 0
      best = min(best ?? .infinity, price.saving + spread)
    }
    return best.map { $0 * Double(visits) }
  }

  private func place(of village: Int) -> Int? {
    var low = 0
    var high = villages.count
    while low < high {
      let middle = (low + high) / 2
      if villages[middle] < village { low = middle + 1 } else { high = middle }
    }
    return low < villages.count && villages[low] == village ? low + 1 : nil
  }

  /// Whether a village's stream may ride on a round's vehicle with what is on it.
  private func mayJoin(_ village: Int, _ stream: Int, _ round: SharedRound) -> Bool {
    let vehicle = network.vehicles[round.truck.vehicle]
    let together = round.streams.contains(stream) ? round.streams : round.streams + [stream]
    return network.vehicles(for: stream).contains(round.truck.vehicle)
      && vehicle.mayEnter(network.villages[village], from: network.depots[depot])
      && network.mayRideTogether(together, on: vehicle)
  }
}
