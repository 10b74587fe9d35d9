/// Every kind of fault that the inputs can have; the raw value is its stable name in both languages and in `--json`.
///
/// The guide `ScenarioFolder.md` explains each in a line.
public enum FaultKind: String, Sendable, Codable, CaseIterable {
  // Files and tables
  case missingFile = "missing-file"
  case unreadableFile = "unreadable-file"
  case missingTable = "missing-table"
  case doubleTable = "double-table"
  case strayTable = "stray-table"
  case emptyTable = "empty-table"
  case severalSheets = "several-sheets"
  case unusedSheet = "unused-sheet"
  case wrongEncoding = "wrong-encoding"
  case foreignEncoding = "foreign-encoding"
  case wrongSeparator = "wrong-separator"
  case raggedRow = "ragged-row"
  case missingColumn = "missing-column"
  case unknownColumn = "unknown-column"
  case doubleColumn = "double-column"
  case wrongGeometry = "wrong-geometry"
  case unusedColumn = "unused-column"
  case emptyFigure = "empty-figure"
  case convertedColumn = "converted-column"

  // Values
  case emptyCell = "empty-cell"
  case notANumber = "not-a-number"
  case outOfRange = "out-of-range"
  case negative = "negative"
  case unknownWord = "unknown-word"
  case badCode = "bad-code"
  case formulaError = "formula-error"
  case notATime = "not-a-time"
  case notADay = "not-a-day"

  // Settings and scenario items
  case badYaml = "bad-yaml"
  case missingSetting = "missing-setting"
  case unknownSetting = "unknown-setting"
  case wrongSetting = "wrong-setting"
  case unknownDatum = "unknown-datum"
  case inexactDatum = "inexact-datum"
  case contradictingDatums = "contradicting-datums"
  case unsettledDatum = "unsettled-datum"
  case unknownPath = "unknown-path"
  case circularBase = "circular-base"
  case absoluteBase = "absolute-base"
  case idleSetting = "idle-setting"
  case idleItem = "idle-item"
  case unlikelySetting = "unlikely-setting"

  // References between tables
  case duplicateCode = "duplicate-code"
  case unknownTownship = "unknown-township"
  case ambiguousTownship = "ambiguous-township"
  case unknownStream = "unknown-stream"
  case unknownVillage = "unknown-village"
  case unknownDepot = "unknown-depot"
  case unknownPlace = "unknown-place"
  case unknownBase = "unknown-base"
  case codeLooksRenamed = "code-looks-renamed"
  case repeatedName = "repeated-name"
  case tablesDisagree = "tables-disagree"

  // Positions
  case positionOutOfRange = "position-out-of-range"
  case swappedPosition = "swapped-position"
  case otherDatum = "other-datum"
  case remotePosition = "remote-position"
  case duplicatePosition = "duplicate-position"
  case depotOutsideEveryTownship = "depot-outside-every-township"
  case depotOutsideTownship = "depot-outside-township"

  // Zones
  case siteInZone = "site-in-zone"
  case zonesElsewhere = "zones-elsewhere"
  case requiredSiteInZone = "required-site-in-zone"
  case zoneWithoutSetback = "zone-without-setback"

  // Targets and rules
  case shareAboveWhole = "share-above-whole"
  case shareLooksLikeFraction = "share-looks-like-fraction"
  case contradictingTargets = "contradicting-targets"
  case tooFewDepots = "too-few-depots"
  case yearOutOfRange = "year-out-of-range"
  case oneSidedSharing = "one-sided-sharing"
  case streamWithoutVehicle = "stream-without-vehicle"
  case streamWithoutSize = "stream-without-size"
  case streamWithoutCentre = "stream-without-centre"
  case streamWithoutOutlet = "stream-without-outlet"
  case streamWithoutSource = "stream-without-source"
  case streamWithoutMass = "stream-without-mass"
  case noBackupInReach = "no-backup-in-reach"
  case distanceWithoutService = "distance-without-service"

  // Sizes, sites and vehicles
  case sizesNotIncreasing = "sizes-not-increasing"
  case tooManySizes = "too-many-sizes"
  case uselessDepot = "useless-depot"
  case vehicleCarriesNothing = "vehicle-carries-nothing"
  case vehicleWithoutWeight = "vehicle-without-weight"
  case villageClosedToTrucks = "village-closed-to-trucks"
  case depotClosedToTrucks = "depot-closed-to-trucks"

  // Visits
  case visitRuleWithoutRounds = "visit-rule-without-rounds"
  case contradictingVisits = "contradicting-visits"
  case visitsDoNotFit = "visits-do-not-fit"

  // Generation
  case missingActivity = "missing-activity"
  case missingCoefficient = "missing-coefficient"
  case unusedCoefficient = "unused-coefficient"
  case coefficientOutsideRange = "coefficient-outside-range"
  case overrideOutsideRange = "override-outside-range"
  case unitLooksWrong = "unit-looks-wrong"
  case areaAboveLand = "area-above-land"
  case areaCountedTwice = "area-counted-twice"
  case partAboveWhole = "part-above-whole"
  case missingSeason = "missing-season"
  case unusedSeason = "unused-season"
  case seasonNotWhole = "season-not-whole"
  case massOutOfRange = "mass-out-of-range"
  case costOutOfRange = "cost-out-of-range"
  case freeSupply = "free-supply"

  // Estimates from township totals
  case totalsDisagree = "totals-disagree"
  case estimateWithoutWeight = "estimate-without-weight"
  case equalSplit = "equal-split"

  // Locks
  case contradictingLocks = "contradicting-locks"
  case lockToUnusableDepot = "lock-to-unusable-depot"

  // Distances
  case missingDistance = "missing-distance"
  case contradictingDistances = "contradicting-distances"
  case strayRoads = "stray-roads"
  case badRoad = "bad-road"
  case placeOffRoad = "place-off-road"
  case placeCutOff = "place-cut-off"
  case placeBehindLimit = "place-behind-limit"
  case baseBehindLimit = "base-behind-limit"
  case placeInDrySeasonOnly = "place-in-dry-season-only"
  case unansweredRoads = "unanswered-roads"
  case villageOutOfReach = "village-out-of-reach"
  case lockOutOfReach = "lock-out-of-reach"
  case targetOutOfReach = "target-out-of-reach"
  case capacityShortOfTarget = "capacity-short-of-target"
  case nowhereToGo = "nowhere-to-go"
  case disconnectedPart = "disconnected-part"
}

extension Fault {
  public init(_ kind: FaultKind, level: Level = .error, at place: Place?, _ finding: Sentence, cure: Sentence) {
    self.init(kind.rawValue, level: level, at: place, finding, cure: cure)
  }
}

extension Place {
  /// The place of a field within this one: the column of a table's row, or the next step of a settings path.
  package func field(_ name: String) -> Place {
    at(column: column.map { "\($0).\(name)" } ?? name)
  }
}
