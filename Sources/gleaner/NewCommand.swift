import ArgumentParser
import Foundation
import ScenarioFiles
import WasteNetwork

/// `gleaner new`: a scenario to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small commented scenario to start from, or a synthetic district of any size.",
    discussion: """
      Without --villages the folder holds a starter scenario whose comments explain every line; it can be planned
      as it is. With --villages it holds an invented district with realistic geography, seasons and costs.
      """)

  @Argument(help: "The folder to write; it must not exist or must be empty.")
  var folder: String

  @Option(help: "Invent a district with this many villages.")
  var villages: Int?

  @Option(help: "Townships of the invented district; by default one for 40 villages.")
  var townships: Int?

  @Option(help: "Seed of the invented district.")
  var seed: UInt64 = 1

  func validate() throws {
    if let villages, !(1...200_000).contains(villages) {
      throw ValidationError("--villages must be 1 to 200000, not \(villages)")
    }
    if let townships {
      guard let villages else { throw ValidationError("--townships needs --villages") }
      guard (1...villages).contains(townships) else {
        throw ValidationError("--townships must be 1 to the number of villages, not \(townships)")
      }
    }
  }

  func run() throws {
    do {
      if let villages {
        let draft = try SyntheticDistrict.draft(
          villages: villages, townships: townships ?? SyntheticDistrict.usualTownships(for: villages),
          seed: seed)
        try ScenarioWriter.write(draft, to: URL(fileURLWithPath: folder))
      } else {
        try StarterScenario.write(to: URL(fileURLWithPath: folder))
      }
    } catch let fault as FolderFault {
      Console.note(fault.description)
      throw Exit.badInput
    } catch let faults as InputFaults {
      Console.report(faults.faults, consequence: "nothing was written")
      throw Exit.badInput
    }
    Console.print("\(folder) is written; plan it with: gleaner plan \(folder)")
  }
}
