public import Quantities

/// A township (乡镇、街道): the scope of floors, of required stations and of an official's view.
public struct Township: Sendable, Codable {
  public let id: ID<Township>
  public let name: LocalizedName
  public let seat: Coordinate?
  public let place: Place?

  public init(id: ID<Township>, name: LocalizedName, seat: Coordinate?, place: Place?) {
    self.id = id
    self.name = name
    self.seat = seat
    self.place = place
  }
}

/// A village point (村级临时存放点), where a village's waste is handed over.
public struct Village: Sendable, Codable {
  public let id: ID<Village>
  public let name: LocalizedName
  public let township: ID<Township>
  public let position: Coordinate
  public let positionConfidence: Confidence
  /// Figures by column name: activities such as `wheat_sown_mu`, and overrides of a coefficient for this
  /// village, named `<item>_<parameter>`, such as `wheat_on_site_share`. None negative.
  public var figures: [String: Double]
  public let place: Place?
  /// When a truck may come; `nil` at any time.
  public var openingHours: OpeningHours?
  /// Its roads are closed to trucks of a greater laden weight (限重).
  public var truckLimit: Mass?
  /// Periods of the calendar, from 1, in which its roads can be used; `nil` for all.
  public var passablePeriods: [Int]?

  public init(
    id: ID<Village>, name: LocalizedName, township: ID<Township>, position: Coordinate,
    positionConfidence: Confidence, figures: [String: Double], place: Place?, openingHours: OpeningHours? = nil,
    truckLimit: Mass? = nil
  ) {
    self.id = id
    self.name = name
    self.township = township
    self.position = position
    self.positionConfidence = positionConfidence
    self.figures = figures
    self.place = place
    self.openingHours = openingHours
    self.truckLimit = truckLimit
  }
}

/// Whether a site may, must or must not be used.
public enum SiteState: String, Sendable, Codable, CaseIterable {
  /// Stands already; may be used or left.
  case existing
  /// Must be open.
  case required
  case candidate
  case forbidden
}

/// A candidate or existing depot site (乡镇收储暂存场所).
public struct Depot: Sendable, Codable {
  public let id: ID<Depot>
  public let name: LocalizedName
  public let township: ID<Township>
  public let position: Coordinate
  public let positionConfidence: Confidence
  public var state: SiteState
  /// Why a site is required or forbidden; empty otherwise.
  public let reason: String
  public var area: Area
  /// Yearly cost of the site itself, before any module (f).
  public let yearlyCost: Money
  /// Streams the site may take; empty means all.
  public var streams: [ID<WasteStream>]
  public let place: Place?
  /// When a truck may come to unload; `nil` at any time.
  public var openingHours: OpeningHours?
  /// Its roads are closed to trucks of a greater laden weight (限重).
  public var truckLimit: Mass?
  /// Periods of the calendar, from 1, in which its roads can be used; `nil` for all.
  public var passablePeriods: [Int]?

  public init(
    id: ID<Depot>, name: LocalizedName, township: ID<Township>, position: Coordinate,
    positionConfidence: Confidence, state: SiteState, reason: String, area: Area, yearlyCost: Money,
    streams: [ID<WasteStream>], place: Place?, openingHours: OpeningHours? = nil
  ) {
    self.id = id
    self.name = name
    self.township = township
    self.position = position
    self.positionConfidence = positionConfidence
    self.state = state
    self.reason = reason
    self.area = area
    self.yearlyCost = yearlyCost
    self.streams = streams
    self.place = place
    self.openingHours = openingHours
  }
}

/// A district-level centre (区级标准化收储中心), which takes from stations.
public struct Centre: Sendable, Codable {
  public let id: ID<Centre>
  public let name: LocalizedName
  public let position: Coordinate
  public let positionConfidence: Confidence
  public var state: SiteState
  public let reason: String
  /// Streams the centre may take; empty means all.
  public var streams: [ID<WasteStream>]
  /// Multiplies the yearly cost of every size at this centre (G); 1 is the plain price.
  public let costFactor: Share
  public let place: Place?
  /// Its roads are closed to trucks of a greater laden weight (限重).
  public var truckLimit: Mass?
  /// Periods of the calendar, from 1, in which its roads can be used; `nil` for all.
  public var passablePeriods: [Int]?

  public init(
    id: ID<Centre>, name: LocalizedName, position: Coordinate, positionConfidence: Confidence, state: SiteState,
    reason: String, streams: [ID<WasteStream>], costFactor: Share, place: Place?
  ) {
    self.id = id
    self.name = name
    self.position = position
    self.positionConfidence = positionConfidence
    self.state = state
    self.reason = reason
    self.streams = streams
    self.costFactor = costFactor
    self.place = place
  }
}

/// A size in which a station module or a centre's line for one stream can be built.
public struct ModuleSize: Sendable, Codable {
  public enum Level: String, Sendable, Codable { case station, centre }

  public let level: Level
  public let stream: ID<WasteStream>
  /// Short name such as `S`, `M`, `L`; unique within level and stream.
  public let size: String
  public let storage: Mass
  /// Greatest mass dispatched (station) or treated (centre) in a day.
  public let handlingPerDay: Mass
  public let area: Area
  /// Yearly cost: investment spread over its life, plus running cost.
  public let yearlyCost: Money
  public let confidence: Confidence
  public let source: String
  public let place: Place?

  public init(
    level: Level, stream: ID<WasteStream>, size: String, storage: Mass, handlingPerDay: Mass, area: Area,
    yearlyCost: Money, confidence: Confidence, source: String, place: Place?
  ) {
    self.level = level
    self.stream = stream
    self.size = size
    self.storage = storage
    self.handlingPerDay = handlingPerDay
    self.area = area
    self.yearlyCost = yearlyCost
    self.confidence = confidence
    self.source = source
    self.place = place
  }
}

/// An end use (利用处置去向) of one stream.
public struct Outlet: Sendable, Codable {
  /// The five uses of straw (五料化) and the ways of disposal of the other streams.
  public enum Use: String, Sendable, Codable, CaseIterable {
    case fertiliser, feed, fuel, substrate
    case rawMaterial = "raw-material"
    case recycling
    case hazardousTreatment = "hazardous-treatment"
  }

  public let id: ID<Outlet>
  public let name: LocalizedName
  public let stream: ID<WasteStream>
  public let use: Use
  public let position: Coordinate
  public let yearlyCapacity: Mass
  /// Contracted yearly minimum; zero when there is none.
  public let yearlyMinimum: Mass
  /// Paid to the district per tonne; negative when the district pays.
  public let price: MassPrice
  public let haulageRate: HaulageRate
  public let place: Place?

  public init(
    id: ID<Outlet>, name: LocalizedName, stream: ID<WasteStream>, use: Use, position: Coordinate, yearlyCapacity: Mass,
    yearlyMinimum: Mass, price: MassPrice, haulageRate: HaulageRate, place: Place?
  ) {
    self.id = id
    self.name = name
    self.stream = stream
    self.use = use
    self.position = position
    self.yearlyCapacity = yearlyCapacity
    self.yearlyMinimum = yearlyMinimum
    self.price = price
    self.haulageRate = haulageRate
    self.place = place
  }
}
