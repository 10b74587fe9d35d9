internal import Computation

/// A stream is given up: none of its items is served but those that must be, and no line stands that is not needed for
/// them; stations that townships must have stay empty. Where a budget is short that can pay though no single step towards
/// it does.
struct LeaveStream: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    guard model.budget != nil else { return false }
    state.leave(random.below(model.streamCount), &change)
    return !change.steps.isEmpty
  }
}

/// A station gives up what it need not serve, and a line of the stream shrinks with it.
struct EmptyStation: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    guard model.budget != nil, model.centreCount > 0 else { return false }
    let station = random.below(model.stationCount)
    guard state.load[station] > 0 else { return false }
    state.empty(station, &change)
    state.lower(random.below(model.centreCount) * model.streamCount + station % model.streamCount, &change)
    return !change.steps.isEmpty
  }
}

extension SearchState {
  /// Gives up all streams but one.
  mutating func leaveStreams(besides kept: Int) {
    var ledger = SearchLedger()
    for stream in 0..<model.streamCount where stream != kept {
      var change = SearchChange()
      leave(stream, &change)
      if price(of: change, &ledger) != nil { apply(change, ledger) }
    }
  }

  fileprivate func leave(_ stream: Int, _ change: inout SearchChange) {
    for depot in 0..<model.siteCost.count { empty(depot * model.streamCount + stream, &change) }
    for centre in 0..<model.centreCount { lower(centre * model.streamCount + stream, &change) }
  }

  /// Drops the items of a station that need not be served; it stays where its township must have it.
  fileprivate func empty(_ station: Int, _ change: inout SearchChange) {
    let leaving = items(of: station).filter { !model.problem.items[$0].mustBeServed }
    change.steps += leaving.map { SearchChange.Step(item: $0, arc: nil) }
    if choice[station] > 0, !isKept[station], model.quotaCount[model.quotaOfStation[station]] > 0 {
      change.keeps.append(SearchChange.Keep(station: station, isKept: true))
    }
  }

  /// Makes a line as small as what arrives after the change allows, the other lines taking what they can.
  fileprivate func lower(_ line: Int, _ change: inout SearchChange) {
    let stream = line % model.streamCount
    var left = supply(of: stream).reduce(0, +)
    for step in change.steps where model.itemStream[step.item] == stream && step.arc == nil {
      left -= model.itemDelivered[step.item]
    }
    for centre in 0..<model.centreCount where centre * model.streamCount + stream != line {
      let other = centre * model.streamCount + stream
      let choice = change.lines.first { $0.line == other }?.choice ?? lines[other]
      left -= model.lineChoices[other][choice].capacity
    }
    guard let choice = model.lineChoices[line].indices.first(where: { model.lineChoices[line][$0].capacity >= left }),
      choice < lines[line]
    else { return }
    change.lines.append(SearchChange.Line(line: line, choice: choice))
  }
}
