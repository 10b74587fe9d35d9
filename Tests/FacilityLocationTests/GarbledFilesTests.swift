import Computation
import NetworkFixtures
import Testing

@testable import FacilityLocation

/// Files cut off or garbled, drawn from fixed seeds: a fault that names the file, or a problem; never a trap.
struct GarbledFilesTests {
  private static let texts: [LocationFormat: String] = [
    .orLibrary: "2 3\n10 5\n10 6\n3\n1 2\n4\n3 4\n5\n5 6\n",
    .holmberg: "2 4\n10 5\n10 6\n3 4 5 1\n1 2 3 4\n4 5 6 7\n",
    .tbed1: "2 3\n3 4 5\n10 10\n5 6\n1 2 3\n4 5 6\n",
    .pMedian: "4 4 2\n1 2 3\n2 3 4\n3 4 5\n4 1 6\n",
    .twoStage: "1 2 2\n3 4\n20 5\n1 2\n10 3\n10 4\n1 2\n3 4\n",
  ]

  @Test(arguments: LocationFormat.allCases) func `a garbled file is refused by name or solved`(
    format: LocationFormat
  ) throws {
    let text = try #require(GarbledFilesTests.texts[format])
    #expect(try format.read(text, file: "f").solve(Effort(work: 1)).value != nil)
    var numbers = SeededNumbers(seed: 7)
    var refused = 0
    for _ in 0..<300 {
      let garbled = text.garbled(&numbers)
      do {
        let problem = try format.read(garbled, file: "f", capacity: 9)
        _ = try problem.solve(Effort(work: 1))
      } catch {
        let fault = try #require(error as? InstanceFault, "\(error) for\n\(garbled)")
        #expect(fault.file == "f" && !fault.message.isEmpty)
        refused += 1
      }
      _ = LocationFormat.detect(garbled, file: "f")
    }
    // most of what can go wrong leaves a number short or too many
    #expect(refused > 100 && refused < 300)
  }
}
