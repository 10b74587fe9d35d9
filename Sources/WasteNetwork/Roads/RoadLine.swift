public import Quantities

/// A stretch of road as its file draws it, open to motor vehicles.
public struct RoadLine: Sendable, Hashable {
  /// Ways in which it may be driven, as seen along its points.
  public enum Direction: String, Sendable, CaseIterable { case both, forward, backward }

  /// Number of the feature in its file, or of the way in OpenStreetMap.
  public var number: Int
  /// In WGS 84; at least two.
  public var points: [Coordinate]
  /// What kind of road it is, in the words of OpenStreetMap's `highway`, such as `tertiary`; empty where unknown.
  public var roadClass: String
  public var direction: Direction
  /// Above zero.
  public var speed: Speed
  /// Closed to trucks of a greater laden weight (限重); `nil` without limit.
  public var weightLimit: Mass?
  /// Closed to trucks that are higher (限高), centimetres; `nil` without limit.
  public var heightLimitCentimetres: Int?
  /// Usable in the dry season only.
  public var isDryOnly: Bool
  /// Whether villages and sites may be joined to it; not to a motorway.
  public var isJoinable: Bool

  public init(
    number: Int, points: [Coordinate], roadClass: String = "", direction: Direction = .both,
    speed: Speed = .kilometresPerHour(30), weightLimit: Mass? = nil, heightLimitCentimetres: Int? = nil,
    isDryOnly: Bool = false, isJoinable: Bool = true
  ) {
    self.number = number
    self.points = points
    self.roadClass = roadClass
    self.direction = direction
    self.speed = speed
    self.weightLimit = weightLimit
    self.heightLimitCentimetres = heightLimitCentimetres
    self.isDryOnly = isDryOnly
    self.isJoinable = isJoinable
  }
}

/// The roads of a scenario with the rules by which they are used.
public struct RoadNetwork: Sendable {
  /// Where lines meet.
  public enum Joining: Sendable, Hashable {
    /// At vertices of exactly equal position, as in OpenStreetMap; lines that cross without one are on two levels.
    case sharedVertices
    /// Where an end of a line lies within so many metres of another line; lines that cross midway are on two levels.
    case ends(within: Double)
  }

  public var lines: [RoadLine]
  public var joining: Joining
  public var rules: RoadRules

  public init(lines: [RoadLine], joining: Joining, rules: RoadRules) {
    self.lines = lines
    self.joining = joining
    self.rules = rules
  }
}

/// How a scenario uses its roads.
public struct RoadRules: Sendable, Hashable {
  /// What the chosen way is least in; costs go by its length in any case.
  public enum Measure: String, Sendable, CaseIterable { case length, time }

  public var measure: Measure
  /// How far a place may lie from the nearest road.
  public var snapLimit: Distance
  /// Height of the trucks, centimetres: they keep to roads with a greater limit or none.
  public var truckHeightCentimetres: Int
  /// Periods of the calendar, from 1, in which roads of the dry season can be used.
  public var dryPeriods: [Int]
  /// Where the road file comes from, as reports state it.
  public var source: String
  /// What is assumed and not read in the road file, such as speeds by class.
  public var assumptions: [Caveat]

  /// The greatest height of a truck on Chinese roads, 4 m (GB 1589-2016).
  public static let greatestTruckHeightCentimetres = 400
  public static let usualSnapLimit = Distance.metres(500)

  public init(
    measure: Measure = .length, snapLimit: Distance = RoadRules.usualSnapLimit,
    truckHeightCentimetres: Int = RoadRules.greatestTruckHeightCentimetres, dryPeriods: [Int] = [], source: String = "",
    assumptions: [Caveat] = []
  ) {
    self.measure = measure
    self.snapLimit = snapLimit
    self.truckHeightCentimetres = truckHeightCentimetres
    self.dryPeriods = dryPeriods
    self.source = source
    self.assumptions = assumptions
  }
}
