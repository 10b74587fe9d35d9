public import Computation
public import LinearProgramming
import Quantities
import Reports
public import WasteNetwork

/// Why a scenario has no plan, and the cheapest ways to mend it.
public struct ScenarioExplanation: Sendable {
  /// Conflicts of one shape: the same limits, demands that differ in their villages only.
  public struct Group: Sendable {
    public let conflicts: [Conflict]
    /// `nil` where the search for them was ended before it was through.
    public let mends: [Mend]?
  }

  public enum Status: String, Sendable, Codable {
    case feasible, infeasible
    /// Neither a conflict nor a plan was found.
    case undecided
  }

  public let status: Status
  /// In the order of the scenario.
  public let groups: [Group]
  let rest: ConflictSearch.Rest
  let wide: WideQuestion

  /// All conflicts, in the order of the scenario.
  public var conflicts: [Conflict] { groups.flatMap(\.conflicts) }

  /// Explains a scenario.
  /// - Parameters:
  ///   - draft: of the scenario; `Network(draft)` accepts it.
  ///   - effort: of each plan that prices a mend; a small one is enough.
  /// - Throws: `ExplanationStopped` when the effort is cancelled before the conflicts are known, `InputFaults` when the draft is at fault, or the
  ///   solver's fault.
  public init(
    _ draft: NetworkDraft, metric: any RoadMetric, solver: any LinearSolver, effort: Effort = Effort(work: 5)
  ) throws {
    wide = try WideQuestion(draft, metric: metric)
    let feasibility = Feasibility(wide: wide, solver: solver, effort: effort)
    var search = ConflictSearch(feasibility)
    try search.run()
    rest = search.rest
    status = search.conflicts.isEmpty ? (search.rest == .planned ? .feasible : .undecided) : .infeasible
    let alike = ScenarioExplanation.grouped(search.conflicts)
    groups = try each(of: alike.count, threads: effort.threads) { [search] number in
      let mends = MendSearch(feasibility, group: alike[number], among: search.conflicts, givenUp: search.givenUp)
      do {
        return Group(conflicts: alike[number], mends: try mends.mends())
      } catch is ExplanationStopped {
        return Group(conflicts: alike[number], mends: nil)
      }
    }
  }

  /// Conflicts in the order of the first of each shape.
  private static func grouped(_ conflicts: [Conflict]) -> [[Conflict]] {
    var groups: [[Conflict]] = []
    for conflict in conflicts {
      if let index = groups.firstIndex(where: { $0[0].isAlike(conflict) }) {
        groups[index].append(conflict)
      } else {
        groups.append([conflict])
      }
    }
    return groups
  }

  /// A requirement in planner's words.
  public func words(_ requirement: Requirement) -> LocalizedName { LocalizedName(wide.words(requirement)) }
  /// A mend in planner's words.
  public func words(_ change: Mend.Change) -> LocalizedName { LocalizedName(wide.words(change)) }
}

extension Conflict {
  /// Whether another conflict is the same for another village.
  func isAlike(_ other: Conflict) -> Bool {
    func rest(_ conflict: Conflict) -> [Requirement] { conflict.members.filter { $0.kind != .service } }
    let services = (members.count { $0.kind == .service }, other.members.count { $0.kind == .service })
    return services == (1, 1) && rest(self) == rest(other) && proof == other.proof && minimality == other.minimality
  }
}

extension LocalizedName {
  init(_ phrase: Phrase) { self.init(zh: phrase.zh, en: phrase.en) }
}
