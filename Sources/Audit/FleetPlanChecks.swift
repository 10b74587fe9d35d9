import Quantities
import WasteNetwork

/// The fleet of townships and campaigns: what it drives, and vehicles and shifts enough for it.
struct FleetPlanChecks {
  /// What rounds and full loads of one group ask of a vehicle type in a period.
  private struct Work {
    var distance = Distance.zero
    var time = WorkTime.zero
    var shuttleTime = WorkTime.zero
    /// The most time for full loads that a shift leaves.
    var shiftWork = WorkTime.zero
    var trips = 0
    /// Vehicle numbers out with rounds by day.
    var out: [Int: Set<Int>] = [:]
    var roundShifts: Int { out.values.reduce(0) { $0 + $1.count } }
    var roundVehicles: Int { out.values.map(\.count).max() ?? 0 }
    var isEmpty: Bool { trips == 0 && out.isEmpty }
  }

  private let days: DaysUnderAudit
  private var rounds: RoundsUnderAudit { days.rounds }
  private var subject: PlanUnderAudit { rounds.subject }
  private var network: Network { subject.network }

  init(days: DaysUnderAudit) { self.days = days }

  /// No checks where the plan says nothing of townships and campaigns.
  func run() -> [AuditResult.Check] {
    guard let fleet = subject.plan.fleet else { return [] }
    return [townshipSums(fleet), townshipVehicles(fleet), campaignSums(fleet), campaignVehicles(fleet)]
      + (fleet.mix.map { [chosen($0)] } ?? [])
  }

  /// The mix of vehicles chosen is that which the plan uses.
  private func chosen(_ mix: [FleetPlan.Kept]) -> AuditResult.Check {
    .init(zh: "选定的车辆组合与用车一致", en: "the mix of vehicles chosen is what the plan uses") { tally in
      for kind in network.vehicles {
        let used = subject.plan.transport.fleet.filter { $0.vehicle == kind.id }.map(\.vehicles).max() ?? 0
        let kept = mix.filter { $0.vehicle == kind.id }.map(\.count).reduce(0, +)
        tally.expect(kept, equals: used, at: "vehicle \(kind.id)")
        if let count = kind.count {
          tally.expect(kept <= count, at: "vehicle \(kind.id)", expected: "at most \(count)", found: "\(kept)")
        }
      }
      tally.expect(network.options.fleet == .choose, at: "options", expected: "a fleet to be chosen", found: "given")
    }
  }

  // MARK: Townships

  private func townshipSums(_ fleet: FleetPlan) -> AuditResult.Check {
    .init(zh: "各乡镇里程、工时、油耗与排放", en: "distance, hours, fuel and exhaust of townships") { tally in
      let work = townshipWork()
      var listed: Set<Int> = []
      for use in fleet.townships {
        guard let at = position(use) else { continue }
        tally.expect(listed.insert(at).inserted, at: place(use), expected: "one line", found: "two")
        let kind = network.vehicles[at / network.calendar.periodCount % network.vehicles.count]
        tally.expect(use.distance, equals: work[at].distance, at: place(use))
        tally.expect(use.hours, equals: work[at].time, at: place(use))
        tally.expect(
          use.fuelLitres, equals: thousandths(kind.fuelMillilitresPerKilometre, work[at].distance), at: place(use))
        tally.expect(
          use.co2eKilograms, equals: thousandths(kind.co2eGramsPerKilometre, work[at].distance), at: place(use))
      }
      tally.expect(fleet.townships.count, equals: work.count { !$0.isEmpty }, at: "lines with work")
    }
  }

  private func townshipVehicles(_ fleet: FleetPlan) -> AuditResult.Check {
    .init(zh: "各乡镇车辆与班次足够", en: "vehicles and shifts of townships are enough") { tally in
      let work = townshipWork()
      let days = subject.workingDays
      for use in fleet.townships {
        guard let at = position(use) else {
          tally.expect(false, at: place(use), expected: "a township, vehicle and period of the inputs", found: "none")
          continue
        }
        let shuttles = shifts(work[at])
        tally.expect(
          use.shifts >= work[at].roundShifts + shuttles, at: place(use),
          expected: "at least \(work[at].roundShifts + shuttles) shifts", found: "\(use.shifts)")
        tally.expect(
          use.vehicles >= work[at].roundVehicles && use.vehicles * days[use.period] >= use.shifts, at: place(use),
          expected: "vehicles for \(use.shifts) shifts on \(days[use.period]) days", found: "\(use.vehicles)")
      }
    }
  }

  private func position(_ use: FleetPlan.TownshipUse) -> Int? {
    guard let township = network.townshipIndex(use.township), let vehicle = network.vehicleIndex(use.vehicle),
      (0..<network.calendar.periodCount).contains(use.period)
    else { return nil }
    return place(township, vehicle, use.period)
  }

  private func place(_ group: Int, _ vehicle: Int, _ period: Int) -> Int {
    (group * network.vehicles.count + vehicle) * network.calendar.periodCount + period
  }

  private func townshipWork() -> [Work] {
    let count = network.townships.count * network.vehicles.count * network.calendar.periodCount
    var work = [Work](repeating: Work(), count: count)
    for round in rounds.rounds {
      guard let vehicle = network.vehicleIndex(round.claim.vehicle), let depot = network.depotIndex(round.claim.depot)
      else { continue }
      for (day, number) in zip(round.claim.days, round.claim.vehicleNumbers) {
        guard let period = rounds.period(ofDay: day) else { continue }
        let at = place(network.townshipOfDepot[depot], vehicle, period)
        work[at].distance += round.claim.distance
        work[at].time += round.claim.duration
        work[at].out[day, default: []].insert(number)
      }
    }
    for shuttle in subject.plan.transport.shuttles {
      guard let depot = network.depotIndex(shuttle.depot) else { continue }
      add(shuttle, to: &work) { _ in network.townshipOfDepot[depot] }
    }
    return work
  }

  // MARK: Campaigns

  private func campaignSums(_ fleet: FleetPlan) -> AuditResult.Check {
    .init(zh: "各批次车次、里程与工时", en: "trips, distance and hours of campaigns") { tally in
      var lines = 0
      for stream in network.streams where stream.pattern == .shuttle {
        let work = campaignWork(stream.id)
        lines += work.count { !$0.isEmpty }
        for use in fleet.campaigns where use.stream == stream.id {
          guard let vehicle = network.vehicleIndex(use.vehicle), (0..<network.calendar.periodCount).contains(use.period)
          else { continue }
          let one = work[place(0, vehicle, use.period)]
          tally.expect(use.trips, equals: one.trips, at: place(use))
          tally.expect(use.distance, equals: one.distance, at: place(use))
          tally.expect(use.hours, equals: one.time, at: place(use))
        }
      }
      tally.expect(Set(fleet.campaigns.map(place)).count, equals: lines, at: "lines with trips")
      tally.expect(fleet.campaigns.count, equals: lines, at: "lines")
    }
  }

  private func campaignVehicles(_ fleet: FleetPlan) -> AuditResult.Check {
    .init(zh: "各批次车辆足够", en: "vehicles of campaigns are enough") { tally in
      let days = subject.workingDays
      let work = network.streams.map { campaignWork($0.id) }
      for use in fleet.campaigns {
        guard let stream = network.streamIndex(use.stream), let vehicle = network.vehicleIndex(use.vehicle),
          days.indices.contains(use.period)
        else {
          tally.expect(false, at: place(use), expected: "a vehicle and period of the inputs", found: "none")
          continue
        }
        let least = shifts(work[stream][place(0, vehicle, use.period)])
        tally.expect(
          use.shifts >= least, at: place(use), expected: "at least \(least) shifts", found: "\(use.shifts)")
        tally.expect(
          (0...days[use.period]).contains(use.days) && use.vehicles * use.days >= use.shifts, at: place(use),
          expected: "vehicles for \(use.shifts) shifts within \(days[use.period]) days",
          found: "\(use.vehicles) on \(use.days) days")
      }
    }
  }

  private func campaignWork(_ stream: ID<WasteStream>) -> [Work] {
    var work = [Work](repeating: Work(), count: network.vehicles.count * network.calendar.periodCount)
    for shuttle in subject.plan.transport.shuttles where shuttle.stream == stream { add(shuttle, to: &work) { _ in 0 } }
    return work
  }

  // MARK: Both

  private func add(_ shuttle: TransportPlan.Shuttle, to work: inout [Work], group: (Int) -> Int) {
    guard let vehicle = network.vehicleIndex(shuttle.vehicle), shuttle.trips.count == network.calendar.periodCount
    else { return }
    for (period, trips) in shuttle.trips.enumerated() where trips > 0 {
      let at = place(group(period), vehicle, period)
      work[at].distance += shuttle.distancePerTrip * trips
      work[at].time += shuttle.durationPerTrip * trips
      work[at].shuttleTime += shuttle.durationPerTrip * trips
      work[at].trips += trips
      let day = network.depotIndex(shuttle.depot).flatMap {
        ShuttleDayUnderAudit(of: network.vehicles[vehicle], at: $0, days)
      }
      work[at].shiftWork = max(work[at].shiftWork, day?.work ?? .zero)
    }
  }

  /// Shifts that full loads fill at least: their time in what ways from the base and rests leave of a shift.
  private func shifts(_ work: Work) -> Int {
    let shift = max(1, work.shiftWork.seconds)
    return (work.shuttleTime.seconds + shift - 1) / shift
  }

  /// Thousandths of a unit a kilometre, rounded to the nearest unit over the distance.
  private func thousandths(_ perKilometre: Int, _ distance: Distance) -> Int {
    (perKilometre * distance.metres + 500_000) / 1_000_000
  }

  private func place(_ use: FleetPlan.TownshipUse) -> String {
    "township \(use.township) · vehicle \(use.vehicle) · period \(use.period + 1)"
  }

  private func place(_ use: FleetPlan.CampaignUse) -> String {
    "campaign \(use.stream) · vehicle \(use.vehicle) · period \(use.period + 1)"
  }
}
