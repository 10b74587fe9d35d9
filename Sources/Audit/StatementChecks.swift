import WasteNetwork

/// What a plan says about its own inputs and proof: where distances come from, what is an estimate, whether the bound is
/// certified.
struct StatementChecks {
  let subject: PlanUnderAudit
  private var plan: Plan { subject.plan }

  func run() -> [AuditResult.Check] { [distances(), caveats(), certification()] }

  private func distances() -> AuditResult.Check {
    .init(zh: "运距来源如实说明", en: "the origin of distances is stated as it is") { tally in
      let origin = subject.distances.origin
      tally.expect(
        plan.distances == origin, at: "distances", expected: origin.statement.en, found: plan.distances.statement.en)
    }
  }

  /// Every estimate and unverified coefficient of the inputs is listed, in its words, and nothing else.
  private func caveats() -> AuditResult.Check {
    .init(zh: "估计与未核实的数据全部列出", en: "estimates and unverified figures are all listed") { tally in
      let due = subject.network.planCaveats(distances: subject.distances.origin)
      for one in due {
        tally.expect(
          plan.caveats.contains(one), at: one.subject.en, expected: "\(one.confidence.rawValue): \(one.statement.en)",
          found: "no such line")
      }
      tally.expect(plan.caveats.count, equals: due.count, at: "lines")
    }
  }

  /// A plan that comes with a certificate says so, and claims the bound that it proves.
  private func certification() -> AuditResult.Check {
    .init(zh: "下界与证书的说明一致", en: "the bound stated is that of the certificate") { tally in
      let siting = plan.siting
      guard let certificate = siting.certificate else {
        tally.expect(!siting.isCertified, at: "siting", expected: "a certificate", found: "none")
        return
      }
      tally.expect(
        siting.isCertified, at: "siting", expected: "a bound that is called certified", found: "one that is not")
      tally.expect(
        siting.quality.bound == certificate.bound, at: "siting", expected: "\(certificate.bound)",
        found: siting.quality.bound.map(String.init) ?? "none")
    }
  }
}
