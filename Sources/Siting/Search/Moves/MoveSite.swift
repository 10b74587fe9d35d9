/// A site hands its stations to another that is not open; each item follows if it can, else goes where it fits best.
struct MoveSite: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SearchRandom) -> Bool {
    let model = state.model
    let from = random.below(model.siteCost.count)
    let to = random.below(model.siteCost.count)
    guard state.stationsAt[from] > 0, state.stationsAt[to] == 0 else { return false }
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
