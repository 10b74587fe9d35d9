import Quantities
import WasteNetwork

/// A figure that plans are compared by, and where it stands in a plan.
struct FigureKind: Sendable {
  /// Stable name for tables read by programs.
  let item: String
  let title: Phrase
  let unit: ComparedFigure.Unit
  /// `nil` where a plan has none.
  let value: @Sendable (ComparedPlan) -> Int?

  /// All of them, in the order in which a reader asks.
  static func all(streams: [WasteStream]) -> [FigureKind] {
    costs + sites + streams.flatMap(ofStream) + transport
  }

  private static let costs: [FigureKind] = [
    cost("cost-sited", .comparedCost) { $0.total },
    cost("cost-sites", .costSites) { $0.sites },
    cost("cost-stations", .costStations) { $0.stations },
    cost("cost-collection", .costHaulage) { $0.haulage },
    cost("cost-onward-haulage", .costOnward) { $0.onward },
    cost("cost-centres", .costCentres) { $0.centres },
    cost("cost-shortfalls", .costShortfalls) { $0.shortfalls },
    FigureKind(item: "cost-planned", title: .comparedPlannedCost, unit: .money) {
      CostBreakdown(network: $0.network, plan: $0.plan).planned.fen
    },
    FigureKind(item: "gap", title: .comparedGap, unit: .percent) {
      $0.plan.siting.quality.gap.map { Int(($0 * 10_000 - 1e-9).rounded(.up)) }
    },
  ]

  private static func cost(
    _ item: String, _ title: Phrase, _ value: @escaping @Sendable (SitingPlan.Cost) -> Money
  ) -> FigureKind {
    FigureKind(item: item, title: title, unit: .money) { value($0.plan.siting.cost).fen }
  }

  private static let sites: [FigureKind] = [
    FigureKind(item: "depots-open", title: .comparedDepots, unit: .count) { $0.plan.siting.sites.count },
    FigureKind(item: "stations", title: .comparedStations, unit: .count) { $0.plan.siting.stations.count },
    FigureKind(item: "centres-open", title: .comparedCentres, unit: .count) {
      Set($0.plan.siting.lines.map(\.centre)).count
    },
    FigureKind(item: "villages-served", title: .comparedServed, unit: .count) {
      Set($0.plan.siting.assignments.map(\.village)).count
    },
    FigureKind(item: "collections", title: .comparedCollections, unit: .count) { one in
      Set(one.plan.siting.assignments.map { [$0.village.code, $0.stream.code] }).count
    },
    FigureKind(item: "farthest", title: .comparedFarthest, unit: .distance) {
      $0.plan.siting.assignments.map(\.distance.metres).max()
    },
  ]

  /// What is collected of a stream, and how far a tonne of it travels to its station.
  private static func ofStream(_ stream: WasteStream) -> [FigureKind] {
    let id = stream.id
    return [
      FigureKind(item: "collected-\(id.code)", title: .comparedCollected(stream.name), unit: .mass) { one in
        one.plan.siting.assignments.filter { $0.stream == id }.map(\.mass).sum().kilograms
      },
      FigureKind(item: "mean-distance-\(id.code)", title: .comparedMeanDistance(stream.name), unit: .distance) { one in
        let taken = one.plan.siting.assignments.filter { $0.stream == id }
        let mass = taken.map(\.mass).sum().kilograms
        guard mass > 0 else { return nil }
        let travelled = taken.map { Double($0.mass.kilograms) * Double($0.distance.metres) }.reduce(0, +)
        return Int((travelled / Double(mass)).rounded())
      },
    ]
  }

  private static let transport: [FigureKind] = [
    haul("rounds", .comparedRounds, .count) { $0.rounds.count },
    haul("drives", .comparedDrives, .count) { $0.rounds.map(\.days.count).reduce(0, +) },
    haul("full-loads", .comparedFullLoads, .count) { $0.shuttles.flatMap(\.trips).reduce(0, +) },
    haul("driven", .comparedDriven, .distance) { $0.fleet.map(\.distance.metres).reduce(0, +) },
    haul("hours", .comparedHours, .time) { $0.fleet.map(\.hours.seconds).reduce(0, +) },
    haul("vehicles", .comparedVehicles, .count) { transport in
      Dictionary(grouping: transport.fleet, by: \.period).values.map { $0.map(\.vehicles).reduce(0, +) }.max()
    },
    haul("fuel", .comparedFuel, .litres) { $0.fleet.map(\.fuelLitres).reduce(0, +) },
    haul("co2e", .comparedCO2e, .mass) { $0.fleet.map(\.co2eKilograms).reduce(0, +) },
    haul("unplaced", .comparedUnplaced, .count) { $0.unplaced.count },
  ]

  private static func haul(
    _ item: String, _ title: Phrase, _ unit: ComparedFigure.Unit,
    _ value: @escaping @Sendable (TransportPlan) -> Int?
  ) -> FigureKind {
    FigureKind(item: item, title: title, unit: unit) { value($0.plan.transport) }
  }
}
