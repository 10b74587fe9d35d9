public import Computation

/// Reads Cordeau's text format: several depots (type 2) or one depot whose clients are visited on chosen days (type 1).
///
/// Real distances, kept in thousandths.
public struct CordeauFile {
  private var reader: InstanceReader
  private var vehicles = 0
  /// Longest duration and greatest load, one pair a depot or day; a duration of 0 is no limit.
  private var limits: [(duration: Double, load: Int)] = []
  private var depots: [PlanePoint] = []
  private var clients: [Row] = []

  private struct Row {
    var point: PlanePoint
    var service: Double
    var demand: Int
    /// Each a set of days as a binary number, the first day its highest digit.
    var combinations: [Int]
    var line: Int
  }

  static let scale = 1000

  /// - Throws: the first fault, with file and line.
  public static func read(_ text: String, file: String) throws(InstanceFault) -> PublishedInstance {
    var parser = CordeauFile(reader: InstanceReader(text, file: file, below: 1e12))
    let type = try parser.reader.whole("the problem type, 2 for several depots", in: 0...7)
    guard type == 1 || type == 2 else {
      throw parser.reader.fault("problem type \(type) is not read; 1 (several days) and 2 (several depots) are")
    }
    try parser.parse()
    return try type == 1 ? parser.severalDays(name: fileName(file)) : parser.severalDepots(name: fileName(file))
  }

  private init(reader: InstanceReader) {
    self.reader = reader
  }

  private mutating func parse() throws(InstanceFault) {
    vehicles = try reader.whole("the number of vehicles", in: 1...10_000)
    // Some files count the depot among the clients: the rows themselves are counted.
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
    var combinations: [Int] = []
    for _ in 0..<(try reader.whole("a number of combinations of days", in: 0...64)) {
      combinations.append(try reader.whole("a combination of days", in: 0...(1 << min(40, limits.count)) - 1))
    }
    reader.skipLine()
    if visits == 0 {
      depots.append(point)
    } else {
      clients.append(Row(point: point, service: service, demand: demand, combinations: combinations, line: line))
    }
  }

  private func severalDays(name: String) throws(InstanceFault) -> PublishedInstance {
    guard let depot = depots.first, depots.count == 1 else {
      throw reader.fault("one depot is needed, not \(depots.count)")
    }
    let types = limits.indices.map { vehicleType(depot: 0, limit: $0, period: $0) }
    var visits: [RoutingProblem.Client] = []
    var points = [depot]
    var choices: [RoutingProblem.Choice] = []
    for client in clients {
      let days = limits.indices.filter { day in client.combinations.contains { isVisited(on: day, $0) } }
      let first = visits.count
      for day in days {
        visits.append(RoutingProblem.Client(demand: [client.demand], service: scaled(client.service), period: day))
        points.append(client.point)
      }
      choices.append(
        RoutingProblem.Choice(
          alternatives: client.combinations.map { combination in
            days.indices.filter { isVisited(on: days[$0], combination) }.map { first + $0 }
          }))
    }
    return try PublishedInstance(
      name: name, costScale: Self.scale, reader: reader, depotCount: 1, clients: visits, types: types, choices: choices,
      distance: .euclidean(points, scale: Self.scale))
  }

  private func isVisited(on day: Int, _ combination: Int) -> Bool {
    combination >> (limits.count - 1 - day) & 1 == 1
  }

  private func scaled(_ time: Double) -> Int { Int((time * Double(Self.scale)).rounded()) }

  private func vehicleType(depot: Int, limit: Int, period: Int) -> RoutingProblem.VehicleType {
    let longest = limits[limit].duration
    return RoutingProblem.VehicleType(
      count: vehicles, depot: depot, capacity: [limits[limit].load],
      maxDuration: longest > 0 ? Int((longest * Double(Self.scale)).rounded(.down)) : nil, period: period)
  }

  private func severalDepots(name: String) throws(InstanceFault) -> PublishedInstance {
    guard depots.count == limits.count else {
      throw reader.fault("\(depots.count) depots stand at the end, \(limits.count) were announced")
    }
    let types = limits.indices.map { vehicleType(depot: $0, limit: $0, period: 0) }
    let people = clients.map { RoutingProblem.Client(demand: [$0.demand], service: scaled($0.service)) }
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
    name: String, costScale: Int, reader: InstanceReader, depotCount: Int,
    depots: [RoutingProblem.Depot]? = nil, clients: [RoutingProblem.Client],
    types: [RoutingProblem.VehicleType], choices: [RoutingProblem.Choice] = [], distance: SquareMatrix
  ) throws(InstanceFault) {
    do throws(RoutingProblemFaults) {
      let problem = try RoutingProblem(
        depotCount: depotCount, depots: depots, clients: clients, vehicleTypes: types, choices: choices,
        distance: distance)
      self.init(name: name, problem: problem, costScale: costScale)
    } catch {
      throw reader.fault(error.description)
    }
  }
}
