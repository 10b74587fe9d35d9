import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// The full loads of the year, a section each period in which there are any; `nil` where nothing travels so.
  func fullLoadSheet() -> Sheet? {
    let sections = (0..<network.calendar.periodCount).compactMap(fullLoads)
    guard !sections.isEmpty else { return nil }
    return Sheet(
      name: say(.fullLoadsName), title: say(.fullLoadsTitle(network.name)), lead: runWarnings + [say(.fullLoadsLead)],
      columns: [
        Sheet.Column(say(.station), 17), Sheet.Column(say(.stream), 16), Sheet.Column(say(.vehicle), 17),
        Sheet.Column(say(.village), 18), Sheet.Column(say(.townshipTitle), 12),
        Sheet.Column(say(.loads), 8, .number(0)), Sheet.Column(say(.loadTonnes), 10, .number(3)),
        Sheet.Column(say(.tripKilometres), 10, .number(1)), Sheet.Column(say(.tripTime), 10),
        Sheet.Column(say(.fetchedOn), 11, .toFill([])), Sheet.Column(say(.doneLoads), 10, .toFill([])),
        Sheet.Column(say(.signed), 10, .toFill([])),
      ],
      sections: sections, startsPages: true)
  }

  private func fullLoads(in period: Int) -> Sheet.Section? {
    let shuttles = plan.transport.shuttles.filter { period < $0.trips.count && $0.trips[period] > 0 }.sorted {
      ($0.depot.code, $0.stream.code, $0.vehicle.code, $0.village.code)
        < ($1.depot.code, $1.stream.code, $1.vehicle.code, $1.village.code)
    }
    guard !shuttles.isEmpty else { return nil }
    let trips = shuttles.map { $0.trips[period] }.reduce(0, +)
    return Sheet.Section(
      heading: periodName(period), lines: campaigns(in: period),
      rows: shuttles.map { Sheet.Row(cells: cells(of: $0, in: period)) },
      total: [.text(say(.total)), .empty, .empty, .empty, .empty, .number(Double(trips))])
  }

  private func campaigns(in period: Int) -> [String] {
    (plan.fleet?.campaigns ?? []).filter { $0.period == period && $0.trips > 0 }.map { use in
      say(
        .campaign(
          stream(use.stream), vehicle: vehicle(use.vehicle), trips: use.trips, days: use.days, vehicles: use.vehicles))
    }
  }

  private func cells(of shuttle: TransportPlan.Shuttle, in period: Int) -> [Sheet.Cell] {
    [
      .text(depot(shuttle.depot)), .text(stream(shuttle.stream)), .text(vehicle(shuttle.vehicle)),
      .text(village(shuttle.village)), .text(townshipName(of: shuttle.village)),
      .number(Double(shuttle.trips[period])), .number(shuttle.load.tonnes),
      .number(Double(shuttle.distancePerTrip.metres) / 1000), .text(Figures.clock(shuttle.durationPerTrip)),
    ]
  }
}
