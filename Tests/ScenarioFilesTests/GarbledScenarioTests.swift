import Computation
import NetworkFixtures
import ScenarioFiles
import Testing
import WasteNetwork

/// Scenario folders of which one file is cut off or garbled, drawn from fixed seeds.
struct GarbledScenarioTests {
  @Test(arguments: 1...4) func `a garbled folder is read, or every fault names a file of it and a cure`(
    seed: UInt64
  ) throws {
    let good = SmallScenario()
    let names = good.files.keys.sorted()
    var numbers = SeededNumbers(seed: seed)
    var refused = 0
    for _ in 0..<60 {
      var scenario = good
      let name = names[numbers.below(names.count)]
      // words of a table stand between commas
      let isTable = name.hasSuffix(".csv")
      let text = try #require(scenario[name])
      let spaced = isTable ? text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: " ") : text
      let garbled = spaced.garbled(&numbers)
      scenario[name] =
        isTable ? garbled.split(separator: " ", omittingEmptySubsequences: false).joined(separator: ",") : garbled
      do {
        _ = try scenario.read()
      } catch {
        let faults = try #require(error as? InputFaults, "\(error)").faults
        #expect(!faults.isEmpty)
        for fault in faults { #expect(fault.place != nil && !fault.cure.isEmpty, "\(fault)\n\(garbled)") }
        refused += 1
      }
    }
    #expect(refused > 20)
  }
}
