public import Computation

/// Reads location-routing files of Prins, Prodhon and Barreto: depots with a capacity and an opening cost, one vehicle type with a fixed cost
/// a round.
///
/// Cost type 0: an arc costs a hundred times its length, rounded up; 1: its real length, kept in thousandths.
public enum LocationRoutingFile {
  static let realScale = 1000

  /// - Throws: the first fault, with file and line.
  public static func read(_ text: String, file: String) throws(InstanceFault) -> PublishedInstance {
    var reader = InstanceReader(text, file: file, below: 1e12)
    let clientCount = try reader.whole("the number of clients", in: 1...10_000)
    let depotCount = try reader.whole("the number of depots", in: 1...1000)
    var points: [PlanePoint] = []
    for depot in 1...depotCount { points.append(try reader.point("depot \(depot)")) }
    for client in 1...clientCount { points.append(try reader.point("client \(client)")) }
    let load = try reader.whole("the vehicles' capacity", in: 1...1_000_000_000)
    var capacities: [Int] = []
    for depot in 1...depotCount { capacities.append(try capacity(&reader, depot)) }
    var demands: [Int] = []
    for client in 1...clientCount {
      demands.append(try reader.whole("the demand of client \(client)", in: 0...1_000_000_000))
    }
    var openings: [Double] = []
    for depot in 1...depotCount { openings.append(try cost(&reader, "the opening cost of depot \(depot)")) }
    let round = try cost(&reader, "the cost of a round")
    let isReal = try reader.whole("the cost type", in: 0...1) == 1
    let scale = isReal ? realScale : 1
    return try PublishedInstance(
      name: fileName(file), costScale: scale, reader: reader, depotCount: depotCount,
      depots: zip(openings, capacities).map { .init(openingCost: Int(($0 * Double(scale)).rounded()), capacity: [$1]) },
      clients: demands.map { .init(demand: [$0]) },
      types: (0..<depotCount).map {
        .init(count: clientCount, depot: $0, capacity: [load], fixedCost: Int((round * Double(scale)).rounded()))
      },
      distance: isReal ? .euclidean(points, scale: realScale) : roundedUp(points))
  }

  /// A hundred times the length, rounded up but for what floating point adds.
  private static func roundedUp(_ points: [PlanePoint]) -> SquareMatrix {
    SquareMatrix(side: points.count) { from, to in
      Int((points[from].distance(to: points[to]) * 100 - 1e-9).rounded(.up))
    }
  }

  private static func capacity(_ reader: inout InstanceReader, _ depot: Int) throws(InstanceFault) -> Int {
    min(1_000_000_000, try reader.whole("the capacity of depot \(depot)", in: 0...1_000_000_000_000))
  }

  private static func cost(_ reader: inout InstanceReader, _ meaning: String) throws(InstanceFault) -> Double {
    let cost = try reader.number(meaning)
    guard (0...1e9).contains(cost) else { throw reader.fault("\(meaning) is out of range") }
    return cost
  }
}
