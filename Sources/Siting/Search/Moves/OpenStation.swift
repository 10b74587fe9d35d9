/// A station opens, in a size drawn at random, and takes the items that gain most by it.
struct OpenStation: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SearchRandom) -> Bool {
    let model = state.model
    let station = random.below(model.stationCount)
    let choices = model.stationChoices[station % model.streamCount]
    guard state.choice[station] == 0, choices.count > 1, model.problem.mayHoldStation[station] else { return false }
    var room = choices[1 + random.below(choices.count - 1)].capacity
    for (item, arc) in state.gainers(at: station) where model.itemMass[item] <= room {
      room -= model.itemMass[item]
      change.steps.append(SearchChange.Step(item: item, arc: arc))
    }
    return !change.steps.isEmpty
  }
}

/// A station's items move to a closed one nearby, which takes its place.
struct MoveStation: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SearchRandom) -> Bool {
    let model = state.model
    let from = random.below(model.stationCount)
    let depot = random.below(model.siteCost.count)
    let to = depot * model.streamCount + from % model.streamCount
    guard state.choice[from] > 0, state.choice[to] == 0, model.problem.mayHoldStation[to] else { return false }
    state.close([from], &change)
    var room = state.greatestLoad(to)
    for position in change.steps.indices {
      let item = change.steps[position].item
      guard model.itemMass[item] <= room, let arc = state.arc(of: item, to: to) else { continue }
      room -= model.itemMass[item]
      change.steps[position].arc = arc
    }
    return change.steps.contains { $0.arc.map { model.arcStation[$0] } == to }
  }
}

extension SearchState {
  /// Items whose haulage would fall at a station, the greatest gain per kg first.
  fileprivate func gainers(at station: Int) -> [(item: Int, arc: Int)] {
    var found: [(gain: Double, item: Int, arc: Int)] = []
    for index in model.problem.arcsOfStation[station] {
      let item = model.problem.arcs[index].item
      guard let now = arc[item], model.arcCost[now] > model.arcCost[index] else { continue }
      found.append((Double(model.arcCost[now] - model.arcCost[index]) / Double(model.itemMass[item]), item, index))
    }
    return found.sorted { ($1.gain, $0.item) < ($0.gain, $1.item) }.map { ($0.item, $0.arc) }
  }
}
