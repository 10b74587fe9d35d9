public import Quantities

/// A plan of collection for one year: what is built, who goes where, what moves when, which truck drives.
public struct Plan: Sendable, Codable {
  public var siting: SitingPlan
  public var flows: FlowPlan
  public var transport: TransportPlan
  public var targets: [TargetResult]
  public var distances: DistanceOrigin
  /// Estimates and unverified coefficients the plan rests on.
  public var caveats: [Caveat]
  /// True when the run was stopped before its effort was spent.
  public var isIncomplete: Bool
  /// How siting and rounds informed each other; `nil` where nothing travels on rounds.
  public var feedback: SitingFeedback?
  /// What townships and campaigns need of vehicles.
  public var fleet: FleetPlan?
  /// How it departs from an accepted plan; `nil` where it was planned on its own.
  public var revision: PlanRevision?

  public init(
    siting: SitingPlan, flows: FlowPlan, transport: TransportPlan, targets: [TargetResult],
    distances: DistanceOrigin, caveats: [Caveat], isIncomplete: Bool, feedback: SitingFeedback? = nil,
    fleet: FleetPlan? = nil, revision: PlanRevision? = nil
  ) {
    self.siting = siting
    self.flows = flows
    self.transport = transport
    self.targets = targets
    self.distances = distances
    self.caveats = caveats
    self.isIncomplete = isIncomplete
    self.feedback = feedback
    self.fleet = fleet
    self.revision = revision
  }
}

/// Stations, sizes, assignments and shipments of a year, in code order.
public struct SitingPlan: Sendable, Codable {
  /// An open depot.
  public struct Site: Sendable, Codable {
    public var depot: ID<Depot>
    public var yearlyCost: Money
    public var areaUsed: Area
    public init(depot: ID<Depot>, yearlyCost: Money, areaUsed: Area) {
      self.depot = depot
      self.yearlyCost = yearlyCost
      self.areaUsed = areaUsed
    }
  }

  /// A station: an open depot's module for one stream.
  public struct Station: Sendable, Codable {
    public var depot: ID<Depot>
    public var stream: ID<WasteStream>
    public var size: String
    /// Yearly capacity A.
    public var capacity: Mass
    /// Off-field mass assigned, Σ q·assign.
    public var assigned: Mass
    public var yearlyCost: Money
    public init(
      depot: ID<Depot>, stream: ID<WasteStream>, size: String, capacity: Mass, assigned: Mass, yearlyCost: Money
    ) {
      self.depot = depot
      self.stream = stream
      self.size = size
      self.capacity = capacity
      self.assigned = assigned
      self.yearlyCost = yearlyCost
    }
  }

  /// A village's stream handed to a station.
  public struct Assignment: Sendable, Codable {
    public var village: ID<Village>
    public var stream: ID<WasteStream>
    public var depot: ID<Depot>
    /// Mass handed over in a year; the whole off-field mass unless the stream may be split.
    public var mass: Mass
    public var distance: Distance
    /// Yearly cost of haulage and handling as siting saw it (c); of a part of the mass in proportion, to the nearest fen.
    public var haulCost: Money
    /// The nearest other station of the stream within the service radius, or the backup radius where that is greater,
    /// and its distance.
    public var nextBest: ID<Depot>?
    public var nextBestDistance: Distance?
    public init(
      village: ID<Village>, stream: ID<WasteStream>, depot: ID<Depot>, mass: Mass, distance: Distance,
      haulCost: Money, nextBest: ID<Depot>?, nextBestDistance: Distance?
    ) {
      self.village = village
      self.stream = stream
      self.depot = depot
      self.mass = mass
      self.distance = distance
      self.haulCost = haulCost
      self.nextBest = nextBest
      self.nextBestDistance = nextBestDistance
    }
  }

  /// A village's stream that no station takes, and why.
  public struct Unserved: Sendable, Codable {
    public enum Reason: String, Sendable, Codable, CaseIterable {
      /// Nothing arises off-field.
      case nothingToCollect = "nothing-to-collect"
      /// The targets are met without it, and serving it would cost more.
      case notNeeded = "not-needed"
      /// No depot that may take the stream lies within the service radius.
      case outOfReach = "out-of-reach"
      /// No second station can stand within the backup radius.
      case noBackup = "no-backup"
      /// No station in reach has room left.
      case noCapacity = "no-capacity"
      /// The budget is spent.
      case noBudget = "no-budget"
      /// The search stopped before it could be placed.
      case searchStopped = "search-stopped"
    }

    public var village: ID<Village>
    public var stream: ID<WasteStream>
    public var mass: Mass
    public var reason: Reason
    public init(village: ID<Village>, stream: ID<WasteStream>, mass: Mass, reason: Reason) {
      self.village = village
      self.stream = stream
      self.mass = mass
      self.reason = reason
    }
  }

  /// Yearly mass from station to centre, after storage loss, which is rounded to the kilogram assignment by assignment.
  public struct Shipment: Sendable, Codable {
    public var depot: ID<Depot>
    public var centre: ID<Centre>
    public var stream: ID<WasteStream>
    public var mass: Mass
    public var distance: Distance
    public var cost: Money
    public init(
      depot: ID<Depot>, centre: ID<Centre>, stream: ID<WasteStream>, mass: Mass, distance: Distance, cost: Money
    ) {
      self.depot = depot
      self.centre = centre
      self.stream = stream
      self.mass = mass
      self.distance = distance
      self.cost = cost
    }
  }

  /// A centre's line for one stream.
  public struct Line: Sendable, Codable {
    public var centre: ID<Centre>
    public var stream: ID<WasteStream>
    public var size: String
    /// Yearly capacity B.
    public var capacity: Mass
    public var received: Mass
    public var yearlyCost: Money
    public init(
      centre: ID<Centre>, stream: ID<WasteStream>, size: String, capacity: Mass, received: Mass, yearlyCost: Money
    ) {
      self.centre = centre
      self.stream = stream
      self.size = size
      self.capacity = capacity
      self.received = received
      self.yearlyCost = yearlyCost
    }
  }

  /// Mass short of a target, paid for at its price.
  public struct Shortfall: Sendable, Codable {
    public var target: String
    public var township: ID<Township>?
    public var mass: Mass
    public var cost: Money
    public init(target: String, township: ID<Township>?, mass: Mass, cost: Money) {
      self.target = target
      self.township = township
      self.mass = mass
      self.cost = cost
    }
  }

  /// The objective of equation (1), term by term, for a year.
  public struct Cost: Sendable, Codable, Equatable {
    public var sites: Money
    public var stations: Money
    public var haulage: Money
    public var onward: Money
    public var centres: Money
    public var shortfalls: Money
    public var total: Money { sites + stations + haulage + onward + centres + shortfalls }
    public init(sites: Money, stations: Money, haulage: Money, onward: Money, centres: Money, shortfalls: Money) {
      self.sites = sites
      self.stations = stations
      self.haulage = haulage
      self.onward = onward
      self.centres = centres
      self.shortfalls = shortfalls
    }
  }

  public var sites: [Site]
  public var stations: [Station]
  public var assignments: [Assignment]
  public var unserved: [Unserved]
  public var shipments: [Shipment]
  public var lines: [Line]
  public var shortfalls: [Shortfall]
  public var cost: Cost
  public var quality: Quality
  /// Whether a certificate proves the bound of `quality`; otherwise it is the optimiser's statement only.
  public private(set) var isCertified = false
  /// The proof of the bound; it is kept in a file of its own, so coding leaves it out.
  public var certificate: BoundCertificate?

  public init(
    sites: [Site], stations: [Station], assignments: [Assignment], unserved: [Unserved], shipments: [Shipment],
    lines: [Line], shortfalls: [Shortfall], cost: Cost, quality: Quality
  ) {
    self.sites = sites
    self.stations = stations
    self.assignments = assignments
    self.unserved = unserved
    self.shipments = shipments
    self.lines = lines
    self.shortfalls = shortfalls
    self.cost = cost
    self.quality = quality
  }

  private enum CodingKeys: String, CodingKey {
    case sites, stations, assignments, unserved, shipments, lines, shortfalls, cost, quality, isCertified
  }

  /// The plan with the proof of its bound, if there is one.
  public func certified(by certificate: BoundCertificate?) -> SitingPlan {
    var plan = self
    plan.certificate = certificate
    plan.isCertified = certificate != nil
    return plan
  }
}

/// How good a plan is known to be, and why the search ended: three separate statements.
public struct Quality: Sendable, Codable {
  public enum StopReason: String, Sendable, Codable {
    /// Proven optimal within the stated gap tolerance.
    case optimal
    case effortSpent = "effort-spent"
    case timeLimit = "time-limit"
    case cancelled
    /// The solver gave up for numerical reasons; plan and bound are still valid.
    case numericalTrouble = "numerical-trouble"
  }

  /// What is minimised (fen a year) or maximised (kg a year), in its unit.
  public var value: Int
  /// Proven limit of the best possible value in the same unit; `nil` when nothing is proven.
  public var bound: Int?
  /// How the bound was obtained, e.g. `linear relaxation with violated linking rows`.
  public var boundMethod: LocalizedName
  public var stopReason: StopReason
  /// |value − bound| ÷ |value|; `nil` without a bound or at value zero.
  public var gap: Double? {
    guard let bound, value != 0 else { return bound == value ? 0 : nil }
    return abs(Double(value - bound)) / abs(Double(value))
  }

  public init(value: Int, bound: Int?, boundMethod: LocalizedName, stopReason: StopReason) {
    self.value = value
    self.bound = bound
    self.boundMethod = boundMethod
    self.stopReason = stopReason
  }
}

/// One target against the plan.
public struct TargetResult: Sendable, Codable {
  public var target: String
  /// Set when the target is reckoned over one township: the one it names, or each in turn.
  public var township: ID<Township>?
  /// On-site use that counts.
  public var onSite: Mass
  /// Collected mass.
  public var collected: Mass
  public var denominator: Mass
  /// Required share of the denominator.
  public var required: Share
  /// `nil` for a recorded target, which this plan does not decide.
  public var isMet: Bool?
  public var numerator: Mass { onSite + collected }
  /// `nil` when the denominator is zero.
  public var value: Double? { numerator.ratio(to: denominator) }

  public init(
    target: String, township: ID<Township>?, onSite: Mass, collected: Mass, denominator: Mass, required: Share,
    isMet: Bool?
  ) {
    self.target = target
    self.township = township
    self.onSite = onSite
    self.collected = collected
    self.denominator = denominator
    self.required = required
    self.isMet = isMet
  }
}
