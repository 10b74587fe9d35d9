import Computation
import Foundation
import Testing

@testable import Routing

@Suite struct CVRPLIBFileTests {
  private let small = """
    NAME : tiny
    COMMENT : three clients
    TYPE : CVRP
    DIMENSION : 4
    EDGE_WEIGHT_TYPE : EUC_2D
    CAPACITY : 10
    NODE_COORD_SECTION
    1 0 0
    2 3 4
    3 1 1
    4 0 2
    DEMAND_SECTION
    1 0
    2 4
    3 5
    4 6
    DEPOT_SECTION
    1
    -1
    EOF
    """

  @Test func `coordinates become distances rounded to the nearest whole`() throws {
    let instance = try CVRPLIBFile.read(small, file: "tiny.vrp")
    // (3, 4) is 5 away, (1, 1) is 1.41, (0, 2) from (1, 1) is 1.41, (3, 4) from (1, 1) is 3.61.
    #expect(instance.name == "tiny")
    #expect(instance.problem.distance[0, 1] == 5)
    #expect(instance.problem.distance[0, 2] == 1)
    #expect(instance.problem.distance[2, 1] == 4)
    #expect(instance.problem.clients.map(\.demand) == [[4], [5], [6]])
    #expect(instance.problem.vehicleTypes[0].capacity == [10])
  }

  @Test func `explicit lower rows fill both halves`() throws {
    let text = """
      NAME: rows
      DIMENSION: 3
      EDGE_WEIGHT_TYPE: EXPLICIT
      EDGE_WEIGHT_FORMAT: LOWER_ROW
      CAPACITY: 5
      EDGE_WEIGHT_SECTION
      7
      8 9
      DEMAND_SECTION
      1 0
      2 1
      3 1
      EOF
      """
    let matrix = try CVRPLIBFile.read(text, file: "rows.vrp").problem.distance
    #expect(matrix.values == [0, 7, 8, 7, 0, 9, 8, 9, 0])
  }

  @Test(arguments: [
    ("3 1 1", "3 1 one", 10), ("CAPACITY : 10", "CAPACITY : ten", 6), ("4 6\n", "4 6.5\n", 16),
    ("EUC_2D", "GEO", 5), ("DIMENSION : 4", "DIMENSION : 1", 4), ("2 3 4", "7 3 4", 9),
  ])
  func `a bad file is refused with its line`(good: String, bad: String, line: Int) {
    let text = small.replacingOccurrences(of: good, with: bad)
    let fault = #expect(throws: InstanceFault.self) { try CVRPLIBFile.read(text, file: "tiny.vrp") }
    #expect(fault?.line == line)
  }

  @Test func `a file cut off anywhere is refused or read, never a crash`() {
    for length in 0..<small.count {
      _ = try? CVRPLIBFile.read(String(small.prefix(length)), file: "cut.vrp")
    }
    #expect(throws: InstanceFault.self) { try CVRPLIBFile.read(String(small.prefix(120)), file: "cut.vrp") }
  }
}
