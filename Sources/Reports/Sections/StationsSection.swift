import Quantities
import WasteNetwork

extension Edition {
  /// Stations by depot, then the centres' lines, each with how full it is.
  func stationsSection() -> Node {
    section("stations", .stationsTitle, .stationsLead) {
      for rule in network.streams {
        if let radius = rule.backupRadius { paragraph(.secondStations(of: rule.name, Figures.kilometres(radius))) }
      }
      table(.stationsCaption, stationColumns, stacks: true, rows: plan.siting.stations.map(stationRow))
      details(.sitesSummary(open: plan.siting.sites.count, all: network.depots.count)) {
        table(.sitesCaption, siteColumns, stacks: true, rows: network.depots.indices.map(siteRow))
      }
      if plan.siting.lines.isEmpty {
        paragraph(.noLines)
      } else {
        table(.linesCaption, lineColumns, stacks: true, rows: plan.siting.lines.map(lineRow))
      }
    }
  }

  private var stationColumns: [Column] {
    [
      .text(.stationColumn), .text(.streamColumn), .text(.sizeColumn), .number(.villagesColumn), .number(.loadColumn),
      .number(.capacityColumn), .text(.usedColumn), .number(.moneyColumn), .text(.townshipColumn),
      .text(.stateColumn),
    ]
  }

  private func stationRow(_ station: SitingPlan.Station) -> [Node] {
    let site = network.depotIndex(station.depot)
    let villages = plan.siting.assignments.filter { $0.depot == station.depot && $0.stream == station.stream }.count
    return [
      .text(depot(station.depot)),
      .text(stream(station.stream)),
      .text(station.size),
      .text(Figures.whole(villages)),
      .text(Figures.tonnes(station.assigned)),
      .text(Figures.tonnes(station.capacity)),
      loadBar(station.assigned, of: station.capacity),
      .text(money(station.yearlyCost)),
      .text(site.map { name(network.townships[network.townshipOfDepot[$0]].name) } ?? ""),
      .text(site.map { say(.state(network.depots[$0].state)) } ?? ""),
    ]
  }

  private var siteColumns: [Column] {
    [
      .text(.siteColumn), .text(.townshipColumn), .text(.stateColumn), .text(.openColumn), .number(.areaUsedColumn),
      .number(.areaColumn), .number(.moneyColumn), .text(.reasonColumn),
    ]
  }

  private func siteRow(_ depot: Int) -> [Node] {
    let one = network.depots[depot]
    let site = plan.siting.sites.first { $0.depot == one.id }
    return [
      .text(self.depot(one.id)),
      .text(name(network.townships[network.townshipOfDepot[depot]].name)),
      .text(say(.state(one.state))),
      badge(site == nil ? .closed : .open, site == nil ? .plain : .good),
      .text(site.map { Figures.mu($0.areaUsed) } ?? ""),
      .text(Figures.mu(one.area)),
      .text(site.map { money($0.yearlyCost) } ?? ""),
      .text(one.reason),
    ]
  }

  private var lineColumns: [Column] {
    [
      .text(.centreColumn), .text(.streamColumn), .text(.sizeColumn), .number(.receivedColumn),
      .number(.capacityColumn), .text(.usedColumn), .number(.moneyColumn),
    ]
  }

  private func lineRow(_ line: SitingPlan.Line) -> [Node] {
    [
      .text(centre(line.centre)), .text(stream(line.stream)), .text(line.size), .text(Figures.tonnes(line.received)),
      .text(Figures.tonnes(line.capacity)), loadBar(line.received, of: line.capacity), .text(money(line.yearlyCost)),
    ]
  }

  /// How full, as bar and as percentage.
  func loadBar(_ load: Mass, of capacity: Mass) -> Node {
    meter(
      load.ratio(to: capacity) ?? 0,
      Figures.percentDown(load.kilograms, of: capacity.kilograms, decimals: 1))
  }
}
