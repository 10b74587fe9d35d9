import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// What is to be built and kept, with what it costs a year and on what that rests.
  func investmentSheet() -> Sheet {
    Sheet(
      name: say(.investmentName), title: say(.investmentTitle(network.name)),
      lead: runWarnings + [say(.investmentLead)],
      columns: [
        Sheet.Column(say(.number), 6, .number(0)), Sheet.Column(say(.item), 26), Sheet.Column(say(.townshipTitle), 14),
        Sheet.Column(say(.stream), 17), Sheet.Column(say(.size), 7), Sheet.Column(say(.siteState), 10),
        Sheet.Column(say(.areaMu), 9, .number(2)), Sheet.Column(say(.storage), 10, .number(1)),
        Sheet.Column(say(.handling), 10, .number(1)), Sheet.Column(say(.count), 7, .number(0)),
        Sheet.Column(say(.yearlyCost), 14, .number(2)), Sheet.Column(say(.basis), 44),
      ],
      sections: [
        section(.sitesHeading, plan.siting.sites.map(siteCells), plan.siting.cost.sites),
        section(.modulesHeading, plan.siting.stations.map(moduleCells), plan.siting.cost.stations),
        section(.linesHeading, plan.siting.lines.map(lineCells), plan.siting.cost.centres),
        section(.vehiclesHeading, vehicleCells, plan.transport.cost),
      ].filter { !$0.rows.isEmpty })
  }

  /// Rows with numbers before them and the plan's own sum below.
  private func section(_ heading: Phrase, _ rows: [[Sheet.Cell]], _ sum: Money) -> Sheet.Section {
    Sheet.Section(
      heading: say(heading),
      rows: rows.enumerated().map { Sheet.Row(cells: [.number(Double($0.offset + 1))] + $0.element) },
      total: [.empty, .text(say(.total))] + Array(repeating: .empty, count: 8) + [.number(sum.yuan), .empty])
  }

  private func siteCells(_ site: SitingPlan.Site) -> [Sheet.Cell] {
    guard let index = network.depotIndex(site.depot) else { return [] }
    let depot = network.depots[index]
    return [
      .text(self.depot(site.depot)), .text(township(depot.township)), .empty, .empty, .text(say(.state(depot.state))),
      .number(site.areaUsed.mu), .empty, .empty, .number(1), .number(site.yearlyCost.yuan), Sheet.Cell(depot.reason),
    ]
  }

  private func moduleCells(_ station: SitingPlan.Station) -> [Sheet.Cell] {
    let size = network.streamIndex(station.stream).flatMap { stream in
      network.stationSizes[stream].first { $0.size == station.size }
    }
    let site = network.depotIndex(station.depot).map { network.depots[$0] }
    return [
      .text(depot(station.depot)), Sheet.Cell(site.map { township($0.township) } ?? ""), .text(stream(station.stream)),
      .text(station.size), .empty,
    ] + cells(of: size) + [.number(1), .number(station.yearlyCost.yuan), basis(of: size)]
  }

  private func lineCells(_ line: SitingPlan.Line) -> [Sheet.Cell] {
    let size = network.streamIndex(line.stream).flatMap { stream in
      network.centreSizes[stream].first { $0.size == line.size }
    }
    let state = network.centreIndex(line.centre).map { say(.state(network.centres[$0].state)) }
    return [
      .text(centre(line.centre)), .empty, .text(stream(line.stream)), .text(line.size), Sheet.Cell(state ?? ""),
    ] + cells(of: size) + [.number(1), .number(line.yearlyCost.yuan), basis(of: size)]
  }

  private func cells(of size: ModuleSize?) -> [Sheet.Cell] {
    guard let size else { return [.empty, .empty, .empty] }
    return [.number(size.area.mu), .number(size.storage.tonnes), .number(size.handlingPerDay.tonnes)]
  }

  private func basis(of size: ModuleSize?) -> Sheet.Cell {
    size.map { .text(say(.basisText(.confidence($0.confidence), source: $0.source))) } ?? .empty
  }

  /// Vehicle types that the plan uses.
  private var vehicleCells: [[Sheet.Cell]] {
    network.vehicles.compactMap { vehicle in
      let use = plan.transport.fleet.filter { $0.vehicle == vehicle.id }
      guard let most = use.map(\.vehicles).max(), most > 0 else { return nil }
      let basis = Phrase.basisText(.confidence(vehicle.confidence), source: vehicle.source)
      let payload = Figures.tonnes(vehicle.payload)
      return [
        .text(say(.vehicleItem(vehicle.name, payload: payload, .owned(vehicle.count)))), .empty,
        .text(vehicle.streams.map(stream).joined(separator: language == .chinese ? "、" : ", ")), .empty,
        .empty, .empty, .empty, .empty, .number(Double(most)),
        .number(use.map(\.cost).sum().yuan), .text(say(basis)),
      ]
    }
  }
}
