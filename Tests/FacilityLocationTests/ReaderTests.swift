import Testing

@testable import FacilityLocation

@Suite struct ReaderTests {
  @Test func `the first three formats are told apart by their lines where no folder names them`() {
    // two sites, three customers: pairs, then demands together (Holmberg) or each with its costs (OR-Library)
    let holmberg = "2 3\n10 5\n10 6\n3 4 5\n1 2 3\n4 5 6\n"
    let orLibrary = "2 3\n10 5\n10 6\n3 1 4\n4 2 5\n5 3 6\n"
    let testBed = "2 3\n3 4 5\n10 10\n5 6\n1 2 3\n4 5 6\n"
    #expect(LocationFormat.detect(holmberg, file: "a") == .holmberg)
    #expect(LocationFormat.detect(orLibrary, file: "a") == .orLibrary)
    #expect(LocationFormat.detect(testBed, file: "a") == .tbed1)
  }
}
