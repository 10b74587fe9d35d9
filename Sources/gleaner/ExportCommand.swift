public import ArgumentParser
import Foundation
public import Planning
import ScenarioFiles
import WasteNetwork

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

  @OptionGroup var input: ScenarioArgument

  @Option(name: .customLong("as"), help: "mathprog, mps or lp.")
  var format: ModelExport.Format

  @Option(name: [.customShort("o"), .customLong("output")], help: "File to write; standard output by default.")
  var file: String?

  @Option(help: "A plan bundle of the same scenario: its decisions are fixed, so that a solver reproduces its cost.")
  var fix: String?

  func run() throws {
    let loaded = try LoadedScenario.read(input.scenario, for: .export, json: false)
    let text = ModelExport.text(
      network: loaded.network, distances: loaded.distances, as: format,
      fixing: try fix.map { try fixedPlan($0, of: loaded) })
    guard let file else { return FileHandle.standardOutput.write(Data(text.utf8)) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      Console.note("\(file) cannot be written: \(error.localizedDescription)")
      throw Exit.badInput
    }
  }

  /// The plan of a bundle, refused when it was made from other inputs: its cost would say nothing about this scenario.
  private func fixedPlan(_ path: String, of loaded: LoadedScenario) throws -> SitingPlan {
    do {
      let bundle = try PlanBundle.read(path)
      let planned = bundle.manifest.inputs.map(\.sha256).sorted()
      guard planned == loaded.scenario.inputs.map(\.sha256).sorted() else {
        Console.note(
          "\(path) was planned from other inputs than \(input.scenario); give a bundle of this scenario as it is now")
        throw Exit.badInput
      }
      return bundle.plan.siting
    } catch let faults as InputFaults {
      Console.report(faults.faults, consequence: .nothingWritten)
      throw Exit.badInput
    }
  }
}

extension ModelExport.Format: ExpressibleByArgument {}
