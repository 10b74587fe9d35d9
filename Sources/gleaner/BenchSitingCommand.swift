import ArgumentParser
internal import Computation
import FacilityLocation
import Foundation
import Planning

/// `gleaner bench siting`: published siting problems solved to a proven gap.
struct BenchSitingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "siting",
    abstract: "Solve published siting problems and show value, bound and gap.",
    discussion: """
      Reads \(LocationFormat.names); the format is told from the folder's or file's name and from the shape of the \
      text, or is given by --format. A folder of tables is a biomass supply network. Each file is solved until its \
      value is proven optimal to one millionth or its seconds of wall-clock time are over. Without --seconds, --work \
      counts steps and the result is repeated exactly.
      """)

  @Argument(help: "Files of instances, or folders where an instance is a folder of tables.")
  var files: [String]

  @Option(help: "Seconds of wall-clock time for each file; without it as many as problems of its kind and size need.")
  var seconds: Double?

  @Option(help: "Work for each file in place of seconds; 100 is a usual amount. Counts steps, so that runs repeat.")
  var work: Int?

  @Option(help: "Seed of every random choice.")
  var seed: UInt64 = 1

  @Option(help: "Threads to use; with --work the result does not depend on it.")
  var threads = 2

  @Option(help: "Format of the files: \(LocationFormat.names).", transform: BenchSitingCommand.format)
  var format: LocationFormat?

  @Option(help: "Capacity of every site where an OR-Library file says only ‘capacity’.")
  var capacity: Double?

  @Option(
    name: .customLong("third-party-price"),
    help: "Price of one Mg of biomass from third parties, where a folder holds a biomass supply network.")
  var thirdPartyPrice = 500.0

  @Option(
    name: .customLong("best-known"), help: "CSV table with columns instance and best_known, to show gaps.")
  var bestKnown: String?

  @OptionGroup var output: OutputOptions

  private static func format(_ name: String) throws -> LocationFormat {
    guard let format = LocationFormat(rawValue: name) else {
      throw ValidationError("--format must be one of \(LocationFormat.names), not \(name)")
    }
    return format
  }

  func validate() throws {
    if let seconds, !(seconds > 0 && seconds <= 1e9) {
      throw ValidationError("--seconds must be above 0 and at most 1e9, not \(seconds)")
    }
    if let work, work < 1 { throw ValidationError("--work must be 1 or more, not \(work)") }
    if seconds != nil, work != nil { throw ValidationError("give --seconds or --work, not both") }
    guard (1...256).contains(threads) else { throw ValidationError("--threads must be 1 to 256, not \(threads)") }
    guard thirdPartyPrice >= 0, thirdPartyPrice <= 1e6 else {
      throw ValidationError("--third-party-price must be 0 to 1e6, not \(thirdPartyPrice)")
    }
    if let capacity, !(capacity > 0 && capacity < 1e12) {
      throw ValidationError("--capacity must be above 0 and below 1e12, not \(capacity)")
    }
  }

  func run() throws {
    var measured: [BenchedSiting] = []
    let interrupted = RunControl()
    let interrupt = Interrupt(interrupted) { Console.note("stopping; each file ends with what it has") }
    defer { withExtendedLifetime(interrupt) {} }
    do {
      let best = try bestKnown.map(BestKnownValues.init(path:))
      for file in files where !interrupted.isCancelled {
        let path = URL(fileURLWithPath: file).path
        let result = try measure(file, path: path, best: best?[path], interrupted)
        measured.append(result)
        if !output.json { Console.print(result.text) }
      }
    } catch let fault as InstanceFault {
      Console.note(fault.description)
      throw Exit.badInput
    } catch let fault as BestKnownValues.Fault {
      Console.note(fault.description)
      throw Exit.badInput
    }
    if output.json { try Console.print(json: measured) } else { Console.print(BenchedSiting.summary(measured)) }
  }

  private func measure(
    _ file: String, path: String, best: Double?, _ interrupted: RunControl
  ) throws -> BenchedSiting {
    let start = ContinuousClock.now
    let problem = try read(file, path: path)
    let limit = work == nil ? Duration.seconds(seconds ?? problem.usualSeconds) : nil
    let effort = Effort(
      work: work ?? .max, seed: seed, threads: threads,
      isCancelled: { interrupted.isCancelled },
      isOutOfTime: { limit.map { start.duration(to: .now) >= $0 } ?? false })
    let outcome = try onOwnThread { try problem.solve(effort) }
    let spent = start.duration(to: .now) / .seconds(1)
    return BenchedSiting(
      instance: URL(fileURLWithPath: path).lastPathComponent, problem: problem.summary, value: outcome.value,
      bound: outcome.bound.isFinite ? outcome.bound : nil, gapPercent: outcome.gap.map { 100 * $0 },
      stopReason: outcome.stopReason, seconds: spent, steps: outcome.steps,
      gapToBestKnownPercent: best.flatMap { best in outcome.value.map { 100 * ($0 / best - 1) } })
  }

  /// Reads one file; the format is the one asked for or the one it shows.
  private func read(_ file: String, path: String) throws -> any LocationProblem {
    if let problem = try readTables(file, path: path) { return problem }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw InstanceFault(file: file, line: nil, message: "the file cannot be read; check the path")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let format = format ?? LocationFormat.detect(text, file: path) else {
      throw InstanceFault(
        file: file, line: nil,
        message: "the format cannot be told from the name or the text; give --format (\(LocationFormat.names))")
    }
    return try format.read(text, file: file, capacity: capacity)
  }
}

/// What one file came to.
private struct BenchedSiting: Encodable {
  let instance: String
  let problem: String
  /// In the file's own unit.
  let value: Double?
  let bound: Double?
  let gapPercent: Double?
  let stopReason: LocationOutcome.StopReason
  let seconds: Double
  let steps: Int
  let gapToBestKnownPercent: Double?

  var text: String {
    func figure(_ value: Double?) -> String {
      (value.map { Figures.fixed($0, digits: 3) } ?? "none").paddedLeft(to: 17)
    }
    let gap = gapPercent.map { Figures.fixed($0, digits: 4) + " %" } ?? ""
    // a value that differs in its last binary digits only is no gap, neither above nor below
    let best = gapToBestKnownPercent.map { gap in
      Figures.fixed(abs(gap) < 5e-5 ? 0 : gap, digits: 4) + " % to best known"
    }
    return instance.padded(to: 16) + figure(value) + figure(bound) + gap.paddedLeft(to: 11)
      + " \(stopReason.rawValue)".padded(to: 13) + (Figures.fixed(seconds, digits: 2) + " s").paddedLeft(to: 10)
      + "  " + (best ?? "")
  }

  static func summary(_ all: [BenchedSiting]) -> String {
    let gaps = all.compactMap(\.gapPercent)
    let proven = all.count { $0.stopReason == .optimal }
    let seconds = all.map(\.seconds).reduce(0, +)
    return String(
      format: "%d of %d proven optimal, greatest gap %.4f %%, %.2f s in all", proven, all.count, gaps.max() ?? 0,
      seconds)
  }
}
