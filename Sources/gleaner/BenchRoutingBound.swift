import ArgumentParser
import Foundation
import GLPKSolver
import Routing

/// Options of the lower bound beside a published routing problem's rounds.
struct RoutingBoundOptions: ParsableArguments {
  @Flag(help: "Also prove how little the rounds could cost at least.")
  var bound = false

  @Option(
    name: .customLong("bound-work"),
    help: "Greatest work for the bound, in millions of labels; ten or so are a second's work.")
  var boundWork = 400

  func validate() throws {
    if boundWork < 0 { throw ValidationError("--bound-work must be 0 or more, not \(boundWork)") }
  }

  /// - Parameter plan: cost of the rounds found, in the problem's units.
  func measure(_ instance: PublishedInstance, plan: Int?) -> BenchedBound? {
    guard bound else { return nil }
    let settings = RoundsBound.Settings(limit: boundWork.multipliedReportingOverflow(by: 1_000_000).0, plan: plan)
    let start = clock()
    let found = RoundsBound.bound(of: instance.problem, with: GLPK(), settings: settings)
    let value = instance.published(found.cost)
    return BenchedBound(
      value: value, planGapPercent: plan.map { 100 * (1 - value / instance.published($0)) }, method: found.method,
      end: found.end, seconds: Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
}

/// What the bound of one file came to.
struct BenchedBound: Encodable {
  /// In the file's own unit.
  let value: Double
  /// How much less than the rounds found the bound is, as a part of them.
  let planGapPercent: Double?
  let method: RoundsBound.Method
  let end: RoundsBound.End
  /// Processor seconds.
  let seconds: Double

  var text: String {
    let gap = planGapPercent.map { String(format: ", %.3f %% below the rounds", $0) } ?? ""
    return "".padded(to: 20) + String(format: "%14.2f", value) + " at least\(gap); \(how), \(why)"
      + String(format: ", %.1f s", seconds)
  }

  private var how: String {
    switch method {
    case .columnGeneration: "by column generation"
    case .trees: "by trees"
    case .ways: "by ways and loads alone"
    }
  }

  private var why: String {
    switch end {
    case .converged: "to its end"
    case .stopped: "stopped before its end"
    case .tooLarge: "too large for column generation"
    }
  }
}
