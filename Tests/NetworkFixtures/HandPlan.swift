import Quantities
public import WasteNetwork

/// A plan for `HandDistrict`, set down by hand: not good, but with every kind of entry a report must show.
///
/// Straw: A1 (400 t) and A2 (200 t) go to D1, B1 (300 t) is left. Film of A1, A2, B1 (4.5 t) goes to D1, B2 is out of
/// reach. Packaging of A1, A2 goes to D1, of B1, B2 to D2.
public enum HandPlan {
  public static let straw = HandDistrict.straw.id
  public static let film = HandDistrict.film.id
  public static let packaging = HandDistrict.packaging.id
  public static let d1 = ID<Depot>("D1")
  public static let d2 = ID<Depot>("D2")
  public static let c1 = ID<Centre>("C1")

  public static func plan(_ network: Network) -> Plan {
    Plan(
      siting: siting, flows: flows, transport: transport, targets: network.targetResults(for: siting),
      distances: DistanceOrigin(statement: LocalizedName(zh: "方格路网", en: "grid of roads"), isEstimate: true),
      caveats: [
        Caveat(
          subject: LocalizedName(zh: "村庄位置", en: "positions of villages"),
          statement: LocalizedName(zh: "未经实测", en: "not surveyed"), confidence: .unverified, source: "map, sheet 3")
      ], isIncomplete: false)
  }

  // MARK: Siting

  /// Objective 12 345.67 CNY, bound 12 000 CNY: a gap of 2.8 %.
  public static let siting = SitingPlan(
    sites: [
      SitingPlan.Site(depot: d1, yearlyCost: .yuan(10_000), areaUsed: .squareMetres(4250)),
      SitingPlan.Site(depot: d2, yearlyCost: .yuan(8_000), areaUsed: .squareMetres(50)),
    ],
    stations: [
      station(d1, straw, "L", capacity: 750_000, assigned: 600_000, yuan: 30_000),
      station(d1, film, "S", capacity: 5_000, assigned: 4_500, yuan: 5_000),
      station(d1, packaging, "S", capacity: 500, assigned: 160, yuan: 1_000),
      station(d2, packaging, "S", capacity: 500, assigned: 120, yuan: 1_000),
    ],
    assignments: [
      assignment("A1", straw, d1, kilograms: 400_000, metres: 2000),
      assignment("A2", straw, d1, kilograms: 200_000, metres: 3000),
      assignment("A1", film, d1, kilograms: 2000, metres: 2000),
      assignment("A2", film, d1, kilograms: 1000, metres: 3000),
      assignment("B1", film, d1, kilograms: 1500, metres: 13_000),
      assignment("A1", packaging, d1, kilograms: 100, metres: 2000, next: d2, nextMetres: 12_000),
      assignment("A2", packaging, d1, kilograms: 60, metres: 3000, next: d2, nextMetres: 7000),
      assignment("B1", packaging, d2, kilograms: 80, metres: 3000, next: d1, nextMetres: 13_000),
      assignment("B2", packaging, d2, kilograms: 40, metres: 2000, next: d1, nextMetres: 12_000),
    ],
    unserved: [
      SitingPlan.Unserved(village: ID("B1"), stream: straw, mass: .tonnes(300), reason: .noCapacity),
      SitingPlan.Unserved(village: ID("B2"), stream: straw, mass: .zero, reason: .nothingToCollect),
      SitingPlan.Unserved(village: ID("B2"), stream: film, mass: .kilograms(500), reason: .outOfReach),
    ],
    shipments: [
      SitingPlan.Shipment(
        depot: d1, centre: c1, stream: straw, mass: .tonnes(588), distance: .kilometres(10), cost: .yuan(4704))
    ],
    lines: [
      SitingPlan.Line(
        centre: c1, stream: straw, size: "S", capacity: .tonnes(1000), received: .tonnes(588), yearlyCost: .yuan(44_000)
      )
    ],
    shortfalls: [],
    cost: SitingPlan.Cost(
      sites: .yuan(18_000), stations: .yuan(37_000), haulage: .yuan(20_000), onward: .yuan(4704),
      centres: .yuan(44_000), shortfalls: .zero),
    quality: Quality(
      value: 12_345_67, bound: 12_000_00,
      boundMethod: LocalizedName(zh: "线性松弛", en: "linear relaxation"), stopReason: .effortSpent))

  private static func station(
    _ depot: ID<Depot>, _ stream: ID<WasteStream>, _ size: String, capacity: Int, assigned: Int, yuan: Double
  ) -> SitingPlan.Station {
    SitingPlan.Station(
      depot: depot, stream: stream, size: size, capacity: .kilograms(capacity), assigned: .kilograms(assigned),
      yearlyCost: .yuan(yuan))
  }

  public static func assignment(
    _ village: String, _ stream: ID<WasteStream>, _ depot: ID<Depot>, kilograms: Int, metres: Int,
    next: ID<Depot>? = nil, nextMetres: Int? = nil
  ) -> SitingPlan.Assignment {
    SitingPlan.Assignment(
      village: ID(village), stream: stream, depot: depot, mass: .kilograms(kilograms), distance: .metres(metres),
      haulCost: .yuan(1234.5), nextBest: next, nextBestDistance: nextMetres.map { .metres($0) })
  }

  // MARK: Flows

  /// June brings 360 t of straw, October 240 t; 2 % is lost, the rest leaves in the same and the next month.
  public static let flows = FlowPlan(
    stations: [
      FlowPlan.StationFlow(
        depot: d1, stream: straw, arrivals: months([6: 360, 10: 240]), lost: months([6: 7.2, 10: 4.8]),
        dispatched: months([6: 200, 7: 152.8, 10: 235.2]), stock: months([6: 152.8]), overflow: months([:]))
    ],
    dispatches: [
      FlowPlan.Dispatch(
        depot: d1, centre: c1, stream: straw, mass: months([6: 200, 7: 152.8, 10: 235.2]), cost: .yuan(4704))
    ],
    lines: [
      FlowPlan.LineFlow(
        centre: c1, stream: straw, intake: months([6: 200, 7: 152.8, 10: 235.2]),
        delivered: months([6: 200, 7: 152.8, 10: 200]), stock: months([10: 35.2, 11: 35.2, 12: 35.2]))
    ],
    deliveries: [
      FlowPlan.Delivery(
        centre: c1, outlet: ID("O1"), mass: months([6: 200, 7: 152.8, 10: 200]), haulCost: .yuan(1382),
        revenue: .yuan(55_280))
    ],
    worths: [
      FlowPlan.Worth(
        subject: LocalizedName(zh: "D1库容", en: "storage at D1"), value: .yuan(12.3),
        unit: LocalizedName(zh: "吨库容", en: "t of storage"))
    ],
    netCost: .yuan(-49_194),
    quality: Quality(
      value: -4_919_400, bound: -4_919_400, boundMethod: LocalizedName(zh: "线性规划", en: "linear programme"),
      stopReason: .optimal))

  private static func months(_ tonnes: [Int: Double]) -> [Mass] { (1...12).map { .tonnes(tonnes[$0] ?? 0) } }

  // MARK: Transport

  public static let transport = TransportPlan(
    rounds: [
      TransportPlan.Round(
        id: "R1", depot: d1, vehicle: ID("van"), streams: [film, packaging],
        stops: [
          TransportPlan.Stop(village: ID("A1"), loads: [.kilograms(1000), .kilograms(50)], arrival: .minutes(4)),
          TransportPlan.Stop(village: ID("A2"), loads: [.kilograms(500), .kilograms(30)], arrival: .minutes(52)),
        ], distance: .kilometres(10), duration: .minutes(113), days: [100, 283], vehicleNumbers: [1, 1],
        costPerDrive: .yuan(10))
    ],
    shuttles: [
      TransportPlan.Shuttle(
        village: ID("A1"), stream: straw, depot: d1, vehicle: ID("lorry"), distancePerTrip: .kilometres(4),
        durationPerTrip: .minutes(43), load: .tonnes(5), trips: (1...12).map { $0 == 6 ? 48 : $0 == 10 ? 32 : 0 },
        cost: .yuan(960))
    ],
    fleet: [
      TransportPlan.FleetUse(
        vehicle: ID("lorry"), period: 5, vehicles: 3, vehicleDays: 11, distance: .kilometres(192), hours: .hours(35),
        fuelLitres: 48, co2eKilograms: 134, cost: .yuan(5856))
    ],
    unplaced: [
      TransportPlan.Unplaced(
        village: ID("B1"), stream: film, mass: .kilograms(750), period: 3,
        reason: LocalizedName(zh: "班次过长", en: "the round is too long"))
    ],
    cost: .yuan(6800),
    quality: Quality(
      value: 98_000, bound: nil, boundMethod: LocalizedName(zh: "无", en: "none"), stopReason: .effortSpent))
}
