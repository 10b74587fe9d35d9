public import Computation

/// Reads CVRPLIB and TSPLIB `.vrp` files: `EUC_2D` (rounded to the nearest whole) or an explicit matrix.
public struct CVRPLIBFile {
  private var reader: InstanceReader
  private var name = ""
  private var capacity: Int?
  private var longest: Int?
  private var service = 0
  private var vehicles: Int?
  private var weightType = ""
  private var weightFormat = "FULL_MATRIX"
  private var points: [PlanePoint] = []
  private var weights: [Int32] = []
  private var demands: [Int] = []
  private var side = 0

  /// - Throws: the first fault, with file and line.
  public static func read(_ text: String, file: String) throws(InstanceFault) -> PublishedInstance {
    var parser = CVRPLIBFile(reader: InstanceReader(text, file: file, below: 1e12))
    try parser.parse()
    return try parser.instance()
  }

  private init(reader: InstanceReader) {
    self.reader = reader
  }

  private mutating func parse() throws(InstanceFault) {
    while !reader.isAtEnd {
      let word = try reader.word("a keyword")
      let key = word.hasSuffix(":") ? word.dropLast() : word
      switch key {
      case "EOF": return
      case "NODE_COORD_SECTION": try readPoints()
      case "DEMAND_SECTION": try readDemands()
      case "DEPOT_SECTION": try readDepots()
      case "EDGE_WEIGHT_SECTION": try readWeights()
      default: try readHeader(key, hasColon: word.hasSuffix(":"))
      }
    }
  }

  private mutating func readHeader(_ key: Substring, hasColon: Bool) throws(InstanceFault) {
    if !hasColon, try reader.word("a colon") != ":" { throw reader.fault("a colon should follow ‘\(key)’") }
    switch key {
    case "NAME": name = reader.restOfLine().joined(separator: " ")
    case "DIMENSION": side = try reader.whole("the dimension", in: 2...20_000)
    case "CAPACITY": capacity = try reader.whole("the capacity", in: 1...1_000_000_000)
    case "DISTANCE": longest = try reader.whole("the longest distance", in: 0...1_000_000_000)
    case "SERVICE_TIME": service = try reader.whole("the service time", in: 0...1_000_000)
    case "VEHICLES": vehicles = try reader.whole("the number of vehicles", in: 1...20_000)
    case "EDGE_WEIGHT_TYPE":
      weightType = String(try reader.word("the edge weight type"))
      if weightType != "EUC_2D" && weightType != "EXPLICIT" {
        throw reader.fault("edge weight type ‘\(weightType)’ is not read; EUC_2D and EXPLICIT are")
      }
    case "EDGE_WEIGHT_FORMAT": weightFormat = String(try reader.word("the edge weight format"))
    default: reader.skipLine()
    }
  }

  private mutating func readPoints() throws(InstanceFault) {
    for node in 1...max(1, side) {
      _ = try reader.whole("node \(node)", in: node...node)
      points.append(try reader.point("node \(node)"))
    }
  }

  private mutating func readDemands() throws(InstanceFault) {
    for node in 1...max(1, side) {
      _ = try reader.whole("node \(node)", in: node...node)
      demands.append(try reader.whole("the demand of node \(node)", in: 0...1_000_000_000))
    }
  }

  private mutating func readDepots() throws(InstanceFault) {
    _ = try reader.whole("the depot, which is node 1", in: 1...1)
    _ = try reader.whole("−1 after the depot", in: -1 ... -1)
  }

  private mutating func readWeights() throws(InstanceFault) {
    guard reader.remaining >= side * (side - 1) / 2 else {
      throw reader.fault("the edge weights of \(side) nodes are announced, and only \(reader.remaining) words follow")
    }
    weights = [Int32](repeating: 0, count: side * side)
    for row in 0..<side {
      let columns: Range<Int>
      switch weightFormat {
      case "FULL_MATRIX": columns = 0..<side
      case "LOWER_ROW": columns = 0..<row
      case "LOWER_DIAG_ROW": columns = 0..<(row + 1)
      case "UPPER_ROW": columns = (row + 1)..<side
      default: throw reader.fault("edge weight format ‘\(weightFormat)’ is not read")
      }
      for column in columns {
        let weight = Int32(try reader.whole("an edge weight", in: 0...1_000_000_000))
        weights[row * side + column] = row == column ? 0 : weight
        if weightFormat != "FULL_MATRIX" { weights[column * side + row] = row == column ? 0 : weight }
      }
    }
  }

  private func instance() throws(InstanceFault) -> PublishedInstance {
    guard let capacity else { throw reader.fault("no CAPACITY is given") }
    guard demands.count == side, side >= 2 else { throw reader.fault("no DEMAND_SECTION is given") }
    var type = RoutingProblem.VehicleType(count: vehicles ?? side - 1, capacity: [capacity])
    type.maxDuration = longest
    let service = service
    let clients = demands.dropFirst().map { RoutingProblem.Client(demand: [$0], service: service) }
    return try PublishedInstance(
      name: name, costScale: 1, reader: reader, depotCount: 1, clients: clients, types: [type], distance: matrix())
  }

  private func matrix() throws(InstanceFault) -> SquareMatrix {
    switch weightType {
    case "EUC_2D" where points.count == side:
      return SquareMatrix(side: side) { from, to in Int((points[from].distance(to: points[to]) + 0.5).rounded(.down)) }
    case "EXPLICIT":
      guard let matrix = SquareMatrix(side: side, values: weights) else {
        throw reader.fault("edge weights are missing")
      }
      return matrix
    case "EUC_2D": throw reader.fault("no NODE_COORD_SECTION is given")
    default: throw reader.fault("no EDGE_WEIGHT_TYPE is given")
    }
  }
}
