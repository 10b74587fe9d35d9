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
      With --xlsx all tables are in one workbook with units, lists to choose from and notes in Chinese and English,
      which is planned as it is.
      With --estimate DIR nothing but the table villages is written: township totals of the folder (villages.csv,
      townships.csv, spread.csv) split over the villages, totals kept exactly.
      """)

  @Argument(help: "The folder to write; it must not exist or must be empty.")
  var folder: String

  @Option(help: "Invent a district with this many villages.")
  var villages: Int?

  @Option(help: "Townships of the invented district; by default one for 40 villages.")
  var townships: Int?

  @Option(help: "Seed of the invented district.")
  var seed: UInt64 = 1

  @Flag(help: "Put all tables into one workbook, scenario.xlsx, for people to fill in.")
  var xlsx = false

  @Option(help: "Split the township totals of this folder over its villages, and write the table of villages.")
  var estimate: String?

  @OptionGroup var speech: LanguageOptions

  func validate() throws {
    if estimate != nil, xlsx || villages != nil {
      throw ValidationError("--estimate goes with neither --villages nor --xlsx")
    }
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
      let place = URL(fileURLWithPath: folder)
      if let estimate {
        try split(estimate, to: place)
      } else if xlsx {
        try ScenarioWriter.writeWorkbook(draft(), to: place)
      } else if villages != nil {
        try ScenarioWriter.write(draft(), to: place)
      } else {
        try StarterScenario.write(to: place)
      }
    } catch let fault as FolderFault {
      Console.note(speech.language(fault.statement))
      throw Exit.badInput
    } catch let faults as InputFaults {
      Console.report(faults.faults, consequence: .nothingWritten, language: speech.language)
      throw Exit.badInput
    }
    let next =
      estimate == nil
      ? Sentence("plan it with: gleaner plan \(folder)", zh: "规划：gleaner plan \(folder)")
      : Sentence("check it with: gleaner check \(folder)", zh: "检查：gleaner check \(folder)")
    Console.print(
      speech.language(zh: "已写入 \(folder)；", en: "\(folder) is written; ") + speech.language(next))
  }

  private func draft() throws -> NetworkDraft {
    guard let villages else { return try StarterScenario.draft() }
    return try SyntheticDistrict.draft(
      villages: villages, townships: townships ?? SyntheticDistrict.usualTownships(for: villages), seed: seed)
  }

  /// Writes `villages.csv` into a folder that may be a scenario already, but has no such table yet.
  private func split(_ estimate: String, to place: URL) throws {
    let file = place.appending(path: "villages.csv")
    guard !FileManager.default.fileExists(atPath: file.path) else { throw FolderFault.wouldReplace(file.path) }
    do {
      let table = try DistrictEstimate.villagesTable(in: URL(fileURLWithPath: estimate), seed: seed)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(table.utf8).write(to: file, options: .atomic)
    } catch let error as CocoaError {
      throw FolderFault.cannotWrite(path: file.path, reason: error.localizedDescription)
    }
  }
}
