/// A requirement of a scenario: a demand that every plan must fulfil, or a limit that it must keep.
///
/// Positions are those of the scenario's siting question, whose items, targets and quotas stand in the same order
/// whichever rules are lifted.
public enum Requirement: Sendable, Hashable {
  /// Equation (9): a target without a shortfall price, for one scope.
  case target(row: Int)
  /// Equation (2) with =: the stream serves every village, this one too.
  case service(item: Int)
  /// Equation (11): a village's stream is settled for the depots that its locks name.
  case lock(item: Int)
  /// Equation (10): stations that a township must have.
  case stations(quota: Int)
  /// Equation (11): a centre that must have a line.
  case requiredCentre(Int)
  /// Equation (11): a site that must be open; it only ever costs.
  case requiredSite(depot: Int)
  /// Equation (12).
  case budget
  /// Equation (11): no arc of the stream is longer.
  case radius(stream: Int)
  /// No station of the stream is larger than its largest size.
  case stationCapacity(stream: Int)
  /// No line of the stream is larger than its largest size.
  case lineCapacity(stream: Int)
  /// Equation (27): a second station within the backup radius.
  case backup(stream: Int)
  /// The site takes some streams only.
  case siteStreams(depot: Int)
  /// The site may not be used.
  case forbiddenSite(depot: Int)
  /// Equation (6).
  case area(depot: Int)
  /// The centre takes some streams only.
  case centreStreams(Int)
  /// The centre may not be used.
  case forbiddenCentre(Int)
  /// Equation (11): a village's stream may not go to a depot; a position in the network's locks.
  case forbiddenAssignment(lock: Int)

  /// Whether a plan that collects nothing and builds nothing breaks it.
  public var isDemand: Bool { kind.isDemand }

  /// What sort of requirement it is, in the order in which a conflict names them: demands, then limits. Of two smallest
  /// conflicts the one with the earlier kinds is preferred.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case target, service, lock, stations
    case requiredCentre = "required-centre"
    case requiredSite = "required-site"
    case budget, radius
    case stationCapacity = "station-capacity"
    case lineCapacity = "centre-capacity"
    case backup
    case forbiddenSite = "forbidden-site"
    case forbiddenCentre = "forbidden-centre"
    case forbiddenAssignment = "forbidden-assignment"
    case siteStreams = "site-streams"
    case centreStreams = "centre-streams"
    case area

    var isDemand: Bool {
      switch self {
      case .target, .service, .lock, .stations, .requiredCentre, .requiredSite: true
      default: false
      }
    }
  }

  public var kind: Kind {
    switch self {
    case .target: .target
    case .service: .service
    case .lock: .lock
    case .stations: .stations
    case .requiredCentre: .requiredCentre
    case .requiredSite: .requiredSite
    case .budget: .budget
    case .radius: .radius
    case .stationCapacity: .stationCapacity
    case .lineCapacity: .lineCapacity
    case .backup: .backup
    case .siteStreams: .siteStreams
    case .forbiddenSite: .forbiddenSite
    case .area: .area
    case .centreStreams: .centreStreams
    case .forbiddenCentre: .forbiddenCentre
    case .forbiddenAssignment: .forbiddenAssignment
    }
  }
}
