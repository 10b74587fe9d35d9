internal import Computation

/// A station of the smallest size stands without load, for a township's quota, or no longer does.
struct Keep: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    let station = random.below(model.stationCount)
    guard model.quotaCount[model.quotaOfStation[station]] > 0 else { return false }
    change.keeps.append(SearchChange.Keep(station: station, isKept: !state.isKept[station]))
    return true
  }
}
