import Quantities
import WasteNetwork

/// Every code of the plan stands in the inputs, once, with one figure a period where periods are asked for.
struct CodeChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }
  private var siting: SitingPlan { subject.plan.siting }
  private var flows: FlowPlan { subject.plan.flows }
  private var transport: TransportPlan { subject.plan.transport }

  func run() -> [AuditResult.Check] { [codesExist(), recordsAreUnique(), periodsAreComplete()] }

  private func codesExist() -> AuditResult.Check {
    .init(zh: "编码均见于输入数据", en: "every code stands in the inputs") { tally in
      for code in villages { expect(network.villageIndex(code) != nil, "village \(code)", &tally) }
      for code in depots { expect(network.depotIndex(code) != nil, "depot \(code)", &tally) }
      for code in centres { expect(network.centreIndex(code) != nil, "centre \(code)", &tally) }
      for code in streams { expect(network.streamIndex(code) != nil, "stream \(code)", &tally) }
      for code in flows.deliveries.map(\.outlet) {
        expect(network.outletIndex(code) != nil, "outlet \(code)", &tally)
      }
      for code in vehicles { expect(network.vehicleIndex(code) != nil, "vehicle \(code)", &tally) }
      for station in siting.stations {
        expect(hasSize(station.size, of: station.stream, in: network.stationSizes), "size \(station.size)", &tally)
      }
      for line in siting.lines {
        expect(hasSize(line.size, of: line.stream, in: network.centreSizes), "size \(line.size)", &tally)
      }
    }
  }

  private func recordsAreUnique() -> AuditResult.Check {
    .init(zh: "各项记录不重复", en: "no record stands twice") { tally in
      expectUnique(siting.sites.map { "depot \($0.depot)" }, &tally)
      expectUnique(siting.stations.map { "depot \($0.depot) · \($0.stream)" }, &tally)
      expectUnique(siting.assignments.map { "village \($0.village) · \($0.stream) · depot \($0.depot)" }, &tally)
      expectUnique(siting.unserved.map { "village \($0.village) · \($0.stream)" }, &tally)
      expectUnique(siting.shipments.map { "depot \($0.depot) · centre \($0.centre) · \($0.stream)" }, &tally)
      expectUnique(siting.lines.map { "centre \($0.centre) · \($0.stream)" }, &tally)
      expectUnique(flows.stations.map { "flow at depot \($0.depot) · \($0.stream)" }, &tally)
      expectUnique(flows.dispatches.map { "depot \($0.depot) → centre \($0.centre) · \($0.stream)" }, &tally)
      expectUnique(flows.lines.map { "flow at centre \($0.centre) · \($0.stream)" }, &tally)
      expectUnique(flows.deliveries.map { "centre \($0.centre) → outlet \($0.outlet)" }, &tally)
      expectUnique(transport.rounds.map { "round \($0.id)" }, &tally)
      expectUnique(
        transport.vehicleDays.map { "vehicle \($0.vehicle) number \($0.number) · day \($0.day)" }, &tally)
      expectUnique(
        transport.roundLimits.flatMap { one in
          one.streams.map { "limit of depot \(one.depot) · \($0) · period \(one.period + 1)" }
        }, &tally)
      expectUnique(transport.fleet.map { "vehicle \($0.vehicle) · period \($0.period + 1)" }, &tally)
      expectUnique(subject.plan.targets.map { "target \($0.target) · \($0.township?.code ?? "district")" }, &tally)
    }
  }

  private func periodsAreComplete() -> AuditResult.Check {
    .init(zh: "各期数据齐全", en: "one figure a period") { tally in
      let periods = network.calendar.periodCount
      for flow in flows.stations {
        let series = [flow.arrivals, flow.lost, flow.dispatched, flow.stock, flow.overflow]
        for one in series { tally.expect(one.count, equals: periods, at: "depot \(flow.depot) · \(flow.stream)") }
      }
      for one in flows.dispatches { tally.expect(one.mass.count, equals: periods, at: "dispatch \(one.depot)") }
      for flow in flows.lines {
        for one in [flow.intake, flow.delivered, flow.stock] {
          tally.expect(one.count, equals: periods, at: "centre \(flow.centre) · \(flow.stream)")
        }
      }
      for one in flows.deliveries { tally.expect(one.mass.count, equals: periods, at: "delivery \(one.outlet)") }
      for one in transport.shuttles { tally.expect(one.trips.count, equals: periods, at: "shuttle \(one.village)") }
      for one in transport.fleet {
        tally.expect(
          (0..<periods).contains(one.period), at: "vehicle \(one.vehicle)", expected: "a period of the year",
          found: "\(one.period)")
      }
    }
  }

  private var villages: [ID<Village>] {
    siting.assignments.map(\.village) + siting.unserved.map(\.village) + transport.shuttles.map(\.village)
      + transport.rounds.flatMap { $0.stops.map(\.village) } + transport.unplaced.map(\.village)
  }

  private var depots: [ID<Depot>] {
    siting.sites.map(\.depot) + siting.stations.map(\.depot) + siting.assignments.map(\.depot)
      + siting.assignments.compactMap(\.nextBest) + siting.shipments.map(\.depot) + flows.stations.map(\.depot)
      + flows.dispatches.map(\.depot) + transport.rounds.map(\.depot) + transport.shuttles.map(\.depot)
      + transport.roundLimits.map(\.depot)
  }

  private var centres: [ID<Centre>] {
    siting.shipments.map(\.centre) + siting.lines.map(\.centre) + flows.dispatches.map(\.centre)
      + flows.lines.map(\.centre) + flows.deliveries.map(\.centre)
      + transport.rounds.flatMap { $0.unloadings.map(\.centre) }
  }

  private var streams: [ID<WasteStream>] {
    siting.stations.map(\.stream) + siting.assignments.map(\.stream) + siting.unserved.map(\.stream)
      + siting.shipments.map(\.stream) + siting.lines.map(\.stream) + flows.stations.map(\.stream)
      + flows.dispatches.map(\.stream) + flows.lines.map(\.stream) + transport.rounds.flatMap(\.streams)
      + transport.shuttles.map(\.stream) + transport.unplaced.map(\.stream)
      + transport.roundLimits.flatMap(\.streams)
  }

  private var vehicles: [ID<Vehicle>] {
    transport.rounds.map(\.vehicle) + transport.shuttles.map(\.vehicle) + transport.fleet.map(\.vehicle)
      + transport.vehicleDays.map(\.vehicle)
  }

  private func hasSize(_ size: String, of stream: ID<WasteStream>, in sizes: [[ModuleSize]]) -> Bool {
    network.streamIndex(stream).map { index in sizes[index].contains { $0.size == size } } ?? false
  }

  private func expect(_ isKnown: Bool, _ code: String, _ tally: inout Tally) {
    tally.expect(isKnown, at: code, expected: "a code of the inputs", found: "no such code")
  }

  private func expectUnique(_ keys: [String], _ tally: inout Tally) {
    var seen: Set<String> = []
    for key in keys {
      tally.expect(seen.insert(key).inserted, at: key, expected: "one record", found: "a second record")
    }
  }
}
