import Computation
import NetworkFixtures
import Quantities
import WasteNetwork

@testable import Routing

/// Routing problems for tests: visits on a square of 20 km, two trucks, small whole numbers.
enum RandomTask {
  /// A van that carries 10 m³ and 1 t, and a lorry of three times that; a shift is 8 hours.
  static let trucks = [
    truck(index: 0, payload: 1, body: 10, dayCost: 300, perKilometre: 1),
    truck(index: 1, payload: 3, body: 30, dayCost: 500, perKilometre: 1.8),
  ]

  static func truck(
    index: Int, payload: Double, body: Double, dayCost: Double, perKilometre: Double, shiftHours: Double = 8
  ) -> Truck {
    Truck(
      Vehicle(
        id: ID("truck-\(index)"), name: LocalizedName(zh: "车", en: "truck"), streams: [],
        payload: .tonnes(payload), bodyVolume: .cubicMetres(body), count: nil, dayCost: .yuan(dayCost),
        kilometreCost: .yuanPerKilometre(perKilometre), speed: .kilometresPerHour(30), loadingPerTonne: .minutes(20),
        unloadingPerTonne: .minutes(10), stopTime: .minutes(6), shift: .hours(shiftHours), isSealed: true,
        fuelMillilitresPerKilometre: 100, co2eGramsPerKilometre: 300, confidence: .estimate, source: "fixture",
        place: nil), index: index)
  }

  /// Two to four kinds of trucks with loads, costs and shifts of their own, one of which takes every visit.
  static func mixedFleet(seed: UInt64) -> [Truck] {
    var random = SeededNumbers(seed: seed &+ 900)
    return (0..<2 + random.below(3)).map { index in
      truck(
        index: index, payload: index == 0 ? 1 : 0.4 + Double(random.below(40)) / 10,
        body: index == 0 ? 10 : 4 + Double(random.below(30)), dayCost: Double(100 + random.below(600)),
        perKilometre: 0.6 + Double(random.below(20)) / 10, shiftHours: index == 0 ? 10 : 4 + Double(random.below(6)))
    }
  }

  /// - Parameter isSymmetric: `false` makes every road its own length in each direction, and triangles unequal.
  static func task(
    visits: Int, seed: UInt64, isSymmetric: Bool = true, trucks: [Truck] = RandomTask.trucks
  ) -> RoundTask {
    var random = SeededNumbers(seed: seed)
    let points = (0...visits).map { _ in
      (Int.random(in: 0..<20_000, using: &random), Int.random(in: 0..<20_000, using: &random))
    }
    let mass = (0..<visits).map { _ in Int.random(in: 50..<700, using: &random) }
    let volume = mass.map { $0 * 1000 / Int.random(in: 60..<120, using: &random) }
    let width = visits + 1
    let extra = (0..<width * width).map { _ in isSymmetric ? 0 : Int.random(in: 0..<4000, using: &random) }
    return RoundTask(
      trucks: trucks, mass: mass, volume: volume.map { min($0, 10_000) },
      distance: { from, to in
        abs(points[from].0 - points[to].0) + abs(points[from].1 - points[to].1) + extra[from * width + to]
      })
  }
}
