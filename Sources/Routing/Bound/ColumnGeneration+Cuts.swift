internal import LinearProgramming

extension ColumnGeneration {
  private static let capacityCutsAtOnce = 20
  private static let subsetCutsAtOnce = 20
  /// Clients that a round may be made to remember at one client.
  private static let greatestMemory = 24
  /// Rounds kept in the master for each client.
  private static let roundsPerClient = 60
  /// So many stages of cuts that together raise the value by less than this part of it are the last.
  private static let leastGain = 2e-4
  private static let idleStages = 8
  /// With fewer capacity cuts than this in a stage, subset cuts are looked for too.
  private static let fewCapacityCuts = 8

  /// Takes the answer's faults out of the relaxation: rounds that come back to a client, sets entered too seldom,
  /// threes of clients in too many rounds. Without any to take out, or without gain, this is the end.
  mutating func strengthen(_ answer: RoundMaster.Answer, _ live: inout any LiveMaster) throws(SolverFault) {
    stages.append(answer.objective)
    try removeUseless(answer, &live)
    guard hasGained || nearness == 0 else {
      nearness = 0
      return
    }
    guard hasGained else {
      end = .converged
      return
    }
    let remembers = try remember(answer, &live)
    let capacityCuts = try addCapacityCuts(answer, &live)
    let subsetCuts = capacityCuts < ColumnGeneration.fewCapacityCuts ? try addSubsetCuts(answer, &live) : 0
    if remembers || capacityCuts + subsetCuts > 0 { return }
    if nearness > 0 { nearness = 0 } else { end = .converged }
  }

  private var hasGained: Bool {
    guard stages.count > ColumnGeneration.idleStages, let last = stages.last else { return true }
    let before = stages[stages.count - 1 - ColumnGeneration.idleStages]
    return last - before > ColumnGeneration.leastGain * abs(last)
  }

  /// Makes rounds of the answer that come back to a client remember it on the way (as in Roberti and Mingozzi 2014).
  private mutating func remember(
    _ answer: RoundMaster.Answer, _ live: inout any LiveMaster
  ) throws(SolverFault) -> Bool {
    var isChanged = false
    for (round, part) in zip(driven(answer).rounds, driven(answer).parts) {
      let places = round.clients.compactMap { classes[round.kind].places[$0] }
      for (end, client) in places.enumerated() {
        guard let start = places[..<end].lastIndex(of: client) else { continue }
        let between = places[start..<end]
        let isFull = between.contains {
          !classes[round.kind].memories[$0].contains(client)
            && classes[round.kind].memories[$0].count >= ColumnGeneration.greatestMemory
        }
        if isFull || part < 1e-4 { continue }
        for place in between { classes[round.kind].memories[place].insert(client) }
        isChanged = true
      }
    }
    guard isChanged else { return false }
    let forgotten = master.rounds.indices.filter { index in
      let round = master.rounds[index]
      return classes[round.kind].remembers(round.clients.compactMap { classes[round.kind].places[$0] })
    }
    try master.forbid(forgotten, in: &live)
    return true
  }

  private func driven(_ answer: RoundMaster.Answer) -> (rounds: [BoundRound], parts: [Double]) {
    (master.rounds, answer.driven)
  }

  private mutating func addCapacityCuts(
    _ answer: RoundMaster.Answer, _ live: inout any LiveMaster
  ) throws(SolverFault) -> Int {
    let cuts = CapacityCutSearch.cuts(
      problem, terms, rounds: master.rounds, driven: answer.driven, known: master.capacity,
      wanted: ColumnGeneration.capacityCutsAtOnce)
    for cut in cuts { try master.add(cut, to: &live) }
    return cuts.count
  }

  /// Forgets subset cuts of no price, and adds as many as pricing can carry.
  private mutating func addSubsetCuts(
    _ answer: RoundMaster.Answer, _ live: inout any LiveMaster
  ) throws(SolverFault) -> Int {
    let search = SubsetCutSearch(
      rounds: master.rounds, driven: answer.driven, terms: terms)
    let found = search.cuts(wanted: ColumnGeneration.subsetCutsAtOnce, known: master.subsets)
    let isIdle = zip(master.subsets, answer.prices.subsets).map { cut, price in
      price < 1e-6 || found.contains { $0.members == cut.members }
    }
    try master.forget(isIdle, in: &live)
    if var centre {
      centre.subsets = centre.subsets.indices.filter { !isIdle[$0] }.map { centre.subsets[$0] }
      self.centre = centre
      centreValue = -.infinity
    }
    let room = PricedClass.greatestCutCount - master.subsets.count
    let added = found.prefix(max(0, room))
    for cut in added { try master.add(cut, to: &live) }
    return added.count
  }

  /// Keeps the master small: of the rounds that are not driven, those of the least reduced cost stay.
  private mutating func removeUseless(
    _ answer: RoundMaster.Answer, _ live: inout any LiveMaster
  ) throws(SolverFault) {
    let wanted = ColumnGeneration.roundsPerClient * max(10, problem.clients.count)
    guard master.rounds.count > wanted else { return }
    let limit = max(answer.reducedCosts.sorted()[wanted / 2], 1e-5)
    let isUseless = master.rounds.indices.map { index in
      answer.driven[index] <= 0 && answer.reducedCosts[index] > limit && master.rounds[index].clients.count > 1
    }
    guard isUseless.contains(true) else { return }
    try master.remove(isUseless, from: &live)
  }
}
