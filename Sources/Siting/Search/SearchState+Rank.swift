extension SearchState {
  /// Whether this is the better state of a search: with a budget a plan is better than what is none, of plans the one
  /// that collects more, and of equals the one that spends less; otherwise what `beats` says.
  func isBetter(than other: SearchState) -> Bool {
    guard model.budget != nil else { return beats(other) }
    let isPlan = meetsRequirements
    guard isPlan == other.meetsRequirements else { return isPlan }
    return isPlan ? (other.collected, spent) < (collected, other.spent) : cost < other.cost
  }

  /// Whether this is nearer to a plan than another state, or as near and costs less.
  func beats(_ other: SearchState) -> Bool {
    let (own, others) = (breaches, other.breaches)
    return own == others ? cost < other.cost : own < others
  }

  /// How far a state is from a plan: zero for a plan. Villages, those that lack their second station too, stations, sites and centres count one each; what is
  /// overloaded or missing of a target counts in villages of middling mass. Prices of breaches, whose sum must stay
  /// within 64 bits, no longer outweigh real costs in a large district; this does.
  var breaches: Double {
    var sum = spent <= model.budget ?? .max ? 0.0 : 1
    for centre in 0..<model.centreCount where model.centreIsRequired[centre] {
      if (0..<model.streamCount).allSatisfy({ lines[centre * model.streamCount + $0] == 0 }) { sum += 1 }
    }
    for station in choice.indices {
      let over = load[station] - model.stationChoices[station % model.streamCount][choice[station]].capacity
      if over > 0 { sum += 1 + villages(over, station % model.streamCount) }
    }
    for depot in areaUsed.indices where areaUsed[depot] > model.siteArea[depot] {
      sum += Double(areaUsed[depot]) / Double(max(1, model.siteArea[depot]))
    }
    for item in arc.indices where arc[item] == nil && model.problem.items[item].mustBeServed { sum += 1 }
    for (row, coverage) in model.problem.coverage.enumerated() where coverage.shortfallPrice == nil {
      let missing = model.coverNeed[row] - served[row]
      if missing > 0 { sum += villages(missing, coverage.stream) }
    }
    if model.asksForBackups { sum += Double(arc.indices.count { lacksBackup($0) }) }
    for quota in quotaFilled.indices { sum += Double(max(0, model.quotaCount[quota] - quotaFilled[quota])) }
    return sum
  }

  private func villages(_ kilograms: Int, _ stream: Int) -> Double {
    Double(kilograms) / model.usualMass[stream]
  }
}
