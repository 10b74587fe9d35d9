internal import Computation

/// A station comes or grows and takes unserved items, and a line of the stream comes or grows with it where the intake
/// would not suffice: with a budget neither pays without the other.
struct Expand: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    guard model.budget != nil, model.centreCount > 0 else { return false }
    let station = random.below(model.stationCount)
    let stream = station % model.streamCount
    let choices = model.stationChoices[stream]
    let larger = choices.count - 1 - state.choice[station]
    guard larger > 0, model.problem.mayHoldStation[station], state.isInvited[station] else { return false }
    var room = choices[state.choice[station] + 1 + random.below(larger)].capacity - state.load[station]
    var intake = state.supply(of: stream).reduce(0, +)
    for (item, arc) in state.wanted(at: station) where model.itemMass[item] <= room {
      room -= model.itemMass[item]
      intake += model.itemDelivered[item]
      change.steps.append(SearchChange.Step(item: item, arc: arc))
    }
    guard !change.steps.isEmpty else { return false }
    let lines = (0..<model.centreCount).map { $0 * model.streamCount + stream }
    let capacity = lines.map { state.lineCapacity($0) }.reduce(0, +)
    guard capacity < intake else { return true }
    let line = lines[random.below(lines.count)]
    let wanted = intake - capacity + state.lineCapacity(line)
    guard let choice = model.lineChoices[line].indices.first(where: { model.lineChoices[line][$0].capacity >= wanted })
    else { return false }
    change.lines.append(SearchChange.Line(line: line, choice: choice))
    return true
  }
}
