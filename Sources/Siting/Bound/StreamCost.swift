extension SearchState {
  /// What one stream costs with its rents, fen: a value that the stream's part of the bound cannot pass.
  func cost(ofStream stream: Int, paying rents: Rents) -> Double {
    var sum = shipping[stream]
    for item in arc.indices where model.itemStream[item] == stream {
      sum += arc[item].map { model.arcCost[$0] } ?? 0
    }
    for station in stride(from: stream, to: choice.count, by: model.streamCount) {
      sum += model.stationChoices[stream][choice[station]].cost
      sum += rents.fen[station][choice[station]] * SearchModel.microfen
    }
    for line in stride(from: stream, to: lines.count, by: model.streamCount) {
      sum += model.lineChoices[line][lines[line]].cost
    }
    for (row, described) in model.problem.coverage.enumerated()
    where described.stream == stream && row < served.count {
      sum += max(0, model.coverNeed[row] - served[row]) * model.coverPrice[row]
    }
    return Double(sum) / Double(SearchModel.microfen)
  }
}
