extension SearchState {
  /// The exact change of cost that a change would bring, millionths of a fen; `nil` when a capacity, an area or a
  /// centre's intake forbids it. The ledger then holds what `apply` needs.
  /// - Parameter limit: `nil` is answered, sooner where prices of intake show it, when the change costs no less.
  func price(of change: SearchChange, below limit: Int = .max, _ ledger: inout SearchLedger) -> Int? {
    ledger.removeAll()
    ledger.enter(change, in: self)
    guard let modules = priceOfModules(&ledger), let sites = priceOfSites(ledger) else { return nil }
    let rest =
      ledger.items + modules + sites + priceOfQuotas(ledger) + priceOfCover(ledger)
      + priceOfLines(change) + priceOfBackups(change, ledger)
    guard let least = leastPriceOfShipping(change, ledger), price(ofSpending: rest + least, ledger) < limit,
      let shipping = priceOfShipping(change, &ledger), price(ofSpending: rest + shipping, ledger) < limit
    else { return nil }
    ledger.spent = rest + shipping
    ledger.price = price(ofSpending: ledger.spent, ledger)
    return ledger.price
  }

  /// What spending so much more is charged, less the reward of what the change collects.
  private func price(ofSpending more: Int, _ ledger: SearchLedger) -> Int {
    pressure.charge(spent + more) - pressure.charge(spent) - model.reward * ledger.collected
  }

  /// New sizes of the touched stations.
  private func priceOfModules(_ ledger: inout SearchLedger) -> Int? {
    var sum = 0
    for index in ledger.touched.indices {
      let touch = ledger.touched[index]
      guard let new = fittingChoice(touch.station, load: touch.load, kept: touch.isKept) else { return nil }
      ledger.touched[index].choice = new.choice
      ledger.touched[index].cost = new.cost
      sum += new.cost - stationCost[touch.station]
    }
    return sum
  }

  /// Sites that open or close, and area beyond what a site has; `nil` when such area is refused.
  private func priceOfSites(_ ledger: SearchLedger) -> Int? {
    var sum = 0
    for (index, touch) in ledger.touched.enumerated() {
      let depot = touch.station / model.streamCount
      if ledger.touched[..<index].contains(where: { $0.station / model.streamCount == depot }) { continue }
      var area = areaUsed[depot]
      var stations = stationsAt[depot]
      for other in ledger.touched[index...] where other.station / model.streamCount == depot {
        let choices = model.stationChoices[other.station % model.streamCount]
        area += choices[other.choice].area - choices[choice[other.station]].area
        stations += (other.choice > 0 ? 1 : 0) - (choice[other.station] > 0 ? 1 : 0)
      }
      let limit = model.siteArea[depot]
      if pressure.isStrict, area > max(limit, areaUsed[depot]) { return nil }
      sum += pressure.excess(area - limit, at: pressure.area)
      sum -= pressure.excess(areaUsed[depot] - limit, at: pressure.area)
      if model.siteIsRequired[depot] { continue }
      sum += ((stations > 0 ? 1 : 0) - (stationsAt[depot] > 0 ? 1 : 0)) * model.siteCost[depot]
    }
    return sum
  }

  private func priceOfQuotas(_ ledger: SearchLedger) -> Int {
    var sum = 0
    for (index, touch) in ledger.touched.enumerated() where (touch.choice > 0) != (choice[touch.station] > 0) {
      let quota = model.quotaOfStation[touch.station]
      if ledger.touched[..<index].contains(where: {
        model.quotaOfStation[$0.station] == quota && ($0.choice > 0) != (choice[$0.station] > 0)
      }) {
        continue
      }
      var filled = quotaFilled[quota]
      for other in ledger.touched[index...] where model.quotaOfStation[other.station] == quota {
        filled += (other.choice > 0 ? 1 : 0) - (choice[other.station] > 0 ? 1 : 0)
      }
      let count = model.quotaCount[quota]
      sum += (max(0, count - filled) - max(0, count - quotaFilled[quota])) * model.quotaPrice[quota]
    }
    return sum
  }

  private func priceOfCover(_ ledger: SearchLedger) -> Int {
    var sum = 0
    for cover in ledger.covers {
      let need = model.coverNeed[cover.row]
      sum += pressure.missing(need - cover.served, of: cover.row)
      sum -= pressure.missing(need - served[cover.row], of: cover.row)
    }
    return sum
  }

  /// A lower limit of what shipping would cost more: every station sends to the centre that is cheapest with the
  /// intake's prices, which are those of the present shipping's dual; `nil` when a station reaches none.
  private func leastPriceOfShipping(_ change: SearchChange, _ ledger: SearchLedger) -> Int? {
    var sum = 0
    for touch in ledger.touched {
      let stream = touch.station % model.streamCount
      let more = touch.delivered - delivered[touch.station]
      if more == 0 || change.lines.contains(where: { $0.line % model.streamCount == stream }) { continue }
      guard let price = marginalPrice(touch.station) else { return nil }
      sum += more * price
    }
    for stream in 0..<model.streamCount {
      if change.lines.contains(where: { $0.line % model.streamCount == stream }) {
        sum -= shipping[stream]
      } else if !isRoomy[stream] {
        sum += freeShipping[stream] - intakeRent[stream] - shipping[stream]
      }
    }
    return sum
  }

  /// The shipping of every stream that is touched.
  private func priceOfShipping(_ change: SearchChange, _ ledger: inout SearchLedger) -> Int? {
    var sum = 0
    for stream in 0..<model.streamCount {
      let touchesLines = change.lines.contains { $0.line % model.streamCount == stream }
      let touchesStations = ledger.touched.contains { $0.station % model.streamCount == stream }
      guard touchesLines || touchesStations else { continue }
      if !touchesLines, isRoomy[stream], let cost = freeShippingIfRoom(stream, ledger) {
        ledger.shipping.append(SearchLedger.NewShipping(stream: stream, cost: cost))
        sum += cost - shipping[stream]
        continue
      }
      guard
        let full = fullShipping(stream, ledger: ledger, lines: touchesLines ? lines(after: change, stream) : lines)
      else { return nil }
      ledger.shipping.append(
        SearchLedger.NewShipping(stream: stream, cost: full.cost, intakePrices: full.intakePrices))
      sum += full.cost - shipping[stream]
    }
    return sum
  }

  /// Shipping after the change when every station can use its cheapest centre; `nil` when one is too small for that.
  private func freeShippingIfRoom(_ stream: Int, _ ledger: SearchLedger) -> Int? {
    var cost = freeShipping[stream]
    for touch in ledger.touched where touch.station % model.streamCount == stream {
      let more = touch.delivered - delivered[touch.station]
      if more == 0 { continue }
      guard let centre = bestCentre[touch.station], let price = marginalPrice(touch.station) else { return nil }
      cost += more * price
      let line = centre * model.streamCount + stream
      var intake = wanted[line]
      for other in ledger.touched where other.station % model.streamCount == stream {
        if bestCentre[other.station] == centre { intake += other.delivered - delivered[other.station] }
      }
      if intake > lineCapacity(line) { return nil }
    }
    return cost
  }

  /// What a kilogram costs from a station to its best centre, the price of the intake there included.
  func marginalPrice(_ station: Int) -> Int? {
    bestCentre[station].flatMap { centre in
      model.onwardPrice(station, centre).map {
        $0 + intakePrice[centre * model.streamCount + station % model.streamCount]
      }
    }
  }

  /// Shipping after the change by re-routing; `nil` when the centres cannot take it.
  private func fullShipping(_ stream: Int, ledger: SearchLedger, lines newLines: [Int]) -> Shipping? {
    var supply = supply(of: stream)
    for touch in ledger.touched where touch.station % model.streamCount == stream {
      supply[touch.station / model.streamCount] = touch.delivered
    }
    return ship(stream, supply: supply, lines: newLines)
  }

  /// Sends supplies by depot on by the cheapest way; `nil` when the centres cannot take them.
  func ship(_ stream: Int, supply: [Int], lines: [Int]) -> Shipping? {
    let prices = (0..<model.centreCount).map { intakePrice[$0 * model.streamCount + stream] }
    let roads = model.problem.onward
    return Shipping(supply: supply, capacities: capacities(of: stream, lines), intakePrices: prices) { depot, centre in
      roads.price(depot: depot, centre: centre, stream: stream)
    }
  }

  /// The lines of a stream after a change, within all lines.
  private func lines(after change: SearchChange, _ stream: Int) -> [Int] {
    var result = lines
    for line in change.lines where line.line % model.streamCount == stream { result[line.line] = line.choice }
    return result
  }

  private func priceOfLines(_ change: SearchChange) -> Int {
    guard !change.lines.isEmpty else { return 0 }
    var new = lines
    var sum = 0
    for line in change.lines {
      sum += model.lineChoices[line.line][line.choice].cost - model.lineChoices[line.line][lines[line.line]].cost
      new[line.line] = line.choice
    }
    return sum + missingCentres(new) - missingCentres(lines)
  }

  /// The penalty of required centres without a line.
  func missingCentres(_ lines: [Int]) -> Int {
    var sum = 0
    for centre in 0..<model.centreCount where model.centreIsRequired[centre] {
      let hasLine = (0..<model.streamCount).contains { lines[centre * model.streamCount + $0] > 0 }
      if !hasLine { sum += model.requiredCentrePrice }
    }
    return sum
  }

  /// Delivered mass by depot.
  func supply(of stream: Int) -> [Int] {
    stationsAt.indices.map { delivered[$0 * model.streamCount + stream] }
  }

  func capacities(of stream: Int, _ lines: [Int]) -> [Int] {
    (0..<model.centreCount).map {
      let line = $0 * model.streamCount + stream
      return model.lineChoices[line][lines[line]].capacity
    }
  }
}
