public import WasteNetwork

extension SitingProblem {
  /// The question with equation (28): at most so many villages depart from an accepted plan.
  public func departing(from accepted: AcceptedPlan) -> SitingProblem {
    var problem = self
    problem.moves = MoveLimit(accepted, in: self)
    return problem
  }

  /// The question in which departures are paid for instead of counted.
  /// - Parameter prices: fen by item; never below zero.
  /// - Returns: the question, and what every plan pays besides it: what its own cost is less than the plan's cost with
  ///   the prices of all its departures.
  package func priced(_ prices: [Int]) -> (problem: SitingProblem, offset: Int) {
    guard let moves else { return (self, 0) }
    var offset = 0
    var arcs = arcs
    for (index, departure) in moves.departures.enumerated() {
      let item = items[index]
      switch departure {
      case .uncounted: break
      case .certain: offset += prices[index]
      case .leaving(let kept):
        arcs[kept] = arcs[kept].dearer(by: -prices[index])
        offset += prices[index]
      case .beyond(let kept):
        for arc in item.arcs where !kept.contains(arc) { arcs[arc] = arcs[arc].dearer(by: prices[index]) }
      }
    }
    return (withArcs(arcs), offset)
  }

  /// What the departures of any plan pay at most, fen.
  package func greatestDepartures(at prices: [Int]) -> Int {
    guard let moves else { return 0 }
    let sums = moves.sums(of: prices)
    return moves.greatest(sums).reduce(0) { $0 + sums[$1] }
  }

  /// What a plan that moves one village more can save at most against the proven bound, fen: the greatest sum of a
  /// village that the bound does not grant; `nil` without a proof.
  public func priceOfMove(_ certificate: BoundCertificate?) -> Int? {
    guard let moves, let prices = certificate?.moves else { return nil }
    return moves.sums(of: prices).sorted(by: >).dropFirst(max(0, moves.most)).first ?? 0
  }

  /// The question in which no other villages than these may depart from the accepted plan, so far as they can stay.
  /// - Returns: the question, and where each of its arcs stands in this one.
  func confined(to villages: [Int]) -> (problem: SitingProblem, arcs: [Int]) {
    guard let stay = confinement(to: villages) else { return (self, Array(arcs.indices)) }
    var change = Amendment(self)
    change.keepsArc = stay.keepsArc
    change.mustBeServed = zip(change.mustBeServed, stay.mustBeServed).map { $0 || $1 }
    return amended(change)
  }

  /// What holds where no other villages than these may depart: by arc, whether it may be used; by item, whether it has to
  /// be served because it was. `nil` without an accepted plan.
  func confinement(to villages: [Int]) -> (keepsArc: [Bool], mustBeServed: [Bool])? {
    guard let moves else { return nil }
    var mayMove = [Bool](repeating: false, count: network.villages.count)
    for village in villages { mayMove[village] = true }
    var keepsArc = [Bool](repeating: true, count: arcs.count)
    var mustBeServed = [Bool](repeating: false, count: items.count)
    for (index, departure) in moves.departures.enumerated() where !mayMove[items[index].village] {
      let kept: [Int]
      switch departure {
      case .uncounted, .certain: continue
      case .leaving(let arc): kept = [arc]
      case .beyond(let arcs): kept = arcs
      }
      for arc in items[index].arcs { keepsArc[arc] = kept.contains(arc) }
      mustBeServed[index] = moves.wasServed[index]
    }
    return (keepsArc, mustBeServed)
  }

  /// The question at other haul costs, without equation (28).
  private func withArcs(_ arcs: [Arc]) -> SitingProblem {
    SitingProblem(
      network: network, distances: distances, objective: objective, items: items, arcs: arcs, sites: sites,
      stationSizes: stationSizes, lineSizes: lineSizes, requiredCentres: requiredCentres, coverage: coverage,
      coverageOfItem: coverageOfItem, quotas: quotas, mayHoldStation: mayHoldStation, arcsOfStation: arcsOfStation,
      onward: onward, backups: backups)
  }
}

extension SitingProblem.Arc {
  fileprivate func dearer(by price: Int) -> SitingProblem.Arc {
    SitingProblem.Arc(item: item, depot: depot, distance: distance, cost: cost + price)
  }
}
