/// A routing problem in whole numbers, free of any district's particulars.
///
/// Locations are numbered depots first, then clients. Units are the caller's, used throughout:
/// distances, durations and demands are whole, and cost is unit cost times distance plus fixed costs.
public struct RoutingProblem: Sendable {
  /// A place to be visited once, in one period.
  public struct Client: Sendable, Equatable {
    /// Load taken on, one entry a dimension of capacity (at most four), each ≥ 0.
    public var demand: [Int]
    /// Time spent there, in units of the duration matrix, ≥ 0.
    public var service: Int
    /// The period, a day for instance, whose vehicles may come.
    public var period: Int

    public init(demand: [Int], service: Int = 0, period: Int = 0) {
      self.demand = demand
      self.service = service
      self.period = period
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
    /// The period in which they drive.
    public var period: Int

    public init(
      count: Int, depot: Int = 0, capacity: [Int], fixedCost: Int = 0, unitDistanceCost: Int = 1,
      maxDuration: Int? = nil, period: Int = 0
    ) {
      self.period = period
      self.count = count
      self.depot = depot
      self.capacity = capacity
      self.fixedCost = fixedCost
      self.unitDistanceCost = unitDistanceCost
      self.maxDuration = maxDuration
    }
  }

  /// Sets of clients of which exactly one is visited; within a set the periods differ.
  public struct Choice: Sendable, Equatable {
    public var alternatives: [[Int]]

    public init(alternatives: [[Int]]) {
      self.alternatives = alternatives
    }
  }

  /// What a depot costs and takes.
  public struct Depot: Sendable, Equatable {
    /// Cost of having any round start there.
    public var openingCost: Int
    /// Greatest load of all its rounds together, one entry a dimension; `nil`: unlimited.
    public var capacity: [Int]?

    public init(openingCost: Int = 0, capacity: [Int]? = nil) {
      self.openingCost = openingCost
      self.capacity = capacity
    }
  }

  /// Number of depots: locations `0 ..< depotCount`.
  public let depotCount: Int
  /// Client `i` stands at location `depotCount + i`.
  public let clients: [Client]
  public let vehicleTypes: [VehicleType]
  /// One for each depot location.
  public let depots: [Depot]
  /// What must be chosen: of each choice exactly one alternative's clients are visited, and its others are not.
  /// A place to be visited on Monday and Thursday or on Tuesday and Friday is four clients and one choice of two alternatives.
  /// Clients of no choice are always visited.
  public let choices: [Choice]
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
    depotCount: Int, depots: [Depot]? = nil, clients: [Client], vehicleTypes: [VehicleType], choices: [Choice] = [],
    distance: SquareMatrix,
    duration: SquareMatrix? = nil
  ) throws(RoutingProblemFaults) {
    self.depotCount = depotCount
    self.depots = depots ?? [Depot](repeating: Depot(), count: max(0, depotCount))
    self.clients = clients
    self.vehicleTypes = vehicleTypes
    self.choices = choices
    self.distance = distance
    self.duration = duration ?? distance
    dimensions = vehicleTypes.first?.capacity.count ?? 1
    let faults = listFaults()
    if !faults.isEmpty { throw RoutingProblemFaults(sentences: faults) }
  }

  /// Depots and clients together.
  public var locationCount: Int { depotCount + clients.count }

  /// Whether any depot costs something or takes no more than so much.
  var hasLimitedDepots: Bool { depots != [Depot](repeating: Depot(), count: depotCount) }

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
    if depots.count != depotCount || !depots.allSatisfy(isSound) {
      faults.append("every depot needs an opening cost and \(dimensions) capacities, none negative")
    }
    if !choices.isEmpty && hasLimitedDepots { faults.append("choices do not go together with limited depots") }
    let periods = Set(vehicleTypes.map(\.period))
    if !clients.allSatisfy({ periods.contains($0.period) }) {
      faults.append("every client needs a vehicle type of its period")
    }
    faults += choiceFaults()
    for (index, type) in vehicleTypes.enumerated() where !isSound(type) {
      faults.append("vehicle type \(index) needs a count, a depot, \(dimensions) capacities and costs, none negative")
    }
    return faults
  }

  private func choiceFaults() -> [String] {
    var faults: [String] = []
    var owner = [Int?](repeating: nil, count: clients.count)
    for (index, choice) in choices.enumerated() {
      if !(1...64).contains(choice.alternatives.count) {
        faults.append("choice \(index) has \(choice.alternatives.count) alternatives; 1 to 64 are allowed")
      }
      for alternative in choice.alternatives {
        let known = alternative.filter { clients.indices.contains($0) }
        let isSound =
          known.count == alternative.count && Set(known.map { clients[$0].period }).count == known.count
          && known.allSatisfy { (owner[$0] ?? index) == index }
        if !isSound {
          faults.append("choice \(index) needs clients of its own, no two of an alternative in one period")
        }
        for client in known { owner[client] = index }
      }
    }
    return faults
  }

  private func isSound(_ depot: Depot) -> Bool {
    guard depot.openingCost >= 0 else { return false }
    guard let capacity = depot.capacity else { return true }
    return capacity.count == dimensions && capacity.allSatisfy { (0...Int(Int32.max) / 2).contains($0) }
  }

  private func isSound(_ type: VehicleType) -> Bool {
    type.count >= 1 && (0..<depotCount).contains(type.depot) && type.capacity.count == dimensions
      && type.capacity.allSatisfy { (0...Int(Int32.max) / 2).contains($0) }
      && type.fixedCost >= 0 && type.unitDistanceCost >= 0 && (type.maxDuration ?? 0) >= 0
  }
}
