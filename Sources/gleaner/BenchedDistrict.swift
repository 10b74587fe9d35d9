import Foundation
import Siting
import WasteNetwork

/// What one synthetic district came to.
struct BenchedDistrict: Encodable {
  let villages: Int
  let sites: Int
  let centres: Int
  let arcs: Int
  /// Fen a year; `nil` without a plan.
  let value: Int?
  let bound: Int?
  let gapPercent: Double?
  let status: String
  /// Part of `seconds` that went into setting the problem up.
  let buildingSeconds: Double
  let seconds: Double
  let processorSeconds: Double
  let peakMegabytes: Double

  init(_ problem: SitingProblem, _ outcome: SitingOutcome, building: Usage, all: Usage) {
    villages = problem.network.villages.count
    sites = problem.depotCount
    centres = problem.centreCount
    arcs = problem.arcs.count
    let quality: Quality? = if case .plan(let plan) = outcome { plan.quality } else { nil }
    value = quality?.value
    bound = quality?.bound
    gapPercent = quality?.gap.map { $0 * 100 }
    status =
      switch outcome {
      case .plan(let plan): plan.quality.stopReason.rawValue
      case .infeasible: "infeasible"
      case .stopped: "no plan"
      }
    buildingSeconds = building.wallSeconds
    seconds = all.wallSeconds
    processorSeconds = all.processorSeconds
    peakMegabytes = all.peakMegabytes
  }

  static let heading = row(
    "villages", "sites", "centres", "arcs", "value CNY", "bound CNY", "gap %", "seconds", "CPU s", "MB", "status")

  var text: String {
    BenchedDistrict.row(
      "\(villages)", "\(sites)", "\(centres)", "\(arcs)", yuan(value), yuan(bound),
      gapPercent.map { Figures.fixed($0, digits: 2) } ?? "none", Figures.fixed(seconds, digits: 1),
      Figures.fixed(processorSeconds, digits: 1), Figures.fixed(peakMegabytes, digits: 0), status)
  }

  /// Time and memory against villages: what each further step of size costs, a village, and the exponent of growth.
  static func growth(_ all: [BenchedDistrict]) -> String {
    let lines = all.indices.map { index -> String in
      let one = all[index]
      let exponents = index == 0 ? ["", ""] : one.exponents(from: all[index - 1])
      return growthRow(
        "\(one.villages)", Figures.fixed(one.processorSeconds, digits: 1),
        Figures.fixed(1000 * one.processorSeconds / Double(one.villages), digits: 1), exponents[0],
        Figures.fixed(one.peakMegabytes, digits: 0),
        Figures.fixed(1024 * one.peakMegabytes / Double(one.villages), digits: 0), exponents[1])
    }
    let heading = growthRow("villages", "CPU s", "ms a village", "exponent", "MB", "KB a village", "exponent")
    return ([heading] + lines).joined(separator: "\n")
  }

  /// Exponents p of growth as villages^p: 1 is linear.
  private func exponents(from smaller: BenchedDistrict) -> [String] {
    let step = log(Double(villages) / Double(smaller.villages))
    guard step > 0 else { return ["", ""] }
    return [
      log(processorSeconds / smaller.processorSeconds) / step, log(peakMegabytes / smaller.peakMegabytes) / step,
    ].map { Figures.fixed($0, digits: 2) }
  }

  private func yuan(_ fen: Int?) -> String { fen.map { Figures.grouped($0 / 100) } ?? "none" }

  private static func row(_ cells: String...) -> String { aligned(cells, widths: [8, 8, 9, 10, 16, 16, 8, 10, 10, 8]) }

  private static func growthRow(_ cells: String...) -> String { aligned(cells, widths: [8, 9, 14, 10, 8, 14, 10]) }

  /// Cells to the right of their columns; what has no column follows.
  private static func aligned(_ cells: [String], widths: [Int]) -> String {
    cells.enumerated().map { index, cell in
      index < widths.count ? cell.paddedLeft(to: widths[index]) : "  " + cell
    }.joined()
  }
}
