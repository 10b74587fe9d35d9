/// Rules out that a plan exists within a radius.
///
/// With a budget by the lower limit of the cost; without one by some stream alone, its sites free of charge, whose lower
/// limit exceeds what any plan can cost: then the stream has none.
struct RadiusBound: Sendable {
  private let question: SitingProblem
  private let budget: Int?
  private var district: DistrictBound?
  private var streams: [Stream] = []

  private struct Stream: Sendable {
    let problem: SitingProblem
    let greatestCost: Int
    var tree: BoundTree

    var rulesOut: Bool { RadiusBound.exceeds(tree.value, greatestCost, in: problem) }
  }

  /// - Parameters:
  ///   - question: the least cost within the radius.
  ///   - budget: fen.
  ///   - threads: used by one evaluation; the result does not depend on them.
  init(_ question: SitingProblem, budget: Int?, threads: Int) {
    func dual(_ problem: SitingProblem) -> DualFunction {
      var dual = DualFunction(SearchModel(problem))
      dual.threads = threads
      return dual
    }
    self.question = question
    self.budget = budget
    if budget != nil {
      district = DistrictBound(dual(question), isDivided: question.streamCount > 1)
    } else {
      streams = (0..<question.streamCount).map { question.only($0) }.filter { !$0.items.isEmpty }.map {
        Stream(problem: $0, greatestCost: $0.greatestCost, tree: BoundTree(dual($0)))
      }
    }
  }

  /// Whether no plan exists.
  var rulesOut: Bool {
    if let budget, let district { return RadiusBound.exceeds(district.value, budget, in: question) }
    return streams.contains(where: \.rulesOut)
  }

  /// By station, how much the bound uses it, 0…1; `nil` where all streams are not bounded together.
  var use: [Double]? { district?.use }

  /// Climbs in the first round, then branches.
  mutating func advance(
    _ evaluations: Int, round: Int, below plan: SearchState, threads: Int, isCancelled: @Sendable () -> Bool
  ) {
    let target = Double(budget ?? 0)
    if round == 0 {
      district?.climb(evaluations, target: target, isCancelled: isCancelled)
    } else {
      district?.split(
        evaluations, below: plan, target: target, seeksDrafts: false, threads: threads, isCancelled: isCancelled)
    }
    for index in streams.indices where !rulesOut {
      // beyond what any plan costs, roundings included
      let target = 1.01 * Double(streams[index].greatestCost) + 1
      if round == 0 {
        streams[index].tree.climb(evaluations, target: target, isCancelled: isCancelled)
      } else {
        streams[index].tree.split(evaluations, target: target, seeksDrafts: false, isCancelled: isCancelled)
      }
    }
  }

  /// Whether a value of the dual function is beyond a cost; infinite where a branch is empty.
  private static func exceeds(_ value: Double, _ cost: Int, in problem: SitingProblem) -> Bool {
    value == .infinity || problem.safeBound(value).map { $0 > cost } ?? false
  }
}
