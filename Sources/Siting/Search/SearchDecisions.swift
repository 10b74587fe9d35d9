/// What a search decides; everything else about a state follows from it.
struct SearchDecisions: Sendable {
  /// By item; `nil` when unserved.
  var arcs: [Int?]
  /// By station.
  var kept: [Bool]
  /// By line: position in the line's choices.
  var lines: [Int]

  init(_ state: SearchState) {
    arcs = state.arc
    kept = state.isKept
    lines = state.lines
  }
}

extension SearchDecisions {
  /// Takes over what another search decided for one stream.
  mutating func take(_ stream: Int, from other: SearchDecisions, in model: SearchModel) {
    for item in arcs.indices where model.itemStream[item] == stream { arcs[item] = other.arcs[item] }
    for station in stride(from: stream, to: kept.count, by: model.streamCount) { kept[station] = other.kept[station] }
    for line in stride(from: stream, to: lines.count, by: model.streamCount) { lines[line] = other.lines[line] }
  }
}

extension SearchState {
  /// The state that some decisions make; `nil` when its lines cannot take what its stations send.
  init?(_ model: SearchModel, _ decisions: SearchDecisions) {
    self.init(model, lines: decisions.lines, arcs: decisions.arcs, kept: decisions.kept)
  }

  /// The better of two states, with every stream of the other that betters it: streams share little but their sites.
  func joined(with other: SearchState) -> SearchState {
    let (better, worse) = other.beats(self) ? (other, self) : (self, other)
    var best = better
    for stream in 0..<model.streamCount {
      var decisions = SearchDecisions(best)
      decisions.take(stream, from: SearchDecisions(worse), in: model)
      if let mixed = SearchState(model, decisions), mixed.beats(best) { best = mixed }
    }
    return best
  }
}
