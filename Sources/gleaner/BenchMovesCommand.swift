import ArgumentParser
internal import Computation
import Foundation
import Routing

/// `gleaner bench moves`: how many moves the routing search prices a second.
struct BenchMovesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moves",
    abstract: "Measure how many moves the routing search prices a second.",
    discussion: """
      Reads a CVRPLIB .vrp file without a limit of distance, and prices the same moves of the same rounds again and again,
      none being made. With --state everything that decides the prices is written to a file, so that a program
      in another language can do the same work: Tests/Benchmarks/move_throughput.py does so in C.
      """)

  @Argument(help: "A CVRPLIB file.")
  var file: String

  @Option(help: "How often all moves are priced.")
  var sweeps = 100

  @Option(help: "Seed of the rounds whose moves are priced.")
  var seed: UInt64 = 1

  @Option(help: "Write what decides the prices to this file, and price nothing.")
  var state: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if sweeps < 1 { throw ValidationError("--sweeps must be 1 or more, not \(sweeps)") }
  }

  func run() throws {
    let sweep = try read()
    if let state {
      do {
        try sweep.state.write(toFile: state, atomically: true, encoding: .utf8)
      } catch {
        Console.note("\(state): the state cannot be written: \(error.localizedDescription)")
        throw Exit.badInput
      }
      return
    }
    let start = processorSeconds()
    let outcome = sweep.run(sweeps: sweeps)
    let priced = PricedMoves(outcome, seconds: processorSeconds() - start)
    if output.json { try Console.print(json: priced) } else { Console.print(priced.text) }
  }

  private func read() throws -> PriceSweep {
    do {
      let instance = try PublishedInstance.read(try contents(of: file), file: file)
      guard let sweep = PriceSweep(instance.problem, seed: seed) else {
        throw InstanceFault(
          file: file, line: nil, message: "one kind of vehicle, one depot and no limit of time are needed")
      }
      return sweep
    } catch let fault as InstanceFault {
      Console.note(fault.description)
      throw Exit.badInput
    }
  }
}

/// What the sweeps came to.
private struct PricedMoves: Encodable {
  let evaluations: Int
  let checksum: Int
  let seconds: Double
  let millionsPerSecond: Double

  init(_ outcome: PriceSweep.Outcome, seconds: Double) {
    evaluations = outcome.evaluations
    checksum = outcome.checksum
    self.seconds = seconds
    millionsPerSecond = Double(outcome.evaluations) / max(seconds, 1e-6) / 1e6
  }

  var text: String {
    String(
      format: "%d moves priced in %.2f s: %.1f million a second, checksum %d", evaluations, seconds, millionsPerSecond,
      checksum)
  }
}
