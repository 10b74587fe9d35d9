import Quantities
import WasteNetwork

/// Equation (1): every cost line of the siting, from the inputs.
struct CostChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }
  private var cost: SitingPlan.Cost { subject.plan.siting.cost }

  func run() -> [AuditResult.Check] { [sites(), stations(), haulage(), onward(), centres(), sums()] }

  /// f: the yearly cost of an open site.
  private func sites() -> AuditResult.Check {
    .init(zh: "场所费用(1)", en: "costs of sites (1)") { tally in
      for site in subject.plan.siting.sites {
        guard let depot = network.depotIndex(site.depot) else { continue }
        tally.expect(site.yearlyCost, equals: network.depots[depot].yearlyCost, at: "depot \(site.depot)")
      }
    }
  }

  /// F: the yearly cost of a station's size.
  private func stations() -> AuditResult.Check {
    .init(zh: "站点费用(1)", en: "costs of stations (1)") { tally in
      for station in subject.stations {
        tally.expect(
          station.claim.yearlyCost, equals: station.size.yearlyCost,
          at: subject.name(depot: station.depot, stream: station.stream))
      }
    }
  }

  /// c: haulage and handling of a village's whole mass, or the part of it that is handed over.
  private func haulage() -> AuditResult.Check {
    .init(zh: "收运费用(1)", en: "costs of haulage (1)") { tally in
      for one in subject.assignments {
        guard let road = subject.distance(village: one.village, depot: one.depot) else { continue }
        let whole = network.haulCost(village: one.village, stream: one.stream, distance: road)
        let arising = subject.offField(village: one.village, stream: one.stream)
        tally.expect(
          one.claim.haulCost, equals: part(of: whole, one.claim.mass, outOf: arising),
          at: subject.name(village: one.village, stream: one.stream))
      }
    }
  }

  /// h: haulage from station to centre.
  private func onward() -> AuditResult.Check {
    .init(zh: "外运费用(1)", en: "costs of shipments (1)") { tally in
      for one in subject.shipments {
        guard let road = subject.distances.depotToCentre[one.depot, one.centre] else { continue }
        tally.expect(
          one.claim.cost, equals: network.streams[one.stream].onwardRate * (one.claim.mass * road),
          at: "\(subject.name(depot: one.depot, stream: one.stream)) → centre \(one.claim.centre)")
      }
    }
  }

  /// G: the yearly cost of a centre's size, times the centre's factor.
  private func centres() -> AuditResult.Check {
    .init(zh: "中心费用(1)", en: "costs of centres (1)") { tally in
      for line in subject.lines {
        tally.expect(
          line.claim.yearlyCost, equals: network.centres[line.centre].costFactor.of(line.size.yearlyCost),
          at: subject.name(centre: line.centre, stream: line.stream))
      }
    }
  }

  /// Each line of the total is the sum of its parts.
  private func sums() -> AuditResult.Check {
    .init(zh: "费用合计(1)", en: "costs add up (1)") { tally in
      let siting = subject.plan.siting
      tally.expect(cost.sites, equals: siting.sites.map(\.yearlyCost).sum(), at: "sites")
      tally.expect(cost.stations, equals: siting.stations.map(\.yearlyCost).sum(), at: "stations")
      tally.expect(cost.haulage, equals: siting.assignments.map(\.haulCost).sum(), at: "haulage")
      tally.expect(cost.onward, equals: siting.shipments.map(\.cost).sum(), at: "shipments")
      tally.expect(cost.centres, equals: siting.lines.map(\.yearlyCost).sum(), at: "centres")
      tally.expect(cost.shortfalls, equals: siting.shortfalls.map(\.cost).sum(), at: "shortfalls")
    }
  }

  /// The part of a cost in proportion to a mass, rounded to the nearest fen, halves up.
  private func part(of cost: Money, _ mass: Mass, outOf whole: Mass) -> Money {
    guard whole > .zero, mass != whole else { return cost }
    let doubled = 2 * Int128(cost.fen) * Int128(mass.kilograms) + Int128(whole.kilograms)
    return .fen(Int(doubled / (2 * Int128(whole.kilograms))))
  }
}
