public import WasteNetwork

/// The problem as data for `Models/siting.mod`, GNU MathProg's own language.
///
/// `glpsol -m Models/siting.mod -d FILE` then solves the same programme as `SitingProgramme`; with a plan fixed it
/// reckons that plan's cost.
public enum SitingMathProg {
  /// Data for the whole problem; tonnes, yuan, square metres.
  public static func dataText(_ problem: SitingProblem) -> String { MathProgWriter(problem).text(fixing: nil) }

  /// Data in which everything built, assigned and shipped is settled as in a plan.
  public static func dataText(_ problem: SitingProblem, fixing plan: SitingPlan) -> String {
    MathProgWriter(problem).text(fixing: plan)
  }
}
