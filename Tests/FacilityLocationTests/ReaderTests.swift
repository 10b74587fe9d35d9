import Computation
import Testing

@testable import FacilityLocation

@Suite struct ReaderTests {
  // two sites, four customers: pairs, then demands together (Holmberg) or each with its costs (OR-Library)
  private let holmberg = "2 4\n10 5\n10 6\n3 4 5 1\n1 2 3 4\n4 5 6 7\n"
  private let orLibrary = "2 4\n10 5.\n10 6\n3 1 4\n4 2 5\n5 3 6\n1 4 7\n"
  private let testBed = "2 4\n\n3 4 5 1\n\n10 10\n\n5 6\n\n1 2 3 4\n4 5 6 7\n"

  @Test func `the formats of capacitated siting are told apart by their lines where no folder names them`() {
    #expect(LocationFormat.detect(holmberg, file: "a") == .holmberg)
    #expect(LocationFormat.detect(orLibrary, file: "a") == .orLibrary)
    #expect(LocationFormat.detect(testBed, file: "a") == .tbed1)
    #expect(LocationFormat.detect("hello", file: "a") == nil)
  }

  @Test func `a folder's name decides before the shape does`() {
    #expect(LocationFormat.detect(holmberg, file: "/data/tbed1/p1") == .tbed1)
    #expect(LocationFormat.detect(holmberg, file: "/data/holmberg/p1") == .holmberg)
    #expect(LocationFormat.detect(holmberg, file: "/data/orlib/cap41.txt") == .orLibrary)
  }

  @Test func `the three formats of one problem read alike, but for what they mean`() throws {
    let single = try #require(try LocationFormat.holmberg.read(holmberg, file: "a") as? CapacitatedProblem)
    let split = try #require(try LocationFormat.orLibrary.read(orLibrary, file: "a") as? CapacitatedProblem)
    let unit = try #require(try LocationFormat.tbed1.read(testBed, file: "a") as? CapacitatedProblem)
    #expect(single.costs == [1, 2, 3, 4, 4, 5, 6, 7] && single.isSingleSource)
    #expect(split.costs == single.costs && split.demands == [3, 4, 5, 1] && !split.isSingleSource)
    // unit costs times demands 3 4 5 1
    #expect(unit.costs == [3, 8, 15, 4, 12, 20, 30, 7] && unit.rents == [5, 6] && !unit.isSingleSource)
  }

  @Test func `masses with decimals become whole numbers of a smaller unit`() throws {
    let text = "1 2\n10.5 5\n0.25 4\n3 9\n"
    let problem = try #require(try LocationFormat.orLibrary.read(text, file: "a") as? CapacitatedProblem)
    // two decimals: hundredths
    #expect(problem.capacities == [1050] && problem.demands == [25, 300])
  }

  @Test func `a word that is no number is named with its line and what belongs there`() {
    #expect(
      throws: InstanceFault(file: "f", line: 3, message: "‘x’ is no number; the capacity of site 2 should stand here")
    ) {
      try LocationFormat.holmberg.read("2 1\n10 5\nx 6\n", file: "f")
    }
  }

  @Test func `a file cut off, too long or below zero is refused with its place`() throws {
    func fault(_ text: String) -> InstanceFault? {
      do {
        _ = try LocationFormat.tbed1.read(text, file: "f")
        return nil
      } catch { return error }
    }
    let short = try #require(fault("1 2\n3 4\n"))
    #expect(short.line == 2 && short.message.contains("the capacity of site 1") && short.message.contains("--format"))
    let long = try #require(fault("1 1\n3\n4\n5\n6\n7\n"))
    #expect(long.line == 6 && long.message.contains("1 words stand behind the end"))
    let negative = try #require(fault("1 1\n-3\n4\n5\n6\n"))
    #expect(negative.line == 2 && negative.message.contains("must be 0 or more"))
    #expect(fault("1 0\n")?.line == 1)
    #expect(fault("1 1\n0\n4\n5\n6\n")?.message.contains("no customer has any demand") == true)
  }

  @Test func `the word capacity asks for a number`() throws {
    let text = "1 1\ncapacity 5\n3 4\n"
    let problem = try #require(
      try LocationFormat.orLibrary.read(text, file: "f", capacity: 80) as? CapacitatedProblem)
    #expect(problem.capacities == [80])
    #expect(throws: InstanceFault.self) { try LocationFormat.orLibrary.read(text, file: "capa.txt") }
    // OR-Library's third capacity of capb
    let named = try #require(try LocationFormat.orLibrary.read(text, file: "x/capb3.txt") as? CapacitatedProblem)
    #expect(named.capacities == [7000])
  }
}
