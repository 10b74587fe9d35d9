import Quantities
import WasteNetwork

/// The lower bound of the siting, recomputed from its certificate in whole numbers without trusting the optimiser.
///
/// Cuts are derived again, multipliers are held to their limits, the trees are walked so that no plan falls between
/// their leaves, and at each leaf the dual function is evaluated from the inputs.
struct CertificateChecks {
  let network: Network
  let distances: RoadDistances
  let plan: SitingPlan
  /// The plan that this one departs from, where there is one.
  var accepted: AcceptedPlan?

  /// No checks when no bound is claimed or the plan says that its bound is not certified.
  func run() -> [AuditResult.Check] {
    guard let bound = plan.quality.bound, plan.isCertified else { return [] }
    guard let certificate = plan.certificate else { return [missing(bound)] }
    let question = BoundCase(network: network, distances: distances)
    let form = CertificateForm(question: question, certificate: certificate, hasAccepted: accepted != nil)
      .run(bound: bound)
    guard form.passed else { return [form] }
    return [form, proof(certificate, paying(certificate.moves, question))]
  }

  /// The question with the prices of equation (28), if there are any.
  private func paying(_ prices: [Int]?, _ question: BoundCase) -> BoundCase {
    guard let prices, let accepted else { return question }
    return question.paying(prices, toDepartFrom: accepted)
  }

  private func missing(_ bound: Int) -> AuditResult.Check {
    .init(zh: CertificateForm.zh, en: CertificateForm.en) { tally in
      tally.expect(false, at: "siting", expected: "a certificate of the bound \(bound)", found: "none")
    }
  }

  /// The leaves together reach the bound.
  private func proof(_ certificate: BoundCertificate, _ question: BoundCase) -> AuditResult.Check {
    let (leaves, bound) = (certificate.leafCount, certificate.bound)
    let unit = question.budget == nil ? "fen" : "kg"
    let detail = LocalizedName(
      zh: "\(leaves) 个分支，证明的界限 \(bound) \(unit)", en: "\(leaves) leaves, proven bound \(bound) \(unit)")
    return .init(zh: "界限由证书证明", en: "the bound is proven by its certificate", detail: detail) { tally in
      do throws(CertificateFault) {
        try compare(certificate, question, &tally)
      } catch let fault {
        tally.expect(false, at: fault.place, expected: fault.expected, found: fault.found)
      }
    }
  }

  private func compare(
    _ certificate: BoundCertificate, _ question: BoundCase, _ tally: inout Tally
  ) throws(CertificateFault) {
    let rents = certificate.parts.count > 1 ? certificate.rents : nil
    var findings: [ProofWalk.Finding] = []
    for part in certificate.parts {
      var walk = ProofWalk(question, part, rents: rents)
      let finding = try walk.run()
      for leaf in 0..<finding.count { tally.expect(true, at: "leaf \(leaf + 1)", expected: "", found: "") }
      findings.append(finding)
    }
    let values = findings.compactMap(\.value)
    // a part without a plan at any leaf leaves no plan at all, of which every bound holds
    guard values.count == findings.count else { return }
    let place = zip(certificate.parts, findings).map { part, finding in
      "leaf \(finding.leaf)" + (findings.count > 1 ? " of \(part.streams[0])" : "")
    }.joined(separator: ", ")
    if question.budget == nil {
      let sites = rents.map { question.siteValue(receiving: $0) } ?? 0
      let proven = question.leastCost(values.reduce(sites, +))
      tally.expect(
        proven >= Int128(certificate.bound), at: place, expected: "at least \(certificate.bound) fen",
        found: "\(proven)")
    } else {
      let most = findings.map(\.most).max() ?? 0
      tally.expect(
        most <= Int128(certificate.bound), at: place, expected: "at most \(certificate.bound) kg", found: "\(most)")
    }
  }
}

extension BoundCase {
  /// What the sites cost at least less the rents that their modules pay them, in units of `ExactValue`: equations (5)
  /// and (6) for every site by itself.
  func siteValue(receiving rents: [[Int]]) -> Int128 {
    network.depots.indices.reduce(Int128(0)) { sum, depot in
      let values = (0..<streamCount).map { stream -> [(value: Int128, area: Int)] in
        let station = depot * streamCount + stream
        let sizes = mayHold[station] ? stationSizes[stream] : []
        return [(0, 0)] + zip(sizes, rents[station]).map { (-ExactValue.fen * Int128($1), $0.area) }
      }
      let site = network.depots[depot]
      let modules = ExactDual.least(values[...], area: site.area.squareMetres) ?? 0
      let open = modules + ExactValue.fen * Int128(site.yearlyCost.fen)
      return sum + (site.state == .required ? open : min(0, open))
    }
  }
}
