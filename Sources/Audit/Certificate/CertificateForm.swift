import Quantities
import WasteNetwork

/// Whether a certificate has the form of a proof for these inputs: its tree is whole, its lists have the right
/// lengths, its cuts follow from the targets and its multipliers lie within their limits.
struct CertificateForm {
  let question: BoundCase
  let certificate: BoundCertificate
  /// Whether there is an accepted plan from which departures can be priced.
  var hasAccepted = false

  static let zh = "下界证书形式正确"
  static let en = "the certificate of the bound is well formed"

  /// Multipliers beyond these are refused, so that exact sums cannot overflow: fen, and fen per kg.
  private static let greatestLump = 1 << 60
  private static let greatestPrice = 1 << 45
  private static let greatestCut = 1 << 55
  private static let greatestRent = 1 << 50
  /// Sums of kilograms and of fen over the inputs.
  private static let greatestMass: Int128 = 1 << 42
  private static let greatestCost: Int128 = 1 << 60

  func run(bound: Int) -> AuditResult.Check {
    .init(zh: CertificateForm.zh, en: CertificateForm.en) { tally in
      tally.expect(
        question.isLeastCost ? certificate.bound >= bound : certificate.bound <= bound, at: "certificate",
        expected: "a proof of the bound \(bound)", found: "one of \(certificate.bound)")
      size(&tally)
      streams(&tally)
      rents(&tally)
      moves(&tally)
      guard tally.failures.isEmpty else { return }
      for part in certificate.parts {
        let layout = PartLayout(question, part)
        let prefix = certificate.parts.count > 1 ? "\(part.streams[0]) · " : ""
        tree(part, prefix, &tally)
        for (position, cut) in part.cuts.enumerated() { check(cut, "\(prefix)cut \(position + 1)", layout, &tally) }
        for (position, one) in part.multipliers.enumerated() {
          check(one, part, layout, "\(prefix)multipliers \(position + 1)", &tally)
        }
      }
    }
  }

  /// Each stream is in one part, and parts are several only where cost is the objective.
  private func streams(_ tally: inout Tally) {
    let listed = certificate.parts.flatMap(\.streams)
    let all = question.network.streams.map(\.id)
    tally.expect(
      listed.count == all.count && all.allSatisfy(listed.contains)
        && !certificate.parts.contains { $0.streams.isEmpty },
      at: "parts", expected: "each of \(all.count) streams in one part", found: "\(listed.map(\.code))")
    tally.expect(
      certificate.parts.count == 1 || question.isLeastCost, at: "parts", expected: "one for a budget",
      found: "\(certificate.parts.count)")
  }

  /// One rent for each size of each station, where there are several parts.
  private func rents(_ tally: inout Tally) {
    let counts = question.mayHold.indices.map { question.stationSizes[$0 % question.streamCount].count }
    tally.expect(
      certificate.rents.map(\.count) == (certificate.parts.count > 1 ? counts : []), at: "rents",
      expected: certificate.parts.count > 1 ? "one for each size of each station" : "none with one part",
      found: "\(certificate.rents.count) lists")
    let range = -CertificateForm.greatestRent...CertificateForm.greatestRent
    tally.expect(
      certificate.rents.allSatisfy { $0.allSatisfy(range.contains) }, at: "rents", expected: "rents of a possible size",
      found: "larger ones")
  }

  /// One price of equation (28) for each item, where there is an accepted plan.
  private func moves(_ tally: inout Tally) {
    guard let prices = certificate.moves else { return }
    tally.expect(
      hasAccepted && question.isLeastCost && prices.count == question.items.count, at: "prices of moves",
      expected: hasAccepted ? "one for each of \(question.items.count) items" : "none without an accepted plan",
      found: "\(prices.count)")
    tally.expect(
      prices.allSatisfy { (0...CertificateForm.greatestPrice).contains($0) }, at: "prices of moves",
      expected: "prices of at least 0 and a possible size", found: "others")
  }

  /// The inputs are such that exact arithmetic in 128 bits cannot overflow.
  private func size(_ tally: inout Tally) {
    let sizes = (question.stationSizes + question.lineSizes).joined()
    let masses = question.items.map(\.mass) + question.rows.map(\.need) + sizes.map(\.capacity)
    let mass = masses.reduce(Int128(0)) { $0 + Int128($1) }
    let costs = question.arcs.map(\.cost) + sizes.map(\.cost) + question.network.depots.map(\.yearlyCost.fen)
    let cost = costs.reduce(Int128(0)) { $0 + Int128($1.magnitude) }
    let rate = question.network.streams.map(\.onwardRate.units.magnitude).max() ?? 0
    tally.expect(
      mass < CertificateForm.greatestMass && cost < CertificateForm.greatestCost && rate < 1 << 32, at: "inputs",
      expected: "sums that can be computed exactly", found: "\(mass) kg, \(cost) fen, \(rate) fen per tkm")
  }

  /// Each question is followed by two parts, and nothing is left over: so every plan ends at one leaf.
  private func tree(_ part: BoundCertificate.Part, _ prefix: String, _ tally: inout Tally) {
    var open = 1
    for (position, step) in part.tree.enumerated() {
      if open == 0 {
        return tally.expect(
          false, at: "\(prefix)step \(position + 1)", expected: "the end of the tree", found: "more steps")
      }
      switch step {
      case .ask: open += 1
      case .leaf(let multipliers):
        open -= 1
        tally.expect(
          part.multipliers.indices.contains(multipliers), at: "\(prefix)step \(position + 1)",
          expected: "one of \(part.multipliers.count) sets of multipliers", found: "\(multipliers)")
      }
    }
    tally.expect(open == 0, at: "\(prefix)tree", expected: "a leaf for every answer", found: "\(open) left out")
  }

  /// A cut follows from what every plan collects: Σ A·build ≥ needed, divided by kilograms ÷ parts and rounded.
  private func check(
    _ cut: BoundCertificate.SizeCut, _ number: String, _ layout: PartLayout, _ tally: inout Tally
  ) {
    let place = "\(number) · \(cut.stream)"
    guard let stream = question.network.streamIndex(cut.stream), layout.streams.contains(stream) else {
      return tally.expect(false, at: place, expected: "a stream of the part", found: "\(cut.stream)")
    }
    let sizes = question.stationSizes[stream]
    guard cut.coefficients.count == sizes.count, (1...1 << 40).contains(cut.kilograms), (1...1024).contains(cut.parts)
    else {
      return tally.expect(
        false, at: place, expected: "\(sizes.count) coefficients and a divisor above 0",
        found: "\(cut.coefficients.count) and \(cut.kilograms) ÷ \(cut.parts)")
    }
    let divisor = Int128(cut.kilograms)
    let (whole, rest) = (Int128(question.leastCollected(stream)) * Int128(cut.parts))
      .quotientAndRemainder(dividingBy: divisor)
    let most = whole + (rest > 0 ? 1 : 0)
    tally.expect(
      0...most ~= Int128(cut.least), at: place, expected: "no more than \(most)", found: "\(cut.least)")
    for (size, found) in zip(sizes, cut.coefficients) {
      let (times, over) = (Int128(size.capacity) * Int128(cut.parts)).quotientAndRemainder(dividingBy: divisor)
      let unit = Int128(BoundCertificate.unitsPerCoefficient)
      // without a rest nothing may be rounded off: then a size counts in full or as a whole more
      let part = rest == 0 ? (over > 0 ? unit : 0) : (unit * min(over, rest) + rest - 1) / rest
      tally.expect(
        Int128(found) >= unit * times + part && found < 1 << 40, at: "\(place) · size \(size.name)",
        expected: "at least \(unit * times + part)", found: "\(found)")
    }
  }

  private func check(
    _ one: BoundCertificate.Multipliers, _ part: BoundCertificate.Part, _ layout: PartLayout, _ place: String,
    _ tally: inout Tally
  ) {
    let (greatestLump, greatestPrice) = (CertificateForm.greatestLump, CertificateForm.greatestPrice)
    expect(one.serve, layout.items.count, -greatestLump...greatestLump, "\(place) (2)", &tally)
    expect(one.balance, layout.stations.count, -greatestPrice...greatestPrice, "\(place) (7)", &tally)
    expect(one.intake, layout.lines.count, 0...greatestPrice, "\(place) (8)", &tally)
    expect(one.cover, layout.rows.count, 0...greatestPrice, "\(place) (9)", &tally)
    expect(one.quota, layout.quotas.count, 0...greatestLump, "\(place) (10)", &tally)
    expect(one.centre, layout.centres.count, 0...greatestLump, "\(place) (11)", &tally)
    expect(one.cut, part.cuts.count, 0...CertificateForm.greatestCut, "\(place) of cuts", &tally)
    expect(one.residual, layout.streams.count, 0...greatestPrice, "\(place) of residuals", &tally)
    expect([one.reward], 1, question.isLeastCost ? 0...0 : 1...greatestPrice, "\(place) (12)", &tally)
    for (row, found) in zip(layout.rows, one.cover) {
      guard let limit = question.rows[row].price else { continue }
      let greatest = Int128(limit) * Int128(BoundCertificate.unitsPerFen) / 1000
      tally.expect(
        Int128(found) <= greatest, at: "\(place) (9)", expected: "at most the shortfall's price \(greatest)",
        found: "\(found)")
    }
  }

  private func expect(
    _ prices: [Int], _ count: Int, _ range: ClosedRange<Int>, _ place: String, _ tally: inout Tally
  ) {
    tally.expect(prices.count == count, at: place, expected: "\(count) prices", found: "\(prices.count)")
    for (position, price) in prices.enumerated() {
      tally.expect(
        range.contains(price), at: "\(place), number \(position + 1)",
        expected: "\(range.lowerBound) to \(range.upperBound)", found: "\(price)")
    }
  }
}
