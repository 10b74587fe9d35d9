import Planning
import ScenarioFiles
import WasteNetwork

extension PlanBundle {
  /// The settings of the run that made it.
  var settings: PlanSettings {
    PlanSettings(seed: manifest.seed, effort: manifest.effort, timeLimitSeconds: manifest.timeLimitSeconds)
  }

  /// Reads a bundle; prints every fault and ends with exit code 2 where there is no bundle, 5 where one was changed.
  static func open(_ folder: String, json: Bool, language: ReadingLanguage) throws -> PlanBundle {
    do {
      return try PlanBundle.read(folder)
    } catch let faults {
      if json { try Console.print(json: FaultAnswer(faults: faults.faults)) }
      let isNone = faults.faults.contains { $0.name == "not-a-bundle" }
      Console.report(faults.faults, consequence: isNone ? .empty : .notAsListed, language: language)
      throw isNone ? Exit.badInput : Exit.auditFailed
    }
  }
}

extension YearsFolder {
  /// Reads a folder of several years; prints every fault and ends with exit code 5 where a stage was changed.
  static func open(_ folder: String, json: Bool, language: ReadingLanguage) throws -> YearsFolder {
    do {
      return try YearsFolder.read(folder)
    } catch let faults {
      if json { try Console.print(json: FaultAnswer(faults: faults.faults)) }
      Console.report(faults.faults, consequence: .notAsListed, language: language)
      throw Exit.auditFailed
    }
  }
}
