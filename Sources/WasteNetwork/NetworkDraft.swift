/// Everything a scenario says, read but not yet cross-checked; `Network.init` turns it into a network or into faults.
public struct NetworkDraft: Sendable {
  public var name: LocalizedName
  public var calendar: PeriodCalendar
  public var options: PlanningOptions
  public var streams: [WasteStream]
  public var townships: [Township]
  public var villages: [Village]
  public var depots: [Depot]
  public var centres: [Centre]
  public var sizes: [ModuleSize]
  public var outlets: [Outlet]
  public var vehicles: [Vehicle]
  public var targets: [Target]
  public var locks: [Lock]
  public var coefficients: [Coefficient]
  public var seasons: [SeasonProfile]
  /// Visits that are settled before planning.
  public var visitRules: [VisitRule]
  /// Further statements on estimates that the scenario itself makes.
  public var caveats: [Caveat]
  /// Zones as they are drawn, in the order of their table.
  public var zones: [DrawnZone] = []
  /// What zones rule out.
  public internal(set) var rulings: [SiteRuling] = []
  /// Villages' figures that were split from township totals.
  public var splits: [FigureSplit] = []
  /// How strictly checks are meant.
  public var checkLevels = CheckLevels()

  public init(
    name: LocalizedName, calendar: PeriodCalendar, options: PlanningOptions, streams: [WasteStream],
    townships: [Township], villages: [Village], depots: [Depot], centres: [Centre], sizes: [ModuleSize],
    outlets: [Outlet] = [], vehicles: [Vehicle], targets: [Target], locks: [Lock] = [],
    coefficients: [Coefficient], seasons: [SeasonProfile], caveats: [Caveat] = [],
    visitRules: [VisitRule] = []
  ) {
    self.name = name
    self.calendar = calendar
    self.options = options
    self.streams = streams
    self.townships = townships
    self.villages = villages
    self.depots = depots
    self.centres = centres
    self.sizes = sizes
    self.outlets = outlets
    self.vehicles = vehicles
    self.targets = targets
    self.locks = locks
    self.coefficients = coefficients
    self.seasons = seasons
    self.caveats = caveats
    self.visitRules = visitRules
  }
}
