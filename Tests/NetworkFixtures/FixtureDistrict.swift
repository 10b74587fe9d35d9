import Computation
import Quantities
public import WasteNetwork

/// A random district with all four kinds of streams; the same seed always gives the same draft.
public struct FixtureDistrict: Sendable {
  public var villageCount: Int
  public var townshipCount: Int
  public var depotCount: Int
  public var centreCount: Int
  public var streams: [FixtureStream]
  /// Manure may be split between stations.
  public var splitsManure: Bool
  /// The film target may be missed at 20 000 CNY a tonne.
  public var pricesFilmShortfall: Bool
  public var seed: UInt64

  public init(
    villages: Int, townships: Int = 2, depots: Int = 4, centres: Int = 2,
    streams: [FixtureStream] = FixtureStream.allCases, splitsManure: Bool = false,
    pricesFilmShortfall: Bool = false, seed: UInt64
  ) {
    villageCount = villages
    townshipCount = townships
    depotCount = max(depots, townships)
    centreCount = centres
    self.streams = streams
    self.splitsManure = splitsManure
    self.pricesFilmShortfall = pricesFilmShortfall
    self.seed = seed
  }

  /// The draft; `Network(draft)` accepts it.
  public var draft: NetworkDraft {
    var random = SeededNumbers(seed: seed)
    let seats = (0..<townshipCount).map { _ in position(&random) }
    let villages = villages(around: seats, &random)
    return NetworkDraft(
      name: LocalizedName(zh: "测试区", en: "fixture district"), calendar: PeriodCalendar(year: 2025, kind: .tenDay),
      options: PlanningOptions(
        objective: .leastCost, detourFactor: .fraction(1.3), detourFactorSource: "fixture", workingDaysPerYear: 300),
      streams: streams.map { $0.stream(splits: splitsManure && $0 == .manure) },
      townships: seats.enumerated().map { index, seat in
        Township(
          id: townshipID(index), name: LocalizedName(zh: "镇\(index + 1)", en: "Township \(index + 1)"), seat: seat,
          place: nil)
      },
      villages: villages, depots: depots(around: seats, &random), centres: centres(&random),
      sizes: streams.flatMap { stream in
        stream.sizes(at: .station, middle: stream.meanOffField * 1.6 * Double(villageCount) / Double(depotCount))
          + stream.sizes(at: .centre, middle: stream.meanOffField * Double(villageCount))
      },
      outlets: outlets(&random), vehicles: FixtureDistrict.vehicles(for: streams),
      targets: streams.map { stream in
        stream.target(
          share: stream.usualShare, scope: stream == .packaging ? .eachTownship : .district,
          shortfallPrice: stream == .film && pricesFilmShortfall ? .yuanPerTonne(20_000) : nil)
      },
      coefficients: streams.flatMap(\.coefficients), seasons: FixtureDistrict.seasons)
  }

  /// The validated network of the draft.
  public func network() throws -> Network { try Network(draft) }

  /// About 2.2 km² a village.
  private var sideKilometres: Double { (Double(villageCount) * 2.2).squareRoot() }

  private func position(_ random: inout SeededNumbers) -> Coordinate {
    let east = Double.random(in: 0..<sideKilometres, using: &random)
    let north = Double.random(in: 0..<sideKilometres, using: &random)
    return Coordinate(
      longitude: 115.9 + east / FixtureMetric.kilometresPerDegreeEast,
      latitude: 36.3 + north / FixtureMetric.kilometresPerDegreeNorth)
  }

  private func townshipID(_ index: Int) -> ID<Township> { ID("\(371_502_101 + index)") }

  private func nearestSeat(to point: Coordinate, _ seats: [Coordinate]) -> Int {
    func squared(_ seat: Coordinate) -> Double {
      let east = seat.longitude - point.longitude
      let north = seat.latitude - point.latitude
      return east * east + north * north
    }
    return seats.indices.min { squared(seats[$0]) < squared(seats[$1]) } ?? 0
  }

  private func villages(around seats: [Coordinate], _ random: inout SeededNumbers) -> [Village] {
    (0..<villageCount).map { index in
      // the first villages stand at the seats, so that every township has one
      let place = index < seats.count ? seats[index] : position(&random)
      var figures: [String: Double] = [:]
      for stream in streams {
        figures[stream.activity] = (stream.meanActivity * Double.random(in: 0.4..<1.6, using: &random)).rounded()
      }
      return Village(
        id: ID("\(371_502_101_200 + index)"), name: LocalizedName(zh: "村\(index + 1)", en: "Village \(index + 1)"),
        township: townshipID(nearestSeat(to: place, seats)), position: place, positionConfidence: .estimate,
        figures: figures, place: nil)
    }
  }

  private func depots(around seats: [Coordinate], _ random: inout SeededNumbers) -> [Depot] {
    let middleArea = streams.reduce(0.0) {
      $0 + $1.meanOffField * 1.6 * Double(villageCount) / Double(depotCount) * $1.yard.area
    }
    return (0..<depotCount).map { index in
      // the first depots stand at the seats and are large, so that every township can have every station
      let atSeat = index < seats.count
      let place = atSeat ? seats[index] : position(&random)
      let scale = atSeat ? 2.5 : Double.random(in: 0.9..<2.2, using: &random)
      return Depot(
        id: ID("D\(padded(index))"), name: LocalizedName(zh: "站\(index + 1)", en: "Depot \(index + 1)"),
        township: townshipID(nearestSeat(to: place, seats)), position: place, positionConfidence: .estimate,
        state: index == 0 ? .existing : .candidate, reason: "", area: .squareMetres(Int(middleArea * scale) + 10),
        yearlyCost: .yuan(Double.random(in: 10_000..<40_000, using: &random).rounded()), streams: [], place: nil)
    }
  }

  private func centres(_ random: inout SeededNumbers) -> [Centre] {
    (0..<centreCount).map { index in
      Centre(
        id: ID("C\(padded(index))"), name: LocalizedName(zh: "中心\(index + 1)", en: "Centre \(index + 1)"),
        position: position(&random), positionConfidence: .estimate, state: .candidate, reason: "", streams: [],
        costFactor: .fraction(Double.random(in: 0.9..<1.2, using: &random)), place: nil)
    }
  }

  private func outlets(_ random: inout SeededNumbers) -> [Outlet] {
    streams.map { stream in
      Outlet(
        id: ID("O-\(stream.rawValue)"), name: LocalizedName(zh: stream.rawValue, en: stream.rawValue),
        stream: stream.id, use: .recycling, position: position(&random),
        yearlyCapacity: .tonnes(stream.meanOffField * Double(villageCount) * 2), yearlyMinimum: .zero,
        price: .yuanPerTonne(50), haulageRate: .yuanPerTonneKilometre(1), place: nil)
    }
  }

  private func padded(_ index: Int) -> String {
    let digits = String(index + 1)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
