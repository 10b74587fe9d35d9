internal import Computation

/// Two items of one stream trade their stations.
struct Swap: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    let first = random.below(model.itemCount)
    let arcs = model.problem.items[first].arcs
    guard let from = state.arc[first], arcs.count > 1 else { return false }
    let wanted = arcs.lowerBound + min(random.below(arcs.count), random.below(arcs.count))
    guard wanted != from else { return false }
    let others = model.problem.arcsOfStation[model.arcStation[wanted]]
    let place = others[random.below(others.count)]
    let second = model.problem.arcs[place].item
    guard second != first, state.arc[second] == place else { return false }
    guard let back = state.arc(of: second, to: model.arcStation[from]) else { return false }
    change.steps.append(SearchChange.Step(item: first, arc: wanted))
    change.steps.append(SearchChange.Step(item: second, arc: back))
    return true
  }
}

extension SearchState {
  /// The arc of an item that ends at a station; `nil` when that is out of reach.
  func arc(of item: Int, to station: Int) -> Int? {
    for arc in model.problem.items[item].arcs where model.arcStation[arc] == station { return arc }
    return nil
  }
}
