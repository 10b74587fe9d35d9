/// Settles what a node of the bound's tree would build, the likeliest first, with a short ascent after every part of it.
///
/// A large tree is never followed to where everything is settled; a dive gets there in a few ascents, as it need not
/// prove anything.
struct DraftDive {
  private let dual: DualFunction
  private let ray: CapacityRay
  private var restrictions: Restrictions
  private(set) var evaluations = 0

  init(_ dual: DualFunction, _ ray: CapacityRay, from restrictions: Restrictions) {
    self.dual = dual
    self.ray = ray
    self.restrictions = restrictions
  }

  private static let steps = 50
  /// Part of what is open that is settled between two ascents, and the share from which all is.
  private static let part = 0.25
  private static let certain = 0.95
  /// Part by which a dive may pass the best plan.
  private static let tolerance = 0.02
  /// Intake that a draft has, as a multiple of the least that arrives.
  private static let room = 1.005

  /// Dives until everything is settled; `nil` where that costs more than the best plan or too many evaluations.
  /// - Parameter target: the cost of the best plan, fen.
  mutating func draft(from start: Multipliers, target: Double, limit: Int, isCancelled: () -> Bool) -> Draft? {
    // what is a little dearer by the rents of now may be cheaper where several streams share a site
    let target = target * (1 + DraftDive.tolerance)
    var multipliers = start
    while !isCancelled(), evaluations < limit {
      var ascent = DualAscent(dual, restrictions, from: multipliers, step: 0.25, followsRoads: false)
      ascent.climb(DraftDive.steps, target: target, isCancelled: isCancelled)
      evaluations += DraftDive.steps
      guard ascent.bestValue < target else { return nil }
      multipliers = ascent.best
      let open = questions(ascent)
      guard !open.isEmpty else { return Draft(settledBy: ascent) }
      let count = max(1, Int(Double(open.count) * DraftDive.part))
      for (number, question) in open.enumerated() where number < count || question.share >= DraftDive.certain {
        settle(question)
      }
    }
    return nil
  }

  private struct Question {
    let isLine: Bool
    let place: Int
    let choice: Int
    let share: Double
  }

  /// The stations and lines that may still be one thing or another, the surest first.
  private func questions(_ ascent: DualAscent) -> [Question] {
    func open(_ shares: [[Double]], _ allowed: [UInt64], isLine: Bool) -> [Question] {
      shares.indices.compactMap { place in
        guard allowed[place].nonzeroBitCount > 1 else { return nil }
        let choices = shares[place].indices.filter { allowed[place] >> UInt64($0) & 1 == 1 }
        guard let best = choices.max(by: { shares[place][$0] < shares[place][$1] }) else { return nil }
        return Question(isLine: isLine, place: place, choice: best, share: shares[place][best])
      }
    }
    let lines = open(ascent.fitted, restrictions.line, isLine: true)
    let stations = open(ascent.built, restrictions.station, isLine: false)
    return (lines + stations).sorted { ($1.share, $0.place) < ($0.share, $1.place) }
  }

  /// Allows only the likeliest choice, or forbids it where too little could be built with it.
  private mutating func settle(_ question: Question) {
    let bit: UInt64 = 1 << UInt64(question.choice)
    guard !question.isLine else {
      let allowed = restrictions.line[question.place]
      restrictions.line[question.place] = bit
      if lacksIntake(question.place % dual.model.streamCount) { restrictions.line[question.place] = allowed & ~bit }
      return
    }
    let allowed = restrictions.station[question.place]
    restrictions.station[question.place] = bit
    if ray.shortage(restrictions, dual.model) != nil { restrictions.station[question.place] = allowed & ~bit }
  }

  /// Whether the lines of a stream can no longer take in what every plan brings, with a little to spare.
  private func lacksIntake(_ stream: Int) -> Bool {
    let model = dual.model
    let room = stride(from: stream, to: model.lineChoices.count, by: model.streamCount).reduce(0) { sum, line in
      let choices = model.lineChoices[line]
      return sum
        + (choices.indices.last { restrictions.line[line] >> UInt64($0) & 1 == 1 }.map { choices[$0].capacity } ?? 0)
    }
    return Double(room) < DraftDive.room * Double(dual.problem.leastDelivered(stream))
  }
}
