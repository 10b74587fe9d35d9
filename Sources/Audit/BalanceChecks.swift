import Quantities
import WasteNetwork

/// Equation (7): what a station takes in, less storage loss, leaves for a centre.
struct BalanceChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }

  func run() -> [AuditResult.Check] { [balances(), distances()] }

  /// The loss is rounded to whole kilograms for each village and stream, then added up. A stream for which the inputs
  /// have no centre size ends at its station.
  private func balances() -> AuditResult.Check {
    .init(zh: "站点收进减损耗等于外运(7)", en: "intake less loss equals shipments (7)") { tally in
      for depot in network.depots.indices {
        for stream in network.streams.indices {
          let kept = network.streams[stream].storageLoss.complement
          let travelsOn = !network.centreSizes[stream].isEmpty
          let delivered = subject.assignments(depot: depot, stream: stream)
            .map { travelsOn ? kept.of($0.claim.mass) : .zero }.sum()
          let shipped = subject.shipments
            .filter { $0.depot == depot && $0.stream == stream }
            .map(\.claim.mass).sum()
          tally.expect(shipped, equals: delivered, at: subject.name(depot: depot, stream: stream))
        }
      }
    }
  }

  private func distances() -> AuditResult.Check {
    .init(zh: "外运运距正确(7)", en: "distances of shipments are right (7)") { tally in
      for one in subject.shipments {
        let place = "\(subject.name(depot: one.depot, stream: one.stream)) → centre \(one.claim.centre)"
        guard let road = subject.distances.depotToCentre[one.depot, one.centre] else {
          tally.expect(false, at: place, expected: "a road", found: "none")
          continue
        }
        tally.expect(one.claim.distance, equals: road, at: place)
      }
    }
  }
}
