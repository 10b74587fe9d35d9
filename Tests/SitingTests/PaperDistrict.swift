import NetworkFixtures
import Quantities
import WasteNetwork

@testable import Siting

/// A district small enough to solve on paper: one stream, one centre, even seasons, 300 working days.
///
/// Haulage costs `haulRate` yuan per tonne-kilometre of the way there; a size handles 300 times its daily tonnes a year.
struct PaperDistrict {
  struct Yard {
    var code: String
    var rent = 0.0
    var area = 1000
    var state = SiteState.candidate
  }

  struct Size {
    var name: String
    var tonnesPerDay: Double
    var area = 100
    var yuan = 0.0
  }

  /// Tonnes of each village, coded V1, V2, …
  var tonnes: [Double]
  var yards: [Yard]
  /// Kilometres, villages × yards.
  var kilometres: [[Double]]
  var sizes = [Size(name: "S", tonnesPerDay: 1)]
  var lines = [Size(name: "L", tonnesPerDay: 100)]
  /// Kilometres from each yard to the centre.
  var toCentre: [Double] = []
  var onwardRate = 0.0
  var haulRate = 1.5
  /// Townships of the villages, counted from 0; all in the first when empty. Yards stand in the first.
  var townshipOfVillage: [Int] = []
  var loss = 0.0
  /// Per cent of what arises.
  var target = 100.0
  var targetScope = Target.Scope.district
  var shortfallPrice: Double?
  var stationsPerTownship = 0
  var servesAll = false
  var isSingle = true
  var backupKilometres: Double?
  var locks: [(village: Int, yard: Int, kind: Lock.Kind)] = []
  var objective = PlanningOptions.Objective.leastCost

  static let straw = ID<WasteStream>("straw")

  func problem() throws -> SitingProblem {
    let network = try Network(draft)
    let reach = NeighbourLists(
      kilometres.map { row in
        row.indices.map { NeighbourLists.Neighbour(destination: $0, distance: .kilometres(row[$0])) }
          .sorted { ($0.distance, $0.destination) < ($1.distance, $1.destination) }
      })
    let distances = RoadDistances(
      origin: DistanceOrigin(statement: LocalizedName(zh: "手算", en: "by hand"), isEstimate: false),
      villageToDepot: reach,
      depotToCentre: DistanceTable(rowCount: yards.count, columnCount: 1) { row, _ in
        .kilometres(toCentre.isEmpty ? 0 : toCentre[row])
      },
      centreToOutlet: DistanceTable(rowCount: 1, columnCount: 0) { _, _ in nil })
    let rate = haulRate
    let masses = tonnes
    return SitingProblem(network, distances: distances) { village, _, distance in
      .yuan(masses[village] * rate * distance.kilometres)
    }
  }

  private var draft: NetworkDraft {
    let name = LocalizedName(zh: "手算区", en: "by hand")
    let point = Coordinate(longitude: 116, latitude: 36.4)
    let stream = WasteStream(
      id: PaperDistrict.straw, name: LocalizedName(zh: "秸秆", en: "straw"), pattern: .shuttle,
      massBasis: LocalizedName(zh: "风干", en: "air-dry"), serviceRadius: .kilometres(12), isSingleStation: isSingle,
      servesEveryVillage: servesAll, stationsPerTownship: stationsPerTownship, stationsPerTownshipSource: "test",
      storageLoss: .percent(loss), bulkDensity: .kilogramsPerCubicMetre(100), visitsPerYear: 0,
      handlingPrice: .zero, onwardRate: .yuanPerTonneKilometre(onwardRate), mayShareLoadWith: [],
      needsSealedVehicle: false, ledgerYears: 0, ruleSource: "test",
      sources: [
        WasteStream.Source(
          item: "wheat", activity: "wheat_t", factors: ["part"], collectable: nil, onSite: nil, season: "even",
          activityConfidence: .estimate, activitySource: "test")
      ], place: nil, backupRadius: backupKilometres.map(Distance.kilometres))
    return NetworkDraft(
      name: name, calendar: PeriodCalendar(year: 2025, kind: .month),
      options: PlanningOptions(
        objective: objective, detourFactor: .whole, detourFactorSource: "test", workingDaysPerYear: 300),
      streams: [stream],
      townships: (0...(townshipOfVillage.max() ?? 0)).map {
        Township(id: ID("T\($0 + 1)"), name: name, seat: point, place: nil)
      },
      villages: tonnes.enumerated().map { index, mass in
        Village(
          id: ID("V\(index + 1)"), name: name,
          township: ID("T\((townshipOfVillage.isEmpty ? 0 : townshipOfVillage[index]) + 1)"), position: point,
          positionConfidence: .estimate,
          figures: ["wheat_t": mass], place: nil)
      },
      depots: yards.map {
        Depot(
          id: ID($0.code), name: name, township: ID("T1"), position: point, positionConfidence: .estimate,
          state: $0.state, reason: $0.state == .candidate ? "" : "test", area: .squareMetres($0.area),
          yearlyCost: .yuan($0.rent), streams: [], place: nil)
      },
      centres: [
        Centre(
          id: ID("C1"), name: name, position: point, positionConfidence: .estimate, state: .candidate, reason: "",
          streams: [], costFactor: .whole, place: nil)
      ],
      sizes: modules(sizes, .station) + modules(lines, .centre),
      vehicles: FixtureDistrict.vehicles(for: [.straw]), targets: [coverage],
      locks: locks.map {
        Lock(
          village: ID("V\($0.village + 1)"), stream: PaperDistrict.straw, depot: ID(yards[$0.yard].code),
          kind: $0.kind, reason: "test", place: nil)
      }, coefficients: [whole],
      seasons: [
        SeasonProfile(
          name: "even", shares: (0..<12).map { $0 < 4 ? 83_334 : 83_333 }, confidence: .estimate, source: "test")
      ])
  }

  /// All that is counted arises.
  private var whole: Coefficient {
    Coefficient(
      stream: PaperDistrict.straw, item: "wheat", parameter: "part", value: 1, low: nil, high: nil, unit: "1",
      source: "test", confidence: .read, place: nil)
  }

  private var coverage: Target {
    Target(
      id: "straw-target", name: LocalizedName(zh: "秸秆目标", en: "straw target"), stream: PaperDistrict.straw,
      scope: targetScope, year: 2025, share: .percent(target), denominator: .collectable, countsOnSiteUse: true,
      treatment: .modelled, shortfallPrice: shortfallPrice.map { .yuanPerTonne($0) }, baseYear: nil, baseShare: nil,
      document: "test", issued: "2021", part: "1", note: LocalizedName(zh: "", en: ""), place: nil)
  }

  private func modules(_ sizes: [Size], _ level: ModuleSize.Level) -> [ModuleSize] {
    sizes.map {
      ModuleSize(
        level: level, stream: PaperDistrict.straw, size: $0.name, storage: .tonnes(1_000_000),
        handlingPerDay: .tonnes($0.tonnesPerDay), area: .squareMetres($0.area), yearlyCost: .yuan($0.yuan),
        confidence: .estimate, source: "test", place: nil)
    }
  }
}
