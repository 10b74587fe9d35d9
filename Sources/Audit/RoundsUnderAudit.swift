import Quantities
import WasteNetwork

/// The rounds of a plan with their codes resolved; a round with an unknown code or a missing figure is left out here
/// and reported by its own check.
struct RoundsUnderAudit {
  struct Round {
    let depot: Int
    let vehicle: Vehicle
    let streams: [Int]
    let villages: [Int]
    /// Centres at which it is emptied, and after how many stops.
    let unloadings: [(stops: Int, centre: Int)]
    let claim: TransportPlan.Round

    /// Stops between one unloading and the next, the last part unloaded at the station.
    var parts: [Range<Int>] {
      let cuts = [0] + unloadings.map(\.stops) + [villages.count]
      return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
    }

    func mass(of part: Range<Int>) -> Mass { claim.stops[part].map { $0.loads.sum() }.sum() }

    var mass: Mass { claim.stops.map { $0.loads.sum() }.sum() }
    var place: String { "round \(claim.id)" }
  }

  /// A load of a stream fetched from a village.
  struct Fetched {
    let position: Int
    let depot: Int
    let period: Int
    let mass: Mass
  }

  let subject: PlanUnderAudit
  let rounds: [Round]
  /// What is fetched, `[village × streamCount + stream]`.
  private let fetched: [[Fetched]]
  /// First day of each period, 1 being 1 January, and the day after the year.
  private let firstDays: [Int]

  init(subject: PlanUnderAudit) {
    let network = subject.network
    self.subject = subject
    let rounds = subject.plan.transport.rounds.compactMap { claim -> Round? in
      let streams = claim.streams.compactMap { network.streamIndex($0) }
      let villages = claim.stops.compactMap { network.villageIndex($0.village) }
      guard let depot = network.depotIndex(claim.depot), let vehicle = network.vehicleIndex(claim.vehicle),
        streams.count == claim.streams.count, villages.count == claim.stops.count,
        claim.stops.allSatisfy({ $0.loads.count == streams.count }), claim.days.count == claim.vehicleNumbers.count,
        let unloadings = RoundsUnderAudit.unloadings(of: claim, network)
      else { return nil }
      return Round(
        depot: depot, vehicle: network.vehicles[vehicle], streams: streams, villages: villages, unloadings: unloadings,
        claim: claim)
    }
    let firstDays = (0..<network.calendar.periodCount).reduce(into: [1]) { starts, period in
      starts.append(starts[period] + network.calendar.days(inPeriod: period))
    }
    self.rounds = rounds
    self.firstDays = firstDays
    let streamCount = network.streams.count
    fetched = rounds.flatMap { RoundsUnderAudit.fetched(by: $0, streamCount: streamCount, firstDays: firstDays) }
      .grouped(into: network.villages.count * streamCount, by: \.position)
  }

  /// The period in which a day of the year lies; `nil` outside the year.
  func period(ofDay day: Int) -> Int? { RoundsUnderAudit.period(ofDay: day, firstDays) }

  /// Every load that rounds fetch from a village for its station: the period in which, and the mass.
  func loads(of one: PlanUnderAudit.Assignment) -> [Fetched] {
    fetched[one.village * subject.network.streams.count + one.stream].filter { $0.depot == one.depot }
  }

  /// `nil` where a centre is unknown, or one of the parts has no stop.
  private static func unloadings(of claim: TransportPlan.Round, _ network: Network) -> [(stops: Int, centre: Int)]? {
    let known = claim.unloadings.compactMap { one in network.centreIndex(one.centre).map { (one.stops, $0) } }
    let cuts = [0] + claim.unloadings.map(\.stops) + [claim.stops.count]
    let areParts = claim.unloadings.isEmpty || zip(cuts, cuts.dropFirst()).allSatisfy { $0 < $1 }
    return known.count == claim.unloadings.count && areParts ? known : nil
  }

  /// From the station to each stop and centre and back, measured anew; `nil` where a road is missing.
  func legs(of round: Round) -> [Distance]? {
    let network = subject.network
    let station = RoadPlace(depot: round.depot, of: network)
    let stops = round.parts.enumerated().flatMap { part, range in
      let villages = round.villages[range].map {
        RoadPlace(code: network.villages[$0].id.code, position: network.villages[$0].position)
      }
      let centres = round.unloadings.dropFirst(part).prefix(1).map {
        RoadPlace(code: network.centres[$0.centre].id.code, position: network.centres[$0.centre].position)
      }
      return villages + centres
    }
    return legs(along: [station] + stops + [station])
  }

  /// Roads from place to place; `nil` where one is missing.
  func legs(along way: [RoadPlace]) -> [Distance]? {
    let legs = zip(way, way.dropFirst()).map { from, to in subject.metric.table(from: [from], to: [to])[0, 0] }
    return legs.contains { $0 == nil } ? nil : legs.compactMap(\.self)
  }

  private static func period(ofDay day: Int, _ firstDays: [Int]) -> Int? {
    guard day >= 1, day < firstDays[firstDays.count - 1] else { return nil }
    return firstDays.lastIndex { $0 <= day }
  }

  private static func fetched(by round: Round, streamCount: Int, firstDays: [Int]) -> [Fetched] {
    let periods = round.claim.days.compactMap { period(ofDay: $0, firstDays) }
    return round.villages.indices.flatMap { stop in
      round.streams.indices.flatMap { stream -> [Fetched] in
        let mass = round.claim.stops[stop].loads[stream]
        guard mass > .zero else { return [] }
        return periods.map {
          Fetched(
            position: round.villages[stop] * streamCount + round.streams[stream], depot: round.depot, period: $0,
            mass: mass)
        }
      }
    }
  }

  /// Loading and unloading of a mass, rounded up to whole seconds.
  static func handling(of mass: Mass, by vehicle: Vehicle) -> WorkTime {
    timePerTonne(vehicle.loadingPerTonne + vehicle.unloadingPerTonne, mass)
  }

  static func timePerTonne(_ time: WorkTime, _ mass: Mass) -> WorkTime {
    .seconds((time.seconds * mass.kilograms + 999) / 1000)
  }
}

extension RoadPlace {
  init(depot: Int, of network: Network) {
    self.init(code: network.depots[depot].id.code, position: network.depots[depot].position)
  }
}
