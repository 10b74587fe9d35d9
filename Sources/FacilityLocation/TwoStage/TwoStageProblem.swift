/// Two-stage siting: which plants and which satellites to open, and what flows from plant to satellite to customer.
///
///     minimise  Σᵢ rent[i]·open[i] + Σⱼ rent[j]·open[j] + Σᵢⱼ trunk[i,j]·haul[i,j] + Σⱼₖ delivery[j,k]·carry[j,k]
///               + Σₖ price·unserved[k] + constant                                                       (1)
///     (2)  Σⱼ carry[j,k] + unserved[k] = demand[k]          every customer; unserved is nought without a price
///     (3)  Σᵢ haul[i,j] = Σₖ carry[j,k]                     a satellite keeps nothing
///     (4)  Σⱼ haul[i,j] ≤ capacity[i]·open[i]               plants
///     (5)  Σₖ carry[j,k] ≤ capacity[j]·open[j]              satellites
///     (6)  haul[i,j] ≤ limit[i,j]                           where a trunk arc has a limit
///
/// Which way the goods really flow makes no difference: suppliers that send to plants through hubs are customers here.
public struct TwoStageProblem: Sendable, Equatable {
  /// A plant or a satellite.
  public struct Facility: Sendable, Equatable {
    /// What it can take or give, in whole parts (see `partsPerUnit`); 0 or more.
    public var capacity: Int
    /// What it costs when open, in the instance's money; 0 or more.
    public var rent: Double

    public init(capacity: Int, rent: Double) {
      self.capacity = capacity
      self.rent = rent
    }
  }

  public var plants: [Facility]
  public var satellites: [Facility]
  /// Demands in whole parts; 0 or more.
  public var demands: [Int]
  /// Cost of one unit from plant to satellite, plant by plant; `nil` where there is no way.
  public var trunkCosts: [Double?]
  /// Greatest flow from plant to satellite in whole parts, in the same order; `nil` when no arc has a limit.
  public var trunkLimits: [Int]?
  /// Cost of one unit from satellite to customer, satellite by satellite; `nil` where there is no way.
  public var deliveryCosts: [Double?]
  /// What one unit of demand that is not served costs; `nil` when all of it must be served.
  public var unservedPrice: Double?
  /// Whole parts that make one unit of the instance.
  public var partsPerUnit: Int
  /// A cost that every plan bears.
  public var constant: Double
  /// By how much plans of the instance as it was written may undercut plans of this one, which is in whole parts.
  public var roundingAllowance: Double

  public init(
    plants: [Facility], satellites: [Facility], demands: [Int], trunkCosts: [Double?], trunkLimits: [Int]? = nil,
    deliveryCosts: [Double?], unservedPrice: Double? = nil, partsPerUnit: Int = 1, constant: Double = 0,
    roundingAllowance: Double = 0
  ) {
    precondition(trunkCosts.count == plants.count * satellites.count, "one trunk cost a plant and satellite")
    precondition(trunkLimits.map { $0.count == trunkCosts.count } ?? true, "one trunk limit a plant and satellite")
    precondition(deliveryCosts.count == satellites.count * demands.count, "one cost a satellite and customer")
    precondition((plants + satellites).allSatisfy { $0.capacity >= 0 && $0.rent >= 0 }, "nothing is below nought")
    precondition(demands.allSatisfy { $0 >= 0 } && partsPerUnit > 0, "no demand is below nought")
    self.plants = plants
    self.satellites = satellites
    self.demands = demands
    self.trunkCosts = trunkCosts
    self.trunkLimits = trunkLimits
    self.deliveryCosts = deliveryCosts
    self.unservedPrice = unservedPrice
    self.partsPerUnit = partsPerUnit
    self.constant = constant
    self.roundingAllowance = roundingAllowance
  }

  /// Which facilities are open.
  public struct Opening: Sendable, Equatable, Hashable {
    public var plants: [Bool]
    public var satellites: [Bool]

    public init(plants: [Bool], satellites: [Bool]) {
      self.plants = plants
      self.satellites = satellites
    }
  }

  /// Rents of an opening, without the constant.
  func rent(of opening: Opening) -> Double {
    var sum = 0.0
    for (plant, isOpen) in zip(plants, opening.plants) where isOpen { sum += plant.rent }
    for (satellite, isOpen) in zip(satellites, opening.satellites) where isOpen { sum += satellite.rent }
    return sum
  }
}
