import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// The ledgers (台账) of each stream: what comes in from villages, and where it goes from stations and centres.
  func ledgerSheets() -> [Sheet] {
    network.streams.indices.flatMap { [incomingLedger($0), outgoingLedger($0)] }.filter {
      !$0.sections.allSatisfy(\.rows.isEmpty)
    }
  }

  private func ledgerLead(_ stream: WasteStream, of lead: Phrase = .ledgerLead) -> [String] {
    runWarnings + [say(lead) + (language == .chinese ? "" : " ") + say(.massBasis(stream.massBasis))]
      + (stream.ledgerYears > 0 ? [say(.keptFor(years: stream.ledgerYears, source: stream.ruleSource))] : [])
  }

  // MARK: Into stations

  /// A line of a ledger with what puts it in its place.
  private struct Entry {
    let day: Int
    let place: String
    let cells: [Sheet.Cell]
  }

  private func incomingLedger(_ index: Int) -> Sheet {
    let stream = network.streams[index]
    let entries = (visits(of: stream.id) + fullLoads(of: stream.id)).enumerated().sorted {
      ($0.element.day, $0.element.place, $0.offset) < ($1.element.day, $1.element.place, $1.offset)
    }
    return Sheet(
      name: say(.incomingName(stream.name)), title: say(.incomingTitle(stream.name)),
      lead: ledgerLead(stream, of: fullLoads(of: stream.id).isEmpty ? .ledgerLead : .loadsLedgerLead),
      columns: [
        Sheet.Column(say(.plannedDate), 14), Sheet.Column(say(.source), 24), Sheet.Column(say(.townshipTitle), 14),
        Sheet.Column(say(.destination), 22), Sheet.Column(say(.plannedTonnes), 11, .number(3)),
        Sheet.Column(say(.remark), 28), Sheet.Column(say(.actualDate), 12, .toFill([])),
        Sheet.Column(say(.actualTonnes), 11, .toFill([])), Sheet.Column(say(.handedBy), 12, .toFill([])),
        Sheet.Column(say(.receivedBy), 12, .toFill([])),
      ],
      sections: [Sheet.Section(rows: entries.map { Sheet.Row(cells: $0.element.cells) })])
  }

  /// One line for each day on which a round calls at a village.
  private func visits(of stream: ID<WasteStream>) -> [Entry] {
    plan.transport.rounds.flatMap { round -> [Entry] in
      guard let position = round.streams.firstIndex(of: stream) else { return [] }
      return round.days.flatMap { day in
        round.stops.filter { $0.loads[position] > .zero }.map { stop in
          Entry(
            day: day, place: round.depot.code,
            cells: [
              .text(date(day: day)), .text(village(stop.village)), .text(townshipName(of: stop.village)),
              .text(depot(round.depot)), .number(stop.loads[position].tonnes),
              .text("\(vehicle(round.vehicle)) · \(say(.onRound(round.id)))"),
            ])
        }
      }
    }
  }

  /// One line for each village and period with full loads; the day and the mass are not planned, only the loads are.
  private func fullLoads(of stream: ID<WasteStream>) -> [Entry] {
    plan.transport.shuttles.filter { $0.stream == stream }.flatMap { shuttle in
      shuttle.trips.enumerated().filter { $0.element > 0 }.map { period, trips in
        Entry(
          day: firstDay(of: period), place: shuttle.depot.code,
          cells: [
            .text(periodName(period)), .text(village(shuttle.village)), .text(townshipName(of: shuttle.village)),
            .text(depot(shuttle.depot)), .empty,
            .text(say(.loadsOf(trips, tonnes: Figures.tonnes(shuttle.load)))),
          ])
      }
    }
  }

  private func firstDay(of period: Int) -> Int {
    (0..<period).reduce(1) { $0 + network.calendar.days(inPeriod: $1) }
  }

  // MARK: Out of stations and centres

  private func outgoingLedger(_ index: Int) -> Sheet {
    let stream = network.streams[index]
    let entries = (dispatches(of: stream.id) + deliveries(of: stream.id)).enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    return Sheet(
      name: say(.outgoingName(stream.name)), title: say(.outgoingTitle(stream.name)), lead: ledgerLead(stream),
      columns: [
        Sheet.Column(say(.plannedDate), 14), Sheet.Column(say(.source), 26), Sheet.Column(say(.destination), 28),
        Sheet.Column(say(.useColumn), 16), Sheet.Column(say(.plannedTonnes), 12, .number(3)),
        Sheet.Column(say(.actualDate), 14, .toFill([])), Sheet.Column(say(.actualTonnes), 13, .toFill([])),
        Sheet.Column(say(.handedBy), 14, .toFill([])), Sheet.Column(say(.receivedBy), 14, .toFill([])),
      ],
      sections: [Sheet.Section(rows: entries.map { Sheet.Row(cells: $0.element.cells) })])
  }

  private func dispatches(of stream: ID<WasteStream>) -> [Entry] {
    plan.flows.dispatches.filter { $0.stream == stream }.flatMap { dispatch in
      moved(dispatch.mass, from: depot(dispatch.depot), to: centre(dispatch.centre), use: "")
    }
  }

  private func deliveries(of stream: ID<WasteStream>) -> [Entry] {
    plan.flows.deliveries.flatMap { delivery -> [Entry] in
      guard let index = network.outletIndex(delivery.outlet), network.outlets[index].stream == stream else { return [] }
      let outlet = network.outlets[index]
      return moved(
        delivery.mass, from: centre(delivery.centre), to: name(outlet.name), use: say(.use(outlet.use)))
    }
  }

  /// One line for each period in which something moves.
  private func moved(_ masses: [Mass], from source: String, to destination: String, use: String) -> [Entry] {
    masses.enumerated().filter { $0.element > .zero }.map { period, mass in
      Entry(
        day: firstDay(of: period), place: source,
        cells: [
          .text(periodName(period)), .text(source), .text(destination), Sheet.Cell(use), .number(mass.tonnes),
        ])
    }
  }
}
