public import Computation

/// Reads mixed-fleet files: comments, then clients and vehicle types, each type's number, capacity, fixed cost and cost a unit of
/// distance, then the depot and the clients.
///
/// Real distances in thousandths, unit costs in thousandths.
public enum MixedFleetFile {
  static let distanceScale = 1000
  static let unitScale = 1000

  /// - Throws: the first fault, with file and line.
  public static func read(_ text: String, file: String) throws(InstanceFault) -> PublishedInstance {
    var reader = InstanceReader(text, file: file, below: 1e12) { line in
      line.drop(while: \.isWhitespace).hasPrefix("//")
    }
    let count = try reader.whole("the number of clients", in: 1...10_000)
    let typeCount = try reader.whole("the number of vehicle types", in: 1...100)
    let range = try reader.number("the range")
    let service = try reader.number("the service time")
    _ = try reader.number("the lower bound")
    _ = try reader.number("the best known value")
    var types: [RoutingProblem.VehicleType] = []
    for _ in 0..<typeCount { types.append(try vehicleType(&reader, range: range)) }
    var points = [try reader.point("the depot")]
    var clients: [RoutingProblem.Client] = []
    for client in 1...count {
      points.append(try reader.point("client \(client)"))
      let demand = try reader.whole("the demand of client \(client)", in: 0...1_000_000)
      clients.append(
        RoutingProblem.Client(demand: [demand], service: Int((service * Double(distanceScale)).rounded())))
    }
    return try PublishedInstance(
      name: fileName(file), costScale: distanceScale * unitScale, reader: reader, depotCount: 1, clients: clients,
      types: types, distance: .euclidean(points, scale: distanceScale))
  }

  private static func vehicleType(
    _ reader: inout InstanceReader, range: Double
  ) throws(InstanceFault) -> RoutingProblem.VehicleType {
    let count = try reader.whole("a number of vehicles", in: 1...10_000)
    let capacity = try reader.whole("a capacity", in: 0...1_000_000)
    let fixed = try reader.number("a fixed cost")
    let unit = try reader.number("a cost a unit of distance")
    guard (0...1e6).contains(fixed), (0...1e4).contains(unit) else { throw reader.fault("a cost is out of range") }
    return RoutingProblem.VehicleType(
      count: count, capacity: [capacity],
      fixedCost: Int((fixed * Double(distanceScale * unitScale)).rounded()),
      unitDistanceCost: Int((unit * Double(unitScale)).rounded()),
      maxDuration: range < 999_999 ? Int(range * Double(distanceScale)) : nil)
  }
}
