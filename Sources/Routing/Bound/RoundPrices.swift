/// What the rows of the master are worth, in whole parts of a cost unit: any such prices prove a bound.
struct RoundPrices: Sendable, Equatable {
  /// Per client, for visiting it once.
  var clients: [Int]
  /// Per capacity cut, for each round that enters the set: even, never negative.
  var capacity: [Int]
  /// Per subset cut, against each pair of visits: never negative.
  var subsets: [Int]
  /// Per class, against each of its rounds: never negative.
  var vehicles: [Int]
}

/// Prices as the master gives them, in cost units.
struct DualPrices: Sendable, Equatable {
  var clients: [Double]
  var capacity: [Double]
  var subsets: [Double]
  var vehicles: [Double]

  /// Part of the way from here to `other`, 0 being here; cuts that are new to this count as nought here.
  func blended(with other: DualPrices, _ part: Double) -> DualPrices {
    func blend(_ a: [Double], _ b: [Double]) -> [Double] {
      b.indices.map { index in (index < a.count ? a[index] : 0) * (1 - part) + b[index] * part }
    }
    return DualPrices(
      clients: blend(clients, other.clients), capacity: blend(capacity, other.capacity),
      subsets: blend(subsets, other.subsets), vehicles: blend(vehicles, other.vehicles))
  }

  /// Rounded to whole parts, with the signs that the rows demand; no more subset cuts than pricing can carry.
  func whole(scale: Int) -> RoundPrices {
    // 128 visits, and their sums over thousands of rounds, stay within 64 bits
    let greatest = 1e13
    func round(_ value: Double) -> Int { Int(max(-greatest, min(greatest, value * Double(scale))).rounded()) }
    var result = RoundPrices(
      clients: clients.map(round), capacity: capacity.map { max(0, round($0 / 2)) * 2 },
      subsets: subsets.map { max(0, round($0)) }, vehicles: vehicles.map { max(0, round($0)) })
    let priced = result.subsets.indices.filter { result.subsets[$0] > 0 }
    for index in priced.dropFirst(PricedClass.greatestCutCount) { result.subsets[index] = 0 }
    return result
  }
}

/// A class with the prices laid on its legs and stops: what a labelling walks over.
struct PricedClass: Sendable {
  /// Reduced costs of the legs, row by row; the depot last. The clients' prices are not in them.
  var legs: [Int]
  /// Price of each client, what serving it costs taken off.
  let prices: [Int]
  var resources: [RoundResource]
  let memories: [SmallSet]
  /// Cost of a round before its first leg.
  let base: Int
  /// Rounds cheaper than this are of interest.
  let cutoff: Int
  /// Per client the subset cuts, that count its visits, and those that remember through it.
  let countingCuts: [SmallSet]
  let rememberingCuts: [SmallSet]
  /// Per subset cut of a price, what a pair costs.
  let penalties: [Int]

  /// Subset cuts that pricing can carry.
  static let greatestCutCount = SmallSet.greatestCount

  var depot: Int { prices.count }
  var width: Int { prices.count + 1 }

  init(
    _ kind: RoundClass, number: Int, prices: RoundPrices, capacity: [CapacityCut], subsets: [SubsetCut], scale: Int
  ) {
    self.prices = zip(kind.clients, kind.stopCosts).map { prices.clients[$0] - $1 * scale }
    legs = PricedClass.legs(kind, prices, capacity, scale)
    resources = kind.resources
    memories = kind.memories
    base = kind.fixedCost * scale
    cutoff = -prices.vehicles[number]
    let priced = subsets.indices.filter { prices.subsets[$0] > 0 }.prefix(PricedClass.greatestCutCount)
    var counting = [SmallSet](repeating: SmallSet(), count: kind.clients.count)
    var remembering = counting
    for (number, cut) in priced.enumerated() {
      for (place, client) in kind.clients.enumerated() {
        if subsets[cut].members.contains(client) { counting[place].insert(number) }
        if subsets[cut].isRemembered[client] { remembering[place].insert(number) }
      }
    }
    countingCuts = counting
    rememberingCuts = remembering
    penalties = priced.map { prices.subsets[$0] }
  }

  /// A set is entered as often as it is left, so half its price stands on either kind of leg and both directions cost
  /// the same.
  private static func legs(
    _ kind: RoundClass, _ prices: RoundPrices, _ capacity: [CapacityCut], _ scale: Int
  ) -> [Int] {
    var legs = kind.costs.map { $0 * scale }
    let width = kind.width
    for (cut, price) in zip(capacity, prices.capacity) where price > 0 {
      let isInside = kind.clients.map { cut.isMember[$0] } + [false]
      for from in 0..<width {
        for to in 0..<width where isInside[from] != isInside[to] { legs[from * width + to] -= price / 2 }
      }
    }
    return legs
  }

  /// The same class driven backwards.
  var reversed: PricedClass {
    var result = self
    result.legs = transposed(legs)
    for index in resources.indices { result.resources[index].legs = transposed(resources[index].legs) }
    return result
  }

  private func transposed(_ matrix: [Int]) -> [Int] {
    (0..<width).flatMap { row in (0..<width).map { matrix[$0 * width + row] } }
  }
}
