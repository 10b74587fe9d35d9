/// A routing problem in whole numbers, free of any district's particulars.
///
/// Locations are numbered depots first, then clients. Units are the caller's, used throughout:
/// distances, durations and demands are whole, and cost is unit cost times distance plus fixed costs.
public struct RoutingProblem: Sendable {
  /// A place to be visited once.
  public struct Client: Sendable, Equatable {
    /// Load taken on, one entry a dimension of capacity (at most four), each ≥ 0.
    public var demand: [Int]
    /// Time spent there, in units of the duration matrix, ≥ 0.
    public var service: Int

    public init(demand: [Int], service: Int = 0) {
      self.demand = demand
      self.service = service
    }
  }

  /// Vehicles alike in everything that counts.
  public struct VehicleType: Sendable, Equatable {
    /// How many there are, ≥ 1.
    public var count: Int
    /// Location where every round begins and ends.
    public var depot: Int
    /// Greatest load, one entry a dimension.
    public var capacity: [Int]
    /// Cost of using one at all.
    public var fixedCost: Int
    /// Cost of one unit of distance.
    public var unitDistanceCost: Int
    /// Longest round, driving and service together, in units of the duration matrix; `nil`: unlimited.
    public var maxDuration: Int?

    public init(
      count: Int, depot: Int = 0, capacity: [Int], fixedCost: Int = 0, unitDistanceCost: Int = 1,
      maxDuration: Int? = nil
    ) {
      self.count = count
      self.depot = depot
      self.capacity = capacity
      self.fixedCost = fixedCost
      self.unitDistanceCost = unitDistanceCost
      self.maxDuration = maxDuration
    }
  }

  /// Number of depots: locations `0 ..< depotCount`.
  public let depotCount: Int
  /// Client `i` stands at location `depotCount + i`.
  public let clients: [Client]
  public let vehicleTypes: [VehicleType]
  /// Distances between locations.
  public let distance: SquareMatrix
  /// Driving times between locations; the distances themselves where an instance knows no other.
  public let duration: SquareMatrix
  /// Dimensions of load, 1 … 4.
  public let dimensions: Int

  /// Checks sizes and ranges once, so that the search need not.
  ///
  /// - Throws: every fault found, as sentences.
  public init(
    depotCount: Int, clients: [Client], vehicleTypes: [VehicleType], distance: SquareMatrix,
    duration: SquareMatrix? = nil
  ) throws(RoutingProblemFaults) {
    self.depotCount = depotCount
    self.clients = clients
    self.vehicleTypes = vehicleTypes
    self.distance = distance
    self.duration = duration ?? distance
    dimensions = vehicleTypes.first?.capacity.count ?? 1
    let faults = listFaults()
    if !faults.isEmpty { throw RoutingProblemFaults(sentences: faults) }
  }

  /// Depots and clients together.
  public var locationCount: Int { depotCount + clients.count }

  /// Whether driving times are simply the distances.
  var timesAreDistances: Bool { distance == duration }
}

/// What is wrong with a routing problem, each fault one sentence.
public struct RoutingProblemFaults: Error, Equatable, CustomStringConvertible {
  public let sentences: [String]

  public init(sentences: [String]) {
    self.sentences = sentences
  }

  public var description: String { sentences.joined(separator: "\n") }
}

extension RoutingProblem {
  private func listFaults() -> [String] {
    var faults: [String] = []
    if depotCount < 1 { faults.append("a routing problem needs at least one depot") }
    if distance.side != locationCount || duration.side != locationCount {
      faults.append("the matrices have \(distance.side) and \(duration.side) rows for \(locationCount) locations")
    }
    for (meaning, matrix) in [("distance", distance), ("duration", duration)] {
      if (0..<matrix.side).contains(where: { matrix[$0, $0] != 0 }) {
        faults.append("every location lies no \(meaning) from itself")
      }
      if Int(matrix.values.max() ?? 0) * (matrix.side + 1) + clients.reduce(0, { $0 + $1.service }) > Int(Int32.max) {
        faults.append("the greatest \(meaning) times the locations is beyond 2³¹: choose a coarser unit")
      }
    }
    if vehicleTypes.isEmpty { faults.append("a routing problem needs at least one vehicle type") }
    if !(1...4).contains(dimensions) { faults.append("loads have 1 to 4 dimensions, not \(dimensions)") }
    for (index, client) in clients.enumerated() {
      if client.demand.count != dimensions || !client.demand.allSatisfy({ $0 >= 0 })
        || !(0...Int(Int32.max) / 2).contains(client.service)
      {
        faults.append("client \(index) needs \(dimensions) demands and a service time, none negative or beyond 2³⁰")
      }
    }
    for dimension in 0..<dimensions {
      let total = clients.reduce(0) { $0 + (dimension < $1.demand.count ? max(0, $1.demand[dimension]) : 0) }
      if total > Int(Int32.max) / 2 { faults.append("demands of dimension \(dimension) sum to more than 2³⁰") }
    }
    for (index, type) in vehicleTypes.enumerated() where !isSound(type) {
      faults.append("vehicle type \(index) needs a count, a depot, \(dimensions) capacities and costs, none negative")
    }
    return faults
  }

  private func isSound(_ type: VehicleType) -> Bool {
    type.count >= 1 && (0..<depotCount).contains(type.depot) && type.capacity.count == dimensions
      && type.capacity.allSatisfy { (0...Int(Int32.max) / 2).contains($0) }
      && type.fixedCost >= 0 && type.unitDistanceCost >= 0 && (type.maxDuration ?? 0) >= 0
  }
}
