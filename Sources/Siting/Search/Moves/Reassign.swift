internal import Computation

/// One item goes to another station; an unserved one is served.
struct Reassign: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let item = random.below(state.model.itemCount)
    let arcs = state.model.problem.items[item].arcs
    guard !arcs.isEmpty else { return false }
    // the nearer of two draws: near stations are likelier to pay
    let drawn = min(random.below(arcs.count), random.below(arcs.count))
    let arc = arcs.lowerBound + drawn
    guard arc != state.arc[item] else { return false }
    change.steps.append(SearchChange.Step(item: item, arc: arc))
    return true
  }
}
