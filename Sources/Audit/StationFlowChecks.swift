import Quantities
import WasteNetwork

/// The yards of stations over the year: arrivals, losses, stock and dispatch period by period.
struct StationFlowChecks {
  let subject: PlanUnderAudit
  private var network: Network { subject.network }
  /// Flows whose codes and periods are sound, beside the station they belong to.
  private let flows: [(station: PlanUnderAudit.Station, claim: FlowPlan.StationFlow)]

  init(subject: PlanUnderAudit) {
    self.subject = subject
    let periods = subject.network.calendar.periodCount
    flows = subject.plan.flows.stations.compactMap { claim in
      let series = [claim.arrivals, claim.lost, claim.dispatched, claim.stock, claim.overflow]
      guard series.allSatisfy({ $0.count == periods }),
        let station = subject.stations.first(where: {
          $0.claim.depot == claim.depot && $0.claim.stream == claim.stream
        })
      else { return nil }
      return (station, claim)
    }
  }

  func run() -> [AuditResult.Check] {
    [
      everyStationFlows(), arrivals(), balances(), storage(), nothingOverflows(), handling(), yearlyLosses(),
      dispatchSums(),
    ]
  }

  private func everyStationFlows() -> AuditResult.Check {
    .init(zh: "每个站点均有流量表", en: "every station has its flow") { tally in
      tally.expect(subject.plan.flows.stations.count, equals: subject.stations.count, at: "flows of stations")
      for station in subject.stations {
        let count = flows.count { $0.station.depot == station.depot && $0.station.stream == station.stream }
        tally.expect(count, equals: 1, at: subject.name(depot: station.depot, stream: station.stream))
      }
    }
  }

  /// Arrivals follow the season of every village assigned.
  private func arrivals() -> AuditResult.Check {
    .init(zh: "站点到货符合季节", en: "arrivals follow the season") { tally in
      for (station, claim) in flows {
        let expected = arrivals(at: station)
        for period in expected.indices {
          tally.expect(claim.arrivals[period], equals: expected[period], at: place(station, period))
        }
      }
    }
  }

  /// stock[t] = stock[t−1] + arrivals[t] − lost[t] − dispatched[t] − overflow[t]; the year repeats itself.
  private func balances() -> AuditResult.Check {
    .init(zh: "站点库存收支平衡", en: "stock of stations balances") { tally in
      for (station, claim) in flows {
        for period in claim.stock.indices {
          let before = claim.stock[period == 0 ? claim.stock.count - 1 : period - 1]
          let expected =
            before + claim.arrivals[period] - claim.lost[period] - claim.dispatched[period] - claim.overflow[period]
          tally.expect(claim.stock[period], equals: expected, at: place(station, period))
        }
      }
    }
  }

  private func storage() -> AuditResult.Check {
    .init(zh: "站点库存不超库容", en: "stock of stations fits their storage") { tally in
      for (station, claim) in flows {
        for period in claim.stock.indices {
          tally.expect(claim.stock[period], isAtMost: station.size.storage, at: place(station, period))
        }
      }
    }
  }

  private func nothingOverflows() -> AuditResult.Check {
    .init(zh: "站点无超量到货", en: "no yard overflows") { tally in
      for (station, claim) in flows {
        for period in claim.overflow.indices {
          tally.expect(claim.overflow[period], equals: .zero, at: place(station, period))
        }
      }
    }
  }

  private func handling() -> AuditResult.Check {
    let days = subject.workingDays
    return .init(zh: "站点外运不超日处理能力", en: "stations dispatch within their handling rate") { tally in
      for (station, claim) in flows {
        for period in claim.dispatched.indices {
          tally.expect(
            claim.dispatched[period], isAtMost: station.size.handlingPerDay * days[period],
            at: place(station, period))
        }
      }
    }
  }

  /// The year's loss is the one of equation (7): what was assigned and is not shipped.
  private func yearlyLosses() -> AuditResult.Check {
    .init(zh: "全年损耗与选址一致(7)", en: "the year's loss is that of the siting (7)") { tally in
      for (station, claim) in flows {
        let kept = network.streams[station.stream].storageLoss.complement
        let masses = subject.assignments(depot: station.depot, stream: station.stream).map(\.claim.mass)
        tally.expect(
          claim.lost.sum(), equals: masses.sum() - masses.map { kept.of($0) }.sum(),
          at: subject.name(depot: station.depot, stream: station.stream))
      }
    }
  }

  /// What a station dispatches is what its centres are sent.
  private func dispatchSums() -> AuditResult.Check {
    let periods = network.calendar.periodCount
    return .init(zh: "站点外运等于发往各中心之和", en: "dispatch adds up over centres") { tally in
      for (station, claim) in flows {
        let sent = subject.plan.flows.dispatches.filter {
          $0.depot == claim.depot && $0.stream == claim.stream && $0.mass.count == periods
        }
        for period in 0..<periods {
          tally.expect(
            claim.dispatched[period], equals: sent.map { $0.mass[period] }.sum(), at: place(station, period))
        }
      }
    }
  }

  /// The season of every assigned village; a part of a village arrives in proportion, rounded down on the running sum.
  private func arrivals(at station: PlanUnderAudit.Station) -> [Mass] {
    var sum = [Mass](repeating: .zero, count: network.calendar.periodCount)
    for one in subject.assignments(depot: station.depot, stream: station.stream) {
      for (period, mass) in subject.arrivals(of: one).enumerated() { sum[period] += mass }
    }
    return sum
  }

  private func place(_ station: PlanUnderAudit.Station, _ period: Int) -> String {
    "\(subject.name(depot: station.depot, stream: station.stream)) · period \(period + 1)"
  }
}
