/// Descent to a state that no single step betters: every item on every arc or unserved, every line combination of
/// every stream or, of many lines, every pair nearby, every station kept or not, every station closed.
struct Polish {
  private var ledger = SearchLedger()
  private static let itemsBetweenLooks = 64

  /// - Parameter isCancelled: looked at between the steps; the state is then as good as it has become.
  mutating func run(_ state: inout SearchState, isCancelled: () -> Bool) {
    var improves = true
    while improves {
      improves = false
      for item in state.arc.indices {
        if item % Polish.itemsBetweenLooks == 0, isCancelled() { return }
        if betterItem(item, &state) { improves = true }
      }
      for station in state.choice.indices where state.choice[station] > 0 {
        if isCancelled() { return }
        var change = SearchChange()
        state.close([station], &change)
        if take([change], &state) { improves = true }
      }
      for stream in 0..<state.model.streamCount
      where betterLines(stream, &state, isCancelled: isCancelled) { improves = true }
      for station in state.isKept.indices where state.isKept[station] {
        let release = SearchChange(keeps: [SearchChange.Keep(station: station, isKept: false)])
        if take([release], &state) { improves = true }
      }
    }
  }

  private mutating func betterItem(_ item: Int, _ state: inout SearchState) -> Bool {
    let arcs: [Int?] = [nil] + state.model.problem.items[item].arcs.map { $0 }
    return take(
      arcs.filter { $0 != state.arc[item] }.map { SearchChange(steps: [SearchChange.Step(item: item, arc: $0)]) },
      &state)
  }

  private mutating func betterLines(
    _ stream: Int, _ state: inout SearchState, isCancelled: () -> Bool
  ) -> Bool {
    let model = state.model
    if let descent = LineDescent(state, stream: stream) { return descent.run(&state, isCancelled: isCancelled) }
    let changes = LineOption.all(of: stream, in: model).map { option in
      SearchChange(
        lines: option.choices.enumerated().compactMap { centre, choice in
          let line = centre * model.streamCount + stream
          return state.lines[line] == choice ? nil : SearchChange.Line(line: line, choice: choice)
        })
    }
    return take(changes.filter { !$0.lines.isEmpty }, &state)
  }

  /// Carries out the change that saves most; `false` when none saves.
  private mutating func take(_ changes: [SearchChange], _ state: inout SearchState) -> Bool {
    var best: (price: Int, change: SearchChange)?
    for change in changes {
      if let price = state.price(of: change, below: best?.price ?? 0, &ledger) { best = (price, change) }
    }
    guard let best, state.price(of: best.change, &ledger) != nil else { return false }
    state.apply(best.change, ledger)
    return true
  }
}
