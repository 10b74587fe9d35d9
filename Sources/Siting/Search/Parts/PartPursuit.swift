internal import Computation

/// How hard one stream of a part of a large district is worked out.
struct PartEffort: Sendable {
  /// Evaluations of the part's dual a round, and proposals of annealing an item and round.
  let evaluations: Int
  let proposalsPerItem: Int

  /// Rounds of bound and search.
  static let rounds = 3
  /// Parts for each that annealing has: as large as a hundred villages, whose trees come within a per cent.
  static let partsOfAnnealed = 3
  /// How much more a part may send to a centre with room than it does, as a part of that.
  static let spare = 0.03
  /// Items from which a district is worked out in parts, as some two hundred villages have: the trees of smaller ones come
  /// as far by themselves.
  static let leastItems = 800

  /// - Parameter work: as in `Effort`; a hundred and more is the whole.
  init(work: Int) {
    let work = min(100, max(1, work))
    evaluations = 15 * work
    proposalsPerItem = 15 * work
  }
}

/// Works one stream of a part of a large district out as a small district is: a tree of its own bounds it, and what the
/// tree would build leads to plans that annealing misses.
struct PartPursuit {
  let stream: Int
  let effort: PartEffort
  private let seed: UInt64

  init(stream: Int, _ effort: PartEffort, seed: UInt64) {
    self.stream = stream
    self.effort = effort
    self.seed = seed
  }

  /// Part of the full heat: one gentle round keeps what stands, the others look farther.
  private static let (gentle, warm) = (0.05, 0.3)
  /// Drafts that a round follows at most, those with the least values, and proposals an item for each.
  private static let draftsOfRound = 8
  private static let proposalsOfDraft = 6000
  /// Proposals an item for a draft that is no plan yet.
  private static let proposalsOfSettling = 1500
  /// Part of a round's evaluations that the tree first climbs at its root.
  private static let rootPart = 4

  /// Betters a state that is a plan of the part.
  /// - Parameter refine: what is done to the state in the end.
  /// - Throws: what `refine` throws.
  func better<Failure: Error>(
    _ state: inout SearchState, _ refine: (inout SearchState) throws(Failure) -> Void, isCancelled: () -> Bool
  ) throws(Failure) {
    guard state.meetsRequirements else { return }
    var random = SeededNumbers(seed: seed)
    var tree = BoundTree(DualFunction(state.model))
    tree.climb(effort.evaluations / PartPursuit.rootPart, target: state.fen, isCancelled: isCancelled)
    var followed = 0
    for round in 0..<PartEffort.rounds where !isCancelled() {
      tree.split(effort.evaluations, target: state.fen, isCancelled: isCancelled)
      follow(tree.drafts.dropFirst(followed), &state, &random, isCancelled: isCancelled)
      followed = tree.drafts.count
      let work = PartialWork(
        proposalsPerItem: Double(effort.proposalsPerItem), heat: round == 0 ? PartPursuit.gentle : PartPursuit.warm,
        invited: nil, keepsStart: true)
      let found = work.anneal(state, &random, isCancelled: isCancelled)
      if found.beats(state) { state = found }
      if state.fen * (1 - BoundTree.tolerance) <= tree.value { break }
    }
    if !isCancelled() { try refine(&state) }
  }

  /// Makes plans of drafts and keeps the best. Hardly a draft is a plan as it stands, since the villages of some station
  /// do not fit or a target is missed by a little: gentle annealing settles that.
  private func follow(
    _ drafts: ArraySlice<Draft>, _ state: inout SearchState, _ random: inout SeededNumbers, isCancelled: () -> Bool
  ) {
    for draft in drafts.sorted(by: { $0.value < $1.value }).prefix(PartPursuit.draftsOfRound) {
      let drawn = state.redrawn(
        stream, by: draft, proposals: PartPursuit.proposalsOfDraft * state.model.itemCount, &random,
        isCancelled: isCancelled)
      guard var drawn else { continue }
      if !drawn.meetsRequirements {
        let work = PartialWork(
          proposalsPerItem: Double(PartPursuit.proposalsOfSettling), heat: PartPursuit.gentle, invited: nil,
          keepsStart: false)
        drawn = work.anneal(drawn, &random, isCancelled: isCancelled)
      }
      if drawn.beats(state) { state = drawn }
    }
  }
}

extension SearchState {
  /// What it costs, fen.
  fileprivate var fen: Double { Double(cost) / Double(SearchModel.microfen) }
}

extension GuidedSearch {
  /// Works out every stream of every small part of a large district; borders differ from time to time. Annealing betters
  /// little after that.
  /// - Parameters:
  ///   - effort: for each.
  ///   - refine: what is done to each in the end; only what betters the whole is kept.
  /// - Throws: what `refine` throws.
  mutating func pursueParts<Failure: Error>(
    _ effort: PartEffort, _ refine: @Sendable (inout SearchState) throws(Failure) -> Void,
    isCancelled: @Sendable () -> Bool
  ) throws(Failure) {
    let cells = PartEffort.partsOfAnnealed * model.itemCount / itemsOfPart
    guard cells > 1, best.meetsRequirements else { return }
    isWorkedOut = true
    guard let partition = Partition(best, cells: cells, byStream: true, turn: turn, spare: PartEffort.spare)
    else { return }
    let shares = CoverageShares(partition, best)
    let whole = best
    let seed = drawSeed()
    let found = try each(of: partition.partCount, threads: threads) { index throws(Failure) in
      let part = Neighbourhood(index, of: partition, whole, shares: shares)
      var state = part.items.isEmpty ? nil : part.state(SearchModel(part.problem), within: whole)
      if var worked = state {
        let pursuit = PartPursuit(stream: index % whole.model.streamCount, effort, seed: seed &+ UInt64(index))
        try pursuit.better(&worked, refine, isCancelled: isCancelled)
        state = worked
      }
      return (part: part, state: state)
    }
    adopt(found.compactMap { part, state in state.map { (part, $0) } })
  }
}
