/// Reads Cordeau's text format: several depots (type 2) or one depot whose clients are visited on chosen days (type 1).
///
/// Real distances, kept in thousandths.
public struct CordeauFile {
  private var reader: WordReader
  private var vehicles = 0
  /// Longest duration and greatest load, one pair a depot or day; a duration of 0 is no limit.
  private var limits: [(duration: Double, load: Int)] = []
  private var depots: [PlanePoint] = []
  private var clients: [Row] = []

  private struct Row {
    var point: PlanePoint
    var service: Double
    var demand: Int
    var line: Int
  }

  static let scale = 1000

  /// - Throws: the first fault, with file and line.
  public static func read(_ text: String, file: String) throws(InstanceFault) -> PublishedInstance {
    var parser = CordeauFile(reader: WordReader(text, file: file))
    let type = try parser.reader.whole("the problem type, 2 for several depots", in: 0...7)
    guard type == 2 else { throw parser.reader.fault("problem type \(type) is not read; 2 (several depots) is") }
    try parser.parse()
    return try parser.severalDepots(name: fileName(file))
  }

  private init(reader: WordReader) {
    self.reader = reader
  }

  private mutating func parse() throws(InstanceFault) {
    vehicles = try reader.whole("the number of vehicles", in: 1...10_000)
    _ = try reader.whole("the number of clients", in: 1...10_000)
    let parts = try reader.whole("the number of depots or days", in: 1...1000)
    for part in 1...parts {
      let duration = try reader.number("the longest duration of part \(part)")
      limits.append((duration, try reader.whole("the greatest load of part \(part)", in: 0...1_000_000)))
    }
    while !reader.isAtEnd { try readRow() }
    if clients.isEmpty { throw reader.fault("no clients are given") }
  }

  private mutating func readRow() throws(InstanceFault) {
    let line = reader.line
    _ = try reader.whole("a client's number", in: 0...1_000_000)
    let point = try reader.point("a client")
    let service = try reader.number("a service time")
    let demand = try reader.whole("a demand", in: 0...1_000_000)
    let visits = try reader.whole("a number of visits", in: 0...1000)
    reader.skipLine()
    if visits == 0 {
      depots.append(point)
    } else {
      clients.append(Row(point: point, service: service, demand: demand, line: line))
    }
  }

  private func severalDepots(name: String) throws(InstanceFault) -> PublishedInstance {
    guard depots.count == limits.count else {
      throw reader.fault("\(depots.count) depots stand at the end, \(limits.count) were announced")
    }
    let types = limits.indices.map { depot in
      RoutingProblem.VehicleType(
        count: vehicles, depot: depot, capacity: [limits[depot].load],
        maxDuration: limits[depot].duration > 0
          ? Int((limits[depot].duration * Double(Self.scale)).rounded(.down)) : nil)
    }
    let people = clients.map {
      RoutingProblem.Client(demand: [$0.demand], service: Int(($0.service * Double(Self.scale)).rounded()))
    }
    let points = depots + clients.map(\.point)
    return try PublishedInstance(
      name: name, costScale: Self.scale, reader: reader, depotCount: depots.count, clients: people, types: types,
      distance: .euclidean(points, scale: Self.scale))
  }
}

/// The last part of a path, without the extensions of instance files.
func fileName(_ path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

extension SquareMatrix {
  /// Plane distances times `scale`, rounded to the nearest whole.
  static func euclidean(_ points: [PlanePoint], scale: Int) -> SquareMatrix {
    SquareMatrix(side: points.count) { from, to in
      Int((points[from].distance(to: points[to]) * Double(scale)).rounded())
    }
  }
}

extension PublishedInstance {
  /// Makes a problem of what a file held; what is wrong with it becomes a fault of the file.
  init(
    name: String, costScale: Int, reader: WordReader, depotCount: Int, clients: [RoutingProblem.Client],
    types: [RoutingProblem.VehicleType], distance: SquareMatrix
  ) throws(InstanceFault) {
    do throws(RoutingProblemFaults) {
      let problem = try RoutingProblem(
        depotCount: depotCount, clients: clients, vehicleTypes: types, distance: distance)
      self.init(name: name, problem: problem, costScale: costScale)
    } catch {
      throw reader.fault(error.description)
    }
  }
}
