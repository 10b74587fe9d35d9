import Quantities
import WasteNetwork

extension Edition {
  /// Vehicles over the year, by township and by campaign, rounds, shuttles, and what found no vehicle.
  func transportSection() -> Node {
    section("transport", .transportTitle, .transportLead) {
      let vehicles = network.vehicles.indices.filter { vehicle in
        plan.transport.fleet.contains { $0.vehicle == network.vehicles[vehicle].id && $0.vehicles > 0 }
      }
      if vehicles.isEmpty {
        paragraph(.noVehicles)
      } else {
        table(.fleetCaption, fleetColumns, stacks: true, rows: vehicles.map(fleetRow))
        tag("div", ["class": "charts"]) { vehicles.map(fleetFigure) }
      }
      chosenMix()
      townshipFleet()
      campaigns()
      rounds()
      shuttles()
      unplaced()
    }
  }

  // MARK: Fleet

  private var fleetColumns: [Column] {
    [
      .text(.vehicleColumn), .number(.mostColumn), .number(.ownedColumn), .number(.vehicleDaysColumn),
      .number(.distanceColumn), .number(.hoursColumn), .number(.fuelColumn), .number(.co2eColumn),
      .number(.moneyColumn),
    ]
  }

  private func use(of vehicle: Int) -> [TransportPlan.FleetUse] {
    plan.transport.fleet.filter { $0.vehicle == network.vehicles[vehicle].id }
  }

  private func fleetRow(_ vehicle: Int) -> [Node] {
    let one = network.vehicles[vehicle]
    let use = use(of: vehicle)
    return [
      .text(name(one.name)),
      .text(Figures.whole(use.map(\.vehicles).max() ?? 0)),
      .text(one.count.map(Figures.whole) ?? say(.hired)),
      .text(Figures.whole(use.map(\.vehicleDays).reduce(0, +))),
      .text(Figures.fixed(use.map(\.distance).sum().metres, scale: 1000, 0)),
      .text(Figures.whole(use.map(\.hours).sum().seconds / 3600)),
      .text(Figures.whole(use.map(\.fuelLitres).reduce(0, +))),
      .text(Figures.whole(use.map(\.co2eKilograms).reduce(0, +))),
      .text(money(use.map(\.cost).sum())),
    ]
  }

  private func fleetFigure(_ vehicle: Int) -> Node {
    let one = network.vehicles[vehicle]
    var needed = [Int](repeating: 0, count: network.calendar.periodCount)
    for use in use(of: vehicle) where needed.indices.contains(use.period) { needed[use.period] = use.vehicles }
    let most = needed.max() ?? 0
    let description = Phrase.fleetDescription(
      most: Figures.whole(most), in: .period(needed.firstIndex(of: most) ?? 0, of: network.calendar))
    return tag("figure") {
      tag("figcaption") { say(.fleetChart(one.name)) }
      vehicleChart(needed, title: .fleetChart(one.name), description, id: id("fleet-\(vehicle)"))
      paragraph(description, class: "note")
    }
  }

  // MARK: Rounds

  private func rounds() -> Node {
    let rounds = plan.transport.rounds
    guard !rounds.isEmpty else { return .nothing }
    let drives = rounds.map(\.days.count).reduce(0, +)
    return details(.roundsSummary(rounds: Figures.whole(rounds.count), drives: Figures.whole(drives))) {
      table(
        .roundsCaption,
        [
          .text(.roundColumn), .text(.stationColumn), .text(.vehicleColumn), .text(.streamsColumn), .text(.stopsColumn),
          .number(.distanceColumn), .number(.durationColumn), .number(.roundLoadColumn), .number(.drivesColumn),
          .text(.datesColumn),
        ], stacks: true, rows: rounds.map(roundRow))
    }
  }

  private func roundRow(_ round: TransportPlan.Round) -> [Node] {
    let load = round.stops.map { $0.loads.sum() }.sum()
    return [
      .text(round.id),
      .text(depot(round.depot)),
      .text(vehicle(round.vehicle)),
      .text(round.streams.map(stream).joined(separator: language == .chinese ? "、" : ", ")),
      .text(places(of: round).joined(separator: " → ")),
      .text(Figures.kilometres(round.distance)),
      .text(Figures.clock(round.duration)),
      .text(Figures.tonnes(load)),
      .text(Figures.whole(round.days.count)),
      .text(dates(of: round)),
    ]
  }

  /// Villages in order, with the centres at which it is emptied between them.
  private func places(of round: TransportPlan.Round) -> [String] {
    round.stops.enumerated().flatMap { index, stop in
      round.unloadings.filter { $0.stops == index }.map { say(.emptiedAt(centre($0.centre))) } + [village(stop.village)]
    }
  }

  private func dates(of round: TransportPlan.Round) -> String {
    guard round.days.count > 12, let first = round.days.min(), let last = round.days.max() else {
      return say(.dates(round.days.map(date)))
    }
    return say(.datesFromTo(datePhrase(first), datePhrase(last)))
  }

  // MARK: Shuttles

  private func shuttles() -> Node {
    let shuttles = plan.transport.shuttles
    guard !shuttles.isEmpty else { return .nothing }
    let trips = shuttles.map { $0.trips.reduce(0, +) }.reduce(0, +)
    return details(.shuttlesSummary(trips: Figures.whole(trips))) {
      table(
        .shuttlesCaption,
        [
          .text(.stationColumn), .text(.streamColumn), .number(.villagesColumn), .number(.tripsColumn),
          .number(.peakTripsColumn), .number(.kilometresAYear),
        ], rows: plan.siting.stations.compactMap(shuttleRow))
    }
  }

  /// All shuttles to one station; `nil` when there are none.
  private func shuttleRow(_ station: SitingPlan.Station) -> [Node]? {
    let all = plan.transport.shuttles.filter { $0.depot == station.depot && $0.stream == station.stream }
    guard !all.isEmpty else { return nil }
    var byPeriod = [Int](repeating: 0, count: network.calendar.periodCount)
    for one in all { for (period, count) in one.trips.enumerated() { byPeriod[period] += count } }
    let distance = all.map { $0.distancePerTrip * $0.trips.reduce(0, +) }.sum()
    return [
      .text(depot(station.depot)), .text(stream(station.stream)), .text(Figures.whole(all.count)),
      .text(Figures.whole(byPeriod.reduce(0, +))), .text(Figures.whole(byPeriod.max() ?? 0)),
      .text(Figures.fixed(distance.metres, scale: 1000, 0)),
    ]
  }

  // MARK: Without a vehicle

  private func unplaced() -> Node {
    let unplaced = plan.transport.unplaced
    guard !unplaced.isEmpty else { return .nothing }
    return table(
      .unplacedCaption,
      [.text(.villageColumn), .text(.streamColumn), .number(.leftColumn), .text(.reasonColumn)],
      rows: unplaced.map {
        [
          .text(village($0.village)), .text(stream($0.stream)), .text(Figures.whole($0.mass.kilograms)),
          .text(name($0.reason)),
        ]
      })
  }
}
