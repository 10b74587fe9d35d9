internal import LinearProgramming
internal import Quantities
internal import WasteNetwork

/// A vertex of the flow programme read back as whole kilograms.
struct FlowReading {
  private let flowCase: FlowCase
  private let objective: Double
  private let stock: [[Int]]
  private let spill: [[Int]]
  private let send: [[Int]]
  private let store: [[Int]]
  private let used: [[Int]]
  private let deliver: [[Int]]
  private let short: [Int]

  /// - Parameter values: one a column, tonnes.
  /// - Throws: `FlowFault.notWhole` where a value is not within 10 g of a whole kilogram, or where a yard or a line
  ///   does not balance exactly.
  init(_ programme: FlowProgramme, _ values: [Double]) throws(FlowFault) {
    flowCase = programme.flowCase
    let columns = programme.programme.columns
    var whole: [Int] = []
    whole.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      let kilograms = (value * 1000).rounded()
      guard abs(value * 1000 - kilograms) < 0.01 else { throw .notWhole(columns[index].name) }
      whole.append(Int(kilograms))
    }
    func read(_ group: [[LinearProgramme.Column]]) -> [[Int]] { group.map { $0.map { whole[$0.index] } } }
    stock = read(programme.stock)
    spill = read(programme.spill)
    send = read(programme.send)
    store = read(programme.store)
    used = read(programme.used)
    deliver = read(programme.deliver)
    short = programme.short.map { whole[$0.index] }
    objective = zip(columns, whole).reduce(0) { $0 + $1.0.cost * Double($1.1) / 1000 }
    try checkBalances()
  }

  private func checkBalances() throws(FlowFault) {
    let last = flowCase.periodCount - 1
    for (i, station) in flowCase.stations.enumerated() {
      for t in 0...last {
        let incoming = stock[i][t == 0 ? last : t - 1] + station.arrivals[t] - station.lost[t]
        guard stock[i][t] == incoming - spill[i][t] - dispatched(i, t) else { throw .notWhole("yard[\(i),\(t)]") }
      }
    }
    for l in flowCase.lines.indices {
      for t in 0...last {
        let incoming = store[l][t == 0 ? last : t - 1] + intake(l, t)
        guard store[l][t] == incoming - treated(l, t) else { throw .notWhole("line[\(l),\(t)]") }
      }
    }
  }

  private func dispatched(_ station: Int, _ period: Int) -> Int {
    flowCase.ways.indices.reduce(0) { $0 + (flowCase.ways[$1].station == station ? send[$1][period] : 0) }
  }

  private func intake(_ line: Int, _ period: Int) -> Int {
    flowCase.ways.indices.reduce(0) { $0 + (flowCase.ways[$1].line == line ? send[$1][period] : 0) }
  }

  private func treated(_ line: Int, _ period: Int) -> Int {
    let sold = flowCase.sales.indices.reduce(0) { $0 + (flowCase.sales[$1].line == line ? deliver[$1][period] : 0) }
    return sold + (used[line].isEmpty ? 0 : used[line][period])
  }

  func stations() -> [FlowPlan.StationFlow] {
    flowCase.stations.indices.map { i in
      let station = flowCase.stations[i]
      return FlowPlan.StationFlow(
        depot: flowCase.network.depots[station.depot].id, stream: flowCase.network.streams[station.stream].id,
        arrivals: masses(station.arrivals), lost: masses(station.lost),
        dispatched: masses((0..<flowCase.periodCount).map { dispatched(i, $0) }), stock: masses(stock[i]),
        overflow: masses(spill[i]))
    }
  }

  /// Ways on which something moves.
  func dispatches() -> [FlowPlan.Dispatch] {
    flowCase.ways.indices.filter { send[$0].contains { $0 > 0 } }.map { w in
      let way = flowCase.ways[w]
      let station = flowCase.stations[way.station]
      let stream = flowCase.network.streams[station.stream]
      return FlowPlan.Dispatch(
        depot: flowCase.network.depots[station.depot].id,
        centre: flowCase.network.centres[flowCase.lines[way.line].centre].id, stream: stream.id,
        mass: masses(send[w]), cost: stream.onwardRate * (.kilograms(send[w].reduce(0, +)) * way.distance))
    }
  }

  func lines() -> [FlowPlan.LineFlow] {
    let periods = 0..<flowCase.periodCount
    return flowCase.lines.indices.map { l in
      FlowPlan.LineFlow(
        centre: flowCase.network.centres[flowCase.lines[l].centre].id,
        stream: flowCase.network.streams[flowCase.lines[l].stream].id,
        intake: masses(periods.map { intake(l, $0) }), delivered: masses(periods.map { treated(l, $0) }),
        stock: masses(store[l]))
    }
  }

  /// Sales that happen; the masses of a line's deliveries add up to what it delivers, unless no outlet takes its
  /// stream.
  func deliveries() -> [FlowPlan.Delivery] {
    flowCase.sales.indices.filter { deliver[$0].contains { $0 > 0 } }.map { s in
      let sale = flowCase.sales[s]
      let outlet = flowCase.network.outlets[sale.outlet]
      let year = Mass.kilograms(deliver[s].reduce(0, +))
      return FlowPlan.Delivery(
        centre: flowCase.network.centres[flowCase.lines[sale.line].centre].id, outlet: outlet.id,
        mass: masses(deliver[s]), haulCost: outlet.haulageRate * (year * sale.distance), revenue: outlet.price * year)
    }
  }

  func netCost() -> Money {
    let delivered = deliveries()
    return dispatches().map(\.cost).sum() + delivered.map(\.haulCost).sum() - delivered.map(\.revenue).sum()
  }

  /// Contracts that no flow honours.
  func brokenContracts() -> [FlowObstacle] {
    flowCase.outlets.indices.filter { short[$0] > 0 }.map { o in
      let outlet = flowCase.network.outlets[flowCase.outlets[o]]
      let minimum = outlet.yearlyMinimum.tonnes
      return FlowObstacle(
        requirement: LocalizedName(
          zh: "\(outlet.name.zh)合同约定每年至少\(minimum)吨",
          en: "the contract of at least \(minimum) t a year with \(outlet.name.en)"),
        shortBy: .kilograms(short[o]))
    }
  }

  /// Objective and bound of equation (13) in fen, the value rounded up and the bound down.
  func quality(bound: Double?) -> Quality {
    let value = Int((objective * 100).rounded(.up))
    return Quality(
      value: value, bound: bound.map { min(value, Int(($0 * 100).rounded(.down))) },
      boundMethod: LocalizedName(zh: "线性规划最优值", en: "optimum of the linear programme of flows"),
      stopReason: .optimal)
  }

  private func masses(_ kilograms: [Int]) -> [Mass] { kilograms.map { Mass.kilograms($0) } }
}
