import Quantities
import WasteNetwork

extension HandPlan {
  /// The van leaves D1 at eight, 28 800 s after midnight, and drives its three rounds one after the other:
  ///
  ///     D1-1  A1 at 29 040, back 31 440, unloaded 33 240
  ///     D1-2  A1 at 33 480, A2 at 34 530, back 36 204, unloaded 37 248
  ///     D1-3  B1 at 38 808, back 42 078, unloaded 43 428
  static func longDay(_ day: Int) -> TransportPlan.VehicleDay {
    vehicleDay(
      day,
      [
        ("D1-1", 28_800, [29_040], 33_240), ("D1-2", 33_240, [33_480, 34_530], 37_248),
        ("D1-3", 37_248, [38_808], 43_428),
      ])
  }

  /// From D2: B1 at 29 160, B2 at 30 192, back 30 828, unloaded 30 936.
  static func shortDay(_ day: Int) -> TransportPlan.VehicleDay {
    vehicleDay(day, [("D2-1", 28_800, [29_160, 30_192], 30_936)])
  }

  private static func vehicleDay(
    _ day: Int, _ trips: [(round: String, start: Int, loadings: [Int], end: Int)]
  ) -> TransportPlan.VehicleDay {
    .init(
      vehicle: ID("van"), number: 1, day: day, start: .seconds(trips[0].start), end: .seconds(trips.last?.end ?? 0),
      trips: trips.map {
        .init(
          round: $0.round, start: .seconds($0.start), loadings: $0.loadings.map { .seconds($0) }, end: .seconds($0.end))
      }, breaks: [], emptyDistance: .zero)
  }

  /// The plan with a van that starts and ends its day at the centre, 10 km or 1200 s from D1 and from D2: on each of two
  /// days in April and in October it drives 20 km more. In a month 90 km are 22.5 litres and 63 kg of CO2e.
  static var planFromCentre: Plan {
    var plan = plan
    for day in plan.transport.vehicleDays.indices {
      plan.transport.vehicleDays[day].delay(from: 0, by: .seconds(1200))
      plan.transport.vehicleDays[day].end += .seconds(1200)
      plan.transport.vehicleDays[day].emptyDistance = .kilometres(20)
    }
    for use in 2...3 {
      plan.transport.fleet[use].distance = .kilometres(90)
      plan.transport.fleet[use].emptyDistance = .kilometres(40)
      plan.transport.fleet[use].hours += .seconds(4800)
      plan.transport.fleet[use].fuelLitres = 23
      plan.transport.fleet[use].co2eKilograms = 63
      plan.transport.fleet[use].cost += .yuan(40)
    }
    plan.transport.cost += .yuan(80)
    plan.feedback?.cost += .yuan(80)
    return plan
  }

  /// The plan whose van rests for half an hour after its first round on the long days.
  static var planWithRest: Plan {
    var plan = plan
    for day in [0, 2] {
      plan.transport.vehicleDays[day].delay(from: 1, by: .minutes(30))
      plan.transport.vehicleDays[day].breaks = [.seconds(33_240)]
    }
    return plan
  }
}

extension TransportPlan.VehicleDay {
  /// Moves everything from a trip on to a later time.
  fileprivate mutating func delay(from trip: Int, by time: WorkTime) {
    for index in trips.indices.dropFirst(trip) {
      trips[index].start += time
      trips[index].loadings = trips[index].loadings.map { $0 + time }
      trips[index].end += time
    }
    end += time
  }
}
