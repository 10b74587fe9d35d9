import Quantities
import WasteNetwork

/// The lower bound of the siting, recomputed from its certificate in whole numbers without trusting the optimiser.
///
/// Cuts are derived again, multipliers are held to their limits, the tree is walked so that no plan falls between
/// its leaves, and at each leaf the dual function is evaluated from the inputs.
struct CertificateChecks {
  let network: Network
  let distances: RoadDistances
  let plan: SitingPlan

  /// No checks when no bound is claimed or the plan says that its bound is not certified.
  func run() -> [AuditResult.Check] {
    guard let bound = plan.quality.bound, plan.isCertified else { return [] }
    guard let certificate = plan.certificate else { return [missing(bound)] }
    let question = BoundCase(network: network, distances: distances)
    let form = CertificateForm(question: question, certificate: certificate).run(bound: bound)
    guard form.passed else { return [form] }
    return [form, proof(certificate, question)]
  }

  private func missing(_ bound: Int) -> AuditResult.Check {
    .init(zh: CertificateForm.zh, en: CertificateForm.en) { tally in
      tally.expect(false, at: "siting", expected: "a certificate of the bound \(bound)", found: "none")
    }
  }

  /// Every leaf reaches the bound.
  private func proof(_ certificate: BoundCertificate, _ question: BoundCase) -> AuditResult.Check {
    let (leaves, bound) = (certificate.leafCount, certificate.bound)
    let unit = question.isLeastCost ? "fen" : "kg"
    let detail = LocalizedName(
      zh: "\(leaves) 个分支，证明的界限 \(bound) \(unit)", en: "\(leaves) leaves, proven bound \(bound) \(unit)")
    return .init(zh: "界限在每个分支上成立", en: "the bound is proven at every leaf", detail: detail) { tally in
      var walk = ProofWalk(question: question, certificate: certificate)
      do throws(CertificateFault) {
        try walk.run(LeafAnswers(question), &tally)
      } catch let fault {
        tally.expect(false, at: fault.place, expected: fault.expected, found: fault.found)
      }
    }
  }
}

/// A walk over a certificate's tree that evaluates each leaf.
struct ProofWalk {
  private let question: BoundCase
  private let certificate: BoundCertificate
  private let dual: ExactDual
  private var position = 0
  private var leaf = 0

  init(question: BoundCase, certificate: BoundCertificate) {
    self.question = question
    self.certificate = certificate
    dual = ExactDual(question, certificate)
  }

  /// Compares the exact value of every leaf with the bound.
  /// - Throws: when a question names nothing that a plan decides, or figures are too large.
  mutating func run(_ root: LeafAnswers, _ tally: inout Tally) throws(CertificateFault) {
    var waiting = [root]
    while let answers = waiting.popLast() {
      let step = certificate.tree[position]
      position += 1
      switch step {
      case .ask(let asked):
        let (yes, no) = try answers.answering(asked, of: question)
        waiting += [no, yes]
      case .leaf(let multipliers):
        leaf += 1
        try compare(certificate.multipliers[multipliers], answers, &tally)
      }
    }
  }

  private func compare(
    _ multipliers: BoundCertificate.Multipliers, _ answers: LeafAnswers, _ tally: inout Tally
  ) throws(CertificateFault) {
    for (item, price) in multipliers.serve.enumerated() where price < 0 && !answers.mustServe[item] {
      throw CertificateFault(
        place: "leaf \(leaf) · \(question.name(item: item))",
        expected: "a price of at least 0 for what need not be served", found: "\(price)")
    }
    guard let value = try dual.value(at: multipliers, answers) else {
      return tally.expect(true, at: "leaf \(leaf)", expected: "", found: "")
    }
    let proven = question.isLeastCost ? leastCost(value) : greatestMass(value, reward: multipliers.reward)
    let holds = question.isLeastCost ? proven >= Int128(certificate.bound) : proven <= Int128(certificate.bound)
    tally.expect(
      holds, at: "leaf \(leaf)",
      expected: question.isLeastCost ? "at least \(certificate.bound) fen" : "at most \(certificate.bound) kg",
      found: "\(proven)")
  }

  /// Whole fen that no plan of the leaf undercuts: half a fen is given for each figure that a plan rounds.
  private func leastCost(_ value: Int128) -> Int128 {
    let proven = ExactValue.roundedUp(value - roundings)
    return question.hasNegativeCost ? proven : max(0, proven)
  }

  /// Whole kilograms that no plan of the leaf within the budget exceeds: at a reward r, cost − r·collected ≥ value, so
  /// collected ≤ (budget − value) ÷ r.
  private func greatestMass(_ value: Int128, reward: Int) -> Int128 {
    guard case .greatestCoverage(let budget) = question.network.options.objective else { return 0 }
    let spare = Int128(budget.fen) * ExactValue.fen + roundings - value
    let (quotient, remainder) = spare.quotientAndRemainder(dividingBy: Int128(reward) * ExactValue.price)
    return quotient - (remainder < 0 ? 1 : 0)
  }

  private var roundings: Int128 { Int128(question.roundingCount) * (ExactValue.fen / 2) }
}
