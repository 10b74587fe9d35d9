internal import Computation

/// A station stands without load as the second one of an item, or no longer does.
struct StandBackup: SearchMove {
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool {
    let model = state.model
    guard model.asksForBackups else { return false }
    let backups = model.backups[random.below(model.itemCount)]
    guard !backups.isEmpty else { return false }
    let station = backups[random.below(backups.count)]
    change.keeps.append(SearchChange.Keep(station: station, isKept: !state.isKept[station]))
    return true
  }
}
