import Quantities
import WasteNetwork

/// Equations (4) and (8): what stations and centres can take in a year.
struct CapacityChecks {
  let subject: PlanUnderAudit

  func run() -> [AuditResult.Check] { [stationLoads(), lineLoads(), shipmentsReachLines()] }

  /// Equation (4): Σ q·assign ≤ A.
  private func stationLoads() -> AuditResult.Check {
    .init(zh: "站点不超能力(4)", en: "stations take no more than their capacity (4)") { tally in
      for station in subject.stations {
        let place = subject.name(depot: station.depot, stream: station.stream)
        let assigned = subject.assignments(depot: station.depot, stream: station.stream)
          .map(\.claim.mass).sum()
        tally.expect(station.claim.assigned, equals: assigned, at: place)
        tally.expect(station.claim.capacity, equals: station.capacity, at: place)
        tally.expect(assigned, isAtMost: station.capacity, at: place)
      }
    }
  }

  /// Equation (8): Σ ship ≤ B.
  private func lineLoads() -> AuditResult.Check {
    .init(zh: "中心不超能力(8)", en: "centres take no more than their capacity (8)") { tally in
      for line in subject.lines {
        let place = subject.name(centre: line.centre, stream: line.stream)
        let received = subject.shipments
          .filter { $0.centre == line.centre && $0.stream == line.stream }
          .map(\.claim.mass).sum()
        tally.expect(line.claim.received, equals: received, at: place)
        tally.expect(line.claim.capacity, equals: line.capacity, at: place)
        tally.expect(received, isAtMost: line.capacity, at: place)
      }
    }
  }

  /// Equation (8): nothing is shipped to a centre that has no line for it.
  private func shipmentsReachLines() -> AuditResult.Check {
    .init(zh: "外运去向已建(8)", en: "the line of a shipment is fitted (8)") { tally in
      for shipment in subject.shipments {
        tally.expect(
          subject.lines.contains { $0.centre == shipment.centre && $0.stream == shipment.stream },
          at: subject.name(depot: shipment.depot, stream: shipment.stream),
          expected: "a line of the stream at centre \(shipment.claim.centre)", found: "none")
      }
    }
  }
}
