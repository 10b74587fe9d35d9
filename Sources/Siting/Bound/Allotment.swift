internal import Computation
import Foundation

/// The villages of one stream allotted to the stations of a draft: equations (2), (4) and (9) with everything built
/// fixed, by annealing with rising prices on overload and on what targets miss.
///
/// Stations of a good draft are nearly full, so villages have to be traded until the loads fit; with flat tables and
/// stations that neither come nor grow, a step takes a small part of what `Annealing` needs for one.
struct Allotment {
  /// Items of the stream, as in the model.
  private let items: [Int]
  private let mass: [Int]
  /// Stations of the draft; one place more is to be left out.
  private let stationCount: Int
  /// By item and place: the arc, and what it costs with what follows, millionths of a fen; `nil` where it cannot go.
  private var arc: [Int?]
  private var cost: [Int?]
  private var capacity: [Int]
  /// By item: the targets it counts for.
  private let targets: [[Int]]
  /// By target: the greatest price of a kilogram missing, millionths of a fen.
  private let targetPrice: [Int]
  private var place: [Int]
  private var load: [Int]
  private var missing: [Int]
  /// What a kilogram and an item usually cost, millionths of a fen.
  private let usualPrice: Double
  private let usualCost: Double

  private var width: Int { stationCount + 1 }

  init(_ model: SearchModel, stream: Int, _ draft: Draft) {
    let stations = stride(from: stream, to: model.stationCount, by: model.streamCount).filter { draft.choice[$0] > 0 }
    let position = Dictionary(uniqueKeysWithValues: zip(stations, stations.indices))
    let rows = model.problem.coverage.indices.filter { model.problem.coverage[$0].stream == stream }
    let number = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
    items = model.itemMass.indices.filter { model.itemStream[$0] == stream }
    mass = items.map { model.itemMass[$0] }
    stationCount = stations.count
    capacity = stations.map { model.stationChoices[stream][draft.choice[$0]].capacity } + [mass.reduce(0, +)]
    targets = items.map { item in model.problem.coverageOfItem[item].compactMap { number[$0] } }
    targetPrice = rows.map { model.coverPrice[$0] }
    missing = rows.map { model.problem.coverage[$0].need }
    place = Array(repeating: stations.count, count: items.count)
    load = stations.map { _ in 0 } + [mass.reduce(0, +)]
    usualPrice = model.usualPrice[stream]
    usualCost = model.coolest * 100
    arc = Array(repeating: nil, count: items.count * (stations.count + 1))
    cost = arc
    for (index, item) in items.enumerated() {
      cost[index * width + stationCount] = model.unservedCost[item]
      for candidate in model.problem.items[item].arcs {
        let station = model.arcStation[candidate]
        guard let place = position[station] else { continue }
        let onward = draft.onward[station] * Double(model.itemDelivered[item]) * Double(SearchModel.microfen)
        arc[index * width + place] = candidate
        cost[index * width + place] =
          model.arcCost[candidate] + Int(max(-Allotment.dearest, min(Allotment.dearest, onward)))
      }
    }
  }

  /// The arc of every item of the stream.
  var arcs: [(item: Int, arc: Int?)] {
    items.indices.map { (items[$0], arc[$0 * width + place[$0]]) }
  }

  private static let stages = 200
  /// A way onward counts no more, millionths of a fen: multipliers of a district without a plan have no ceiling.
  private static let dearest = 1e16
  /// Temperatures as parts of an item's usual cost.
  private static let (hottest, coolest) = (0.1, 0.0005)
  /// Prices of breaches as multiples of a kilogram's usual cost.
  private static let (lowest, highest) = (1.0, 100.0)

  /// Tries so many steps, half of them trades.
  mutating func anneal(proposals: Int, _ random: inout SeededNumbers, isCancelled: () -> Bool) {
    guard !items.isEmpty, stationCount > 0 else { return }
    for stage in 0..<Allotment.stages {
      if isCancelled() { return }
      let part = Double(stage) / Double(Allotment.stages - 1)
      let temperature = usualCost * Allotment.hottest * pow(Allotment.coolest / Allotment.hottest, part)
      let price = Int(usualPrice * Allotment.lowest * pow(Allotment.highest / Allotment.lowest, part))
      for proposal in 0..<max(1, proposals / Allotment.stages) {
        let limit = Int(temperature * random.exponential())
        if proposal & 1 == 0 { move(below: limit, price, &random) } else { trade(below: limit, price, &random) }
      }
    }
  }

  /// One item goes elsewhere.
  private mutating func move(below limit: Int, _ price: Int, _ random: inout SeededNumbers) {
    let item = random.below(items.count)
    let (from, to) = (place[item], random.below(width))
    guard from != to, let old = cost[item * width + from], let new = cost[item * width + to] else { return }
    var change =
      new - old + overload(of: from, adding: -mass[item], price) + overload(of: to, adding: mass[item], price)
    if from == stationCount || to == stationCount { change += shortage(item, leaves: to == stationCount, price) }
    if change <= limit { put(item, to) }
  }

  /// Two items trade places; one of them may be left out before or after.
  private mutating func trade(below limit: Int, _ price: Int, _ random: inout SeededNumbers) {
    let (one, other) = (random.below(items.count), random.below(items.count))
    let (from, to) = (place[one], place[other])
    guard from != to, let old = cost[one * width + from], let new = cost[one * width + to],
      let otherOld = cost[other * width + to], let otherNew = cost[other * width + from]
    else { return }
    let more = mass[one] - mass[other]
    var change = new - old + otherNew - otherOld
    change += overload(of: from, adding: -more, price) + overload(of: to, adding: more, price)
    let isExchange = from == stationCount || to == stationCount
    if isExchange { change += shortage(one, leaves: to == stationCount, price) }
    // targets of both may be the same: the one goes before the other is looked at
    put(one, to)
    if isExchange { change += shortage(other, leaves: from == stationCount, price) }
    put(change <= limit ? other : one, from)
  }

  /// What a station's overload comes to cost when its load changes, millionths of a fen.
  private func overload(of place: Int, adding amount: Int, _ price: Int) -> Int {
    let spare = capacity[place] - load[place]
    return (max(0, amount - spare) - max(0, -spare)) * price
  }

  /// What the targets come to cost when an item is left out or comes, millionths of a fen.
  private func shortage(_ item: Int, leaves: Bool, _ price: Int) -> Int {
    var change = 0
    for target in targets[item] {
      let after = missing[target] + (leaves ? mass[item] : -mass[item])
      change += (max(0, after) - max(0, missing[target])) * min(price, targetPrice[target])
    }
    return change
  }

  private mutating func put(_ item: Int, _ to: Int) {
    let from = place[item]
    place[item] = to
    load[from] -= mass[item]
    load[to] += mass[item]
    guard from == stationCount || to == stationCount, from != to else { return }
    for target in targets[item] { missing[target] += to == stationCount ? mass[item] : -mass[item] }
  }
}
