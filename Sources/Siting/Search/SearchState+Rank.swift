extension SearchState {
  /// Whether this is the better state of a search: with a budget a plan is better than what is none, of plans the one
  /// that collects more, and of equals the one that spends less; otherwise what `beats` says.
  func isBetter(than other: SearchState) -> Bool {
    guard model.budget != nil else { return beats(other) }
    let isPlan = meetsRequirements
    guard isPlan == other.meetsRequirements else { return isPlan }
    return isPlan ? (other.collected, spent) < (collected, other.spent) : cost < other.cost
  }
}
