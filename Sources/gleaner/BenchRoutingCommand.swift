import ArgumentParser
internal import Computation
import Foundation
import Routing

/// `gleaner bench routing`: published routing problems solved for a given time, with the gap to the best known value.
struct BenchRoutingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routing",
    abstract: "Solve published routing problems for a given time and show the gap to the best known value.",
    discussion: """
      Reads CVRPLIB .vrp files, Cordeau's files of several depots and of several days, mixed fleets, Crevier's
      intermediate depots (JSON),
      and the location-routing files of Prins, Prodhon and Barreto (.dat). Runs on one thread. Seconds are of processor time, so that a busy machine changes nothing;
      a result is repeated exactly by --iterations with the number it reports.
      """)

  @Argument(help: "Files of instances.")
  var files: [String]

  @Option(help: "Processor seconds for each file.")
  var seconds: Double?

  @Option(
    name: .customLong("per-client"), help: "Processor seconds for each client of a file, where --seconds is not given.")
  var perClient = 0.5

  @Option(help: "Iterations for each file, in place of seconds.")
  var iterations: Int?

  @Option(help: "Seed of every random choice.")
  var seed: UInt64 = 1

  @Option(
    name: .customLong("best-known"), help: "CSV table with columns instance and best_known, to show gaps.")
  var bestKnown: String?

  @OptionGroup var bounding: RoutingBoundOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    for seconds in [seconds ?? 1, perClient] where !(seconds.isFinite && seconds > 0) {
      throw ValidationError("seconds must be above 0, not \(seconds)")
    }
    if let iterations, iterations < 1 { throw ValidationError("--iterations must be 1 or more, not \(iterations)") }
  }

  func run() throws {
    var measured: [BenchedRouting] = []
    do {
      let best = try bestKnown.map(BestKnownValues.init(path:))
      for file in files {
        let instance = try PublishedInstance.read(try contents(of: file), file: file)
        measured.append(measure(instance, best: best?[file]))
        if !output.json, let last = measured.last { Console.print(last.text) }
      }
    } catch let fault as InstanceFault {
      Console.note(fault.description)
      throw Exit.badInput
    } catch let fault as BestKnownValues.Fault {
      Console.note(fault.description)
      throw Exit.badInput
    }
    if output.json {
      try Console.print(json: measured)
    } else {
      Console.print(BenchedRouting.summary(measured))
    }
  }

  private func measure(_ instance: PublishedInstance, best: Double?) -> BenchedRouting {
    let limit = seconds ?? perClient * Double(instance.problem.clients.count)
    let start = processorSeconds()
    var search = HybridGeneticSearch(instance.problem, seed: seed)
    let result = search.run { done, _ in
      iterations.map { done >= $0 } ?? (processorSeconds() - start >= limit)
    }
    let spent = processorSeconds() - start
    let cost = result.cost.map(instance.published)
    return BenchedRouting(
      instance: instance.name, cost: cost, gapPercent: best.flatMap { best in cost.map { 100 * ($0 / best - 1) } },
      rounds: result.solution?.rounds.count ?? 0, seconds: spent, iterations: result.iterations,
      iterationsPerSecond: Double(result.iterations) / max(spent, 1e-6),
      bound: bounding.measure(instance, plan: result.cost))
  }
}

/// Processor time of this program so far.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// A file's text; a fault that names it where it cannot be read.
func contents(of path: String) throws -> String {
  guard let bytes = FileManager.default.contents(atPath: path) else {
    throw InstanceFault(file: path, line: nil, message: "the file cannot be read")
  }
  guard let text = String(bytes: bytes, encoding: .utf8) else {
    throw InstanceFault(file: path, line: nil, message: "the file is not UTF-8 text")
  }
  return text
}

/// What one file came to.
private struct BenchedRouting: Encodable {
  let instance: String
  /// In the file's own unit; `nil` when no solution keeps every rule.
  let cost: Double?
  let gapPercent: Double?
  let rounds: Int
  let seconds: Double
  let iterations: Int
  let iterationsPerSecond: Double
  let bound: BenchedBound?

  var text: String {
    let found = cost.map { String(format: "%14.2f", $0) } ?? "none".paddedLeft(to: 14)
    let gap = gapPercent.map { String(format: "%8.3f %%", $0) } ?? "".padded(to: 10)
    return instance.padded(to: 20) + found + gap + String(format: "%5d rounds %8.1f s", rounds, seconds)
      + String(format: "%9d iterations %7.0f a second", iterations, iterationsPerSecond)
      + (bound.map { "\n" + $0.text } ?? "")
  }

  static func summary(_ all: [BenchedRouting]) -> String {
    let gaps = all.compactMap(\.gapPercent)
    guard !gaps.isEmpty else { return "\(all.count) solved" }
    return String(
      format: "mean gap %.3f %% over %d, greatest %.3f %%", gaps.reduce(0, +) / Double(gaps.count), gaps.count,
      gaps.max() ?? 0)
  }
}
