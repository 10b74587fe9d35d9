import LinearProgramming
import Siting
public import WasteNetwork

/// The siting model of a scenario as text for other programs.
public enum ModelExport {
  public enum Format: String, Sendable, CaseIterable {
    /// Data of `Models/siting.mod`.
    case mathprog
    case mps
    case lp
  }

  /// - Parameter plan: a plan whose decisions are fixed, so that a solver reproduces its cost.
  public static func text(
    network: Network, distances: RoadDistances, as format: Format, fixing plan: SitingPlan? = nil
  ) -> String {
    let problem = SitingProblem(network, distances: distances)
    if format == .mathprog {
      return plan.map { SitingMathProg.dataText(problem, fixing: $0) } ?? SitingMathProg.dataText(problem)
    }
    let siting = SitingProgramme(problem)
    let programme = plan.map(siting.fixing) ?? siting.programme
    return format == .mps ? programme.mpsText() : programme.lpText()
  }
}
