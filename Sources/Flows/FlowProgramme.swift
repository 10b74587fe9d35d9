internal import LinearProgramming
internal import Quantities
internal import WasteNetwork

/// The linear programme of a year's flows, equations (13) to (23) of `Models/flows.mod`: tonnes and CNY.
///
/// Every column stands in at most one row of a family that nests (a yard's balance within its rate, a line's period
/// within its year) and one of another, so the matrix is that of a network: with data in whole kilograms the
/// vertices are whole too.
struct FlowProgramme {
  typealias Column = LinearProgramme.Column
  typealias Row = LinearProgramme.Row
  typealias Term = LinearProgramme.Term

  let flowCase: FlowCase
  private(set) var programme = LinearProgramme(name: "flows")
  /// Columns `[station][period]`.
  private(set) var stock: [[Column]] = []
  private(set) var spill: [[Column]] = []
  /// Columns `[way][period]`.
  private(set) var send: [[Column]] = []
  /// Columns `[line][period]`; `used` is empty for a line whose stream has outlets.
  private(set) var store: [[Column]] = []
  private(set) var used: [[Column]] = []
  /// Columns `[sale][period]`.
  private(set) var deliver: [[Column]] = []
  /// Columns `[outlet]`, in the order of `flowCase.outlets`.
  private(set) var short: [Column] = []

  /// Rows `[station][period]`, `[line][period]`, `[line]`, `[outlet]`.
  private(set) var stationRates: [[Row]] = []
  private(set) var lineRates: [[Row]] = []
  private(set) var lineYears: [Row] = []
  private(set) var outletLimits: [Row] = []
  private(set) var contracts: [Row] = []

  init(_ flowCase: FlowCase) {
    self.flowCase = flowCase
    addStationColumns()
    addLineColumns()
    addOutletColumns()
    balanceYards()
    limitStationRates()
    balanceLines()
    limitLineRates()
    limitLineYears()
    limitOutlets()
    honourContracts()
  }

  private var periods: Range<Int> { 0..<flowCase.periodCount }

  /// Columns of the stations with equations (15), stock within the storage, and (17), overflow out of arrivals only.
  private mutating func addStationColumns() {
    let prices = FlowPrices(flowCase)
    for (i, station) in flowCase.stations.enumerated() {
      stock.append(
        periods.map {
          programme.addColumn(
            "stock[\(i),\($0)]", .init(0, tonnes(station.storage)), cost: FlowPrices.holding)
        })
      spill.append(
        periods.map {
          let net = station.arrivals[$0] - station.lost[$0]
          return programme.addColumn("spill[\(i),\($0)]", .init(0, tonnes(net)), cost: prices.overflow)
        })
    }
    for (w, way) in flowCase.ways.enumerated() {
      send.append(periods.map { programme.addColumn("send[\(w),\($0)]", cost: prices.onward(way)) })
    }
  }

  /// Columns of the centres' lines with equation (19), stock within the storage.
  private mutating func addLineColumns() {
    for (l, line) in flowCase.lines.enumerated() {
      store.append(
        periods.map {
          programme.addColumn("store[\(l),\($0)]", .init(0, tonnes(line.storage)), cost: FlowPrices.holding)
        })
      used.append(
        flowCase.isUsedAtCentre(line) ? periods.map { programme.addColumn("used[\(l),\($0)]") } : [])
    }
  }

  private mutating func addOutletColumns() {
    let prices = FlowPrices(flowCase)
    for (s, sale) in flowCase.sales.enumerated() {
      deliver.append(periods.map { programme.addColumn("deliver[\(s),\($0)]", cost: prices.net(sale)) })
    }
    short = flowCase.outlets.indices.map { programme.addColumn("short[\($0)]", cost: prices.brokenContract) }
  }

  /// Equation (14): what was in the yard and came in, less losses, overflow and dispatch, is in the yard; the year
  /// repeats.
  private mutating func balanceYards() {
    for (i, station) in flowCase.stations.enumerated() {
      for t in periods {
        var terms = [Term(stock[i][t], 1), Term(stock[i][before(t)], -1), Term(spill[i][t], 1)]
        terms += ways(from: i).map { Term(send[$0][t], 1) }
        programme.addRow("yard[\(i),\(t)]", .equal(tonnes(station.arrivals[t] - station.lost[t])), terms)
      }
    }
  }

  /// Equation (16): a station dispatches at most its rate on each working day.
  private mutating func limitStationRates() {
    for (i, station) in flowCase.stations.enumerated() {
      stationRates.append(
        periods.map { t in
          programme.addRow(
            "rate[\(i),\(t)]", .atMost(tonnes(station.ratePerDay * flowCase.workingDays[t])),
            ways(from: i).map { Term(send[$0][t], 1) })
        })
    }
  }

  /// Equation (18): a line's stock grows by its intake and falls by what leaves; the year repeats.
  private mutating func balanceLines() {
    for l in flowCase.lines.indices {
      for t in periods {
        var terms = [Term(store[l][t], 1), Term(store[l][before(t)], -1)]
        terms += flowCase.ways.indices.filter { flowCase.ways[$0].line == l }.map { Term(send[$0][t], -1) }
        terms += leaving(l, t)
        programme.addRow("line[\(l),\(t)]", .equal(0), terms)
      }
    }
  }

  /// Equation (20): a line treats at most its rate on each working day.
  private mutating func limitLineRates() {
    for (l, line) in flowCase.lines.enumerated() {
      lineRates.append(
        periods.map { t in
          programme.addRow(
            "treat[\(l),\(t)]", .atMost(tonnes(line.ratePerDay * flowCase.workingDays[t])), leaving(l, t))
        })
    }
  }

  /// Equation (21): a line treats no more in a year than the capacity B of equation (8).
  private mutating func limitLineYears() {
    for (l, line) in flowCase.lines.enumerated() {
      lineYears.append(
        programme.addRow("year[\(l)]", .atMost(tonnes(line.capacity)), periods.flatMap { leaving(l, $0) }))
    }
  }

  /// Equation (22): an outlet takes no more than its yearly capacity.
  private mutating func limitOutlets() {
    for (o, outlet) in flowCase.outlets.enumerated() {
      let capacity = flowCase.network.outlets[outlet].yearlyCapacity.kilograms
      outletLimits.append(programme.addRow("outlet[\(o)]", .atMost(tonnes(capacity)), arriving(outlet)))
    }
  }

  /// Equation (23): an outlet gets its contracted minimum, or is short of it.
  private mutating func honourContracts() {
    for (o, outlet) in flowCase.outlets.enumerated() {
      let minimum = flowCase.network.outlets[outlet].yearlyMinimum.kilograms
      contracts.append(
        programme.addRow("contract[\(o)]", .atLeast(tonnes(minimum)), arriving(outlet) + [Term(short[o], 1)]))
    }
  }

  private func before(_ period: Int) -> Int { (period + flowCase.periodCount - 1) % flowCase.periodCount }
  private func ways(from station: Int) -> [Int] {
    flowCase.ways.indices.filter { flowCase.ways[$0].station == station }
  }

  /// What leaves a line in a period, to outlets or used at the centre.
  private func leaving(_ line: Int, _ period: Int) -> [Term] {
    flowCase.sales.indices.filter { flowCase.sales[$0].line == line }.map { Term(deliver[$0][period], 1) }
      + (used[line].isEmpty ? [] : [Term(used[line][period], 1)])
  }

  private func arriving(_ outlet: Int) -> [Term] {
    flowCase.sales.indices.filter { flowCase.sales[$0].outlet == outlet }
      .flatMap { sale in periods.map { Term(deliver[sale][$0], 1) } }
  }

  private func tonnes(_ kilograms: Int) -> Double { Mass.kilograms(kilograms).tonnes }
}
