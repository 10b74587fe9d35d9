/// A plan on the way: every item's arc, the lines of the centres, and what follows from them.
///
/// A station's size follows from its load: the cheapest that holds it. Every figure is whole, so the cost kept
/// by changes equals the cost computed anew.
struct SearchState: Sendable {
  private(set) var model: SearchModel
  /// By item; `nil` when unserved.
  private(set) var arc: [Int?]
  /// By station, kg.
  private(set) var load: [Int]
  private(set) var delivered: [Int]
  /// By station: position in the stream's choices.
  private(set) var choice: [Int]
  /// By station: cost of the module and of overload.
  private(set) var stationCost: [Int]
  /// By station: stands even without load, for a township's quota or as the second of other villages.
  private(set) var isKept: [Bool]
  /// By depot.
  private(set) var stationsAt: [Int]
  private(set) var areaUsed: [Int]
  /// By coverage row, kg.
  private(set) var served: [Int]
  private(set) var quotaFilled: [Int]
  /// By item: how many of the stations that may back it stand; empty where no stream asks for backups.
  private(set) var standing: [Int]
  /// By line: position in the line's choices.
  private(set) var lines: [Int]
  /// By station: the centre with a line that is cheapest, intake prices included.
  private(set) var bestCentre: [Int?]
  /// By line: what it takes when every station uses its best centre.
  private(set) var wanted: [Int]
  /// By line: what a kilogram of a full centre's intake is worth; zero where there is room.
  private(set) var intakePrice: [Int]
  /// By stream: shipping when every station uses its best centre, and as it is.
  private(set) var freeShipping: [Int]
  private(set) var shipping: [Int]
  /// By stream: what its intake prices come to for all the lines' capacities.
  private(set) var intakeRent: [Int]
  /// By stream: whether every station uses its cheapest centre; all intake prices are zero then.
  private(set) var isRoomy: [Bool]
  /// Equation (1) and the penalties, millionths of a fen.
  private(set) var spent: Int
  /// Kilograms collected.
  private(set) var collected: Int
  /// What the search minimises: what is spent, or with a budget what it charges for that, less the reward of what is
  /// collected.
  private(set) var cost: Int
  /// By station: whether it may grow or come; narrows the search to stations that promise most.
  var isInvited: [Bool]
  /// What overload and missed targets cost.
  private(set) var pressure: SearchPressure

  /// Nothing is served; required sites are open; the lines are as given.
  init(_ model: SearchModel, lines: [Int]) {
    self.model = model
    self.lines = lines
    arc = Array(repeating: nil, count: model.itemCount)
    load = Array(repeating: 0, count: model.stationCount)
    delivered = load
    choice = load
    stationCost = load
    isKept = Array(repeating: false, count: model.stationCount)
    stationsAt = Array(repeating: 0, count: model.siteCost.count)
    areaUsed = stationsAt
    served = Array(repeating: 0, count: model.coverNeed.count)
    quotaFilled = Array(repeating: 0, count: model.quotaCount.count)
    standing = SearchState.standing(model, choice)
    bestCentre = Array(repeating: nil, count: model.stationCount)
    wanted = Array(repeating: 0, count: lines.count)
    intakePrice = wanted
    freeShipping = Array(repeating: 0, count: model.streamCount)
    shipping = freeShipping
    intakeRent = freeShipping
    isRoomy = Array(repeating: true, count: model.streamCount)
    spent = 0
    collected = 0
    cost = 0
    pressure = SearchPressure(model)
    isInvited = Array(repeating: true, count: model.stationCount)
    for stream in 0..<model.streamCount { chooseCentres(stream) }
    spent = recomputedSpending
    cost = recomputedCost
  }

  /// The state that some decisions make; `nil` when its lines cannot take what its stations send.
  init?(_ model: SearchModel, lines: [Int], arcs: [Int?], kept: [Bool]) {
    self.init(model, lines: lines)
    arc = arcs
    isKept = kept
    for (item, arc) in arcs.enumerated() {
      guard let arc else { continue }
      collected += model.itemMass[item]
      load[model.arcStation[arc]] += model.itemMass[item]
      delivered[model.arcStation[arc]] += model.itemDelivered[item]
      for position in model.coverStart[item]..<model.coverStart[item + 1] {
        served[model.coverOfItem[position]] += model.itemMass[item]
      }
    }
    for station in choice.indices { build(station) }
    standing = SearchState.standing(model, choice)
    for stream in 0..<model.streamCount {
      guard let full = ship(stream, supply: supply(of: stream), lines: lines) else { return nil }
      settle(
        SearchLedger.NewShipping(stream: stream, cost: full.cost, intakePrices: full.intakePrices), isRouted: true)
    }
    spent = recomputedSpending
    cost = recomputedCost
  }

  /// Stands a station for the load it has.
  private mutating func build(_ station: Int) {
    guard load[station] > 0 || isKept[station],
      let fitting = fittingChoice(station, load: load[station], kept: isKept[station])
    else { return }
    choice[station] = fitting.choice
    stationCost[station] = fitting.cost
    guard fitting.choice > 0 else { return }
    areaUsed[station / model.streamCount] += model.stationChoices[station % model.streamCount][fitting.choice].area
    stationsAt[station / model.streamCount] += 1
    quotaFilled[model.quotaOfStation[station]] += 1
  }

  func lineCapacity(_ line: Int) -> Int { model.lineChoices[line][lines[line]].capacity }

  /// The cheapest choice for a load and its cost, overload priced; `nil` when a site that is not invited would grow, or
  /// no size is large enough and overload is refused.
  func fittingChoice(_ station: Int, load: Int, kept: Bool) -> (choice: Int, cost: Int)? {
    let choices = model.stationChoices[station % model.streamCount]
    if load == 0 { return kept && choices.count > 1 ? (1, choices[1].cost + surcharge(station, 1)) : (0, 0) }
    guard isInvited[station] || load <= self.load[station] else { return nil }
    let price = pressure.overload[station % model.streamCount]
    var best = 0
    var bestCost = Int.max
    var index = 1
    while index < choices.count {
      let over = load - choices[index].capacity
      let cost = choices[index].cost + surcharge(station, index) + pressure.excess(over, at: price)
      if cost < bestCost, over <= 0 || !pressure.isFull || index == choices.count - 1 {
        (best, bestCost) = (index, cost)
      }
      // what stands in other years may make a larger size the cheaper one
      if over <= 0, model.surcharges.isEmpty { break }
      index += 1
    }
    return pressure.isStrict && choices[best].capacity < load ? nil : (best, bestCost)
  }

  /// What a choice costs besides because of what stands in other years.
  private func surcharge(_ station: Int, _ choice: Int) -> Int {
    model.surcharges.isEmpty ? 0 : model.surcharges[station][choice]
  }

  /// Changes what overload and missed targets cost, and reckons the cost anew.
  mutating func setPressure(_ new: SearchPressure) {
    pressure = new
    areaUsed = areaUsed.map { _ in 0 }
    for station in choice.indices {
      guard choice[station] > 0,
        let fitting = fittingChoice(station, load: load[station], kept: isKept[station])
      else { continue }
      choice[station] = fitting.choice
      stationCost[station] = fitting.cost
      areaUsed[station / model.streamCount] += model.stationChoices[station % model.streamCount][fitting.choice].area
    }
    spent = recomputedSpending
    cost = recomputedCost
  }

  /// Changes what a kilogram collected is worth, millionths of a fen.
  mutating func setReward(_ reward: Int) {
    model.reward = reward
    cost = recomputedCost
  }

  /// Carries out a change just priced, with the ledger that pricing filled.
  mutating func apply(_ change: SearchChange, _ ledger: SearchLedger) {
    for step in change.steps { arc[step.item] = step.arc }
    for touch in ledger.touched { settle(touch) }
    for cover in ledger.covers { served[cover.row] = cover.served }
    for line in change.lines { lines[line.line] = line.choice }
    for entry in ledger.shipping {
      settle(entry, isRouted: change.lines.contains { $0.line % model.streamCount == entry.stream })
    }
    spent += ledger.spent
    collected += ledger.collected
    cost += ledger.price
  }

  private mutating func settle(_ touch: SearchLedger.Touch) {
    let station = touch.station
    let (depot, stream) = (station / model.streamCount, station % model.streamCount)
    let choices = model.stationChoices[stream]
    areaUsed[depot] += choices[touch.choice].area - choices[choice[station]].area
    let more = (touch.choice > 0 ? 1 : 0) - (choice[station] > 0 ? 1 : 0)
    stationsAt[depot] += more
    quotaFilled[model.quotaOfStation[station]] += more
    if more != 0, model.asksForBackups { for item in model.backedItems[station] { standing[item] += more } }
    if let centre = bestCentre[station], let price = marginalPrice(station) {
      wanted[centre * model.streamCount + stream] += touch.delivered - delivered[station]
      freeShipping[stream] += (touch.delivered - delivered[station]) * price
    }
    load[station] = touch.load
    delivered[station] = touch.delivered
    isKept[station] = touch.isKept
    choice[station] = touch.choice
    stationCost[station] = touch.cost
  }

  /// Takes over a stream's new shipping.
  /// - Parameter isRouted: its stations must look for their centres anew.
  private mutating func settle(_ new: SearchLedger.NewShipping, isRouted: Bool) {
    shipping[new.stream] = new.cost
    guard let prices = new.intakePrices else { return }
    var changes = isRouted
    intakeRent[new.stream] = 0
    for centre in 0..<model.centreCount {
      let line = centre * model.streamCount + new.stream
      if prices[centre] != intakePrice[line] { changes = true }
      intakePrice[line] = prices[centre]
      intakeRent[new.stream] += prices[centre] * lineCapacity(line)
    }
    if changes { chooseCentres(new.stream) }
    isRoomy[new.stream] = (0..<model.centreCount).allSatisfy {
      let line = $0 * model.streamCount + new.stream
      return intakePrice[line] == 0 && wanted[line] <= lineCapacity(line)
    }
  }

  /// The best centre with a line for every station of a stream, and what follows from it.
  private mutating func chooseCentres(_ stream: Int) {
    freeShipping[stream] = 0
    for centre in 0..<model.centreCount { wanted[centre * model.streamCount + stream] = 0 }
    for depot in stationsAt.indices {
      let station = depot * model.streamCount + stream
      var best: (centre: Int, price: Int)?
      for centre in 0..<model.centreCount where lines[centre * model.streamCount + stream] > 0 {
        guard let road = model.onwardPrice(station, centre) else { continue }
        let price = road + intakePrice[centre * model.streamCount + stream]
        if price < best?.price ?? .max { best = (centre, price) }
      }
      bestCentre[station] = best?.centre
      guard let best else { continue }
      wanted[best.centre * model.streamCount + stream] += delivered[station]
      freeShipping[stream] += delivered[station] * best.price
    }
  }

  /// What the search minimises, computed from the assignments and lines alone.
  var recomputedCost: Int {
    let mass = arc.indices.reduce(0) { $0 + (arc[$1] == nil ? 0 : model.itemMass[$1]) }
    return pressure.charge(recomputedSpending) - model.reward * mass
  }

  /// Equation (1) and the penalties, computed from the assignments and lines alone.
  private var recomputedSpending: Int {
    var sum = missingCentres(lines)
    for (item, arc) in arc.enumerated() { sum += arc.map { model.arcCost[$0] } ?? model.unservedCost[item] }
    sum += stationCost.reduce(0, +)
    for depot in stationsAt.indices where stationsAt[depot] > 0 || model.siteIsRequired[depot] {
      sum += model.siteCost[depot]
    }
    for depot in areaUsed.indices { sum += pressure.excess(areaUsed[depot] - model.siteArea[depot], at: pressure.area) }
    for (line, choice) in lines.enumerated() { sum += model.lineChoices[line][choice].cost }
    for row in served.indices { sum += pressure.missing(model.coverNeed[row] - served[row], of: row) }
    for quota in quotaFilled.indices {
      sum += max(0, model.quotaCount[quota] - quotaFilled[quota]) * model.quotaPrice[quota]
    }
    return sum + costOfMissingBackups + shipping.reduce(0, +)
  }

  /// Whether no requirement is missed; only then the state is a plan.
  var meetsRequirements: Bool {
    spent <= model.budget ?? .max && missingCentres(lines) == 0 && choice.indices.allSatisfy { isWithinCapacity($0) }
      && arc.indices.allSatisfy { arc[$0] != nil || !model.problem.items[$0].mustBeServed }
      && served.indices.allSatisfy {
        served[$0] >= model.coverNeed[$0] || model.problem.coverage[$0].shortfallPrice != nil
      }
      && quotaFilled.indices.allSatisfy { quotaFilled[$0] >= model.quotaCount[$0] }
      && !(model.asksForBackups && arc.indices.contains { lacksBackup($0) })
  }

  /// Whether a station's load fits its size, and its site's modules its area.
  private func isWithinCapacity(_ station: Int) -> Bool {
    let depot = station / model.streamCount
    return load[station] <= model.stationChoices[station % model.streamCount][choice[station]].capacity
      && areaUsed[depot] <= model.siteArea[depot]
  }
}
