public import Quantities

/// A kind of waste (废弃物类别) with the rules under which it is collected. New kinds are declared as data.
public struct WasteStream: Sendable, Codable {
  /// How the stream travels from village to station.
  public enum Pattern: String, Sendable, Codable {
    /// Full loads back and forth (整车往返): a village has many truckloads.
    case shuttle
    /// Small loads of many villages on one periodic tour (巡回收运).
    case round
    /// Fetched when it is called for (随叫随收), within a time of response; no calendar can plan it.
    case onCall = "on-call"
  }

  /// Where a round may be emptied.
  public enum UnloadingPlace: String, Sendable, Codable, CaseIterable {
    /// Only at its station.
    case station
    /// Within the shift also at a centre that takes its streams. The mass stays in its station's account.
    case centre
  }

  /// One source of the stream: an activity of the village times coefficients.
  ///
  ///     generated   = activity × Π factors                 (kg/yr)
  ///     collectable = generated × collectable coefficient
  ///     off-field   = collectable × (1 − on-site share)
  public struct Source: Sendable, Codable {
    /// The `item` of the coefficients: `wheat`, `pig_fattening`, `mulch`.
    public let item: String
    /// The column of the villages table; its ending tells its unit: `_mu`, `_head`, `_kg` count as one unit, `_t` as 1000 kg.
    public let activity: String
    /// Parameters multiplied with the activity; their product is kilograms per unit of activity, or a plain ratio after `_t`.
    public let factors: [String]
    /// Parameter with the collectable part of what is generated; none means all of it.
    public let collectable: String?
    /// Parameter with the part of the collectable mass used on site; none means nothing.
    public let onSite: String?
    /// Name of the season profile by which it arises over the year.
    public let season: String
    /// How the village figures were obtained.
    public let activityConfidence: Confidence
    public let activitySource: String

    public init(
      item: String, activity: String, factors: [String], collectable: String?, onSite: String?, season: String,
      activityConfidence: Confidence, activitySource: String
    ) {
      self.item = item
      self.activity = activity
      self.factors = factors
      self.collectable = collectable
      self.onSite = onSite
      self.season = season
      self.activityConfidence = activityConfidence
      self.activitySource = activitySource
    }
  }

  public let id: ID<WasteStream>
  public let name: LocalizedName
  public let pattern: Pattern
  /// What a tonne of this stream means, e.g. `air-dry, 15 % moisture` or `fresh`.
  public let massBasis: LocalizedName
  /// Greatest road distance village → station; arcs beyond it do not exist.
  public var serviceRadius: Distance
  /// Each village hands the whole stream to one station; otherwise it may be split.
  public let isSingleStation: Bool
  /// Greatest road distance from a village to a second open station of the stream, which every village that is served
  /// must have (equation 27); `nil` where none is asked for.
  public let backupRadius: Distance?
  /// Every village with a positive mass must be served (equation 2 with =).
  public let servesEveryVillage: Bool
  /// Stations that each township must have (equation 10), with the document that asks for it.
  public var stationsPerTownship: Int
  public let stationsPerTownshipSource: String
  /// Part of the mass lost between handing over and dispatch to the centre.
  public let storageLoss: Share
  /// As loaded on the truck; sets whether payload or body volume limits a load.
  public let bulkDensity: BulkDensity
  /// Visits to each village within a year, for round streams; spread over the periods in which mass arises.
  public let visitsPerYear: Int
  /// Loading or service costs that do not depend on distance, per tonne collected.
  public let handlingPrice: MassPrice
  /// Haulage from station to centre.
  public let onwardRate: HaulageRate
  /// Streams whose loads may lie on the same truck; a stream not named here travels alone.
  public var mayShareLoadWith: [ID<WasteStream>]
  public let needsSealedVehicle: Bool
  /// Years for which a ledger of quantity and destination must be kept; 0 when no rule asks for it.
  public let ledgerYears: Int
  public let ruleSource: String
  public var sources: [Source]
  public let place: Place?
  /// Expected mass of a call of an on-call stream; `nil` for the others.
  public var loadPerCall: Mass?
  /// Time within which a call is answered; `nil` unless on call.
  public var responseTime: WorkTime?
  /// Only a vehicle that carries no other stream at all may carry it (专车专用).
  public var needsDedicatedVehicle: Bool
  /// May be on one truck with streams whose loads it may not share, in a compartment of its own.
  public var mayRideInOwnCompartment: Bool
  /// Least days from a visit of a village to its next; 0 where nothing is asked.
  public var spacingDays: Int
  /// Weekdays on which villages may be visited; empty means any.
  public var visitWeekdays: [Weekday]
  /// Working days of a period on which it can be fetched from the field (抢收期), for shuttle streams; `nil`: all.
  public var harvestDays: Int?
  public var unloadsAt: UnloadingPlace

  public init(
    id: ID<WasteStream>, name: LocalizedName, pattern: Pattern, massBasis: LocalizedName, serviceRadius: Distance,
    isSingleStation: Bool, servesEveryVillage: Bool, stationsPerTownship: Int, stationsPerTownshipSource: String,
    storageLoss: Share, bulkDensity: BulkDensity, visitsPerYear: Int, handlingPrice: MassPrice,
    onwardRate: HaulageRate, mayShareLoadWith: [ID<WasteStream>], needsSealedVehicle: Bool, ledgerYears: Int,
    ruleSource: String, sources: [Source], place: Place?, backupRadius: Distance? = nil,
    loadPerCall: Mass? = nil, responseTime: WorkTime? = nil, needsDedicatedVehicle: Bool = false,
    mayRideInOwnCompartment: Bool = false, spacingDays: Int = 0, visitWeekdays: [Weekday] = [],
    harvestDays: Int? = nil, unloadsAt: UnloadingPlace = .station
  ) {
    self.id = id
    self.name = name
    self.pattern = pattern
    self.massBasis = massBasis
    self.serviceRadius = serviceRadius
    self.backupRadius = backupRadius
    self.isSingleStation = isSingleStation
    self.servesEveryVillage = servesEveryVillage
    self.stationsPerTownship = stationsPerTownship
    self.stationsPerTownshipSource = stationsPerTownshipSource
    self.storageLoss = storageLoss
    self.bulkDensity = bulkDensity
    self.visitsPerYear = visitsPerYear
    self.handlingPrice = handlingPrice
    self.onwardRate = onwardRate
    self.mayShareLoadWith = mayShareLoadWith
    self.needsSealedVehicle = needsSealedVehicle
    self.ledgerYears = ledgerYears
    self.ruleSource = ruleSource
    self.sources = sources
    self.place = place
    self.loadPerCall = loadPerCall
    self.responseTime = responseTime
    self.needsDedicatedVehicle = needsDedicatedVehicle
    self.mayRideInOwnCompartment = mayRideInOwnCompartment
    self.spacingDays = spacingDays
    self.visitWeekdays = visitWeekdays
    self.harvestDays = harvestDays
    self.unloadsAt = unloadsAt
  }
}
