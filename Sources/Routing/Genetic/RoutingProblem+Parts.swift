extension RoutingProblem {
  /// From when until when, in units of the duration matrix, counted from any common zero.
  public struct TimeWindow: Sendable, Equatable {
    public var opens: Int
    public var closes: Int

    public init(opens: Int, closes: Int) {
      self.opens = opens
      self.closes = closes
    }
  }

  /// A place to be visited once, in one period.
  public struct Client: Sendable, Equatable {
    /// Load taken on, one entry a dimension of capacity (at most four), each ≥ 0.
    public var demand: [Int]
    /// Time spent there, in units of the duration matrix, ≥ 0; a profile may know better.
    public var service: Int
    /// The period, a day for instance, whose vehicles may come.
    public var period: Int
    /// When service may begin; `nil`: at any time. A vehicle that comes early waits.
    public var window: TimeWindow?
    /// Cost of not visiting it; `nil`: it must be visited.
    public var prize: Int?

    public init(
      demand: [Int], service: Int = 0, period: Int = 0, window: TimeWindow? = nil, prize: Int? = nil
    ) {
      self.demand = demand
      self.service = service
      self.period = period
      self.window = window
      self.prize = prize
    }
  }

  /// How a kind of vehicle gets about: its roads, its speed, and how long it takes at the clients.
  public struct Profile: Sendable, Equatable {
    /// Distances between locations; need not be the same both ways.
    public var distance: SquareMatrix
    /// Driving times between locations.
    public var duration: SquareMatrix
    /// Time spent at each client; `nil`: as the clients say.
    public var service: [Int]?

    /// - Parameter duration: driving times; the distances where none are given.
    public init(distance: SquareMatrix, duration: SquareMatrix? = nil, service: [Int]? = nil) {
      self.distance = distance
      self.duration = duration ?? distance
      self.service = service
    }
  }

  /// Vehicles alike in everything that counts.
  public struct VehicleType: Sendable, Equatable {
    /// How many there are, ≥ 1; as many as clients is as good as any number.
    public var count: Int
    /// Location where every shift begins, and ends where `endDepot` says nothing else.
    public var depot: Int
    /// Location where every shift ends; `nil`: where it began.
    public var endDepot: Int?
    /// Greatest load, one entry a dimension.
    public var capacity: [Int]
    /// Cost of using one at all.
    public var fixedCost: Int
    /// Cost of one unit of distance.
    public var unitDistanceCost: Int
    /// Cost of one unit of duration, waiting included.
    public var unitDurationCost: Int
    /// Duration paid for as such; what a shift takes beyond it costs more, so that work is spread; `nil`: none does.
    public var regularDuration: Int?
    /// Cost of one unit of duration beyond the regular, besides `unitDurationCost`.
    public var unitOvertimeCost: Int
    /// Longest shift, driving, service, unloading and waiting together, in units of the duration matrix; `nil`: unlimited.
    public var maxDuration: Int?
    /// Earliest departure and latest return; `nil`: any time.
    public var shift: TimeWindow?
    /// The period in which they drive.
    public var period: Int
    /// Which of the problem's profiles they drive by.
    public var profile: Int
    /// Numbers of clients they may not serve: roads closed to them, loads they may not carry.
    public var excludedClients: [Int]
    /// Depots where they may unload between two trips of a shift; none: one trip a shift.
    public var reloadDepots: [Int]
    /// Most unloadings in a shift, that on the way home left out; `nil`: as many as there is time for.
    public var maxReloads: Int?
    /// Whether they come home loaded and unload there; otherwise the last load too must go to one of `reloadDepots`.
    public var unloadsAtEnd: Bool

    public init(
      count: Int, depot: Int = 0, endDepot: Int? = nil, capacity: [Int], fixedCost: Int = 0, unitDistanceCost: Int = 1,
      unitDurationCost: Int = 0, regularDuration: Int? = nil, unitOvertimeCost: Int = 0, maxDuration: Int? = nil,
      shift: TimeWindow? = nil, period: Int = 0, profile: Int = 0,
      excludedClients: [Int] = [], reloadDepots: [Int] = [], maxReloads: Int? = nil, unloadsAtEnd: Bool = true
    ) {
      self.count = count
      self.depot = depot
      self.endDepot = endDepot
      self.capacity = capacity
      self.fixedCost = fixedCost
      self.unitDistanceCost = unitDistanceCost
      self.unitDurationCost = unitDurationCost
      self.regularDuration = regularDuration
      self.unitOvertimeCost = unitOvertimeCost
      self.maxDuration = maxDuration
      self.shift = shift
      self.period = period
      self.profile = profile
      self.excludedClients = excludedClients
      self.reloadDepots = reloadDepots
      self.maxReloads = maxReloads
      self.unloadsAtEnd = unloadsAtEnd
    }
  }

  /// Sets of clients of which exactly one is visited; within a set the periods differ. A set may be empty: none need be visited.
  public struct Choice: Sendable, Equatable {
    public var alternatives: [[Int]]
    /// What each alternative costs in itself; `nil`: nothing.
    public var costs: [Int]?

    public init(alternatives: [[Int]], costs: [Int]? = nil) {
      self.alternatives = alternatives
      self.costs = costs
    }
  }

  /// What a depot costs and takes.
  public struct Depot: Sendable, Equatable {
    /// Cost of having any round start there.
    public var openingCost: Int
    /// Greatest load of all its rounds together, one entry a dimension; `nil`: unlimited.
    public var capacity: [Int]?
    /// When vehicles may leave, begin to unload, and come home; `nil`: at any time.
    public var window: TimeWindow?
    /// Time that every unloading takes there, at the end of a shift too, in units of the duration matrix.
    public var unloadingTime: Int

    public init(openingCost: Int = 0, capacity: [Int]? = nil, window: TimeWindow? = nil, unloadingTime: Int = 0) {
      self.openingCost = openingCost
      self.capacity = capacity
      self.window = window
      self.unloadingTime = unloadingTime
    }
  }
}

extension RoutingProblem.VehicleType {
  /// Location where a shift ends.
  var home: Int { endDepot ?? depot }

  /// The longest time between departure and return that its rules allow; `nil`: any.
  var longestShift: Int? {
    guard let shift else { return maxDuration }
    return min(maxDuration ?? Int.max, shift.closes - shift.opens)
  }

  /// What one vehicle could carry in a shift, time apart.
  var shiftCapacity: [Int] {
    if reloadDepots.isEmpty { return capacity }
    return capacity.map { min(Int(Int32.max) / 2, $0 * (min(maxReloads ?? 1000, 1000) + 1)) }
  }
}
