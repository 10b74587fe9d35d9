internal import Quantities
public import WasteNetwork

/// Data of `Models/flows.mod`: the same year of flows as text for `glpsol`.
public enum FlowMathProg {
  /// The programme that `FlowEngine` solves, for `glpsol -m Models/flows.mod -d …`.
  /// - Throws: `FlowFault.unknown` when the plan does not belong to the network.
  public static func dataText(
    network: Network, distances: RoadDistances, siting: SitingPlan
  ) throws(FlowFault) -> String {
    dataText(try FlowCase(network: network, distances: distances, siting: siting))
  }

  /// A `data;` section; entities are numbered from 1 in the order of the plan, masses are tonnes, prices CNY per tonne.
  static func dataText(_ flowCase: FlowCase) -> String {
    let prices = FlowPrices(flowCase)
    let inUse = flowCase.lines.indices.filter { flowCase.isUsedAtCentre(flowCase.lines[$0]) }
    var text = "data;\n\n"
    text += "param T := \(flowCase.periodCount);\n"
    text += "param S := \(flowCase.stations.count);\nparam L := \(flowCase.lines.count);\n"
    text += "param O := \(flowCase.outlets.count);\n"
    text += "param holding := \(FlowPrices.holding);\nparam overflow := \(prices.overflow);\n"
    text += "param broken := \(prices.brokenContract);\n"
    text += list("set ENDS", inUse.map { "\($0 + 1)" })
    text += list("param days", flowCase.workingDays.enumerated().map { "\($0 + 1) \($1)" })
    text += stations(flowCase) + lines(flowCase) + outlets(flowCase) + roads(flowCase, prices)
    return text + "\nend;\n"
  }

  private static func stations(_ flowCase: FlowCase) -> String {
    let net = flowCase.stations.enumerated().flatMap { i, station in
      station.arrivals.indices.map { t in "\(i + 1) \(t + 1) \(tonnes(station.arrivals[t] - station.lost[t]))" }
    }
    return list("param net", net)
      + list("param room", flowCase.stations.enumerated().map { "\($0 + 1) \(tonnes($1.storage))" })
      + list("param rate", flowCase.stations.enumerated().map { "\($0 + 1) \(tonnes($1.ratePerDay))" })
  }

  private static func lines(_ flowCase: FlowCase) -> String {
    list("param store_room", flowCase.lines.enumerated().map { "\($0 + 1) \(tonnes($1.storage))" })
      + list("param treat", flowCase.lines.enumerated().map { "\($0 + 1) \(tonnes($1.ratePerDay))" })
      + list("param yearly", flowCase.lines.enumerated().map { "\($0 + 1) \(tonnes($1.capacity))" })
  }

  private static func outlets(_ flowCase: FlowCase) -> String {
    let outlets = flowCase.outlets.map { flowCase.network.outlets[$0] }
    return list("param most", outlets.enumerated().map { "\($0 + 1) \($1.yearlyCapacity.tonnes)" })
      + list("param least", outlets.enumerated().map { "\($0 + 1) \($1.yearlyMinimum.tonnes)" })
  }

  private static func roads(_ flowCase: FlowCase, _ prices: FlowPrices) -> String {
    let ways = flowCase.ways.map { ("\($0.station + 1)", "\($0.line + 1)", prices.onward($0)) }
    let sales = flowCase.sales.map {
      ("\($0.line + 1)", "\(flowCase.outlets.firstIndex(of: $0.outlet)! + 1)", prices.net($0))
    }
    return list("set WAYS", ways.map { "(\($0.0),\($0.1))" })
      + list("param onward", ways.map { "\($0.0) \($0.1) \($0.2)" })
      + list("set SALES", sales.map { "(\($0.0),\($0.1))" })
      + list("param sale", sales.map { "\($0.0) \($0.1) \($0.2)" })
  }

  /// A statement with one entry a line.
  private static func list(_ head: String, _ entries: [String]) -> String {
    "\(head) :=" + entries.map { "\n  \($0)" }.joined() + ";\n"
  }

  private static func tonnes(_ kilograms: Int) -> Double { Mass.kilograms(kilograms).tonnes }
}
