/// How strictly each check is meant: a check left out keeps the level it reports by itself.
public struct CheckLevels: Sendable, Hashable, Codable {
  /// What a scenario may ask of a check.
  public enum Strictness: String, Sendable, Codable, CaseIterable {
    /// What it finds must be mended before a plan is made.
    case strict
    /// What it finds is said, and a plan is made all the same.
    case warning
  }

  /// In the order in which the scenario gives them, each check once.
  public private(set) var given: [Entry] = []

  /// One check with its level.
  public struct Entry: Sendable, Hashable, Codable {
    public let check: FaultKind
    public let strictness: Strictness

    public init(check: FaultKind, strictness: Strictness) {
      self.check = check
      self.strictness = strictness
    }
  }

  public init() {}

  /// Sets the level of a check; a later call takes the place of an earlier one.
  public mutating func set(_ check: FaultKind, to strictness: Strictness) {
    given.removeAll { $0.check == check }
    given.append(Entry(check: check, strictness: strictness))
  }

  /// The faults at the levels asked for. An error without whose cure no plan can be made stays one.
  public func applied(to faults: [Fault]) -> [Fault] {
    guard !given.isEmpty else { return faults }
    let levels = Dictionary(uniqueKeysWithValues: given.map { ($0.check.rawValue, $0) })
    return faults.map { fault in
      switch levels[fault.name]?.strictness {
      case .strict: fault.at(level: .error)
      case .warning: levels[fault.name]?.check.mayBeWarning == true ? fault.at(level: .warning) : fault
      case nil: fault
      }
    }
  }
}

extension Fault {
  /// The same fault at another level.
  public func at(level: Level) -> Fault { Fault(name, level: level, at: place, finding, cure: remedy) }
}

extension FaultKind {
  /// The level at which a check reports by itself; some raise it where the scenario asks that all be served.
  public enum Usual: String, Sendable, Codable { case error, warning, either }

  public var usual: Usual {
    switch self {
    case .foreignEncoding, .unusedSheet, .inexactDatum, .otherDatum, .unusedColumn, .emptyFigure, .convertedColumn,
      .unlikelySetting, .absoluteBase, .idleSetting, .idleItem, .duplicatePosition,
      .oneSidedSharing, .streamWithoutOutlet, .streamWithoutMass, .distanceWithoutService, .unusedCoefficient,
      .unusedSeason, .disconnectedPart, .freeSupply, .nowhereToGo, .unitLooksWrong, .areaCountedTwice, .areaAboveLand,
      .shareLooksLikeFraction, .codeLooksRenamed, .repeatedName, .overrideOutsideRange, .tablesDisagree, .siteInZone,
      .unsettledDatum, .zonesElsewhere,
      .equalSplit, .placeCutOff, .placeBehindLimit, .placeInDrySeasonOnly:
      .warning
    case .remotePosition, .depotOutsideTownship, .contradictingTargets, .noBackupInReach, .uselessDepot,
      .villageClosedToTrucks, .visitsDoNotFit, .villageOutOfReach, .targetOutOfReach, .capacityShortOfTarget,
      .wrongGeometry, .badRoad, .placeOffRoad:
      .either
    default: .error
    }
  }

  /// Whether a scenario may ask for a warning only: a plan can be made with the finding as it stands.
  public var mayBeWarning: Bool {
    switch self {
    case .coefficientOutsideRange, .depotOutsideTownship, .depotOutsideEveryTownship, .totalsDisagree: true
    default: usual == .warning
    }
  }
}
