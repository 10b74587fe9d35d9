import Quantities
import WasteNetwork

extension HandPlan {
  /// Rounds in April (day 95, 96) and October (day 280, 281), half the year's mass in each. The van needs 360 s a stop,
  /// 3600 s a tonne in and out, and drives a kilometre in 120 s.
  ///
  ///     D1-1  A1 1000 kg of film                            4 km   480 +  360 + 3600 = 4440 s
  ///     D1-2  A1 50 kg, A2 500 and 30 kg                   10 km  1200 +  720 + 2088 = 4008 s
  ///     D1-3  B1 750 kg of film                            26 km  3120 +  360 + 2700 = 6180 s
  ///     D2-1  B1 40 kg, B2 20 kg of packaging              10 km  1200 +  720 +  216 = 2136 s
  ///
  /// Costs, yuan: rounds 2 × (4 + 10 + 26 + 10); shuttles 960 + 720 + 1080; 18 lorry days and 4 van days at 480.
  static let transport = TransportPlan(
    rounds: [
      round(
        "D1-1", "D1", ["film"], [stop("A1", [1000], arrival: 240)], kilometres: 4, duration: 4440, days: [95, 280]),
      round(
        "D1-2", "D1", ["film", "packaging"],
        [stop("A1", [0, 50], arrival: 240), stop("A2", [500, 30], arrival: 840 + 360 + 90)], kilometres: 10,
        duration: 4008, days: [95, 280]),
      round(
        "D1-3", "D1", ["film"], [stop("B1", [750], arrival: 1560)], kilometres: 26, duration: 6180, days: [95, 280]),
      round(
        "D2-1", "D2", ["packaging"], [stop("B1", [40], arrival: 360), stop("B2", [20], arrival: 960 + 360 + 72)],
        kilometres: 10, duration: 2136, days: [96, 281]),
    ],
    // 5 t a load, 300 s a tonne, 600 s a stop, 3 CNY a km
    shuttles: [
      shuttle("A1", "D1", kilometres: 4, duration: 480 + 600 + 1500, june: 48, october: 32, yuan: 960),
      shuttle("A2", "D1", kilometres: 6, duration: 720 + 600 + 1500, june: 24, october: 16, yuan: 720),
      shuttle("B1", "D2", kilometres: 6, duration: 720 + 600 + 1500, june: 36, october: 24, yuan: 1080),
    ],
    // lorry in June: 48 × 2580 + 60 × 2820 = 293 040 s, 11 shifts of 28 800 s, 48 × 4 + 60 × 6 = 552 km
    // lorry in October: 32 × 2580 + 40 × 2820 = 195 360 s, 7 shifts, 32 × 4 + 40 × 6 = 368 km
    // van: 4440 + 4008 + 6180 on one day, 2136 on the next; 50 km
    fleet: [
      use("lorry", 6, vehicles: 1, days: 11, kilometres: 552, seconds: 293_040, litres: 138, co2e: 386, yuan: 6936),
      use("lorry", 10, vehicles: 1, days: 7, kilometres: 368, seconds: 195_360, litres: 92, co2e: 258, yuan: 4464),
      use("van", 4, vehicles: 1, days: 2, kilometres: 50, seconds: 16_764, litres: 13, co2e: 35, yuan: 1010),
      use("van", 10, vehicles: 1, days: 2, kilometres: 50, seconds: 16_764, litres: 13, co2e: 35, yuan: 1010),
    ],
    unplaced: [], cost: .yuan(100 + 2760 + 22 * 480), quality: quality(10_000, bound: 9600),
    vehicleDays: [longDay(95), shortDay(96), longDay(280), shortDay(281)],
    roundLimits: [limit("D1", 4), limit("D1", 10), limit("D2", 4), limit("D2", 10)])

  /// D1's rounds of a month make 5 visits for 40 CNY, D2's round 2 visits for 10.
  private static func limit(_ depot: String, _ month: Int) -> TransportPlan.RoundLimit {
    let isFirst = depot == "D1"
    return .init(
      depot: ID(depot), period: month - 1, streams: (isFirst ? ["film", "packaging"] : ["packaging"]).map { ID($0) },
      visits: isFirst ? 5 : 2, cost: .yuan(isFirst ? 40 : 10), limit: .yuan(isFirst ? 38 : 10),
      method: .columnGeneration, progress: .finished)
  }

  private static func round(
    _ id: String, _ depot: String, _ streams: [String], _ stops: [TransportPlan.Stop], kilometres: Double,
    duration: Int, days: [Int]
  ) -> TransportPlan.Round {
    .init(
      id: id, depot: ID(depot), vehicle: ID("van"), streams: streams.map { ID($0) }, stops: stops,
      distance: .kilometres(kilometres), duration: .seconds(duration), days: days, vehicleNumbers: [1, 1],
      costPerDrive: .yuan(kilometres))
  }

  private static func stop(_ village: String, _ loads: [Int], arrival: Int) -> TransportPlan.Stop {
    .init(village: ID(village), loads: loads.map { .kilograms($0) }, arrival: .seconds(arrival))
  }

  private static func shuttle(
    _ village: String, _ depot: String, kilometres: Double, duration: Int, june: Int, october: Int, yuan: Double
  ) -> TransportPlan.Shuttle {
    .init(
      village: ID(village), stream: ID("straw"), depot: ID(depot), vehicle: ID("lorry"),
      distancePerTrip: .kilometres(kilometres), durationPerTrip: .seconds(duration), load: .tonnes(5),
      trips: (1...12).map { $0 == 6 ? june : $0 == 10 ? october : 0 }, cost: .yuan(yuan))
  }

  private static func use(
    _ vehicle: String, _ month: Int, vehicles: Int, days: Int, kilometres: Double, seconds: Int, litres: Int,
    co2e: Int, yuan: Double
  ) -> TransportPlan.FleetUse {
    .init(
      vehicle: ID(vehicle), period: month - 1, vehicles: vehicles, vehicleDays: days,
      distance: .kilometres(kilometres), hours: .seconds(seconds), fuelLitres: litres, co2eKilograms: co2e,
      cost: .yuan(yuan))
  }
}
