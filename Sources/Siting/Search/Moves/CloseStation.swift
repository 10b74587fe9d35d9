internal import Computation

/// A station closes; its items go to the best others with room.
struct CloseStation: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let places = state.model.places
    guard !places.isEmpty else { return false }
    let station = places[random.below(places.count)]
    guard state.choice[station] > 0 else { return false }
    state.close([station], &change)
    return true
  }
}

/// A site closes with all its stations.
struct CloseSite: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    let depot = random.below(model.siteCost.count)
    guard state.stationsAt[depot] > 0 else { return false }
    let first = depot * model.streamCount
    state.close(Array((first..<first + model.streamCount).filter { state.choice[$0] > 0 }), &change)
    return true
  }
}

extension SearchState {
  /// Closes stations and sends their items, the heaviest first, to the cheapest station with room in its present
  /// size, else to the cheapest that can grow; an item that fits nowhere is left unserved.
  func close(_ stations: [Int], _ change: inout SearchChange) {
    var added = [Int](repeating: 0, count: model.stationCount)
    // a closure that took the whole state would copy it for every comparison
    let mass = model.itemMass
    for station in stations {
      if isKept[station] { change.keeps.append(SearchChange.Keep(station: station, isKept: false)) }
      let leaving = items(of: station).sorted { (-mass[$0], $0) < (-mass[$1], $1) }
      for item in leaving {
        let arc = bestOther(for: item, avoiding: stations, added)
        if let arc { added[model.arcStation[arc]] += model.itemMass[item] }
        change.steps.append(SearchChange.Step(item: item, arc: arc))
      }
    }
  }

  private func bestOther(for item: Int, avoiding closed: [Int], _ added: [Int]) -> Int? {
    var best: Int?
    var bestRank = (2, Int.max)
    for arc in model.problem.items[item].arcs {
      let station = model.arcStation[arc]
      guard choice[station] > 0, isInvited[station], !closed.contains(station) else { continue }
      let load = load[station] + added[station] + model.itemMass[item]
      let choices = model.stationChoices[station % model.streamCount]
      guard load <= greatestLoad(station) else { continue }
      let rank = (load <= choices[choice[station]].capacity ? 0 : 1, model.arcCost[arc])
      if rank < bestRank { (best, bestRank) = (arc, rank) }
    }
    return best
  }
}
