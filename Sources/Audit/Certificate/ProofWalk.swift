import Quantities
import WasteNetwork

/// A walk over the tree of one part that evaluates each leaf.
struct ProofWalk {
  /// What a part proves.
  struct Finding {
    /// The least value of its leaves, in units of `ExactValue`; `nil` when no leaf holds a plan.
    var value: Int128?
    /// With a budget, the most that a plan can collect, kg.
    var most: Int128 = 0
    /// The leaf that decides, counted from 1.
    var leaf = 0
    /// Leaves evaluated.
    var count = 0
  }

  private let question: BoundCase
  private let part: BoundCertificate.Part
  private let dual: ExactDual
  private var finding = Finding()

  init(_ question: BoundCase, _ part: BoundCertificate.Part, rents: [[Int]]?) {
    self.question = question
    self.part = part
    dual = ExactDual(question, part, rents: rents)
  }

  /// Evaluates every leaf.
  /// - Throws: when a question names nothing that a plan decides, a price is of the wrong sign, or figures are too large.
  mutating func run() throws(CertificateFault) -> Finding {
    var waiting = [LeafAnswers(question)]
    var position = 0
    while let answers = waiting.popLast() {
      let step = part.tree[position]
      position += 1
      switch step {
      case .ask(let asked):
        let (yes, no) = try answers.answering(asked, of: question)
        waiting += [no, yes]
      case .leaf(let multipliers): try evaluate(dual.layout.spread(part.multipliers[multipliers]), answers)
      }
    }
    return finding
  }

  private mutating func evaluate(
    _ multipliers: BoundCertificate.Multipliers, _ answers: LeafAnswers
  ) throws(CertificateFault) {
    finding.count += 1
    for (item, price) in multipliers.serve.enumerated() where price < 0 && !answers.mustServe[item] {
      throw CertificateFault(
        place: "leaf \(finding.count) · \(question.name(item: item))",
        expected: "a price of at least 0 for what need not be served", found: "\(price)")
    }
    guard let value = try dual.value(at: multipliers, answers) else { return }
    let most = question.budget.map { question.mostCollected(value, within: $0, reward: multipliers.reward) } ?? 0
    let decides =
      question.budget == nil ? value < finding.value ?? value + 1 : most > finding.most || finding.value == nil
    if decides { (finding.value, finding.most, finding.leaf) = (value, most, finding.count) }
  }
}

extension BoundCase {
  /// The budget of equation (12), fen; `nil` when cost is the objective.
  var budget: Int? {
    if case .greatestCoverage(let budget, _) = network.options.objective { budget.fen } else { nil }
  }

  /// Half a fen for each figure that a plan rounds.
  var roundings: Int128 { Int128(roundingCount) * (ExactValue.fen / 2) }

  /// Whole fen that no plan undercuts, when its cost without rounding is at least so much.
  func leastCost(_ value: Int128) -> Int128 {
    let proven = ExactValue.roundedUp(value + offset * ExactValue.fen - roundings)
    return hasNegativeCost ? proven : max(0, proven)
  }

  /// Whole kilograms that no plan within the budget exceeds: at a reward r, cost − r·collected ≥ value, so
  /// collected ≤ (budget − value) ÷ r.
  func mostCollected(_ value: Int128, within budget: Int, reward: Int) -> Int128 {
    let spare = Int128(budget) * ExactValue.fen + roundings - value
    let (quotient, remainder) = spare.quotientAndRemainder(dividingBy: Int128(reward) * ExactValue.price)
    return quotient - (remainder < 0 ? 1 : 0)
  }

  func name(item: Int) -> String {
    "village \(network.villages[items[item].village].id) · \(network.streams[items[item].stream].id)"
  }
}
