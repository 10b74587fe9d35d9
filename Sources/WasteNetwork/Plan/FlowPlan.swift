public import Quantities

/// What moves when: every array has one entry a period of the network's calendar.
public struct FlowPlan: Sendable, Codable {
  /// A station's yard over the year, which repeats itself: the last period's stock is there at the start of the first.
  ///
  ///     stock[t] = stock[t − 1] + arrivals[t] − lost[t] − dispatched[t] − overflow[t]
  ///
  /// Arrivals follow the season of each village assigned, of a village's part in proportion, rounded down on the running
  /// sum. The year's loss is what siting took in and did not ship.
  public struct StationFlow: Sendable, Codable {
    public var depot: ID<Depot>
    public var stream: ID<WasteStream>
    public var arrivals: [Mass]
    public var lost: [Mass]
    public var dispatched: [Mass]
    /// At the end of the period.
    public var stock: [Mass]
    /// Arrivals the yard had no room for; all zero in a plan that works.
    public var overflow: [Mass]
    public init(
      depot: ID<Depot>, stream: ID<WasteStream>, arrivals: [Mass], lost: [Mass], dispatched: [Mass], stock: [Mass],
      overflow: [Mass]
    ) {
      self.depot = depot
      self.stream = stream
      self.arrivals = arrivals
      self.lost = lost
      self.dispatched = dispatched
      self.stock = stock
      self.overflow = overflow
    }
  }

  /// Mass from a station to a centre.
  public struct Dispatch: Sendable, Codable {
    public var depot: ID<Depot>
    public var centre: ID<Centre>
    public var stream: ID<WasteStream>
    public var mass: [Mass]
    public var cost: Money
    public init(
      depot: ID<Depot>, centre: ID<Centre>, stream: ID<WasteStream>, mass: [Mass], cost: Money
    ) {
      self.depot = depot
      self.centre = centre
      self.stream = stream
      self.mass = mass
      self.cost = cost
    }
  }

  /// A centre's line over the year: stock[t] = stock[t − 1] + intake[t] − delivered[t], the year repeating itself.
  /// What is delivered has been treated; it goes to outlets, or is used at the centre when the scenario has no outlet
  /// for the stream.
  public struct LineFlow: Sendable, Codable {
    public var centre: ID<Centre>
    public var stream: ID<WasteStream>
    public var intake: [Mass]
    public var delivered: [Mass]
    /// At the end of the period.
    public var stock: [Mass]
    public init(centre: ID<Centre>, stream: ID<WasteStream>, intake: [Mass], delivered: [Mass], stock: [Mass]) {
      self.centre = centre
      self.stream = stream
      self.intake = intake
      self.delivered = delivered
      self.stock = stock
    }
  }

  /// Mass from a centre to an outlet.
  public struct Delivery: Sendable, Codable {
    public var centre: ID<Centre>
    public var outlet: ID<Outlet>
    public var mass: [Mass]
    public var haulCost: Money
    /// Paid to the district; negative when the district pays.
    public var revenue: Money
    public init(centre: ID<Centre>, outlet: ID<Outlet>, mass: [Mass], haulCost: Money, revenue: Money) {
      self.centre = centre
      self.outlet = outlet
      self.mass = mass
      self.haulCost = haulCost
      self.revenue = revenue
    }
  }

  /// What one more unit of something scarce is worth: a dual value in words.
  public struct Worth: Sendable, Codable {
    public var subject: LocalizedName
    /// Yearly value of one more unit.
    public var value: Money
    /// E.g. `t of storage`, `t a day of handling`.
    public var unit: LocalizedName
    public init(subject: LocalizedName, value: Money, unit: LocalizedName) {
      self.subject = subject
      self.value = value
      self.unit = unit
    }
  }

  public var stations: [StationFlow]
  public var dispatches: [Dispatch]
  public var lines: [LineFlow]
  public var deliveries: [Delivery]
  public var worths: [Worth]
  /// Onward and outlet haulage less revenue.
  public var netCost: Money
  public var quality: Quality

  public init(
    stations: [StationFlow], dispatches: [Dispatch], lines: [LineFlow], deliveries: [Delivery], worths: [Worth],
    netCost: Money, quality: Quality
  ) {
    self.stations = stations
    self.dispatches = dispatches
    self.lines = lines
    self.deliveries = deliveries
    self.worths = worths
    self.netCost = netCost
    self.quality = quality
  }
}
