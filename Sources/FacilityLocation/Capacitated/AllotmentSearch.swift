/// Improves an allotment of customers to single sources by moves, exchanges, closings and openings.
struct AllotmentSearch: Sendable {
  let problem: CapacitatedProblem

  /// Savings below this part of the cost are rounding.
  private static let least = 1e-9

  /// Descends until no move saves anything.
  func improve(_ allotment: inout Allotment, isOver: () -> Bool) {
    while !isOver() {
      if moveCustomers(&allotment) || exchangeCustomers(&allotment) { continue }
      if !changeSites(&allotment) { return }
    }
  }

  /// Moves customers one by one to where they save most.
  private func moveCustomers(_ allotment: inout Allotment) -> Bool {
    var changed = false
    for customer in 0..<problem.customerCount {
      var best: (saving: Double, site: Int)?
      for site in 0..<problem.siteCount {
        guard let saving = allotment.saving(moving: customer, to: site) else { continue }
        if saving > best?.saving ?? threshold(allotment) { best = (saving, site) }
      }
      if let best {
        allotment.move(customer, to: best.site)
        changed = true
      }
    }
    return changed
  }

  private func exchangeCustomers(_ allotment: inout Allotment) -> Bool {
    var changed = false
    for first in 0..<problem.customerCount {
      var best: (saving: Double, other: Int)?
      for second in (first + 1)..<max(first + 1, problem.customerCount) {
        guard let saving = allotment.saving(exchanging: first, second) else { continue }
        if saving > best?.saving ?? threshold(allotment) { best = (saving, second) }
      }
      if let best {
        allotment.exchange(first, best.other)
        changed = true
      }
    }
    return changed
  }

  /// Closes a site, opens one, or puts one in another's place; the first change that saves is kept.
  private func changeSites(_ allotment: inout Allotment) -> Bool {
    for site in 0..<problem.siteCount {
      if allotment.load[site] > 0 {
        if keep(closing(site, in: allotment), &allotment) { return true }
        for other in 0..<problem.siteCount where allotment.load[other] == 0 {
          guard let opened = opening(other, in: allotment, closing: site) else { continue }
          if keep(opened, &allotment) { return true }
        }
      } else if keep(opening(site, in: allotment, closing: nil), &allotment) {
        return true
      }
    }
    return false
  }

  private func keep(_ changed: Allotment?, _ allotment: inout Allotment) -> Bool {
    guard var changed, changed.cost < allotment.cost * 1.02 else { return false }
    while moveCustomers(&changed) || exchangeCustomers(&changed) {}
    guard changed.cost < allotment.cost - threshold(allotment) else { return false }
    allotment = changed
    return true
  }

  private func threshold(_ allotment: Allotment) -> Double { AllotmentSearch.least * max(1, abs(allotment.cost)) }

  /// The allotment with a site's customers elsewhere, the largest first; `nil` when they do not fit.
  private func closing(_ site: Int, in allotment: Allotment) -> Allotment? {
    var changed = allotment
    let customers = (0..<problem.customerCount).filter { allotment.site[$0] == site }
      .sorted { (problem.demands[$1], $0) < (problem.demands[$0], $1) }
    for customer in customers {
      var best: (cost: Double, site: Int)?
      for other in 0..<problem.siteCount where other != site && changed.load[other] > 0 {
        guard changed.room[other] >= problem.demands[customer] else { continue }
        let cost = problem.cost(site: other, customer: customer)
        if cost < best?.cost ?? .infinity { best = (cost, other) }
      }
      guard let best else { return nil }
      changed.move(customer, to: best.site)
    }
    return changed
  }

  /// The allotment with a new site that takes the customers it saves most on, and all of another's if that closes.
  private func opening(_ site: Int, in allotment: Allotment, closing other: Int?) -> Allotment? {
    var changed = allotment
    let gains = (0..<problem.customerCount).map { customer in
      let home = allotment.site[customer]
      let gain = problem.cost(site: home, customer: customer) - problem.cost(site: site, customer: customer)
      return (gain: gain, isHome: home == other, customer: customer)
    }
    let order = gains.filter { $0.isHome || $0.gain > 0 }.sorted {
      ($0.isHome ? 0 : 1, -$0.gain, $0.customer) < ($1.isHome ? 0 : 1, -$1.gain, $1.customer)
    }
    for item in order where changed.room[site] >= problem.demands[item.customer] {
      changed.move(item.customer, to: site)
    }
    guard let other, changed.load[other] > 0 else { return changed }
    return closing(other, in: changed)
  }
}
