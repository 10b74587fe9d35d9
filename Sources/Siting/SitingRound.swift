internal import Computation

/// What one round of a siting run may spend: time linear in the district at any effort.
///
/// A large district's first rounds are short, each twice as long as the one before, so that a run with a time limit has
/// gone over all of it before any part is worked out.
struct SitingRound: Sendable {
  /// Moves to try.
  let proposals: Int
  /// Evaluations of the dual while the bound climbs, and once it branches.
  let evaluations: Int
  let branchEvaluations: Int
  /// Whether plans are made of what the bound would build: each takes a search of the whole district.
  let followsDrafts: Bool
  /// How hard assignments are tried anew in the end; `nil` for not at all.
  let assignment: AssignmentEffort?
  /// How hard a plan is assigned anew that a round has not bettered.
  let thorough: AssignmentEffort
  /// How hard a large district's parts are worked out one by one; `nil` where nothing is but annealed.
  let parts: PartEffort?
  /// Whether a plan that a round has not bettered is assigned thoroughly before the last round too.
  let isSmall: Bool

  /// Rounds at the default effort; more effort means more rounds, less effort shorter ones.
  static let usualCount = 12
  /// Rounds in which the bound climbs at the root before it branches.
  static let atRoot = 2
  /// Proposals a round and item at the default effort.
  static let proposalsPerItem = 3500
  /// Evaluations of the dual a round at the default effort.
  static let usualEvaluations = 800
  /// A large district is bounded at its root alone, which takes so many whatever the effort.
  private static let leastEvaluations = 150
  /// Evaluations a round once the bound branches, at most, and arcs looked at in them: small districts get more.
  private static let greatestBranching = 24_000
  private static let arcsOfBranching = 24_000_000
  /// Items of a large district, as many as some 2,300 villages have.
  private static let itemsOfLarge = 8000
  /// Part of its full length that a large district's first round has.
  private static let firstPart = 0.05
  /// Part of its full length that a round has at least in which parts are worked out.
  private static let leastPartOfPursuit = 0.2
  /// Work below which a district of so many items is not worked out beyond annealing: that takes as long at any work.
  private static let leastWorkBeyond = 10
  private static let itemsOfQuick = 800
  /// Items of a district in which thorough assignment takes no longer than a round, as a hundred villages have.
  private static let itemsOfSmall = 400

  static func count(_ effort: Effort) -> Int { max(usualCount, effort.steps(usualCount) / 100) }

  init(_ round: Int, _ effort: Effort, items: Int, arcs: Int) {
    let work = Double(min(100, max(1, effort.work))) / 100
    let isLarge = items >= SitingRound.itemsOfLarge
    let part = isLarge ? min(1, SitingRound.firstPart * Double(1 << min(round, 10))) : 1
    let full = Double(SitingRound.proposalsPerItem * items) * work
    proposals = max(Int(30_000 * work), items * 20, Int(full * part))
    let least = round < SitingRound.atRoot ? min(SitingRound.leastEvaluations, items / 40) : 0
    evaluations = max(4, least, Int(Double(SitingRound.usualEvaluations) * work * part))
    let branching = Double(min(SitingRound.greatestBranching, SitingRound.arcsOfBranching / max(1, arcs)))
    branchEvaluations = max(evaluations, Int(branching * work * part))
    let isQuick = items >= SitingRound.itemsOfQuick && effort.work < SitingRound.leastWorkBeyond
    followsDrafts = !isLarge && !isQuick
    parts =
      isQuick || items < PartEffort.leastItems || part < SitingRound.leastPartOfPursuit
      ? nil : PartEffort(work: effort.work)
    let isLast = round + 1 == SitingRound.count(effort)
    isSmall = items <= SitingRound.itemsOfSmall
    thorough = AssignmentEffort.thorough.limited(to: work)
    assignment = isQuick ? nil : isLast ? thorough : AssignmentEffort.usual.limited(to: work)
  }
}

/// When assignments are tried thoroughly: in the last round, and in a small district whenever a round has not bettered
/// the plan, once for each plan. A run that ends by the clock has no last round.
struct AssignmentPace {
  private var last = Double.infinity
  private var tried = Double.infinity

  /// - Parameter value: of the best plan before the round, fen.
  mutating func effort(of round: SitingRound, value: Double) -> AssignmentEffort? {
    let isDue = round.isSmall && value == last && value != tried
    last = value
    guard isDue, round.assignment != nil else { return round.assignment }
    tried = value
    return round.thorough
  }
}
