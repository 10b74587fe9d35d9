internal import Quantities
internal import WasteNetwork

/// Equation (13): what the flows cost, CNY per tonne.
struct FlowPrices {
  /// Of a tonne kept for one period, at a station or a centre. An assumption with one purpose: of two plans that cost
  /// the same, the one that moves earlier is taken, and no stock is carried round the year for nothing.
  static let holding = 0.001

  /// Of a tonne for which a yard has no room: more than any way to an outlet costs, so that room and outlets are used
  /// first.
  let overflow: Double
  /// Of a tonne short of a contract: so much that a contract is kept whenever any flow can keep it.
  let brokenContract: Double
  private let flowCase: FlowCase

  init(_ flowCase: FlowCase) {
    self.flowCase = flowCase
    let dearestWay = flowCase.ways.map { FlowPrices.onward($0, flowCase) }.max() ?? 0
    let sales = flowCase.sales.map { FlowPrices.net($0, flowCase) }
    let spread = (sales.max() ?? 0) - min(0, sales.min() ?? 0)
    overflow = 1000 + 10 * (dearestWay + max(0, spread)).rounded(.up)
    brokenContract = 10 * overflow
  }

  /// Haulage from station to centre.
  func onward(_ way: FlowCase.Way) -> Double { FlowPrices.onward(way, flowCase) }

  /// Haulage to the outlet less the price it pays.
  func net(_ sale: FlowCase.Sale) -> Double { FlowPrices.net(sale, flowCase) }

  private static func onward(_ way: FlowCase.Way, _ flowCase: FlowCase) -> Double {
    let stream = flowCase.network.streams[flowCase.stations[way.station].stream]
    return stream.onwardRate.yuanPerTonneKilometre * way.distance.kilometres
  }

  private static func net(_ sale: FlowCase.Sale, _ flowCase: FlowCase) -> Double {
    let outlet = flowCase.network.outlets[sale.outlet]
    return outlet.haulageRate.yuanPerTonneKilometre * sale.distance.kilometres - outlet.price.yuanPerTonne
  }
}
