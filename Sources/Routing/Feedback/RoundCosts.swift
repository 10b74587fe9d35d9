internal import Quantities
public import WasteNetwork

/// What the rounds of a plan cost for each village and stream at its station, and would cost at the others in reach.
///
/// At its own station a village bears what its rounds would save without it; at another one it would be put into the
/// round there that it lengthens least, where that has room. Where no round says anything, the straight estimate stands,
/// in the proportion in which the rounds of the stream cost more or less than it says.
public struct RoundCosts: Sendable {
  /// How the cost of a round is laid on its villages.
  public enum Sharing: Sendable {
    /// In full: what is saved by riding together is spread fairly. Tells where stations are worth their rent.
    case full
    /// What one village more or less changes, no more. Tells which village should change its station.
    case marginal
  }

  private let network: Network
  private let distances: RoadDistances
  private let stations: [StationRounds]
  /// `[village × streamCount + stream]`: fen a year in full and at the margin, by depot of the present rounds.
  private var present: [[Int: (full: Double, marginal: Double)]]
  /// By stream: what the rounds cost for one fen of the straight estimate.
  private let scale: [Double]

  public init(
    network: Network, siting: SitingPlan, transport: TransportPlan, metric: any RoadMetric, distances: RoadDistances
  ) {
    self.network = network
    self.distances = distances
    let rates = RoundRates(network: network, transport: transport)
    var reaching = [[Int]](repeating: [], count: network.depots.count)
    for village in network.villages.indices {
      for neighbour in distances.villageToDepot.neighbours(of: village) {
        reaching[neighbour.destination].append(village)
      }
    }
    let rounds = Dictionary(grouping: transport.rounds) { network.depotIndex($0.depot) ?? -1 }
    stations = network.depots.indices.map { depot in
      StationRounds(
        network: network, depot: depot, rounds: rounds[depot] ?? [], villages: reaching[depot], metric: metric,
        rates: rates)
    }
    present = Array(repeating: [:], count: network.villages.count * network.streams.count)
    for station in stations {
      for share in station.shares {
        let index = share.village * network.streams.count + share.stream
        let sum = present[index][station.depot] ?? (0, 0)
        present[index][station.depot] = (sum.full + share.full, sum.marginal + share.marginal)
      }
    }
    scale = RoundCosts.scale(network, siting, present)
  }

  /// What rounds cost for one fen of the estimate, by stream: one where a stream has no rounds.
  private static func scale(
    _ network: Network, _ siting: SitingPlan, _ present: [[Int: (full: Double, marginal: Double)]]
  ) -> [Double] {
    var estimated = [Double](repeating: 0, count: network.streams.count)
    var real = estimated
    for one in siting.assignments {
      guard let village = network.villageIndex(one.village), let stream = network.streamIndex(one.stream),
        let depot = network.depotIndex(one.depot),
        let cost = present[village * network.streams.count + stream][depot]
      else { continue }
      estimated[stream] += Double((one.haulCost - network.streams[stream].handlingPrice * one.mass).fen)
      real[stream] += cost.full
    }
    return estimated.indices.map { estimated[$0] > 0 ? real[$0] / estimated[$0] : 1 }
  }

  /// Haul costs of every round stream of every village at every depot in reach that may hold a station of it.
  public func prices(_ sharing: Sharing) -> HaulPrices {
    let streams = network.streams.indices.filter { network.streams[$0].pattern == .round }
    var prices = HaulPrices(villages: network.villages.count, streams: network.streams.count)
    for village in network.villages.indices {
      for stream in streams {
        let mass = network.generation.arising(village: village, stream: stream).offField
        guard mass > .zero else { continue }
        let handling = network.streams[stream].handlingPrice * mass
        for neighbour in distances.villageToDepot.neighbours(of: village)
        where network.mayHoldStation(depot: neighbour.destination, stream: stream) {
          let haulage = cost(village, stream, mass, neighbour, handling: handling, sharing)
          prices.set(
            Int(haulage.rounded()) + handling.fen, village: village, stream: stream, depot: neighbour.destination)
        }
      }
    }
    return prices
  }

  /// Fen a year without handling.
  private func cost(
    _ village: Int, _ stream: Int, _ mass: Mass, _ neighbour: NeighbourLists.Neighbour, handling: Money,
    _ sharing: Sharing
  ) -> Double {
    if let known = present[village * network.streams.count + stream][neighbour.destination] {
      return sharing == .full ? known.full : known.marginal
    }
    let estimate = network.haulCost(village: village, stream: stream, distance: neighbour.distance) - handling
    return stations[neighbour.destination].insertion(village, stream, kilograms: mass.kilograms, sharing)
      ?? scale[stream] * Double(estimate.fen)
  }
}
