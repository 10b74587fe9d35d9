public import WasteNetwork

/// The independent audit of a plan: every constraint, cost and balance recomputed from the inputs in whole numbers.
///
/// It trusts no figure of the plan and shares no code with the search that made it; equation numbers are those of
/// the siting model.
public enum PlanAudit {
  /// Audits a plan against the network, distances and road metric it claims to be made from.
  /// - Parameter accepted: the plan that it was to depart from in a few villages only, if there is one.
  public static func run(
    network: Network, distances: RoadDistances, metric: any RoadMetric, plan: Plan, accepted: AcceptedPlan? = nil
  ) -> AuditResult {
    let ranges = RangeChecks(plan: plan).run()
    guard ranges.passed else { return AuditResult(checks: [ranges], notAudited: everythingElse) }
    let subject = PlanUnderAudit(network: network, distances: distances, metric: metric, plan: plan)
    let codes = CodeChecks(subject: subject).run()
    return AuditResult(
      checks: [ranges] + codes + sitingChecks(subject) + statementChecks(subject, accepted) + flowChecks(subject)
        + transportChecks(subject),
      notAudited: notAudited(plan))
  }

  private static func sitingChecks(_ subject: PlanUnderAudit) -> [AuditResult.Check] {
    AssignmentChecks(subject: subject).run()
      + CapacityChecks(subject: subject).run()
      + SiteChecks(subject: subject).run()
      + BalanceChecks(subject: subject).run()
      + TargetChecks(subject: subject).run()
      + RuleChecks(subject: subject).run()
      + CostChecks(subject: subject).run()
  }

  /// What the plan says of itself: answers to villages, inputs, value, bound and proof.
  private static func statementChecks(_ subject: PlanUnderAudit, _ accepted: AcceptedPlan?) -> [AuditResult.Check] {
    AnswerChecks(subject: subject).run()
      + StatementChecks(subject: subject).run()
      + QualityChecks(plan: subject.plan, network: subject.network).run()
      + CertificateChecks(
        network: subject.network, distances: subject.distances, plan: subject.plan.siting, accepted: accepted
      ).run() + MoveChecks(subject: subject, accepted: accepted).run()
  }

  private static func flowChecks(_ subject: PlanUnderAudit) -> [AuditResult.Check] {
    StationFlowChecks(subject: subject).run()
      + CentreFlowChecks(subject: subject).run()
      + OutletChecks(subject: subject).run()
  }

  private static func transportChecks(_ subject: PlanUnderAudit) -> [AuditResult.Check] {
    let rounds = RoundsUnderAudit(subject: subject)
    let days = DaysUnderAudit(rounds: rounds)
    return RoundChecks(rounds: rounds).run()
      + LoadChecks(rounds: rounds).run() + AccessChecks(rounds: rounds).run()
      + VisitChecks(rounds: rounds).run()
      + VisitDayChecks(rounds: rounds).run()
      + ShuttleChecks(subject: subject).run()
      + ShuttleDayChecks(days: days).run()
      + CallChecks(days: days).run()
      + CalendarChecks(rounds: rounds).run()
      + VehicleDayChecks(days: days).run()
      + CrewChecks(days: days).run()
      + FleetChecks(days: days).run()
      + FleetPlanChecks(days: days).run()
      + LimitChecks(rounds: rounds).run()
      + FeedbackChecks(subject: subject).run()
  }

  private static func notAudited(_ plan: Plan) -> [LocalizedName] {
    var open: [LocalizedName] = []
    if plan.siting.quality.bound != nil, !plan.siting.isCertified {
      open.append(
        LocalizedName(
          zh: "选址的界限没有证书：该界限由求解程序给出，未经独立复算。",
          en: "The bound of the siting has no certificate: it is the optimiser's statement, not recomputed."))
    }
    if plan.transport.quality.bound != nil {
      open.append(
        LocalizedName(
          zh: "班次里程费用的下界没有证书：只审核了它与班次、费用、合计是否相符，下界本身未经独立复算。",
          en:
            "The limits of the rounds' kilometre cost have no certificate: that they fit the rounds and their sum was audited, "
            + "how they were derived was not."))
    }
    if let feedback = plan.feedback, feedback.trials.count > 1 {
      open.append(
        LocalizedName(
          zh: "按班次比较过而未采用的选址只有费用数字，方案中没有其内容，无法复算。",
          en:
            "Of the sitings weighed by their rounds and not kept, only figures are in the plan: they cannot be recomputed."
        ))
    }
    return open
  }

  private static let everythingElse = [
    LocalizedName(
      zh: "方案中有数值超出可能范围，其余各项未审核。",
      en: "A figure of the plan is of an impossible size, so nothing else was audited.")
  ]
}
