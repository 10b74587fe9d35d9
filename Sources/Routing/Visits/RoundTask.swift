/// One routing problem: visits to be joined to rounds from one station. Node 0 is the station, 1…n are visits.
struct RoundTask: Sendable {
  let visitCount: Int
  /// Trucks that may drive these rounds.
  let trucks: [Truck]
  /// Kilograms and litres of each node, the station's zero.
  let mass: [Int]
  let volume: [Int]
  /// Metres, row by row, `(visitCount + 1)²`.
  private let distances: [Int]
  /// Per node its nearest visits, `neighbourCount` each.
  private let nearest: [Int]
  let neighbourCount: Int
  /// The visits in the order in which a ray turning round the station meets them.
  let circular: [Int]

  /// Where there is no road: farther than any shift reaches.
  static let noRoad = 1_000_000_000
  /// Neighbours tried per visit; Toth and Vigo (2003) found ten to twenty enough.
  private static let greatestNeighbourCount = 12

  /// - Parameters:
  ///   - mass: kilograms per visit.
  ///   - volume: litres per visit.
  ///   - distance: metres between nodes, 0 being the station; `noRoad` where there is none.
  ///   - direction: east and north of the station per visit, any scale.
  init(
    trucks: [Truck], mass: [Int], volume: [Int], direction: [(east: Double, north: Double)],
    distance: (_ from: Int, _ to: Int) -> Int
  ) {
    let count = mass.count
    let width = count + 1
    var distances = [Int](repeating: 0, count: width * width)
    for from in 0..<width {
      for to in 0..<width where from != to { distances[from * width + to] = distance(from, to) }
    }
    let neighbourCount = min(RoundTask.greatestNeighbourCount, max(0, count - 1))
    var nearest: [Int] = []
    nearest.reserveCapacity(width * neighbourCount)
    for node in 0..<width {
      let others = (1..<width).filter { $0 != node }
      let ordered = others.sorted {
        (distances[node * width + $0], $0) < (distances[node * width + $1], $1)
      }
      nearest.append(contentsOf: ordered.prefix(neighbourCount))
    }
    visitCount = count
    self.trucks = trucks
    self.mass = [0] + mass
    self.volume = [0] + volume
    self.distances = distances
    self.nearest = nearest
    self.neighbourCount = neighbourCount
    circular = RoundTask.circularOrder(direction)
  }

  func distance(_ from: Int, _ to: Int) -> Int { distances[from * (visitCount + 1) + to] }

  /// The k-th nearest visit of a node.
  func neighbour(_ node: Int, _ k: Int) -> Int { nearest[node * neighbourCount + k] }

  /// What a round costs with the cheapest truck that can drive it, in thousandths of a fen; `nil` when none can.
  func price(metres: Int, kilograms: Int, litres: Int, stops: Int) -> Int? {
    guard stops > 0 else { return 0 }
    var best: Int?
    for truck in trucks where truck.fits(metres: metres, kilograms: kilograms, litres: litres, stops: stops) {
      let cost = truck.cost(metres: metres, kilograms: kilograms, stops: stops)
      if best.map({ cost < $0 }) ?? true { best = cost }
    }
    return best
  }

  /// Half planes and cross products instead of angles: the same order on every machine.
  private static func circularOrder(_ direction: [(east: Double, north: Double)]) -> [Int] {
    func half(_ d: (east: Double, north: Double)) -> Int { d.north > 0 || (d.north == 0 && d.east >= 0) ? 0 : 1 }
    return direction.indices.sorted { i, j in
      let (a, b) = (direction[i], direction[j])
      if half(a) != half(b) { return half(a) < half(b) }
      let turn = a.east * b.north - a.north * b.east
      return turn != 0 ? turn > 0 : i < j
    }.map { $0 + 1 }
  }
}
