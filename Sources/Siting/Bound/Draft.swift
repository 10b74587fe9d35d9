internal import Computation

/// What a node of the bound's tree would build of a stream where hardly any of it is in doubt: a plan but for its
/// assignments.
///
/// With sizes and lines settled the dual function is close to the best plan, so the drafts of the nodes with the least
/// values lead to the plans that the search has to find.
struct Draft: Sendable {
  /// By station; 0 for none.
  let choice: [Int]
  /// By line; 0 for none.
  let lines: [Int]
  /// By station: what a kilogram that leaves it costs from there on, fen.
  let onward: [Double]
  /// What plans of the node cost at least, fen.
  let value: Double
  /// By item of the stream, or of all streams where the tree is about all: the depot it goes to; `nil` where the draft
  /// leaves that open.
  private(set) var depots: [Int?]?

  /// The likeliest choices of an ascent's averages; `nil` where one of them is not likely enough.
  init?(_ ascent: DualAscent) { self.init(ascent, least: Draft.least) }

  /// The only choices that an ascent's restrictions leave.
  init?(settledBy ascent: DualAscent) { self.init(ascent, least: 0) }

  /// The only choices and assignments that an ascent's restrictions leave.
  init?(assignedBy ascent: DualAscent) {
    self.init(ascent, least: 0)
    let problem = ascent.dual.problem
    guard !problem.items.contains(where: \.maySplit) else { return }
    depots = problem.items.map { item in
      item.arcs.first { ascent.restrictions.allowsUse(of: $0, in: problem) }.map { problem.arcs[$0].depot }
    }
  }

  private init?(_ ascent: DualAscent, least: Double) {
    func likeliest(_ parts: [[Double]]) -> [Int]? {
      let found = parts.compactMap { shares in
        shares.indices.max { shares[$0] < shares[$1] }.flatMap { shares[$0] >= least ? $0 : nil }
      }
      return found.count == parts.count ? found : nil
    }
    guard let choice = likeliest(ascent.built), let lines = likeliest(ascent.fitted) else { return nil }
    self.choice = choice
    self.lines = lines
    onward = ascent.best.balance
    value = ascent.bestValue
  }

  /// Share of the minimisers that have to agree on every choice.
  private static let least = 0.7

  /// Whether two drafts build the same, with the same assignments if any.
  func builds(as other: Draft) -> Bool { choice == other.choice && lines == other.lines && depots == other.depots }
}

extension SearchState {
  /// The state with one stream as a draft has it; `nil` where the draft's lines cannot take what arrives.
  func redrawn(
    _ stream: Int, by draft: Draft, proposals: Int, _ random: inout SeededNumbers, isCancelled: () -> Bool
  ) -> SearchState? {
    var decisions = SearchDecisions(self)
    if let depots = draft.depots {
      let isOfAll = depots.count == model.itemCount
      let items = model.itemStream.indices.filter { isOfAll || model.itemStream[$0] == stream }
      for (item, depot) in zip(items, depots) where model.itemStream[item] == stream {
        decisions.arcs[item] = model.problem.items[item].arcs.first { model.problem.arcs[$0].depot == depot }
      }
    } else {
      var allotment = Allotment(model, stream: stream, draft)
      allotment.anneal(proposals: proposals, &random, isCancelled: isCancelled)
      for (item, arc) in allotment.arcs { decisions.arcs[item] = arc }
    }
    for station in stride(from: stream, to: choice.count, by: model.streamCount) {
      decisions.kept[station] = draft.choice[station] > 0
    }
    for line in stride(from: stream, to: lines.count, by: model.streamCount) {
      decisions.lines[line] = draft.lines[line]
    }
    if let state = SearchState(model, decisions) { return state }
    // lines that are a little short: those that stand, or the largest, bettered
    for isLargest in [false, true] {
      for line in stride(from: stream, to: lines.count, by: model.streamCount) {
        decisions.lines[line] = isLargest ? model.lineChoices[line].count - 1 : lines[line]
      }
      if var state = SearchState(model, decisions) {
        state.betterLines(isCancelled: isCancelled)
        return state
      }
    }
    return nil
  }
}
