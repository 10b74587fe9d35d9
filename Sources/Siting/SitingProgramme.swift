public import LinearProgramming

/// The siting question as a mixed-integer programme, in tonnes and yuan.
///
/// Its columns, rows and equation numbers are those of `Models/siting.mod` and DESIGN.md §4; names are those that
/// `glpsol` gives the model's own.
public struct SitingProgramme: Sendable {
  /// Where equation (3) stands.
  public enum Linking: Sendable {
    /// Every row of it.
    case complete
    /// Left out, for row generation: `SitingRelaxation` adds the rows that a solution violates.
    case onDemand
  }

  /// What an unmet requirement does.
  public enum Requirements: Sendable {
    case firm
    /// May be missed at a price, to find out which cannot be met; all costs are then zero.
    case elastic
  }

  public package(set) var programme: LinearProgramme
  package let problem: SitingProblem
  let requirements: Requirements

  /// `open[j]`.
  public internal(set) var open: [LinearProgramme.Column] = []
  /// `build[j,s,l]` by station, then size; empty where no station may stand.
  public internal(set) var build: [[LinearProgramme.Column]] = []
  /// `assign[v,s,j]` by arc.
  public internal(set) var assign: [LinearProgramme.Column] = []
  /// `ship[j,k,s]` at `[(depot × centreCount + centre) × streamCount + stream]`.
  public internal(set) var ship: [LinearProgramme.Column?] = []
  /// `fit[k,s,l]` by line, then size.
  public internal(set) var fit: [[LinearProgramme.Column]] = []
  /// `short[t,h]` by coverage row, where falling short is priced.
  public internal(set) var short: [LinearProgramme.Column?] = []
  /// In an elastic programme: what is missing of each requirement.
  package internal(set) var missing: [(requirement: SitingRequirement, column: LinearProgramme.Column)] = []

  /// Rows whose prices the bound starts from.
  package internal(set) var serveRows: [LinearProgramme.Row] = []
  var balanceRows: [LinearProgramme.Row?] = []
  package internal(set) var lineRows: [LinearProgramme.Row?] = []
  package internal(set) var coverageRows: [LinearProgramme.Row?] = []
  package internal(set) var quotaRows: [LinearProgramme.Row] = []
  var requiredCentreRows: [LinearProgramme.Row] = []
  var budgetRow: LinearProgramme.Row?

  public init(_ problem: SitingProblem, linking: Linking = .complete, requirements: Requirements = .firm) {
    let maximises = problem.seeksCoverage && requirements == .firm
    self.problem = problem
    self.requirements = requirements
    programme = LinearProgramme(name: "siting", sense: maximises ? .maximise : .minimise)
    addSites()
    addStations()
    addAssignments()
    addShipments()
    addLines()
    addShortfalls()
    serveOnce()
    if linking == .complete { for arc in problem.arcs.indices { programme.addRow(linkRow(arc)) } }
    limitStationLoads()
    buildOnOpenSites()
    limitAreas()
    balanceStations()
    limitCentreIntake()
    coverTargets()
    fillQuotas()
    settleSites()
    limitBudget()
    backUp()
    limitMoves()
    if problem.seeksDistance, requirements == .firm { limitDistances() }
  }
}

extension LinearProgramme {
  /// Adds a row that is already defined.
  @discardableResult
  mutating func addRow(_ definition: RowDefinition) -> Row {
    addRow(definition.name, definition.bounds, definition.terms)
  }
}
