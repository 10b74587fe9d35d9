import Quantities
import WasteNetwork

extension HandPlan {
  /// Straw at D1: 360 t arrive in June and 240 t in October, 2 % are lost; the yard sends 5 t on each working day (24 in
  /// June, 26 in July, 25 in August, October and November) until it is empty. D2 likewise with half of it.
  /// The centre keeps 40 t of June's intake until July. Film and packaging are sent on as they come and have no outlet.
  static let flows = FlowPlan(
    stations: [
      yard(
        "D1", "straw", arrivals: [6: 360_000, 10: 240_000], lost: [6: 7200, 10: 4800],
        dispatched: [6: 120_000, 7: 130_000, 8: 102_800, 10: 125_000, 11: 110_200],
        stock: [6: 232_800, 7: 102_800, 10: 110_200]),
      yard("D1", "film", arrivals: [4: 2250, 10: 2250], dispatched: [4: 2250, 10: 2250]),
      yard("D1", "packaging", arrivals: [4: 80, 10: 80], dispatched: [4: 80, 10: 80]),
      yard(
        "D2", "straw", arrivals: [6: 180_000, 10: 120_000], lost: [6: 3600, 10: 2400],
        dispatched: [6: 120_000, 7: 56_400, 10: 117_600], stock: [6: 56_400]),
      yard("D2", "packaging", arrivals: [4: 60, 10: 60], dispatched: [4: 60, 10: 60]),
    ],
    dispatches: [
      dispatch("D1", "straw", [6: 120_000, 7: 130_000, 8: 102_800, 10: 125_000, 11: 110_200], yuan: 4704),
      dispatch("D1", "film", [4: 2250, 10: 2250], yuan: 90),
      dispatch("D1", "packaging", [4: 80, 10: 80], yuan: 8),
      dispatch("D2", "straw", [6: 120_000, 7: 56_400, 10: 117_600], yuan: 2352),
      dispatch("D2", "packaging", [4: 60, 10: 60], yuan: 6),
    ],
    lines: [
      .init(
        centre: ID("C1"), stream: ID("straw"),
        intake: year([6: 240_000, 7: 186_400, 8: 102_800, 10: 242_600, 11: 110_200]),
        delivered: year([6: 200_000, 7: 226_400, 8: 102_800, 10: 242_600, 11: 110_200]), stock: year([6: 40_000])),
      .init(
        centre: ID("C1"), stream: ID("film"), intake: year([4: 2250, 10: 2250]),
        delivered: year([4: 2250, 10: 2250]), stock: year([:])),
      .init(
        centre: ID("C1"), stream: ID("packaging"), intake: year([4: 140, 10: 140]),
        delivered: year([4: 140, 10: 140]), stock: year([:])),
    ],
    // 882 t × 5 km × 0.50 CNY; 882 t × 100 CNY
    deliveries: [
      .init(
        centre: ID("C1"), outlet: ID("O1"),
        mass: year([6: 200_000, 7: 226_400, 8: 102_800, 10: 242_600, 11: 110_200]), haulCost: .yuan(2205),
        revenue: .yuan(88_200))
    ],
    worths: [], netCost: .yuan(7160 + 2205 - 88_200), quality: quality(-7_883_500, bound: -7_883_500))

  /// One mass a month; months are counted from 1.
  private static func year(_ kilograms: [Int: Int]) -> [Mass] { (1...12).map { .kilograms(kilograms[$0] ?? 0) } }

  private static func yard(
    _ depot: String, _ stream: String, arrivals: [Int: Int], lost: [Int: Int] = [:], dispatched: [Int: Int],
    stock: [Int: Int] = [:]
  ) -> FlowPlan.StationFlow {
    .init(
      depot: ID(depot), stream: ID(stream), arrivals: year(arrivals), lost: year(lost), dispatched: year(dispatched),
      stock: year(stock), overflow: year([:]))
  }

  private static func dispatch(
    _ depot: String, _ stream: String, _ mass: [Int: Int], yuan: Double
  ) -> FlowPlan.Dispatch {
    .init(depot: ID(depot), centre: ID("C1"), stream: ID(stream), mass: year(mass), cost: .yuan(yuan))
  }
}
