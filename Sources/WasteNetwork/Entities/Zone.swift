public import Quantities

/// A place in which, or near which, no site may stand: a forbidden area, or what a setback is kept from.
public struct Zone: Sendable, Hashable, Codable {
  /// What the zone is, or what lies in it.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case river, lake, road, railway, dwelling, pipeline, farmland, heritage, forbidden
    case waterSource = "water-source"
    case powerLine = "power-line"

    public var name: LocalizedName {
      switch self {
      case .river: LocalizedName(zh: "河道", en: "river")
      case .lake: LocalizedName(zh: "湖泊水库", en: "lake")
      case .road: LocalizedName(zh: "公路", en: "road")
      case .railway: LocalizedName(zh: "铁路", en: "railway")
      case .dwelling: LocalizedName(zh: "居民区", en: "dwelling")
      case .pipeline: LocalizedName(zh: "油气管道", en: "pipeline")
      case .farmland: LocalizedName(zh: "永久基本农田", en: "protected farmland")
      case .heritage: LocalizedName(zh: "文物保护区", en: "heritage")
      case .forbidden: LocalizedName(zh: "禁建区", en: "forbidden area")
      case .waterSource: LocalizedName(zh: "饮用水水源", en: "water source")
      case .powerLine: LocalizedName(zh: "电力线路", en: "power line")
      }
    }
  }

  public let id: ID<Zone>
  public let name: LocalizedName
  public let kind: Kind
  /// Straight distance that must be kept from the zone's outline; zero where only standing in it is forbidden.
  public let setback: Distance
  /// The rule that forbids it, in words.
  public let rule: String
  /// Where the rule stands: document, number, article.
  public let source: String
  /// Streams whose sites the rule holds for; empty means any.
  public let streams: [ID<WasteStream>]
  /// Codes of sites for which an exception was granted.
  public let spares: [String]
  public let place: Place?

  public init(
    id: ID<Zone>, name: LocalizedName, kind: Kind, setback: Distance, rule: String, source: String,
    streams: [ID<WasteStream>], spares: [String], place: Place?
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.setback = setback
    self.rule = rule
    self.source = source
    self.streams = streams
    self.spares = spares
    self.place = place
  }
}

/// A site that a zone rules out, with the reason.
public struct SiteRuling: Sendable, Hashable, Codable {
  public enum Site: Sendable, Hashable, Codable {
    case depot(ID<Depot>)
    case centre(ID<Centre>)
  }

  public let site: Site
  public let zone: Zone
  /// Straight distance from the site's point to the zone's outline, rounded down; zero inside.
  public let distance: Distance
  /// What the scenario's table says of the site.
  public let declared: SiteState

  public init(site: Site, zone: Zone, distance: Distance, declared: SiteState) {
    self.site = site
    self.zone = zone
    self.distance = distance
    self.declared = declared
  }

  /// Why the site may not be used, rule and source included.
  public var reason: LocalizedName {
    let basis = "\(zone.rule)（\(zone.source)）"
    let (zh, en) = (zone.kind.name.zh, zone.kind.name.en)
    guard zone.setback > .zero else {
      return LocalizedName(
        zh: "位于\(zh)“\(zone.name.zh)”内：\(basis)",
        en: "inside ‘\(zone.name.en)’ (\(en)): \(zone.rule) (\(zone.source))")
    }
    return LocalizedName(
      zh: "距\(zh)“\(zone.name.zh)” \(distance.metres) m，应不小于 \(zone.setback.metres) m：\(basis)",
      en: "\(distance.metres) m from ‘\(zone.name.en)’ (\(en)), where \(zone.setback.metres) m must be kept: "
        + "\(zone.rule) (\(zone.source))")
  }
}
