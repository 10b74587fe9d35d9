/// A routing problem in whole numbers, free of any district's particulars.
///
/// Locations are numbered depots first, then clients. Units are the caller's, used throughout: distances, durations and
/// demands are whole; cost is fixed costs, unit cost times distance and unit cost times duration.
public struct RoutingProblem: Sendable {
  /// Number of depots: locations `0 ..< depotCount`.
  public let depotCount: Int
  /// Client `i` stands at location `depotCount + i`.
  public let clients: [Client]
  public let vehicleTypes: [VehicleType]
  /// One for each depot location.
  public let depots: [Depot]
  /// What must be chosen: of each choice exactly one alternative's clients are visited, and its others are not.
  /// A place to be visited on Monday and Thursday or on Tuesday and Friday is four clients and one choice of two alternatives.
  /// Clients of no choice are always visited, unless they carry a prize.
  public let choices: [Choice]
  /// How vehicles get about; a vehicle type names its profile by number.
  public let profiles: [Profile]
  /// Dimensions of load, 1 … 4.
  public let dimensions: Int

  /// Distances between locations in the first profile.
  public var distance: SquareMatrix { profiles[0].distance }
  /// Driving times between locations in the first profile; the distances themselves where an instance knows no other.
  public var duration: SquareMatrix { profiles[0].duration }

  /// A problem whose vehicles all drive alike.
  ///
  /// - Throws: every fault found, as sentences.
  public init(
    depotCount: Int, depots: [Depot]? = nil, clients: [Client], vehicleTypes: [VehicleType], choices: [Choice] = [],
    distance: SquareMatrix,
    duration: SquareMatrix? = nil
  ) throws(RoutingProblemFaults) {
    try self.init(
      depotCount: depotCount, depots: depots, clients: clients, vehicleTypes: vehicleTypes, choices: choices,
      profiles: [Profile(distance: distance, duration: duration)])
  }

  /// Checks sizes and ranges once, so that the search need not.
  ///
  /// - Throws: every fault found, as sentences.
  public init(
    depotCount: Int, depots: [Depot]? = nil, clients: [Client], vehicleTypes: [VehicleType], choices: [Choice] = [],
    profiles: [Profile]
  ) throws(RoutingProblemFaults) {
    if profiles.isEmpty { throw RoutingProblemFaults(sentences: ["a routing problem needs at least one profile"]) }
    self.depotCount = depotCount
    self.depots = depots ?? [Depot](repeating: Depot(), count: max(0, depotCount))
    self.clients = clients
    self.vehicleTypes = vehicleTypes
    self.choices = choices
    self.profiles = profiles
    dimensions = vehicleTypes.first?.capacity.count ?? 1
    let faults = listFaults()
    if !faults.isEmpty { throw RoutingProblemFaults(sentences: faults) }
  }

  /// Depots and clients together.
  public var locationCount: Int { depotCount + clients.count }

  /// Whether any depot costs something or takes no more than so much.
  var hasLimitedDepots: Bool { depots.contains { $0.openingCost != 0 || $0.capacity != nil } }

  /// Whether driving times are simply the distances.
  var timesAreDistances: Bool { distance == duration }

  /// The choices, and for every client with a prize one between it and nothing; nothing alone where no vehicle can serve it.
  var allChoices: [Choice] {
    choices
      + clients.indices.compactMap { client in
        clients[client].prize.map {
          canBeServed(client)
            ? Choice(alternatives: [[client], []], costs: [0, $0]) : Choice(alternatives: [[]], costs: [$0])
        }
      }
  }

  /// Whether some vehicle can visit a client and no other without breaking a rule.
  func canBeServed(_ client: Int) -> Bool {
    vehicleTypes.indices.contains { type in
      if vehicleTypes[type].period != clients[client].period { return false }
      let round = RoundList(clients: [Int32(depotCount + client)], ends: [1], types: [Int32(type)])
      let reckoned = reckon(round.solution(of: self))
      return reckoned.excessLoad == 0 && reckoned.overtime == 0
    }
  }

  /// Service at a client, in units of the duration matrix, for a vehicle of this profile.
  func service(_ client: Int, profile: Int) -> Int { profiles[profile].service?[client] ?? clients[client].service }
}

/// What is wrong with a routing problem, each fault one sentence.
public struct RoutingProblemFaults: Error, Equatable, CustomStringConvertible {
  public let sentences: [String]

  public init(sentences: [String]) {
    self.sentences = sentences
  }

  public var description: String { sentences.joined(separator: "\n") }
}
