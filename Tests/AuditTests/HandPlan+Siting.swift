import Quantities
import WasteNetwork

extension HandPlan {
  /// Costs, yuan: sites 10 000 + 8 000; stations 2 × 20 000 + 5 000 + 2 × 1 000; haulage 19 900 for straw, 954 for film,
  /// 135.80 for packaging; onward 4 704 + 2 352 + 90 + 8 + 6; centre 1.1 × (40 000 + 10 000 + 2 000);
  /// 250 kg of film short of 95 % at 2 000 a tonne.
  static let siting = SitingPlan(
    sites: [site("D1", yuan: 10_000, area: 2250), site("D2", yuan: 8_000, area: 2050)],
    stations: [
      station("D1", "straw", capacity: 700_000, assigned: 600_000, yuan: 20_000),
      station("D1", "film", capacity: 35_000, assigned: 4500, yuan: 5_000),
      station("D1", "packaging", capacity: 3500, assigned: 160, yuan: 1_000),
      station("D2", "straw", capacity: 700_000, assigned: 300_000, yuan: 20_000),
      station("D2", "packaging", capacity: 3500, assigned: 120, yuan: 1_000),
    ],
    assignments: [
      assignment("A1", "straw", "D1", 400_000, kilometres: 2, fen: 840_000),
      assignment("A1", "film", "D1", 2000, kilometres: 2, fen: 35_600),
      assignment("A1", "packaging", "D1", 100, kilometres: 2, fen: 4_100, next: ("D2", 12)),
      assignment("A2", "straw", "D1", 200_000, kilometres: 3, fen: 460_000, next: ("D2", 7)),
      assignment("A2", "film", "D1", 1000, kilometres: 3, fen: 19_000),
      assignment("A2", "packaging", "D1", 60, kilometres: 3, fen: 3_210, next: ("D2", 7)),
      assignment("B1", "straw", "D2", 300_000, kilometres: 3, fen: 690_000),
      assignment("B1", "film", "D1", 1500, kilometres: 13, fen: 40_800),
      assignment("B1", "packaging", "D2", 80, kilometres: 3, fen: 3_730, next: ("D1", 13)),
      assignment("B2", "packaging", "D2", 40, kilometres: 2, fen: 2_540, next: ("D1", 12)),
    ],
    unserved: [
      .init(village: ID("B2"), stream: ID("straw"), mass: .zero, reason: .nothingToCollect),
      .init(village: ID("B2"), stream: ID("film"), mass: .kilograms(500), reason: .notNeeded),
    ],
    shipments: [
      shipment("D1", "straw", 588_000, yuan: 4704), shipment("D1", "film", 4500, yuan: 90),
      shipment("D1", "packaging", 160, yuan: 8), shipment("D2", "straw", 294_000, yuan: 2352),
      shipment("D2", "packaging", 120, yuan: 6),
    ],
    lines: [
      line("straw", capacity: 1_133_333, received: 882_000, yuan: 44_000),
      line("film", capacity: 60_000, received: 4500, yuan: 11_000),
      line("packaging", capacity: 7000, received: 280, yuan: 2_200),
    ],
    shortfalls: [.init(target: "film-ambition", township: nil, mass: .kilograms(250), cost: .yuan(500))],
    cost: .init(
      sites: .yuan(18_000), stations: .yuan(47_000), haulage: .yuan(20_989.8), onward: .yuan(7160),
      centres: .yuan(57_200), shortfalls: .yuan(500)),
    quality: quality(15_084_980, bound: 15_000_000))

  private static func site(_ depot: String, yuan: Double, area: Int) -> SitingPlan.Site {
    .init(depot: ID(depot), yearlyCost: .yuan(yuan), areaUsed: .squareMetres(area))
  }

  private static func station(
    _ depot: String, _ stream: String, capacity: Int, assigned: Int, yuan: Double
  ) -> SitingPlan.Station {
    .init(
      depot: ID(depot), stream: ID(stream), size: "S", capacity: .kilograms(capacity),
      assigned: .kilograms(assigned), yearlyCost: .yuan(yuan))
  }

  private static func assignment(
    _ village: String, _ stream: String, _ depot: String, _ mass: Int, kilometres: Double, fen: Int,
    next: (depot: String, kilometres: Double)? = nil
  ) -> SitingPlan.Assignment {
    .init(
      village: ID(village), stream: ID(stream), depot: ID(depot), mass: .kilograms(mass),
      distance: .kilometres(kilometres), haulCost: .fen(fen), nextBest: next.map { ID($0.depot) },
      nextBestDistance: next.map { .kilometres($0.kilometres) })
  }

  private static func shipment(_ depot: String, _ stream: String, _ mass: Int, yuan: Double) -> SitingPlan.Shipment {
    .init(
      depot: ID(depot), centre: ID("C1"), stream: ID(stream), mass: .kilograms(mass), distance: .kilometres(10),
      cost: .yuan(yuan))
  }

  private static func line(_ stream: String, capacity: Int, received: Int, yuan: Double) -> SitingPlan.Line {
    .init(
      centre: ID("C1"), stream: ID(stream), size: "S", capacity: .kilograms(capacity), received: .kilograms(received),
      yearlyCost: .yuan(yuan))
  }
}
