internal import Computation

/// One item is served no longer.
struct Drop: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let item = random.below(state.model.itemCount)
    guard state.arc[item] != nil else { return false }
    change.steps.append(SearchChange.Step(item: item, arc: nil))
    return true
  }
}
