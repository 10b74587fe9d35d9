import Quantities
import WasteNetwork

/// The vehicles' days with rounds: every drive on one of them, ways without a load, the clock, windows and rests.
struct VehicleDayChecks {
  let days: DaysUnderAudit
  private var network: Network { days.rounds.subject.network }
  private var transport: TransportPlan { days.rounds.subject.plan.transport }

  func run() -> [AuditResult.Check] {
    [complete(), drivesAreTrips(), emptyWays(), shifts(), clocks(), windows(), rests()]
  }

  private func complete() -> AuditResult.Check {
    .init(zh: "车辆日程记录完整", en: "vehicle days are complete") { tally in
      let resolved = Set(days.days.map(\.place))
      for claim in transport.vehicleDays {
        let place = "vehicle \(claim.vehicle) number \(claim.number) · day \(claim.day)"
        tally.expect(
          resolved.contains(place), at: place, expected: "trips on rounds of the plan, a time for every stop",
          found: "\(claim.trips.count) trips with \(claim.trips.map(\.loadings.count)) times")
      }
    }
  }

  /// A drive of a round is a trip of exactly one day of its vehicle, and no trip is anything else.
  private func drivesAreTrips() -> AuditResult.Check {
    .init(zh: "每次巡回恰在一份车辆日程中", en: "every drive of a round is one trip of a vehicle's day") { tally in
      var trips: [String: Int] = [:]
      for day in transport.vehicleDays {
        for trip in day.trips {
          trips[name(trip.round, day.vehicle, number: day.number, day: day.day), default: 0] += 1
        }
      }
      for round in transport.rounds {
        for (day, number) in zip(round.days, round.vehicleNumbers) {
          let name = name(round.id, round.vehicle, number: number, day: day)
          tally.expect(trips[name] == 1, at: name, expected: "one trip", found: "\(trips[name] ?? 0)")
          trips[name] = nil
        }
      }
      for name in trips.keys.sorted() {
        tally.expect(false, at: name, expected: "a round driven on this day", found: "none")
      }
    }
  }

  private func name(_ round: String, _ vehicle: ID<Vehicle>, number: Int, day: Int) -> String {
    "round \(round) · vehicle \(vehicle) number \(number) · day \(day)"
  }

  private func emptyWays() -> AuditResult.Check {
    .init(zh: "空驶里程正确", en: "ways without a load are right") { tally in
      for day in days.days {
        guard let legs = days.emptyLegs(of: day) else {
          tally.expect(false, at: day.place, expected: "roads between base and stations", found: "none")
          continue
        }
        tally.expect(day.claim.emptyDistance, equals: legs.sum(), at: day.place)
      }
    }
  }

  private func shifts() -> AuditResult.Check {
    .init(zh: "出车与收车在班次内", en: "vehicles start and end their day within the shift") { tally in
      for day in days.days {
        let first = day.vehicle.shiftStart
        tally.expect(day.claim.start, isAtLeast: first, at: day.place)
        tally.expect(day.claim.end, isAtMost: first + day.vehicle.shift, at: day.place)
      }
    }
  }

  /// Whatever is done begins after what was done before, the way there and the rests between; nothing keeps a vehicle
  /// from coming home after its last round.
  private func clocks() -> AuditResult.Check {
    .init(zh: "车辆日程时间可行", en: "what a vehicle does follows in time") { tally in
      for day in days.days {
        guard let steps = steps(of: day) else { continue }
        let rest = day.vehicle.rest?.length ?? .zero
        for (before, next) in zip(steps, steps.dropFirst()) {
          let rests = day.claim.breaks.count { before.end <= $0 && $0 < next.begin }
          tally.expect(next.begin, isAtLeast: before.end + next.way + rest * rests, at: "\(day.place) · \(next.name)")
        }
        guard let last = steps.dropLast().last, let home = steps.last else { continue }
        let rests = day.claim.breaks.count { last.end <= $0 && $0 < home.begin }
        tally.expect(home.begin, equals: last.end + home.way + rest * rests, at: "\(day.place) · \(home.name)")
      }
    }
  }

  /// Loading and unloading begin while the place is open.
  private func windows() -> AuditResult.Check {
    .init(zh: "装卸在开放时段内开始", en: "loading and unloading begin while the place is open") { tally in
      for day in days.days {
        for step in steps(of: day) ?? [] {
          guard let hours = step.hours else { continue }
          tally.expect(step.begin, isAtLeast: hours.from, at: "\(day.place) · \(step.name)")
          tally.expect(step.begin, isAtMost: hours.to, at: "\(day.place) · \(step.name)")
        }
      }
    }
  }

  /// No crew works longer without a rest than its rule allows, and none rests while it loads.
  private func rests() -> AuditResult.Check {
    .init(zh: "按规定休息", en: "crews rest as the rule asks") { tally in
      for day in days.days {
        guard let rule = day.vehicle.rest else {
          tally.expect(day.claim.breaks.count, equals: 0, at: day.place)
          continue
        }
        var since = day.claim.start
        for rest in day.claim.breaks {
          tally.expect(rest - since, isAtMost: rule.after, at: "\(day.place) · rest")
          tally.expect(rest, isAtLeast: since, at: "\(day.place) · rest")
          since = rest + rule.length
        }
        tally.expect(day.claim.end - since, isAtMost: rule.after, at: "\(day.place) · end of the day")
        guard let steps = steps(of: day) else { continue }
        for rest in day.claim.breaks {
          let isBetween = zip(steps, steps.dropFirst()).contains {
            $0.end <= rest && rest + rule.length <= $1.begin
          }
          tally.expect(
            isBetween, at: "\(day.place) · rest", expected: "between two stops", found: rest.written)
        }
      }
    }
  }
}

extension VehicleDayChecks {
  /// Something a vehicle does on its day: it leaves, loads, unloads or comes home.
  private struct Step {
    let name: String
    /// Driving time from where the step before was.
    let way: WorkTime
    let begin: WorkTime
    let end: WorkTime
    var hours: OpeningHours?
  }

  /// The day from leaving home to coming back; `nil` where a road is missing.
  private func steps(of day: DaysUnderAudit.Day) -> [Step]? {
    guard let empty = days.emptyLegs(of: day) else { return nil }
    let speed = day.vehicle.speed
    var steps = [Step(name: "start", way: .zero, begin: day.claim.start, end: day.claim.start)]
    for (position, trip) in day.claim.trips.enumerated() {
      let round = day.rounds[position]
      guard let legs = days.rounds.legs(of: round) else { return nil }
      steps.append(
        Step(name: trip.round, way: speed.time(over: empty[position]), begin: trip.start, end: trip.start))
      for (stop, begin) in trip.loadings.enumerated() {
        let part = round.parts.firstIndex { $0.contains(stop) } ?? 0
        if part > 0, stop == round.parts[part].lowerBound {
          steps.append(
            emptied(part - 1, of: round, on: trip, by: day.vehicle, way: speed.time(over: legs[stop + part - 1])))
        }
        let loading = RoundsUnderAudit.timePerTonne(
          day.vehicle.loadingPerTonne, round.claim.stops[stop].loads.sum())
        let village = network.villages[round.villages[stop]]
        steps.append(
          Step(
            name: "\(trip.round) · village \(village.id)", way: speed.time(over: legs[stop + part]), begin: begin,
            end: begin + day.vehicle.stopTime + loading, hours: village.openingHours))
      }
      let unloading = RoundsUnderAudit.timePerTonne(
        day.vehicle.unloadingPerTonne, round.mass(of: round.parts[round.parts.count - 1]))
      steps.append(
        Step(
          name: "\(trip.round) · unloading", way: speed.time(over: legs[legs.count - 1]),
          begin: trip.end - unloading, end: trip.end, hours: network.depots[round.depot].openingHours))
    }
    steps.append(
      Step(name: "end", way: speed.time(over: empty[empty.count - 1]), begin: day.claim.end, end: day.claim.end))
    return steps
  }

  /// A round emptied of one of its parts at a centre.
  private func emptied(
    _ part: Int, of round: RoundsUnderAudit.Round, on trip: TransportPlan.VehicleDay.Trip, by vehicle: Vehicle,
    way: WorkTime
  ) -> Step {
    let begin = trip.unloadings[part]
    return Step(
      name: "\(trip.round) · centre \(network.centres[round.unloadings[part].centre].id)", way: way, begin: begin,
      end: begin + RoundsUnderAudit.timePerTonne(vehicle.unloadingPerTonne, round.mass(of: round.parts[part])))
  }
}
