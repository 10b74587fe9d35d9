import Quantities
import Siting
import WasteNetwork
import Years

/// Sitings found for every stage, and the cheapest choice among them: what several years cost together.
struct StageSitings: Sendable {
  /// A siting and the terms at which it was found.
  struct Sited: Sendable {
    let siting: SitingPlan
    let prices: StandingPrices
    /// Fen over the stage's years.
    let cost: Int
    /// By position in the places.
    var holdings: [ClosingAccount.Holding?] = []
  }

  let account: ClosingAccount
  /// Places that stand in any siting, ascending.
  private(set) var places: [BuiltPlace] = []
  /// By stage, in the order found; the first is the stage's siting by itself.
  private(set) var found: [[Sited]]

  init(_ account: ClosingAccount) {
    self.account = account
    found = account.stages.map { _ in [] }
  }

  mutating func enter(_ siting: SitingPlan, at prices: StandingPrices, stage: Int) {
    found[stage].append(
      Sited(siting: siting, prices: prices, cost: siting.cost.total.fen * account.stages[stage].lasts))
    places = Set(places).union(siting.holdings.keys).sorted()
    for stage in found.indices {
      for index in found[stage].indices {
        let standing = found[stage][index].siting.holdings
        found[stage][index].holdings = places.map { standing[$0] }
      }
    }
  }

  mutating func remove(_ index: Int, stage: Int) { found[stage].remove(at: index) }

  func isKnown(_ prices: StandingPrices, stage: Int) -> Bool { found[stage].contains { $0.prices == prices } }

  /// Yearly costs over all years and dues of a choice, fen.
  /// - Parameter choice: by stage.
  func total(_ choice: [Int]) -> Int {
    let costs = choice.indices.reduce(0) { $0 + found[$1][choice[$1]].cost }
    return places.indices.reduce(costs) { sum, place in
      sum + account.total(places[place], choice.indices.map { found[$0][choice[$0]].holdings[place] })
    }
  }

  /// Choices that are all compared; of more, one stage after the other is bettered.
  private static let greatestCount = 4000

  /// The cheapest choice, the first of several.
  /// - Parameter start: from where it is bettered when there are too many to compare.
  func cheapest(from start: [Int]) -> [Int] {
    let count = found.reduce(1) { $0 > StageSitings.greatestCount ? $0 : $0 * $1.count }
    guard count <= StageSitings.greatestCount else { return bettered(start) }
    var best = (choice: start, total: total(start))
    for number in 0..<count {
      let choice = self.choice(number)
      let total = total(choice)
      if total < best.total { best = (choice, total) }
    }
    return best.choice
  }

  private func choice(_ number: Int) -> [Int] {
    var rest = number
    return found.map { sitings in
      defer { rest /= sitings.count }
      return rest % sitings.count
    }
  }

  private func bettered(_ start: [Int]) -> [Int] {
    var best = (choice: start, total: total(start))
    var improves = true
    while improves {
      improves = false
      for stage in found.indices {
        for index in found[stage].indices {
          var choice = best.choice
          choice[stage] = index
          let total = total(choice)
          if total < best.total { (best, improves) = ((choice, total), true) }
        }
      }
    }
    return best.choice
  }
}
