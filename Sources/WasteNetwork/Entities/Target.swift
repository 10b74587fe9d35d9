public import Quantities

/// A coverage target of a plan document: a fraction with a written numerator, denominator, scope, year and source.
public struct Target: Sendable, Codable {
  public enum Scope: Sendable, Hashable, Codable {
    case district
    case township(ID<Township>)
    /// The same share in every single township.
    case eachTownship
  }

  /// What the share is a share of.
  public enum Denominator: String, Sendable, Codable { case collectable, generated }

  /// How the plan deals with the target.
  public enum Treatment: String, Sendable, Codable {
    /// Equation (9): the plan must reach it, or pay the shortfall's price where one is set.
    case modelled
    /// Outside what this plan decides (e.g. dead livestock); reported with the values the document states.
    case recorded
  }

  public let id: String
  public let name: LocalizedName
  /// The stream; a recorded target may name one that the scenario does not plan.
  public let stream: ID<WasteStream>
  public let scope: Scope
  public let year: Int
  public let share: Share
  public let denominator: Denominator
  /// On-site use counts towards the numerator.
  public let countsOnSiteUse: Bool
  public let treatment: Treatment
  /// Price of a tonne short of the target; `nil` when it must be reached.
  public let shortfallPrice: MassPrice?
  public let baseYear: Int?
  public let baseShare: Share?
  /// Document number, date and part, as reports cite it; for a target of the scenario's own, says so.
  public let document: String
  public let issued: String
  public let part: String
  /// Anything a reader must know, e.g. why a recorded target is not planned.
  public let note: LocalizedName
  public let place: Place?

  public init(
    id: String, name: LocalizedName, stream: ID<WasteStream>, scope: Scope, year: Int, share: Share,
    denominator: Denominator, countsOnSiteUse: Bool, treatment: Treatment, shortfallPrice: MassPrice?, baseYear: Int?,
    baseShare: Share?, document: String, issued: String, part: String, note: LocalizedName, place: Place?
  ) {
    self.id = id
    self.name = name
    self.stream = stream
    self.scope = scope
    self.year = year
    self.share = share
    self.denominator = denominator
    self.countsOnSiteUse = countsOnSiteUse
    self.treatment = treatment
    self.shortfallPrice = shortfallPrice
    self.baseYear = baseYear
    self.baseShare = baseShare
    self.document = document
    self.issued = issued
    self.part = part
    self.note = note
    self.place = place
  }
}

/// An assignment that is settled before planning (equation 11).
public struct Lock: Sendable, Codable {
  public enum Kind: String, Sendable, Codable { case locked, forbidden }

  public let village: ID<Village>
  public let stream: ID<WasteStream>
  public let depot: ID<Depot>
  public let kind: Kind
  public let reason: String
  public let place: Place?

  public init(
    village: ID<Village>, stream: ID<WasteStream>, depot: ID<Depot>, kind: Kind, reason: String, place: Place?
  ) {
    self.village = village
    self.stream = stream
    self.depot = depot
    self.kind = kind
    self.reason = reason
    self.place = place
  }
}
