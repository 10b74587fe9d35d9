import Quantities
import WasteNetwork

/// Equation (9): coverage targets, their numerators and denominators, and what is paid where they are missed.
struct TargetChecks {
  /// One fraction to be reached: a target over the villages it speaks of.
  private struct Fraction {
    let target: Target
    /// Set where it is reckoned over one township.
    let township: ID<Township>?
    let onSite: Mass
    let collected: Mass
    let denominator: Mass

    var required: Mass { target.share.ofRoundedUp(denominator) }
    var missing: Mass { max(.zero, required - onSite - collected) }
    /// The plan has to reach it.
    var isBinding: Bool { target.treatment == .modelled && target.shortfallPrice == nil }
    var place: String { "target \(target.id)" + (township.map { " · township \($0)" } ?? "") }
  }

  let subject: PlanUnderAudit
  private let fractions: [Fraction]

  init(subject: PlanUnderAudit) {
    self.subject = subject
    fractions = subject.network.targets.flatMap { target in
      TargetChecks.scopes(of: target, in: subject.network).map { township, villages in
        TargetChecks.fraction(of: target, township: township, villages: villages, subject: subject)
      }
    }
  }

  func run() -> [AuditResult.Check] { [figures(), reached(), shortfalls()] }

  /// The figures the plan reports for each target.
  private func figures() -> AuditResult.Check {
    .init(zh: "指标的分子、分母与结论(9)", en: "numerator, denominator and verdict of targets (9)") { tally in
      tally.expect(subject.plan.targets.count, equals: fractions.count, at: "targets reported")
      for fraction in fractions {
        guard let claim = claim(for: fraction) else {
          tally.expect(false, at: fraction.place, expected: "a result", found: "none")
          continue
        }
        tally.expect(claim.onSite, equals: fraction.onSite, at: fraction.place)
        tally.expect(claim.collected, equals: fraction.collected, at: fraction.place)
        tally.expect(claim.denominator, equals: fraction.denominator, at: fraction.place)
        tally.expect(claim.required.millionths, equals: fraction.target.share.millionths, at: fraction.place)
        let isMet = fraction.target.treatment == .modelled ? fraction.missing == .zero : nil
        tally.expect(
          claim.isMet == isMet, at: fraction.place, expected: verdict(isMet), found: verdict(claim.isMet))
      }
    }
  }

  /// Where the greatest coverage for a budget is wanted, targets are only reported unless the scenario keeps them, and
  /// no shortfall is priced.
  private var isForBudget: Bool {
    if case .greatestCoverage = subject.network.options.objective { true } else { false }
  }
  private var targetsBind: Bool {
    if case .greatestCoverage(_, let keepsTargets) = subject.network.options.objective { keepsTargets } else { true }
  }

  /// Equation (9): a target without a price for its shortfall is reached.
  private func reached() -> AuditResult.Check {
    .init(zh: "约束性指标均已达到(9)", en: "binding targets are reached (9)") { tally in
      for fraction in fractions where targetsBind && fraction.isBinding {
        tally.expect(fraction.onSite + fraction.collected, isAtLeast: fraction.required, at: fraction.place)
      }
    }
  }

  /// What is missing of a target is listed and paid for at its price.
  private func shortfalls() -> AuditResult.Check {
    .init(zh: "未达部分按价计列(9)", en: "shortfalls are listed at their price (9)") { tally in
      let claims = subject.plan.siting.shortfalls
      for fraction in fractions {
        let own = claims.filter { $0.target == fraction.target.id && $0.township == fraction.township }
        let price = !isForBudget && fraction.target.treatment == .modelled ? fraction.target.shortfallPrice : nil
        let missing = price == nil ? Mass.zero : fraction.missing
        tally.expect(own.map(\.mass).sum(), equals: missing, at: fraction.place)
        tally.expect(own.map(\.cost).sum(), equals: price.map { $0 * missing } ?? .zero, at: fraction.place)
      }
      for claim in claims {
        tally.expect(
          fractions.contains { $0.target.id == claim.target && $0.township == claim.township },
          at: "shortfall \(claim.target)", expected: "a target of the inputs", found: "none")
      }
    }
  }

  private func claim(for fraction: Fraction) -> TargetResult? {
    subject.plan.targets.first { $0.target == fraction.target.id && $0.township == fraction.township }
  }

  private func verdict(_ isMet: Bool?) -> String {
    isMet.map { $0 ? "met" : "not met" } ?? "not decided by the plan"
  }

  /// The villages over which a target is reckoned; a recorded target has none, since the plan does not decide it.
  private static func scopes(of target: Target, in network: Network) -> [(township: ID<Township>?, villages: [Int])] {
    func villages(of township: ID<Township>) -> [Int] {
      network.villages.indices.filter { network.villages[$0].township == township }
    }
    guard target.treatment == .modelled else { return [(nil, [])] }
    return switch target.scope {
    case .district: [(nil, Array(network.villages.indices))]
    case .township(let id): [(id, villages(of: id))]
    case .eachTownship: network.townships.map { ($0.id, villages(of: $0.id)) }
    }
  }

  private static func fraction(
    of target: Target, township: ID<Township>?, villages: [Int], subject: PlanUnderAudit
  ) -> Fraction {
    guard let stream = subject.network.streamIndex(target.stream) else {
      return Fraction(
        target: target, township: township, onSite: .zero, collected: .zero, denominator: .zero)
    }
    let arisings = villages.map { subject.network.generation.arising(village: $0, stream: stream) }
    return Fraction(
      target: target, township: township,
      onSite: target.countsOnSiteUse ? arisings.map(\.onSite).sum() : .zero,
      collected: villages.map { subject.collected(village: $0, stream: stream) }.sum(),
      denominator: arisings.map { target.denominator == .generated ? $0.generated : $0.collectable }.sum())
  }
}
