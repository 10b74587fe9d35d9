internal import Computation

/// A site hands its stations to another that is not open; each item follows if it can, else goes where it fits best.
struct MoveSite: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    guard !model.places.isEmpty else { return false }
    let station = model.places[random.below(model.places.count)]
    guard state.choice[station] > 0, let other = state.neighbour(of: station, &random) else { return false }
    let (from, to) = (station / model.streamCount, other / model.streamCount)
    guard state.stationsAt[to] == 0 else { return false }
    let first = from * model.streamCount
    state.close(Array((first..<first + model.streamCount).filter { state.choice[$0] > 0 }), &change)
    var room = (0..<model.streamCount).map { stream in
      let station = to * model.streamCount + stream
      return model.problem.mayHoldStation[station] && state.isInvited[station] ? state.greatestLoad(station) : 0
    }
    var follows = false
    for position in change.steps.indices {
      let item = change.steps[position].item
      let stream = model.itemStream[item]
      guard model.itemMass[item] <= room[stream],
        let arc = state.arc(of: item, to: to * model.streamCount + stream)
      else { continue }
      room[stream] -= model.itemMass[item]
      change.steps[position].arc = arc
      follows = true
    }
    return follows
  }
}
