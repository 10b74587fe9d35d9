import Quantities
import WasteNetwork

/// Equations (5), (6) and the states of (11): what may stand where.
struct SiteChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }

  func run() -> [AuditResult.Check] { [stationsInOpenSites(), oneSize(), areas(), depotStates(), centreStates()] }

  /// Equation (5): a station stands only in an open site.
  private func stationsInOpenSites() -> AuditResult.Check {
    .init(zh: "站点均在启用场所内(5)", en: "stations stand in open sites (5)") { tally in
      for station in subject.stations {
        tally.expect(
          subject.openDepots.contains(station.depot),
          at: subject.name(depot: station.depot, stream: station.stream), expected: "an open site",
          found: "a site that is not open")
      }
    }
  }

  /// Equations (5), (8): one size a station, one size a line.
  private func oneSize() -> AuditResult.Check {
    .init(zh: "每处每类只建一种规模(5)(8)", en: "one size a place and stream (5) (8)") { tally in
      for station in subject.stations {
        let count = subject.stations.count { $0.depot == station.depot && $0.stream == station.stream }
        tally.expect(count, equals: 1, at: subject.name(depot: station.depot, stream: station.stream))
      }
      for line in subject.lines {
        let count = subject.lines.count { $0.centre == line.centre && $0.stream == line.stream }
        tally.expect(count, equals: 1, at: subject.name(centre: line.centre, stream: line.stream))
      }
    }
  }

  /// Equation (6): the modules fit on the land.
  private func areas() -> AuditResult.Check {
    .init(zh: "占地不超场所面积(6)", en: "modules fit the area of their site (6)") { tally in
      for site in subject.plan.siting.sites {
        guard let depot = network.depotIndex(site.depot) else { continue }
        let used = subject.stations.filter { $0.depot == depot }.map(\.size.area).sum()
        tally.expect(site.areaUsed, equals: used, at: "depot \(site.depot)")
        tally.expect(used, isAtMost: network.depots[depot].area, at: "depot \(site.depot)")
      }
    }
  }

  /// Equation (11): required sites are open, forbidden ones are not, and each takes only the streams it may.
  private func depotStates() -> AuditResult.Check {
    .init(zh: "场所启用符合规定(11)", en: "sites are used as their state allows (11)") { tally in
      for (index, depot) in network.depots.enumerated() {
        let isOpen = subject.openDepots.contains(index)
        let isRight = depot.state == .required ? isOpen : depot.state != .forbidden || !isOpen
        tally.expect(
          isRight, at: "depot \(depot.id)", expected: depot.state.rawValue, found: isOpen ? "open" : "not open")
      }
      for station in subject.stations {
        tally.expect(
          network.accepts(depot: station.depot, stream: station.stream),
          at: subject.name(depot: station.depot, stream: station.stream), expected: "a stream the site may take",
          found: "a station of \(station.claim.stream)")
      }
    }
  }

  /// Equation (11) for centres: a required centre has a line, a forbidden one has none.
  private func centreStates() -> AuditResult.Check {
    .init(zh: "中心启用符合规定(11)", en: "centres are used as their state allows (11)") { tally in
      for (index, centre) in network.centres.enumerated() where centre.state == .required {
        tally.expect(
          subject.lines.contains { $0.centre == index }, at: "centre \(centre.id)", expected: "a line, as required",
          found: "none")
      }
      for line in subject.lines {
        tally.expect(
          network.accepts(centre: line.centre, stream: line.stream),
          at: subject.name(centre: line.centre, stream: line.stream), expected: "a stream the centre may take",
          found: "a line of \(line.claim.stream)")
      }
    }
  }
}
