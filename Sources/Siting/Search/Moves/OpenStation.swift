internal import Computation

/// A station opens, or grows by a size or more drawn at random: it takes unserved items while a target lacks them, then
/// the items that gain most by it.
struct OpenStation: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    guard !model.places.isEmpty else { return false }
    let station = model.places[random.below(model.places.count)]
    let choices = model.stationChoices[station % model.streamCount]
    let larger = choices.count - 1 - state.choice[station]
    guard larger > 0 else { return false }
    var room = choices[state.choice[station] + 1 + random.below(larger)].capacity - state.load[station]
    var lacking = state.lacking(of: station % model.streamCount)
    for (item, arc) in lacking > 0 ? state.wanted(at: station) : [] {
      guard lacking > 0, model.itemMass[item] <= room else { continue }
      room -= model.itemMass[item]
      lacking -= model.itemMass[item]
      change.steps.append(SearchChange.Step(item: item, arc: arc))
    }
    for (item, arc) in state.gainers(at: station) where model.itemMass[item] <= room {
      room -= model.itemMass[item]
      change.steps.append(SearchChange.Step(item: item, arc: arc))
    }
    return !change.steps.isEmpty
  }
}

/// A station's items move to a closed one nearby, which takes its place.
struct MoveStation: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    guard !model.places.isEmpty else { return false }
    let from = model.places[random.below(model.places.count)]
    guard state.choice[from] > 0, let to = state.neighbour(of: from, &random), state.choice[to] == 0 else {
      return false
    }
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
  /// A station that an item within reach of another can go to as well, drawn at random; `nil` when none is in reach.
  func neighbour(of station: Int, _ random: inout SeededNumbers) -> Int? {
    let reach = model.problem.arcsOfStation[station]
    guard !reach.isEmpty else { return nil }
    let arcs = model.problem.items[model.problem.arcs[reach[random.below(reach.count)]].item].arcs
    return model.arcStation[arcs.lowerBound + random.below(arcs.count)]
  }

  /// The most that a target of a stream lacks, kg; without limit when coverage is maximised.
  func lacking(of stream: Int) -> Int {
    if model.budget != nil { return .max }
    return model.problem.coverage.indices.reduce(0) { most, row in
      guard row < model.coverNeed.count, model.problem.coverage[row].stream == stream else { return most }
      return max(most, model.coverNeed[row] - served[row])
    }
  }

  /// Unserved items that count towards a target which lacks mass, the least haulage per kg to a station first.
  func wanted(at station: Int) -> [(item: Int, arc: Int)] {
    var found: [(price: Double, item: Int, arc: Int)] = []
    for index in model.problem.arcsOfStation[station] {
      let item = model.problem.arcs[index].item
      guard isWanted(item) else { continue }
      found.append((Double(model.arcCost[index]) / Double(model.itemMass[item]), item, index))
    }
    return found.sorted { ($0.price, $0.item) < ($1.price, $1.item) }.map { ($0.item, $0.arc) }
  }

  /// Whether an item is unserved and a target for which it counts lacks mass, or coverage is maximised.
  func isWanted(_ item: Int) -> Bool {
    arc[item] == nil
      && (model.budget != nil
        || (model.coverStart[item]..<model.coverStart[item + 1]).contains {
          served[model.coverOfItem[$0]] < model.coverNeed[model.coverOfItem[$0]]
        })
  }

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
