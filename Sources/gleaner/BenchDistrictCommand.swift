import ArgumentParser
internal import Computation
import Foundation
import GLPKSolver
import Planning
import Quantities
import ScenarioFiles
import Siting
import WasteNetwork

/// `gleaner bench district`: the siting engine measured on synthetic districts of any size.
struct BenchDistrictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "district",
    abstract: "Plan the siting of synthetic districts and show value, bound, gap, time and memory.",
    discussion: """
      A district is the one that 'gleaner new --villages N --seed S' writes: 24 candidate sites for 100 villages,
      one township for 40, three centres or one for 100 villages where that is more, all four streams.
      Several numbers of villages, divided by commas, are planned from the smallest up; the last table shows how
      time and memory grow. Memory is the most that the program has held so far.
      With --seconds and without --effort the work goes on until the time is over.
      """)

  @Option(
    help: "Numbers of villages, divided by commas.",
    transform: { text in
      try text.split(separator: ",").map { part in
        guard let count = Int(part), (1...200_000).contains(count) else {
          throw ValidationError("--villages must be numbers from 1 to 200000, not \(part)")
        }
        return count
      }
    })
  var villages: [Int]

  @OptionGroup var effort: EffortOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Write the siting model as an MPS file for other solvers instead of planning; for one district.")
  var mps: String?

  func validate() throws {
    if villages.isEmpty { throw ValidationError("--villages must name at least one number") }
    if mps != nil, villages.count > 1 { throw ValidationError("--mps writes one district; name one number") }
  }

  func run() throws {
    // one for all districts: a second one would hear no signal
    let stop = RunControl()
    let interrupt = Interrupt(stop) { Console.note("\nstopping; the best plan so far counts") }
    defer { withExtendedLifetime(interrupt) {} }
    var measured: [BenchedDistrict] = []
    for count in villages.sorted() where !stop.isCancelled {
      let district = try district(of: count)
      if let mps { return try write(district, to: mps) }
      if measured.isEmpty, !output.json { Console.print(BenchedDistrict.heading) }
      let result = try measure(district, stop)
      measured.append(result)
      if !output.json { Console.print(result.text) }
    }
    if output.json {
      try Console.print(json: measured)
    } else if measured.count > 1 {
      Console.print("\n" + BenchedDistrict.growth(measured))
    }
  }

  private struct District {
    let network: Network
    let distances: RoadDistances
  }

  private func district(of villages: Int) throws -> District {
    do throws(InputFaults) {
      let draft = try SyntheticDistrict.draft(
        villages: villages, townships: SyntheticDistrict.usualTownships(for: villages), seed: effort.seed)
      let network = try Network(draft)
      let metric = RoadMetrics.metric(for: network, table: [], fillsMissing: true)
      return District(network: network, distances: RoadDistances(network, by: metric))
    } catch {
      Console.report(error.faults, consequence: Sentence("nothing was planned", zh: "未作规划"))
      throw Exit.badInput
    }
  }

  /// The work to spend: all that fits into the time, where only a time is given.
  private var work: Int { effort.effort ?? (effort.timeLimit == nil ? EffortOptions.usualEffort : .max) }

  /// Plans the siting exactly as `gleaner plan` does.
  private func measure(_ district: District, _ stop: RunControl) throws -> BenchedDistrict {
    let control = RunControl(timeLimitSeconds: effort.timeLimit)
    let siting = Effort(
      work: work, seed: effort.seed, threads: effort.threads, isCancelled: { stop.isCancelled },
      isOutOfTime: { control.isOutOfTime })
    let start = Usage.now
    return try onOwnThread {
      let problem = SitingProblem(district.network, distances: district.distances)
      let built = Usage.now
      let outcome = try SitingEngine.plan(problem, with: GLPK(), effort: siting)
      return BenchedDistrict(problem, outcome, building: built.since(start), all: Usage.now.since(start))
    }
  }

  private func write(_ district: District, to path: String) throws {
    let text = ModelExport.text(network: district.network, distances: district.distances, as: .mps)
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      Console.note("\(path) cannot be written: \(error.localizedDescription)")
      throw Exit.badInput
    }
  }
}

/// Time that has passed and that the processors have spent, and the most memory held so far.
struct Usage {
  var wallSeconds: Double
  var processorSeconds: Double
  var peakMegabytes: Double

  static var now: Usage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let spent = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
    return Usage(
      wallSeconds: ProcessInfo.processInfo.systemUptime, processorSeconds: spent.reduce(0, +),
      peakMegabytes: Double(usage.ru_maxrss) / 1024)
  }

  func since(_ start: Usage) -> Usage {
    Usage(
      wallSeconds: wallSeconds - start.wallSeconds, processorSeconds: processorSeconds - start.processorSeconds,
      peakMegabytes: peakMegabytes)
  }
}
