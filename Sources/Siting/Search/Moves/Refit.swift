/// A centre's line gets another size, or goes, or comes.
struct Refit: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SearchRandom) -> Bool {
    guard !state.lines.isEmpty else { return false }
    let line = random.below(state.lines.count)
    let choice = random.below(state.model.lineChoices[line].count)
    guard choice != state.lines[line] else { return false }
    change.lines.append(SearchChange.Line(line: line, choice: choice))
    return true
  }
}

/// Two centres' lines of one stream change at once, so that one can take over from the other.
struct Transfer: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SearchRandom) -> Bool {
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
