/// Improves a set of open sites for split supply by closing, opening and exchanging sites.
///
/// The prices of the transport limit from above what each move can save, so that only promising moves are carried out
/// on a copy of the transport; the first that saves is kept.
struct SiteSearch {
  let arcs: SiteArcs
  /// Sites that may be opened.
  let mayOpen: [Bool]
  /// Sites that may be closed.
  let mayClose: [Bool]
  /// Moves carried out at most.
  var trials: Int

  private struct Candidate {
    var close: Int?
    var open: Int?
    /// No more than this can be saved.
    var saving: Double
  }

  /// Searches until no candidate saves anything or the trials are used up.
  mutating func improve(_ transport: inout Transport, isOver: () -> Bool) {
    guard transport.isFeasible else { return }
    while trials > 0, !isOver(), let better = firstBetter(transport, isOver: isOver) { transport = better }
  }

  /// What the first candidate that saves leads to.
  private mutating func firstBetter(_ transport: Transport, isOver: () -> Bool) -> Transport? {
    let wanted = transport.cost * (1 - 1e-9)
    // exchanges open the same few sites again and again
    var opened: [Int: Transport] = [:]
    for candidate in candidates(transport) {
      trials -= 1
      if trials < 0 || isOver() { return nil }
      var trial = transport
      if let site = candidate.open {
        if opened[site] == nil {
          trial.open(site)
          opened[site] = trial
        }
        trial = opened[site] ?? trial
      }
      if let site = candidate.close {
        trial.close(site, addingAtMost: wanted - trial.cost + arcs.problem.rents[site])
      }
      if trial.isFeasible, trial.cost < wanted { return trial }
    }
    return nil
  }

  /// Moves that may save, the most promising first.
  private func candidates(_ transport: Transport) -> [Candidate] {
    let worth = transport.customerPrices
    let problem = arcs.problem
    let closes = transport.openSites.filter { mayClose[$0] }.map { site in
      (site, problem.rents[site] - transport.prices[site] * arcs.capacities[site])
    }
    let knapsack = Knapsack(capacity: arcs.customerCount)
    let opens = (0..<arcs.siteCount).filter { !transport.isOpen[$0] && mayOpen[$0] }.map { site in
      (site, profit(of: site, worth, knapsack) - problem.rents[site])
    }
    let spare = transport.openSites.reduce(-problem.totalDemand) { $0 + problem.capacities[$1] }
    let least = 1e-9 * max(1, abs(transport.carriage))
    var list: [Candidate] = []
    for (site, saving) in closes where saving > least && problem.capacities[site] <= spare {
      list.append(Candidate(close: site, open: nil, saving: saving))
    }
    for (site, saving) in opens {
      if saving > least { list.append(Candidate(close: nil, open: site, saving: saving)) }
      for (other, rest) in closes where saving + rest > least {
        guard problem.capacities[other] <= spare + problem.capacities[site] else { continue }
        list.append(Candidate(close: other, open: site, saving: saving + rest))
      }
    }
    list.sort { ($0.saving, $1.open ?? -1, $1.close ?? -1) > ($1.saving, $0.open ?? -1, $0.close ?? -1) }
    return list
  }

  private func profit(of site: Int, _ worth: [Double], _ knapsack: Knapsack) -> Double {
    knapsack.removeAll()
    for customer in 0..<arcs.customerCount {
      let profit = worth[customer] - arcs.problem.cost(site: site, customer: customer)
      if profit > 0 { knapsack.add(customer: Int32(customer), profit: profit, weight: arcs.demands[customer]) }
    }
    return knapsack.fractional(room: arcs.capacities[site])
  }
}
