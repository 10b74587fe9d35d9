import Quantities
import WasteNetwork

/// Rechecks a transport plan in whole numbers, sharing nothing with the search.
struct TransportCheck {
  let network: Network
  let siting: SitingPlan
  let metric: any RoadMetric
  let plan: TransportPlan

  /// What is wrong, in words; empty when the plan holds.
  func faults() -> [String] { plan.rounds.flatMap(faults) + carriedFaults() + DayCheck(self).faults() + fleetFaults() }

  private func faults(_ round: TransportPlan.Round) -> [String] {
    guard let index = network.vehicleIndex(round.vehicle) else { return ["\(round.id) has no vehicle"] }
    let vehicle = network.vehicles[index]
    let streams = round.streams.compactMap { id in network.streams.first { $0.id == id } }
    let totals = streams.indices.map { stream in round.stops.map { $0.loads[stream] }.sum() }
    let litres = zip(streams, totals).map { $0.bulkDensity.volume(of: $1).litres }.reduce(0, +)
    let metres = way(round)
    let handling = (vehicle.loadingPerTonne + vehicle.unloadingPerTonne).seconds * totals.sum().kilograms
    let time =
      vehicle.speed.time(over: .metres(metres)).seconds + vehicle.stopTime.seconds * round.stops.count
      + (handling + 999) / 1000
    var faults: [String] = []
    if totals.sum() > vehicle.payload { faults.append("\(round.id) is too heavy") }
    if litres > vehicle.bodyVolume.litres { faults.append("\(round.id) is too bulky") }
    if round.distance.metres != metres { faults.append("\(round.id) is another way") }
    if round.duration.seconds != time || time > vehicle.shift.seconds { faults.append("\(round.id) takes \(time) s") }
    if round.costPerDrive != vehicle.kilometreCost * round.distance { faults.append("\(round.id) costs otherwise") }
    for stream in streams {
      if !vehicle.streams.contains(stream.id) { faults.append("\(round.id) may not carry \(stream.id)") }
      if stream.needsSealedVehicle && !vehicle.isSealed { faults.append("\(round.id) is not sealed") }
    }
    let indices = streams.compactMap { network.streamIndex($0.id) }
    if !network.mayRideTogether(indices, on: vehicle) { faults.append("\(round.id) mixes \(round.streams)") }
    return faults
  }

  func way(_ round: TransportPlan.Round) -> Int {
    guard let depot = network.depotIndex(round.depot) else { return 0 }
    let station = RoadPlace(code: round.depot.code, position: network.depots[depot].position)
    let villages = round.stops.compactMap { network.villageIndex($0.village) }.map {
      RoadPlace(code: network.villages[$0].id.code, position: network.villages[$0].position)
    }
    let places = [station] + villages + [station]
    let table = metric.table(from: places, to: places)
    return (1..<places.count).reduce(0) { $0 + (table[$1 - 1, $1]?.metres ?? 0) }
  }

  /// Everything assigned is carried over the year, round streams in as many visits as asked for.
  private func carriedFaults() -> [String] {
    siting.assignments.flatMap { one -> [String] in
      let name = "\(one.village) \(one.stream)"
      guard let stream = network.streams.first(where: { $0.id == one.stream }),
        !plan.unplaced.contains(where: { $0.village == one.village && $0.stream == one.stream })
      else { return [] }
      if stream.pattern != .round {
        let own = plan.shuttles.filter { $0.village == one.village && $0.stream == one.stream && $0.depot == one.depot }
        let carried = own.map { $0.load * $0.trips.reduce(0, +) }.sum()
        return carried < one.mass ? ["\(name) carries \(carried) of \(one.mass)"] : []
      }
      let visits = visits(one)
      let wanted = min(stream.visitsPerYear, one.mass.kilograms)
      return (visits.map(\.mass).sum() == one.mass ? [] : ["\(name) is not carried"])
        + (visits.count >= wanted ? [] : ["\(name) is visited \(visits.count) times"])
    }
  }

  private func visits(_ one: SitingPlan.Assignment) -> [(day: Int, mass: Mass)] {
    plan.rounds.filter { $0.depot == one.depot }.flatMap { round -> [(day: Int, mass: Mass)] in
      guard let place = round.streams.firstIndex(of: one.stream) else { return [] }
      let mass = round.stops.filter { $0.village == one.village }.map { $0.loads[place] }.sum()
      return mass == .zero ? [] : round.days.map { ($0, mass) }
    }
  }

  /// The fleet's days are enough for its hours, its vehicles for its days.
  private func fleetFaults() -> [String] {
    let days = YearlyCapacity.workingDays(perYear: network.options.workingDaysPerYear, calendar: network.calendar)
    let used = plan.fleet.flatMap { use -> [String] in
      guard let index = network.vehicleIndex(use.vehicle) else { return ["\(use.vehicle) is unknown"] }
      let vehicle = network.vehicles[index]
      let name = "\(use.vehicle) in \(use.period)"
      return (use.hours.seconds <= use.vehicleDays * vehicle.shift.seconds ? [] : ["\(name) works too long"])
        + (use.vehicleDays <= use.vehicles * days[use.period] ? [] : ["\(name) has too few vehicles"])
        + (use.vehicles <= vehicle.count ?? .max ? [] : ["\(name) has more vehicles than there are"])
    }
    let ofRounds = plan.rounds.map { $0.duration.seconds * $0.days.count }.reduce(0, +)
    let ofShuttles = plan.shuttles.map { $0.durationPerTrip.seconds * $0.trips.reduce(0, +) }.reduce(0, +)
    let dayCheck = DayCheck(self)
    let empty = plan.vehicleDays.map { dayCheck.emptySeconds($0) }.reduce(0, +)
    let seconds = ofRounds + ofShuttles + empty
    // shuttle days of a vehicle with a base drive there and back besides
    let hours = plan.fleet.map(\.hours.seconds).reduce(0, +)
    let isRight = network.vehicles.contains { $0.base != nil } ? hours >= seconds : hours == seconds
    return used + (isRight ? [] : ["hours do not add up"])
  }
}
