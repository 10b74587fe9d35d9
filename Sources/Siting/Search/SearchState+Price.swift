extension SearchState {
  /// The exact change of cost that a change would bring, millionths of a fen; `nil` when a capacity, an area or a
  /// centre's intake forbids it. The ledger then holds what `apply` needs.
  func price(of change: SearchChange, _ ledger: inout SearchLedger) -> Int? {
    ledger.removeAll()
    ledger.enter(change, in: self)
    guard let modules = priceOfModules(&ledger),
      let shipping = priceOfShipping(change, &ledger)
    else { return nil }
    ledger.price =
      ledger.items + modules + priceOfSites(ledger) + priceOfQuotas(ledger) + priceOfCover(ledger) + shipping
    return ledger.price
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

  /// Sites that open or close, and area beyond what a site has.
  private func priceOfSites(_ ledger: SearchLedger) -> Int {
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

  /// New lines and the shipping of every stream that is touched.
  private func priceOfShipping(_ change: SearchChange, _ ledger: inout SearchLedger) -> Int? {
    var sum = 0
    for stream in 0..<model.streamCount {
      let touchesLines = change.lines.contains { $0.line % model.streamCount == stream }
      let touchesStations = ledger.touched.contains { $0.station % model.streamCount == stream }
      guard touchesLines || touchesStations else { continue }
      let new: Int?
      if touchesLines {
        new = fullShipping(stream, ledger: ledger, lines: lines(after: change, stream))
      } else {
        new = freeShippingIfRoom(stream, ledger) ?? fullShipping(stream, ledger: ledger, lines: nil)
      }
      guard let new else { return nil }
      ledger.shipping.append((stream, new))
      sum += new - shipping[stream]
    }
    return sum + priceOfLines(change)
  }

  /// Shipping after the change when every station can use its cheapest centre; `nil` when one is too small for that.
  private func freeShippingIfRoom(_ stream: Int, _ ledger: SearchLedger) -> Int? {
    var cost = freeShipping[stream]
    for touch in ledger.touched where touch.station % model.streamCount == stream {
      let more = touch.delivered - delivered[touch.station]
      if more == 0 { continue }
      guard let centre = bestCentre[touch.station],
        let price = model.onwardPrices[touch.station * model.centreCount + centre]
      else { return nil }
      cost += more * price
    }
    for centre in 0..<model.centreCount {
      let line = centre * model.streamCount + stream
      var intake = wanted[line]
      for touch in ledger.touched where touch.station % model.streamCount == stream {
        if bestCentre[touch.station] == centre { intake += touch.delivered - delivered[touch.station] }
      }
      if intake > lineCapacity(line) { return nil }
    }
    return cost
  }

  /// Shipping after the change by re-routing; `nil` when the centres cannot take it.
  private func fullShipping(_ stream: Int, ledger: SearchLedger, lines newLines: [Int]?) -> Int? {
    var supply = supply(of: stream)
    for touch in ledger.touched where touch.station % model.streamCount == stream {
      supply[touch.station / model.streamCount] = touch.delivered
    }
    return Shipping(supply: supply, prices: prices(of: stream), capacities: capacities(of: stream, newLines ?? lines))?
      .cost
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

  /// Prices by depot and centre.
  func prices(of stream: Int) -> [Int?] {
    stationsAt.indices.flatMap { depot in
      let start = (depot * model.streamCount + stream) * model.centreCount
      return model.onwardPrices[start..<start + model.centreCount]
    }
  }

  func capacities(of stream: Int, _ lines: [Int]) -> [Int] {
    (0..<model.centreCount).map {
      let line = $0 * model.streamCount + stream
      return model.lineChoices[line][lines[line]].capacity
    }
  }
}
