/// One routing problem: visits to be joined to rounds from one station. Node 0 is the station, 1…n are visits.
struct RoundTask: Sendable {
  let visitCount: Int
  /// Trucks that may drive these rounds.
  let trucks: [Truck]
  /// Kilograms and litres of each node, the station's zero.
  let mass: [Int]
  let volume: [Int]
  /// Times of day, seconds, within which loading at each node may begin, at the station unloading.
  let windows: [ClosedRange<Int>?]
  /// Whether a truck, by its place in `trucks`, may drive to each node.
  private let mayEnter: [[Bool]]
  /// Metres, row by row, `(visitCount + 1)²`.
  private let distances: [Int]

  /// Where there is no road: farther than any shift reaches.
  static let noRoad = 1_000_000_000

  /// - Parameters:
  ///   - mass: kilograms per visit.
  ///   - volume: litres per visit.
  ///   - windows: of the station, then per visit.
  ///   - mayEnter: whether the truck at a place in `trucks` may drive to a visit, counted from 0.
  ///   - distance: metres between nodes, 0 being the station; `noRoad` where there is none.
  init(
    trucks: [Truck], mass: [Int], volume: [Int], windows: [ClosedRange<Int>?]? = nil,
    mayEnter: (_ truck: Int, _ visit: Int) -> Bool = { _, _ in true },
    distance: (_ from: Int, _ to: Int) -> Int
  ) {
    let width = mass.count + 1
    var distances = [Int](repeating: 0, count: width * width)
    for from in 0..<width {
      for to in 0..<width where from != to { distances[from * width + to] = distance(from, to) }
    }
    visitCount = mass.count
    self.trucks = trucks
    self.mass = [0] + mass
    self.volume = [0] + volume
    self.windows = windows ?? [ClosedRange<Int>?](repeating: nil, count: width)
    self.mayEnter = trucks.indices.map { truck in [true] + mass.indices.map { mayEnter(truck, $0) } }
    self.distances = distances
  }

  func distance(_ from: Int, _ to: Int) -> Int { distances[from * (visitCount + 1) + to] }

  /// Whether the truck at a place in `trucks` may drive to a node.
  func may(_ truck: Int, enter node: Int) -> Bool { mayEnter[truck][node] }

  /// What a round, its visits in order, costs with the cheapest truck that can drive it, in thousandths of a fen; `nil`
  /// when none can.
  func price(of round: [Int]) -> Int? {
    let sums = sums(of: round)
    return fitting(round, sums).map { cost(sums, $0) }.min()
  }

  /// Trucks that can drive a round, cheapest first.
  func trucks(for round: [Int]) -> [Truck] {
    let sums = sums(of: round)
    return fitting(round, sums).enumerated()
      .sorted { (cost(sums, $0.element), $0.offset) < (cost(sums, $1.element), $1.offset) }.map(\.element)
  }

  private typealias Sums = (metres: Int, kilograms: Int, litres: Int, stops: Int)

  private func sums(of round: [Int]) -> Sums {
    var sums: Sums = (0, 0, 0, round.count)
    var before = 0
    for visit in round {
      sums.metres += distance(before, visit)
      sums.kilograms += mass[visit]
      sums.litres += volume[visit]
      before = visit
    }
    sums.metres += distance(before, 0)
    return sums
  }

  private func fitting(_ round: [Int], _ sums: Sums) -> [Truck] {
    trucks.indices.filter { truck in
      trucks[truck].fits(
        metres: sums.metres, kilograms: sums.kilograms, litres: sums.litres, stops: sums.stops)
        && round.allSatisfy { mayEnter[truck][$0] }
    }.map { trucks[$0] }
  }

  private func cost(_ sums: Sums, _ truck: Truck) -> Int {
    truck.cost(metres: sums.metres, kilograms: sums.kilograms, stops: sums.stops)
  }
}
