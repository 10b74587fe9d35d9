import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// One sheet a vehicle, one page a day: where it is when, what it loads, and room for what was loaded.
  func roundSheets() -> [Sheet] {
    vehiclesOnRounds.map { vehicle, number in
      let days = plan.transport.vehicleDays.filter { $0.vehicle == vehicle && $0.number == number }
      let title = vehicleTitle(vehicle, number: number)
      return Sheet(
        name: say(title), title: say(.roundsTitle(title)), lead: runWarnings + [say(.roundsLead)],
        columns: [
          Sheet.Column(say(.time), 8), Sheet.Column(say(.place), 20), Sheet.Column(say(.townshipTitle), 13),
          Sheet.Column(say(.task), 21), Sheet.Column(say(.stream), 16),
          Sheet.Column(say(.plannedTonnes), 10, .number(3)), Sheet.Column(say(.aboard), 10, .number(3)),
          Sheet.Column(say(.actualTonnes), 10, .toFill([])), Sheet.Column(say(.signed), 11, .toFill([])),
          Sheet.Column(say(.remark), 10, .toFill([])),
        ],
        sections: days.map(section), isLandscape: false, startsPages: true)
    }
  }

  /// Vehicles that drive rounds, each once, in the order of types and numbers.
  var vehiclesOnRounds: [(vehicle: ID<Vehicle>, number: Int)] {
    var all: [(vehicle: ID<Vehicle>, number: Int)] = []
    for day in plan.transport.vehicleDays where !all.contains(where: { $0 == (day.vehicle, day.number) }) {
      all.append((day.vehicle, day.number))
    }
    return all.sorted { ($0.vehicle, $0.number) < ($1.vehicle, $1.number) }
  }

  func vehicleTitle(_ vehicle: ID<Vehicle>, number: Int) -> Phrase {
    let name =
      network.vehicleIndex(vehicle).map { network.vehicles[$0].name }
      ?? LocalizedName(zh: vehicle.code, en: vehicle.code)
    return .vehicleName(name, number: number)
  }

  /// The round that a trip drives.
  func round(of trip: TransportPlan.VehicleDay.Trip) -> TransportPlan.Round? {
    plan.transport.rounds.first { $0.id == trip.round }
  }

  // MARK: A day

  private func section(_ day: TransportPlan.VehicleDay) -> Sheet.Section {
    let rounds = day.trips.compactMap(round)
    let distance = rounds.map(\.distance).sum() + day.emptyDistance
    let load = rounds.flatMap(\.stops).flatMap(\.loads).sum()
    return Sheet.Section(
      heading: say(.day(datePhrase(day.day), weekday: .weekday(network.calendar.weekday(ofDay: day.day)))),
      lines: [
        say(
          .daySummary(
            start: Figures.clock(day.start), end: Figures.clock(day.end), trips: day.trips.count,
            kilometres: Figures.kilometres(distance), tonnes: Figures.tonnes(load)))
      ],
      rows: rows(of: day))
  }

  /// Everything of the day in the order of time.
  private func rows(of day: TransportPlan.VehicleDay) -> [Sheet.Row] {
    let base = network.vehicleIndex(day.vehicle).flatMap(network.homeBase).map { network.roadPlace(of: $0).code }
    var events: [(time: WorkTime, rows: [[Sheet.Cell]])] = []
    func add(_ time: WorkTime, _ place: String, _ task: Phrase) {
      events.append((time, [[.text(Figures.clock(time)), .text(place), .empty, .text(say(task))]]))
    }
    if let base { add(day.start, placeName(base), .leaveBase) }
    for trip in day.trips {
      guard let round = round(of: trip) else { continue }
      add(trip.start, depot(round.depot), .leaveStation(round.id))
      events += loadings(of: round, in: trip)
      add(trip.end, depot(round.depot), .unloaded)
    }
    if let base { add(day.end, placeName(base), .backAtBase) }
    let rests = day.breaks.map {
      (time: $0, rows: [[Sheet.Cell.text(Figures.clock($0)), .empty, .empty, .aside(say(.rest))]])
    }
    // stable: what happens at one time stays in the order in which it is driven
    let ordered = (events + rests).enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    return ordered.flatMap { $0.element.rows }.map { Sheet.Row(cells: $0) }
  }

  private func loadings(
    of round: TransportPlan.Round, in trip: TransportPlan.VehicleDay.Trip
  ) -> [(time: WorkTime, rows: [[Sheet.Cell]])] {
    var events: [(time: WorkTime, rows: [[Sheet.Cell]])] = []
    var aboard = Mass.zero
    for (position, stop) in round.stops.enumerated() {
      for (unloading, time) in zip(round.unloadings, trip.unloadings) where unloading.stops == position {
        aboard = .zero
        events.append(
          (time, [[.text(Figures.clock(time)), .text(centre(unloading.centre)), .empty, .text(say(.emptied))]]))
      }
      guard position < trip.loadings.count else { continue }
      let time = trip.loadings[position]
      let rows = zip(round.streams, stop.loads).filter { $0.1 > .zero }.map { stream, load -> [Sheet.Cell] in
        aboard += load
        return [
          .text(Figures.clock(time)), .text(village(stop.village)), .text(townshipName(of: stop.village)),
          .text(say(.load)), .text(self.stream(stream)), .number(load.tonnes), .number(aboard.tonnes),
        ]
      }
      events.append((time, rows))
    }
    return events
  }

  func townshipName(of village: ID<Village>) -> String {
    network.villageIndex(village).map { name(network.townships[network.townshipOfVillage[$0]].name) } ?? ""
  }

  /// The name of a depot or centre.
  private func placeName(_ code: String) -> String {
    if network.depotIndex(ID(code)) != nil { return depot(ID(code)) }
    return centre(ID(code))
  }
}
