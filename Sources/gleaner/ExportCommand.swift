import ArgumentParser
import Foundation
import Planning

/// `gleaner export`: the siting model for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the siting model as GNU MathProg data, MPS or LP.",
    discussion: """
      The MathProg data goes with Models/siting.mod:
        gleaner export SCENARIO --as mathprog -o data.dat && glpsol -m Models/siting.mod -d data.dat
      MPS and LP are read by any MIP solver.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case mathprog, mps, lp
  }

  @OptionGroup var input: ScenarioArgument

  @Option(name: .customLong("as"), help: "mathprog, mps or lp.")
  var format: Format

  @Option(name: [.customShort("o"), .customLong("output")], help: "File to write; standard output by default.")
  var file: String?

  @Option(help: "A plan bundle of the same scenario: its decisions are fixed, so that a solver reproduces its cost.")
  var fix: String?

  func run() throws {
    let loaded = try LoadedScenario.read(input.scenario, json: false)
    let text = try export(loaded)
    guard let file else { return FileHandle.standardOutput.write(Data(text.utf8)) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      Console.note("\(file) cannot be written: \(error.localizedDescription)")
      throw Exit.badInput
    }
  }
}
