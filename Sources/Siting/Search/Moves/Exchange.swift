internal import Computation

/// A served item gives its place in the target to an unserved one of the same stream.
struct Exchange: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    let unserved = random.below(model.itemCount)
    let arcs = model.problem.items[unserved].arcs
    guard state.arc[unserved] == nil, !arcs.isEmpty else { return false }
    let arc = arcs.lowerBound + min(random.below(arcs.count), random.below(arcs.count))
    let served = random.below(model.itemCount)
    guard state.arc[served] != nil, model.itemStream[served] == model.itemStream[unserved] else { return false }
    change.steps.append(SearchChange.Step(item: unserved, arc: arc))
    change.steps.append(SearchChange.Step(item: served, arc: nil))
    return true
  }
}
