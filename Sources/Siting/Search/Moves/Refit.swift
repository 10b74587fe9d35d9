internal import Computation

/// A centre's line gets another size, or goes, or comes; a larger one brings in what the targets lack.
struct Refit: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    guard !state.lines.isEmpty else { return false }
    let line = random.below(state.lines.count)
    let choice = random.below(state.model.lineChoices[line].count)
    guard choice != state.lines[line] else { return false }
    change.lines.append(SearchChange.Line(line: line, choice: choice))
    if choice > state.lines[line] { state.fill(stream: line % state.model.streamCount, &change) }
    return true
  }
}

/// Two centres' lines of one stream change at once, so that one can take over from the other.
struct Transfer: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    guard model.centreCount > 1 else { return false }
    let stream = random.below(model.streamCount)
    let first = random.below(model.centreCount)
    let second = (first + 1 + random.below(model.centreCount - 1)) % model.centreCount
    for line in [first * model.streamCount + stream, second * model.streamCount + stream] {
      change.lines.append(SearchChange.Line(line: line, choice: random.below(model.lineChoices[line].count)))
    }
    return change.lines.contains { state.lines[$0.line] != $0.choice }
  }
}

extension SearchState {
  /// Adds unserved items that targets lack, each to the nearest station with room for it, until the lack is made up.
  fileprivate func fill(stream: Int, _ change: inout SearchChange) {
    var lacking = lacking(of: stream)
    guard lacking > 0 else { return }
    var added = [Int: Int]()
    for item in 0..<model.itemCount where lacking > 0 && model.problem.items[item].stream == stream && isWanted(item) {
      let arc = model.problem.items[item].arcs.first { arc in
        let station = model.arcStation[arc]
        let capacity = model.stationChoices[stream][choice[station]].capacity
        return load[station] + added[station, default: 0] + model.itemMass[item] <= capacity
      }
      guard let arc else { continue }
      added[model.arcStation[arc], default: 0] += model.itemMass[item]
      lacking -= model.itemMass[item]
      change.steps.append(SearchChange.Step(item: item, arc: arc))
    }
  }
}
