internal import Computation

/// How a round works on each neighbourhood.
struct PartialWork: Sendable {
  let proposalsPerItem: Double
  /// Part of the full heat.
  let heat: Double
  /// By station of the whole: whether it may grow or come; `nil` when all may.
  let invited: [Bool]?
  /// Whether a neighbourhood stays as it is where annealing betters nothing.
  let keepsStart: Bool

  /// Anneals a neighbourhood; `nil` when nothing comes of it that the present state is not.
  func anneal(
    _ neighbourhood: Neighbourhood, within whole: SearchState, _ random: inout SeededNumbers, isCancelled: () -> Bool
  ) -> SearchState? {
    if isCancelled() { return nil }
    let model = SearchModel(neighbourhood.problem)
    guard model.itemCount > 0, var start = neighbourhood.state(model, within: whole) else { return nil }
    if let invited {
      start.isInvited = neighbourhood.depots.flatMap { depot in
        (0..<model.streamCount).map { invited[depot * model.streamCount + $0] }
      }
    }
    let found = anneal(start, &random, isCancelled: isCancelled)
    return start.meetsRequirements && !found.meetsRequirements ? nil : found
  }

  /// Anneals a state and polishes the best that was met.
  func anneal(_ start: SearchState, _ random: inout SeededNumbers, isCancelled: () -> Bool) -> SearchState {
    let model = start.model
    let end = model.coolest
    let annealing = Annealing(
      proposals: Int(proposalsPerItem * Double(model.itemCount)), startTemperature: max(10 * end, heat * model.heat),
      endTemperature: end, keepsStart: keepsStart)
    var found = annealing.run(start, &random, isCancelled: isCancelled)
    found.isInvited = found.isInvited.map { _ in true }
    found.setPressure(SearchPressure(model))
    var polish = Polish()
    polish.run(&found, isCancelled: isCancelled)
    return found
  }
}
