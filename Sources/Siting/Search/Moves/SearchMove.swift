internal import Computation

/// A kind of change that the search tries.
///
/// A move only proposes; `SearchState.price(of:)` prices the proposal exactly before anything changes.
protocol SearchMove: Sendable {
  /// Fills in a proposal.
  /// - Parameter change: empty.
  /// - Returns: `false` when the drawn place admits no such change.
  func propose(_ change: inout SearchChange, in state: SearchState, _ random: inout SeededNumbers) -> Bool
}

extension SearchState {
  /// Items of a station, in order.
  func items(of station: Int) -> [Int] {
    model.problem.arcsOfStation[station].compactMap { index in
      let item = model.problem.arcs[index].item
      return arc[item] == index ? item : nil
    }
  }

  /// The greatest load any size of a station holds.
  func greatestLoad(_ station: Int) -> Int {
    model.stationChoices[station % model.streamCount].last?.capacity ?? 0
  }
}
