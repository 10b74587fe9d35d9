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
    let claim: TransportPlan.Round

    var mass: Mass { claim.stops.map { $0.loads.sum() }.sum() }
    var place: String { "round \(claim.id)" }
  }

  let subject: PlanUnderAudit
  let rounds: [Round]
  /// First day of each period, 1 being 1 January, and the day after the year.
  private let firstDays: [Int]

  init(subject: PlanUnderAudit) {
    let network = subject.network
    self.subject = subject
    rounds = subject.plan.transport.rounds.compactMap { claim in
      let streams = claim.streams.compactMap { network.streamIndex($0) }
      let villages = claim.stops.compactMap { network.villageIndex($0.village) }
      guard let depot = network.depotIndex(claim.depot), let vehicle = network.vehicleIndex(claim.vehicle),
        streams.count == claim.streams.count, villages.count == claim.stops.count,
        claim.stops.allSatisfy({ $0.loads.count == streams.count }), claim.days.count == claim.vehicleNumbers.count
      else { return nil }
      return Round(
        depot: depot, vehicle: network.vehicles[vehicle], streams: streams, villages: villages, claim: claim)
    }
    firstDays = (0..<network.calendar.periodCount).reduce(into: [1]) { starts, period in
      starts.append(starts[period] + network.calendar.days(inPeriod: period))
    }
  }

  /// The period in which a day of the year lies; `nil` outside the year.
  func period(ofDay day: Int) -> Int? {
    guard day >= 1, day < firstDays[firstDays.count - 1] else { return nil }
    return firstDays.lastIndex { $0 <= day }
  }

  /// Every load of a stream fetched from a village to a depot: the period in which, and the mass.
  func loads(village: Int, stream: Int, depot: Int) -> [(period: Int, mass: Mass)] {
    rounds.filter { $0.depot == depot }.flatMap { round -> [(period: Int, mass: Mass)] in
      guard let position = round.streams.firstIndex(of: stream) else { return [] }
      let mass = round.villages.indices.filter { round.villages[$0] == village }
        .map { round.claim.stops[$0].loads[position] }.sum()
      guard mass > .zero else { return [] }
      return round.claim.days.compactMap { day in period(ofDay: day).map { ($0, mass) } }
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
