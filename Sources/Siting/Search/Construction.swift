/// A first state by cheapest insertion: the lines that the targets need, the stations that townships must have, then
/// one village's stream after the other where it costs least.
struct Construction {
  let model: SearchModel
  /// Lines are fitted for targets with a shortfall price too.
  var countsPriced = false
  /// Every item that can be served is, whatever it costs.
  var servesAll = false

  private static let itemsBetweenLooks = 64

  /// - Parameters:
  ///   - spare: part of the needed intake by which the lines exceed it, so that the search has room; the largest lines
  ///     stand where no others are as large.
  ///   - isCancelled: looked at between items; what is left then stays unserved.
  func state(spare: Double, isCancelled: () -> Bool = { false }) -> SearchState {
    var state = SearchState(model, lines: lines(spare: spare))
    state.setPressure(.strict(model))
    var ledger = SearchLedger()
    for quota in model.problem.quotas { fill(quota, &state, &ledger) }
    let order = state.arc.indices.sorted {
      (model.problem.items[$0].arcs.count, -model.itemMass[$0], $0)
        < (model.problem.items[$1].arcs.count, -model.itemMass[$1], $1)
    }
    for (position, item) in order.enumerated() {
      if position % Construction.itemsBetweenLooks == 0, isCancelled() { break }
      serve(item, &state, &ledger)
    }
    makeRoom(order, &state, &ledger, isCancelled: isCancelled)
    state.setPressure(SearchPressure(model))
    state = fitted(state)
    state.betterLines(isCancelled: isCancelled)
    state.standBackups(isCancelled: isCancelled)
    return state
  }

  /// The state with lines no larger than what they take in, where there are too many centres to try all combinations.
  private func fitted(_ state: SearchState) -> SearchState {
    var decisions = SearchDecisions(state)
    for stream in 0..<model.streamCount where LineOption.all(of: stream, in: model).isEmpty {
      guard let shipping = state.ship(stream, supply: state.supply(of: stream), lines: state.lines) else { continue }
      var intake = [Int](repeating: 0, count: model.centreCount)
      for flow in shipping.flows { intake[flow.centre] += flow.mass }
      for (centre, mass) in intake.enumerated() {
        let line = centre * model.streamCount + stream
        decisions.lines[line] = model.lineChoices[line].firstIndex { $0.capacity >= mass } ?? state.lines[line]
      }
    }
    keepRequired(&decisions.lines)
    return SearchState(model, decisions) ?? state
  }

  /// Takes the cheapest station for an item, unless leaving it unserved costs less and breaks no rule.
  private func serve(_ item: Int, _ state: inout SearchState, _ ledger: inout SearchLedger) {
    var best: (price: Int, arc: Int)?
    let limit = servesAll || state.mustStillServe(item) ? Int.max : 0
    for arc in model.problem.items[item].arcs {
      let change = SearchChange(steps: [SearchChange.Step(item: item, arc: arc)])
      guard let price = state.price(of: change, below: best?.price ?? limit, &ledger) else { continue }
      best = (price, arc)
    }
    guard let best else { return }
    carryOut(SearchChange(steps: [SearchChange.Step(item: item, arc: best.arc)]), &state, &ledger)
  }

  /// A stream is given up when so many of its items in a row find no room.
  private static let greatestFailures = 32

  /// Serves items that still must be, for each of which another goes elsewhere.
  private func makeRoom(
    _ order: [Int], _ state: inout SearchState, _ ledger: inout SearchLedger, isCancelled: () -> Bool
  ) {
    var failures = [Int](repeating: 0, count: model.streamCount)
    for item in order
    where state.mustStillServe(item) && failures[model.itemStream[item]] < Construction.greatestFailures {
      if isCancelled() { return }
      if displace(for: item, &state, &ledger) {
        failures[model.itemStream[item]] = 0
      } else {
        failures[model.itemStream[item]] += 1
      }
    }
  }

  /// Takes the cheapest station for an item that is full but for one item with another station to go to.
  private func displace(for item: Int, _ state: inout SearchState, _ ledger: inout SearchLedger) -> Bool {
    var best: (price: Int, change: SearchChange)?
    for arc in model.problem.items[item].arcs {
      for member in state.items(of: model.arcStation[arc]) {
        for other in model.problem.items[member].arcs where other != state.arc[member] {
          let change = SearchChange(steps: [.init(item: item, arc: arc), .init(item: member, arc: other)])
          if let price = state.price(of: change, below: best?.price ?? .max, &ledger) { best = (price, change) }
        }
      }
    }
    guard let best else { return false }
    carryOut(best.change, &state, &ledger)
    return true
  }

  /// Stands the cheapest stations that a township's quota asks for.
  private func fill(_ quota: SitingProblem.StationQuota, _ state: inout SearchState, _ ledger: inout SearchLedger) {
    for _ in 0..<quota.count {
      let changes = quota.depots
        .map { model.problem.station($0, quota.stream) }
        .filter { state.choice[$0] == 0 }
        .map { SearchChange(keeps: [SearchChange.Keep(station: $0, isKept: true)]) }
      var best: (price: Int, change: SearchChange)?
      for change in changes {
        if let price = state.price(of: change, below: best?.price ?? .max, &ledger) { best = (price, change) }
      }
      if let best { carryOut(best.change, &state, &ledger) }
    }
  }

  private func carryOut(_ change: SearchChange, _ state: inout SearchState, _ ledger: inout SearchLedger) {
    guard state.price(of: change, &ledger) != nil else { return }
    state.apply(change, ledger)
  }

  /// Per stream the cheapest lines that hold what must arrive; the largest everywhere where nothing less does.
  private func lines(spare: Double) -> [Int] {
    var result = model.lineChoices.map { $0.count - 1 }
    for stream in 0..<model.streamCount {
      let needed = Double(model.problem.leastDelivered(stream, counting: countsPriced)) * (1 + spare)
      let ranked = LineOption.all(of: stream, in: model).filter { Double($0.capacity) >= needed }
      guard let best = ranked.min(by: { $0.cost < $1.cost }) else { continue }
      for centre in 0..<model.centreCount { result[centre * model.streamCount + stream] = best.choices[centre] }
    }
    keepRequired(&result)
    return result
  }

  /// Gives every required centre that has no line its cheapest.
  private func keepRequired(_ lines: inout [Int]) {
    for centre in 0..<model.centreCount where model.centreIsRequired[centre] {
      let own = (0..<model.streamCount).map { centre * model.streamCount + $0 }
      guard own.allSatisfy({ lines[$0] == 0 }) else { continue }
      let cheapest = own.filter { model.lineChoices[$0].count > 1 }
        .min { model.lineChoices[$0][1].cost < model.lineChoices[$1][1].cost }
      if let cheapest { lines[cheapest] = 1 }
    }
  }
}

extension SearchState {
  /// Whether an unserved item must be served, by itself or for a target without a shortfall price that lacks mass.
  func mustStillServe(_ item: Int) -> Bool {
    guard arc[item] == nil else { return false }
    return model.problem.items[item].mustBeServed
      || (model.coverStart[item]..<model.coverStart[item + 1]).contains {
        let row = model.coverOfItem[$0]
        return model.problem.coverage[row].shortfallPrice == nil && served[row] < model.coverNeed[row]
      }
  }
}

/// One choice of size for every centre's line of a stream.
struct LineOption: Sendable {
  /// By centre: position in the line's choices.
  let choices: [Int]
  let capacity: Int
  /// Millionths of a fen.
  let cost: Int

  /// Up to this many are listed.
  static let limit = 4096

  /// Every combination; none when there are more than `limit`.
  static func all(of stream: Int, in model: SearchModel) -> [LineOption] {
    let lists = (0..<model.centreCount).map { model.lineChoices[$0 * model.streamCount + stream] }
    guard lists.reduce(1, { min($0 * $1.count, limit + 1) }) <= limit else { return [] }
    var result = [LineOption(choices: [], capacity: 0, cost: 0)]
    for list in lists {
      result = result.flatMap { option in
        list.indices.map {
          LineOption(
            choices: option.choices + [$0], capacity: option.capacity + list[$0].capacity,
            cost: option.cost + list[$0].cost)
        }
      }
    }
    return result
  }
}
