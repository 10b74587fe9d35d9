import Quantities
import WasteNetwork

extension PlanTableWriter {
  /// What is built and who goes where.
  func sitingTables() -> [CSVTable] { [sites(), stations(), lines(), assignments(), unserved(), shipments()] }

  private func sites() -> CSVTable {
    CSVTable(
      "sites.csv",
      PlanTableWriter.depotHeader + ["township", "township_name", "state", "area_used_mu", "yearly_cost_cny"],
      plan.siting.sites.map { site in
        depot(site.depot) + township(of: site.depot) + [mu(site.areaUsed), yuan(site.yearlyCost)]
      })
  }

  private func stations() -> CSVTable {
    CSVTable(
      "stations.csv",
      PlanTableWriter.depotHeader + ["township", "township_name", "state", "stream", "size", "villages"]
        + ["assigned_t_a", "capacity_t_a", "yearly_cost_cny"],
      plan.siting.stations.map { one in
        let villages = plan.siting.assignments.filter { $0.depot == one.depot && $0.stream == one.stream }.count
        return depot(one.depot) + township(of: one.depot) + [one.stream.code, one.size, String(villages)]
          + [tonnes(one.assigned), tonnes(one.capacity), yuan(one.yearlyCost)]
      })
  }

  private func township(of depot: ID<Depot>) -> [String] {
    guard let index = network.depotIndex(depot) else { return ["", "", ""] }
    let township = network.townships[network.townshipOfDepot[index]]
    return [township.id.code, township.name.zh, network.depots[index].state.rawValue]
  }

  /// Mu with two decimals; areas are whole square metres, of which 2 000 make 3 mu.
  private func mu(_ area: Area) -> String { Figures.exact((area.squareMetres * 3 + 10) / 20, scale: 100) }

  private func lines() -> CSVTable {
    CSVTable(
      "lines.csv",
      PlanTableWriter.centreHeader + ["stream", "size", "received_t_a", "capacity_t_a", "yearly_cost_cny"],
      plan.siting.lines.map { one in
        centre(one.centre) + [one.stream.code, one.size]
          + [tonnes(one.received), tonnes(one.capacity), yuan(one.yearlyCost)]
      })
  }

  private func assignments() -> CSVTable {
    CSVTable(
      "assignments.csv",
      PlanTableWriter.villageHeader + ["stream"] + PlanTableWriter.depotHeader
        + ["mass_t_a", "road_km", "next_best_depot", "next_best_name", "next_best_km", "haul_cost_cny"],
      plan.siting.assignments.map { one in
        village(one.village) + [one.stream.code] + depot(one.depot) + [tonnes(one.mass), kilometres(one.distance)]
          + (one.nextBest.map(depot) ?? ["", ""])
          + [one.nextBestDistance.map(kilometres) ?? "", yuan(one.haulCost)]
      })
  }

  private func unserved() -> CSVTable {
    CSVTable(
      "unserved.csv", PlanTableWriter.villageHeader + ["stream", "mass_t_a", "reason"],
      plan.siting.unserved.map { one in
        village(one.village) + [one.stream.code, tonnes(one.mass), one.reason.rawValue]
      })
  }

  private func shipments() -> CSVTable {
    CSVTable(
      "shipments.csv",
      PlanTableWriter.depotHeader + PlanTableWriter.centreHeader + ["stream", "mass_t_a", "road_km", "cost_cny"],
      plan.siting.shipments.map { one in
        depot(one.depot) + centre(one.centre)
          + [one.stream.code, tonnes(one.mass), kilometres(one.distance), yuan(one.cost)]
      })
  }
}
