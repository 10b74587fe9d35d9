import Quantities
import WasteNetwork

/// Every figure of the plan is of a size the world knows, so that the sums of the other checks cannot overflow.
///
/// The limits are generous assumptions: 100 million tonnes, the Earth's circumference, ten million million yuan, thirty years
/// of working time.
struct RangeChecks {
  let plan: Plan
  private static let mass = 0...100_000_000_000
  private static let distance = 0...40_000_000
  private static let money = -1_000_000_000_000_000...1_000_000_000_000_000
  private static let time = 0...1_000_000_000
  private static let count = 0...10_000_000

  func run() -> AuditResult.Check {
    .init(zh: "数值在合理范围内", en: "figures are of a possible size") { tally in
      siting(plan.siting, &tally)
      flows(plan.flows, &tally)
      transport(plan.transport, &tally)
      fleet(plan.fleet, &tally)
      feedback(plan.feedback, &tally)
      for result in plan.targets {
        expect(masses: [result.onSite, result.collected, result.denominator], "target \(result.target)", &tally)
        expect([result.required.millionths], in: 0...1_000_000, "target \(result.target)", &tally)
      }
    }
  }

  private func siting(_ siting: SitingPlan, _ tally: inout Tally) {
    for one in siting.sites {
      expect(money: [one.yearlyCost], "site \(one.depot)", &tally)
      expect([one.areaUsed.units], in: RangeChecks.mass, "site \(one.depot)", &tally)
    }
    for one in siting.stations {
      expect(masses: [one.capacity, one.assigned], "station \(one.depot) · \(one.stream)", &tally)
      expect(money: [one.yearlyCost], "station \(one.depot) · \(one.stream)", &tally)
    }
    for one in siting.assignments {
      let place = "village \(one.village) · \(one.stream)"
      expect(masses: [one.mass], place, &tally)
      expect(distances: [one.distance, one.nextBestDistance ?? .zero], place, &tally)
      expect(money: [one.haulCost], place, &tally)
    }
    for one in siting.unserved { expect(masses: [one.mass], "village \(one.village) · \(one.stream)", &tally) }
    for one in siting.shipments {
      let place = "depot \(one.depot) → centre \(one.centre) · \(one.stream)"
      expect(masses: [one.mass], place, &tally)
      expect(distances: [one.distance], place, &tally)
      expect(money: [one.cost], place, &tally)
    }
    for one in siting.lines {
      expect(masses: [one.capacity, one.received], "line \(one.centre) · \(one.stream)", &tally)
      expect(money: [one.yearlyCost], "line \(one.centre) · \(one.stream)", &tally)
    }
    for one in siting.shortfalls {
      expect(masses: [one.mass], "shortfall \(one.target)", &tally)
      expect(money: [one.cost], "shortfall \(one.target)", &tally)
    }
    let cost = siting.cost
    expect(
      money: [cost.sites, cost.stations, cost.haulage, cost.onward, cost.centres, cost.shortfalls], "cost", &tally)
    expect(quality: siting.quality, "quality of siting", &tally)
  }

  private func flows(_ flows: FlowPlan, _ tally: inout Tally) {
    for one in flows.stations {
      let place = "yard \(one.depot) · \(one.stream)"
      expect(masses: one.arrivals + one.lost + one.dispatched + one.stock + one.overflow, place, &tally)
    }
    for one in flows.dispatches {
      expect(masses: one.mass, "dispatch \(one.depot) → \(one.centre)", &tally)
      expect(money: [one.cost], "dispatch \(one.depot) → \(one.centre)", &tally)
    }
    for one in flows.lines {
      expect(masses: one.intake + one.delivered + one.stock, "line \(one.centre) · \(one.stream)", &tally)
    }
    for one in flows.deliveries {
      expect(masses: one.mass, "delivery \(one.centre) → \(one.outlet)", &tally)
      expect(money: [one.haulCost, one.revenue], "delivery \(one.centre) → \(one.outlet)", &tally)
    }
    expect(money: [flows.netCost], "net cost of flows", &tally)
    expect(quality: flows.quality, "quality of flows", &tally)
  }

  private func transport(_ transport: TransportPlan, _ tally: inout Tally) {
    for one in transport.rounds {
      let place = "round \(one.id)"
      expect(masses: one.stops.flatMap(\.loads), place, &tally)
      expect(distances: [one.distance], place, &tally)
      expect(times: one.stops.map(\.arrival) + [one.duration], place, &tally)
      expect(one.days + one.vehicleNumbers + one.unloadings.map(\.stops), in: RangeChecks.count, place, &tally)
      expect(money: [one.costPerDrive], place, &tally)
    }
    for one in transport.vehicleDays {
      let place = "vehicle \(one.vehicle) number \(one.number) · day \(one.day)"
      expect(times: one.trips.flatMap { $0.loadings + $0.unloadings + [$0.start, $0.end] } + one.breaks, place, &tally)
      expect(times: [one.start, one.end], place, &tally)
      expect(distances: [one.emptyDistance], place, &tally)
      expect([one.number, one.day], in: RangeChecks.count, place, &tally)
    }
    for one in transport.shuttles {
      let place = "shuttle \(one.village) · \(one.stream)"
      expect(masses: [one.load], place, &tally)
      expect(distances: [one.distancePerTrip], place, &tally)
      expect(times: [one.durationPerTrip], place, &tally)
      expect(one.trips, in: RangeChecks.count, place, &tally)
      expect(money: [one.cost], place, &tally)
    }
    for one in transport.fleet {
      let place = "vehicle \(one.vehicle) · period \(one.period + 1)"
      expect([one.period, one.vehicles, one.vehicleDays], in: RangeChecks.count, place, &tally)
      expect(
        [one.fuelLitres, one.co2eKilograms, one.distance.metres, one.emptyDistance.metres, one.hours.seconds],
        in: RangeChecks.mass, place, &tally)
      expect(money: [one.cost], place, &tally)
    }
    for one in transport.unplaced {
      let place = "unplaced \(one.village) · \(one.stream)"
      expect(masses: [one.mass], place, &tally)
      expect([one.period ?? 0], in: RangeChecks.count, place, &tally)
    }
    for one in transport.roundLimits {
      expect([one.period, one.visits], in: RangeChecks.count, "limit of depot \(one.depot)", &tally)
      expect(money: [one.cost, one.limit], "limit of depot \(one.depot)", &tally)
    }
    expect(money: [transport.cost], "cost of transport", &tally)
    expect(quality: transport.quality, "quality of transport", &tally)
  }

  private func fleet(_ fleet: FleetPlan?, _ tally: inout Tally) {
    for one in fleet?.townships ?? [] {
      let place = "township \(one.township) · vehicle \(one.vehicle) · period \(one.period + 1)"
      expect([one.period, one.vehicles, one.shifts], in: RangeChecks.count, place, &tally)
      expect(
        [one.fuelLitres, one.co2eKilograms, one.distance.metres, one.hours.seconds], in: RangeChecks.mass, place, &tally
      )
    }
    for one in fleet?.campaigns ?? [] {
      let place = "campaign \(one.stream) · vehicle \(one.vehicle) · period \(one.period + 1)"
      expect([one.period, one.vehicles, one.shifts, one.days, one.trips], in: RangeChecks.count, place, &tally)
      expect([one.distance.metres, one.hours.seconds], in: RangeChecks.mass, place, &tally)
    }
  }

  private func feedback(_ feedback: SitingFeedback?, _ tally: inout Tally) {
    guard let feedback else { return }
    expect(money: [feedback.cost] + feedback.trials.flatMap { [$0.estimate, $0.cost] }, "trials of sitings", &tally)
    expect(feedback.trials.flatMap { [$0.moved, $0.unplaced] }, in: RangeChecks.count, "trials of sitings", &tally)
    expect(masses: feedback.trials.map(\.left), "trials of sitings", &tally)
  }

  private func expect(masses: [Mass], _ place: String, _ tally: inout Tally) {
    expect(masses.map(\.units), in: RangeChecks.mass, place, &tally)
  }

  private func expect(distances: [Distance], _ place: String, _ tally: inout Tally) {
    expect(distances.map(\.units), in: RangeChecks.distance, place, &tally)
  }

  private func expect(money: [Money], _ place: String, _ tally: inout Tally) {
    expect(money.map(\.units), in: RangeChecks.money, place, &tally)
  }

  private func expect(times: [WorkTime], _ place: String, _ tally: inout Tally) {
    expect(times.map(\.units), in: RangeChecks.time, place, &tally)
  }

  private func expect(quality: Quality, _ place: String, _ tally: inout Tally) {
    expect([quality.value, quality.bound ?? 0], in: RangeChecks.money, place, &tally)
  }

  private func expect(_ figures: [Int], in range: ClosedRange<Int>, _ place: String, _ tally: inout Tally) {
    for figure in figures {
      tally.expect(
        range.contains(figure), at: place, expected: "\(range.lowerBound) to \(range.upperBound)", found: "\(figure)")
    }
  }
}
