internal import Quantities
internal import WasteNetwork

/// The visits of a period that rounds of one station might share, whatever jobs they were planned in.
///
/// Bounds of two sets of visits do not add up where a round may serve some of either; so these are all that one might.
struct StationVisits: Hashable {
  /// A village's visits for one stream, each by a round of its own.
  struct Visit: Hashable {
    let village: Int
    let stream: Int
    /// The least that is loaded, kilograms.
    let load: Int
    let count: Int
  }

  let depot: Int
  var visits: [Visit]

  /// Rounds that visit them at most.
  var count: Int { visits.reduce(0) { $0 + $1.count } }
  var streams: [Int] { Set(visits.map(\.stream)).sorted() }
}

/// The visits of a plan's rounds, by station, streams and period.
struct VisitsDriven {
  /// A station's streams in a period; streams are together that may share a round, if only by way of others.
  struct Place: Hashable, Comparable {
    let depot: Int
    let streams: [Int]
    let period: Int

    static func < (a: Place, b: Place) -> Bool {
      (a.depot, a.period) != (b.depot, b.period)
        ? (a.depot, a.period) < (b.depot, b.period) : a.streams.lexicographicallyPrecedes(b.streams)
    }
  }

  private struct Load: Hashable {
    let village: Int
    let stream: Int
  }

  /// By place what the rounds cost there, fen.
  private(set) var costs: [Place: Int] = [:]
  /// Each visit, by place and village's stream.
  private var loads: [Place: [Load: [Fetched]]] = [:]

  private struct Fetched {
    let day: Int
    let kilograms: Int
  }

  init(_ network: Network, rounds: [TransportPlan.Round]) {
    let families = StreamFamilies(network)
    for round in rounds {
      let streams = round.streams.compactMap { network.streamIndex($0) }
      guard let depot = network.depotIndex(round.depot), let first = streams.first else { continue }
      for day in round.days {
        guard let period = network.calendar.period(ofDay: day) else { continue }
        let place = Place(depot: depot, streams: families.of[first], period: period)
        costs[place, default: 0] += round.costPerDrive.fen
        for stop in round.stops {
          guard let village = network.villageIndex(stop.village) else { continue }
          for (stream, mass) in zip(streams, stop.loads) where mass > .zero {
            loads[place, default: [:]][Load(village: village, stream: stream), default: []]
              .append(Fetched(day: day, kilograms: mass.kilograms))
          }
        }
      }
    }
  }

  /// In the order of stations and periods.
  var places: [Place] { costs.keys.sorted() }

  func visits(at place: Place) -> StationVisits {
    let own = (loads[place] ?? [:]).sorted { a, b in
      (a.key.village, a.key.stream) < (b.key.village, b.key.stream)
    }
    return StationVisits(
      depot: place.depot, visits: own.flatMap { VisitsDriven.visits($0, $1) })
  }

  /// Visits of much the same load on several days count as one that is repeated, of the least of the loads. Those of other
  /// loads, or of one day, might be parts of a load and be fetched together.
  private static func visits(_ load: Load, _ fetched: [Fetched]) -> [StationVisits.Visit] {
    var visits: [StationVisits.Visit] = []
    var rest = fetched.sorted { ($1.kilograms, $0.day) < ($0.kilograms, $1.day) }[...]
    while let greatest = rest.first?.kilograms {
      var alike = Array(rest.prefix { $0.kilograms * 10 >= greatest * 9 })
      rest = rest.dropFirst(alike.count)
      while !alike.isEmpty {
        let one = alike.indices.filter { index in !alike[..<index].contains { $0.day == alike[index].day } }
        visits.append(
          StationVisits.Visit(
            village: load.village, stream: load.stream, load: one.map { alike[$0].kilograms }.min() ?? 0,
            count: one.count))
        alike = alike.indices.filter { !one.contains($0) }.map { alike[$0] }
      }
    }
    return visits
  }
}

/// Streams of which some vehicle may carry two together, joined to families.
struct StreamFamilies {
  /// By stream all streams of its family, ascending.
  let of: [[Int]]

  init(_ network: Network) {
    var family = Array(network.streams.indices)
    for first in family.indices {
      for second in family.indices.dropFirst(first + 1) where family[first] != family[second] {
        guard network.vehicles.contains(where: { network.mayRideTogether([first, second], on: $0) }) else { continue }
        let (kept, dropped) = (family[first], family[second])
        for stream in family.indices where family[stream] == dropped { family[stream] = kept }
      }
    }
    of = family.map { own in family.indices.filter { family[$0] == own } }
  }
}
