public import Quantities

/// A place between which roads are measured.
public struct RoadPlace: Sendable, Hashable {
  /// Code of the village, depot, centre or outlet.
  public let code: String
  public let position: Coordinate

  public init(code: String, position: Coordinate) {
    self.code = code
    self.position = position
  }
}

/// Where road distances come from, as reports state it.
public struct DistanceOrigin: Sendable, Hashable, Codable {
  public let statement: LocalizedName
  /// Great circle times a detour factor, not roads.
  public let isEstimate: Bool

  public init(statement: LocalizedName, isEstimate: Bool) {
    self.statement = statement
    self.isEstimate = isEstimate
  }
}

/// Whatever measures road distances.
public protocol RoadMetric: Sendable {
  var origin: DistanceOrigin { get }
  /// Road distances between all pairs.
  func table(from origins: [RoadPlace], to destinations: [RoadPlace]) -> DistanceTable
  /// Per origin the destinations no farther than `reach`, nearest first, then in the order given.
  func neighbours(of origins: [RoadPlace], among destinations: [RoadPlace], within reach: Distance) -> NeighbourLists
}

/// Road distances between all pairs of two lists, row by row.
public struct DistanceTable: Sendable {
  public let rowCount: Int
  public let columnCount: Int
  /// Metres; `unreachable` where there is no road.
  private let metres: [Int32]
  private static let unreachable = Int32.max

  /// - Parameter distance: metres from row to column; `nil` when there is no road.
  public init(rowCount: Int, columnCount: Int, distance: (_ row: Int, _ column: Int) -> Distance?) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    var values: [Int32] = []
    values.reserveCapacity(rowCount * columnCount)
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        values.append(distance(row, column).map { Int32($0.metres) } ?? DistanceTable.unreachable)
      }
    }
    metres = values
  }

  /// `nil` when there is no road.
  public subscript(row: Int, column: Int) -> Distance? {
    let value = metres[row * columnCount + column]
    return value == DistanceTable.unreachable ? nil : .metres(Int(value))
  }
}

/// Sparse road distances: for each origin its near destinations.
public struct NeighbourLists: Sendable {
  public struct Neighbour: Sendable, Hashable {
    public let destination: Int
    public let distance: Distance

    public init(destination: Int, distance: Distance) {
      self.destination = destination
      self.distance = distance
    }
  }

  private let starts: [Int]
  private let neighbours: [Neighbour]

  public init(_ lists: [[Neighbour]]) {
    var starts = [0]
    starts.reserveCapacity(lists.count + 1)
    for list in lists { starts.append(starts[starts.count - 1] + list.count) }
    self.starts = starts
    neighbours = lists.flatMap { $0 }
  }

  public var originCount: Int { starts.count - 1 }
  public var neighbourCount: Int { neighbours.count }

  /// Destinations of an origin, nearest first.
  public func neighbours(of origin: Int) -> ArraySlice<Neighbour> { neighbours[starts[origin]..<starts[origin + 1]] }
}

/// All distances a plan needs apart from those inside rounds.
public struct RoadDistances: Sendable {
  public let origin: DistanceOrigin
  /// Per village the depots within the greatest service radius of any stream, nearest first.
  public let villageToDepot: NeighbourLists
  /// Depots × centres.
  public let depotToCentre: DistanceTable
  /// Centres × outlets.
  public let centreToOutlet: DistanceTable

  public init(
    origin: DistanceOrigin, villageToDepot: NeighbourLists, depotToCentre: DistanceTable,
    centreToOutlet: DistanceTable
  ) {
    self.origin = origin
    self.villageToDepot = villageToDepot
    self.depotToCentre = depotToCentre
    self.centreToOutlet = centreToOutlet
  }

  /// Measures what a network needs.
  public init(_ network: Network, by metric: some RoadMetric) {
    let villages = network.villages.map { RoadPlace(code: $0.id.code, position: $0.position) }
    let depots = network.depots.map { RoadPlace(code: $0.id.code, position: $0.position) }
    let centres = network.centres.map { RoadPlace(code: $0.id.code, position: $0.position) }
    let outlets = network.outlets.map { RoadPlace(code: $0.id.code, position: $0.position) }
    let reach = network.streams.map(\.serviceRadius).max() ?? .zero
    self.init(
      origin: metric.origin,
      villageToDepot: metric.neighbours(of: villages, among: depots, within: reach),
      depotToCentre: metric.table(from: depots, to: centres),
      centreToOutlet: metric.table(from: centres, to: outlets))
  }
}
