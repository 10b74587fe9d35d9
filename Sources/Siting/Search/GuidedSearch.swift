internal import Computation
import Foundation

/// Rounds of annealing, each started from the best plan, heated more or less, and led by what the bound has learnt.
struct GuidedSearch: Sendable {
  let model: SearchModel
  private(set) var best: SearchState
  /// What was found since the last refinement: once the best plan is refined, others must be too before they compare.
  private var candidates: [SearchState] = []
  private var random: SeededNumbers
  private var round = 0
  /// Whether small parts have been worked out by trees of their own.
  var isWorkedOut = false
  /// By stream: drafts of the bound that were followed.
  private var followed: [Int]
  let threads: Int
  let itemsOfPart: Int

  /// - Parameters:
  ///   - threads: used for parts of the work; the result does not depend on it.
  ///   - itemsOfPart: about as many does a large district's part have.
  ///   - isCancelled: looked at while the first states are made.
  init(
    _ model: SearchModel, seed: UInt64, threads: Int = 1, itemsOfPart: Int = usualItemsOfPart,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.model = model
    self.threads = threads
    self.itemsOfPart = itemsOfPart
    random = SeededNumbers(seed: seed)
    followed = Array(repeating: 0, count: model.streamCount)
    // tight and roomy lines, with and without the targets that may be missed at a price; the largest where no others do
    let kinds = [(0.03, true), (0.03, false), (0.5, true), (0.5, false)]
    let starts = each(of: kinds.count, threads: threads) { kind in
      Construction(model: model, countsPriced: kinds[kind].1).state(spare: kinds[kind].0, isCancelled: isCancelled)
    }
    best = starts.dropFirst().reduce(starts[0]) { $1.beats($0) ? $1 : $0 }
    if !best.meetsRequirements {
      let roomiest = Construction(model: model).state(spare: .infinity, isCancelled: isCancelled)
      if roomiest.beats(best) { best = roomiest }
    }
  }

  /// The cost of the best plan, fen; infinite while no state meets every requirement.
  var value: Double { best.meetsRequirements ? Double(best.cost) / Double(SearchModel.microfen) : .infinity }

  /// Anneals once.
  /// - Parameters:
  ///   - built: how much the bound uses each station, 0…1; rounds led by it keep to stations that it uses at all.
  ///   - proposals: moves to try; a part of them once small parts have been worked out.
  mutating func anneal(proposals: Int, built: [Double]?, isCancelled: @Sendable () -> Bool) {
    let kind = GuidedSearch.rounds[round % GuidedSearch.rounds.count]
    let proposals = isWorkedOut ? proposals / GuidedSearch.shortening : proposals
    let work = PartialWork(
      proposalsPerItem: Double(proposals) / Double(max(1, model.itemCount)), heat: kind.heat,
      invited: kind.isLed && isOnePart ? built.map { $0.map { $0 > GuidedSearch.threshold } } : nil,
      keepsStart: !isOnePart)
    annealParts(work, byStream: kind.byStream, isCancelled: isCancelled)
    if !isOnePart { best.betterLines(isCancelled: isCancelled) }
    round += 1
  }

  /// By how much annealing is shorter that betters little any more.
  private static let shortening = 5
  /// As many as three hundred villages have.
  static let usualItemsOfPart = 1000
  /// Centres of a part where there are many: shipping is reckoned among them all.
  private static let centresOfPart = 4
  /// Times that a district which is one part is annealed a round.
  private static let tries = 2

  /// Cuts the district up, by stream too if wished; borders differ from round to round.
  func partition(byStream: Bool) -> Partition? {
    let items = model.itemCount / (byStream ? model.streamCount : 1)
    let cells = max(
      1, (items + itemsOfPart / 2) / itemsOfPart,
      min(model.centreCount / GuidedSearch.centresOfPart, 4 * items / itemsOfPart))
    return Partition(best, cells: cells, byStream: byStream, turn: turn)
  }

  /// Direction of this round's cuts; by the golden angle no two rounds cut alike.
  var turn: Double { Double(round) * 2.399963 }

  /// Whether the district is not cut up but by stream.
  var isOnePart: Bool { partition(byStream: false).map { $0.partCount == 1 } ?? true }

  /// Anneals every part of the district and puts together what they found.
  private mutating func annealParts(_ work: PartialWork, byStream: Bool, isCancelled: @Sendable () -> Bool) {
    guard let partition = partition(byStream: byStream) else { return }
    let shares = CoverageShares(partition, best)
    let seed = random.next()
    let whole = best
    let tries = partition.partCount == 1 ? GuidedSearch.tries : 1
    let found = each(of: partition.partCount * tries, threads: threads) { task in
      let part = Neighbourhood(task / tries, of: partition, whole, shares: shares)
      var random = SeededNumbers(seed: seed &+ UInt64(task))
      return (part: part, state: work.anneal(part, within: whole, &random, isCancelled: isCancelled))
    }
    if tries > 1 {
      for (part, state) in found { if let state { adopt([(part, state)]) } }
    } else {
      adopt(found.compactMap { part, state in state.map { (part, $0) } })
    }
  }

  /// Makes plans of what the bound would build; what a stream gains by them is kept.
  /// - Parameter drafts: by stream, in the order in which they were found; those known from before are passed over.
  mutating func follow(_ drafts: [[Draft]], isCancelled: @Sendable () -> Bool) {
    var tasks: [(stream: Int, draft: Draft)] = []
    for (stream, list) in drafts.enumerated() {
      let new = list.dropFirst(followed[stream]).sorted { $0.value < $1.value }
      tasks += new.prefix(GuidedSearch.draftsOfRound).map { (stream, $0) }
      followed[stream] = list.count
    }
    guard !tasks.isEmpty else { return }
    let seed = random.next()
    let found = each(of: tasks.count, threads: threads) { [best, model, tasks] task in
      let (stream, draft) = tasks[task]
      var random = SeededNumbers(seed: seed &+ UInt64(task))
      let items = model.itemStream.count { $0 == stream }
      return best.redrawn(
        stream, by: draft, proposals: GuidedSearch.proposalsOfDraft * items, &random, isCancelled: isCancelled)
    }
    for state in found { if let state { take(state) } }
  }

  /// Drafts of a stream that a round follows at most, those with the least values, and proposals an item for each.
  private static let draftsOfRound = 8
  private static let proposalsOfDraft = 6000

  /// Betters the best plan, or every part of a large district's, by other means; what they make is kept where it costs
  /// less.
  mutating func refine<Failure: Error>(
    _ work: @Sendable (inout SearchState) throws(Failure) -> Void
  ) throws(Failure) {
    guard let partition = partition(byStream: false), partition.partCount > 1
    else {
      let near = candidates.filter { $0.meetsRequirements && Double($0.cost) < Double(best.cost) * GuidedSearch.near }
      candidates = []
      let states = [best] + near.sorted { $0.cost < $1.cost }.prefix(GuidedSearch.refined)
      let refined = try each(of: states.count, threads: threads) { index throws(Failure) -> SearchState in
        var state = states[index]
        try work(&state)
        return state
      }
      for state in refined { best = best.joined(with: state) }
      return
    }
    let shares = CoverageShares(partition, best)
    let whole = best
    let refined = try each(of: partition.partCount, threads: threads) { index throws(Failure) in
      let part = Neighbourhood(index, of: partition, whole, shares: shares)
      var state = part.state(SearchModel(part.problem), within: whole)
      if var worked = state {
        try work(&worked)
        state = worked
      }
      return (part: part, state: state)
    }
    adopt(refined.compactMap { part, state in state.map { (part, $0) } })
  }

  /// Takes a plan from elsewhere into account.
  mutating func enter(_ state: SearchState) { take(state) }

  /// Joins a state with the best and notes it as a candidate.
  private mutating func take(_ state: SearchState) {
    best = best.joined(with: state)
    if isOnePart, state.cost != best.cost { candidates.append(state) }
  }

  /// Candidates that a round refines at most, and how much dearer than the best plan they may be.
  private static let refined = 1
  private static let near = 1.01

  /// A seed for work of its own.
  mutating func drawSeed() -> UInt64 { random.next() }

  /// Takes over what parts decided. Where some of them together need more of a site than it has, halves of them are taken
  /// over one after the other, and of the last few the streams that cost less.
  mutating func adopt(_ found: [(part: Neighbourhood, state: SearchState)]) {
    adopt(found[...], least: max(model.streamCount, found.count / GuidedSearch.greatestDivision))
  }

  /// Into so many pieces are parts divided at most that do not fit together: each is tried on the whole district.
  private static let greatestDivision = 64

  private mutating func adopt(_ found: ArraySlice<(part: Neighbourhood, state: SearchState)>, least: Int) {
    var decisions = SearchDecisions(best)
    for (part, state) in found { part.enter(state, into: &decisions, model) }
    let state = SearchState(backed: decisions, model)
    let isLast = found.count <= least || !best.meetsRequirements
    if let state, isLast || state.meetsRequirements { return take(state) }
    guard isLast else {
      let middle = found.startIndex + found.count / 2
      adopt(found[..<middle], least: least)
      return adopt(found[middle...], least: least)
    }
    for stream in 0..<model.streamCount {
      var one = SearchDecisions(best)
      one.take(stream, from: decisions, in: model)
      if let state = SearchState(backed: one, model), state.beats(best) { best = state }
    }
  }

  private struct Round {
    /// Part of the full heat: one hot round finds a region, cooler ones work it out.
    let heat: Double
    /// Whether every stream is annealed for itself.
    let byStream: Bool
    /// Whether the bound says which stations are tried.
    let isLed: Bool
  }

  private static let rounds = [
    Round(heat: 1, byStream: false, isLed: false), Round(heat: 1, byStream: true, isLed: true),
    Round(heat: 0.15, byStream: false, isLed: true), Round(heat: 0.4, byStream: true, isLed: false),
    Round(heat: 0.4, byStream: false, isLed: true), Round(heat: 0.15, byStream: true, isLed: false),
    Round(heat: 0.05, byStream: false, isLed: false), Round(heat: 1, byStream: true, isLed: false),
  ]

  /// Least use by the bound for which a station is tried in a led round.
  private static let threshold = 0.02
}

extension SearchModel {
  /// A hundredth of what a village's haulage costs on average, millionths of a fen: rounds end where only real savings
  /// are left, however dear the stations are.
  var coolest: Double {
    let nearest = problem.items.filter { !$0.arcs.isEmpty }.map { Double(arcCost[$0.arcs.lowerBound]) }
    return max(1e6, nearest.reduce(0, +) / Double(max(1, nearest.count)) / 100)
  }

  /// What the largest stations cost on average over the streams that have items, millionths of a fen.
  var heat: Double {
    let streams = Set(itemStream).sorted()
    let greatest = streams.map { Double(stationChoices[$0].last?.cost ?? 0) }
    return max(1e6, greatest.reduce(0, +) / Double(max(1, greatest.count)))
  }
}
