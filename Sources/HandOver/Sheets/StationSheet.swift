import Quantities
import Reports
import WasteNetwork

extension Edition {
  /// What a workbook's sheets say of the run where the plan is not finished.
  var runWarnings: [String] { plan.isIncomplete ? [say(.incomplete)] : [] }

  /// All stations and centres, with how full each is.
  func stationSheet() -> Sheet {
    var sheet = Sheet(
      name: say(.stationsName), title: say(.stationsTitle(network.name)), lead: runWarnings + [say(.stationsLead)],
      columns: [
        Sheet.Column(say(.number), 6, .number(0)), Sheet.Column(say(.depot), 24), Sheet.Column(say(.townshipTitle), 14),
        Sheet.Column(say(.stream), 18), Sheet.Column(say(.size), 7), Sheet.Column(say(.villages), 9, .number(0)),
        Sheet.Column(say(.loadYear), 13, .number(3)), Sheet.Column(say(.capacityYear), 13, .number(3)),
        Sheet.Column(say(.used), 10, .number(1)), Sheet.Column(say(.yearlyCost), 13, .number(2)),
        Sheet.Column(say(.siteState), 10), Sheet.Column(say(.longitude), 11, .number(6)),
        Sheet.Column(say(.latitude), 10, .number(6)),
      ],
      sections: [Sheet.Section(heading: say(.stationsHeading), rows: plan.siting.stations.map(stationRow))])
    if !plan.siting.lines.isEmpty {
      sheet.sections.append(Sheet.Section(heading: say(.centresHeading), rows: plan.siting.lines.map(lineRow)))
    }
    return sheet
  }

  private func stationRow(_ station: SitingPlan.Station) -> Sheet.Row {
    let villages = plan.siting.assignments.filter { $0.depot == station.depot && $0.stream == station.stream }.count
    guard let site = network.depotIndex(station.depot) else { return Sheet.Row(cells: []) }
    let depot = network.depots[site]
    return Sheet.Row(
      cells: [
        index.numberOfDepot[site].map { .number(Double($0)) } ?? .empty, .text(name(depot.name)),
        .text(township(depot.township)), .text(stream(station.stream)), .text(station.size),
        .number(Double(villages)), .number(station.assigned.tonnes), .number(station.capacity.tonnes),
        used(station.assigned, of: station.capacity), .number(station.yearlyCost.yuan), .text(say(.state(depot.state))),
        .number(depot.position.longitude), .number(depot.position.latitude),
      ])
  }

  private func lineRow(_ line: SitingPlan.Line) -> Sheet.Row {
    guard let site = network.centreIndex(line.centre) else { return Sheet.Row(cells: []) }
    let centre = network.centres[site]
    return Sheet.Row(
      cells: [
        .empty, .text(name(centre.name)), .empty, .text(stream(line.stream)), .text(line.size), .empty,
        .number(line.received.tonnes), .number(line.capacity.tonnes), used(line.received, of: line.capacity),
        .number(line.yearlyCost.yuan), .text(say(.state(centre.state))), .number(centre.position.longitude),
        .number(centre.position.latitude),
      ])
  }

  /// Per cent, cut to a tenth, so that nothing looks full that is not.
  private func used(_ load: Mass, of capacity: Mass) -> Sheet.Cell {
    capacity > .zero ? .number(Double(load.kilograms * 1000 / capacity.kilograms) / 10) : .empty
  }
}
