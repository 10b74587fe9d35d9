import Computation
import NetworkFixtures
import Testing

@testable import Routing

/// Files cut off or garbled, drawn from fixed seeds: a fault that names the file, or a problem; never a trap.
struct GarbledFilesTests {
  private static let texts = [
    "tiny.vrp": """
    NAME : tiny
    DIMENSION : 3
    EDGE_WEIGHT_TYPE : EXPLICIT
    EDGE_WEIGHT_FORMAT : LOWER_ROW
    CAPACITY : 10
    EDGE_WEIGHT_SECTION
    5 6 7
    DEMAND_SECTION
    1 0
    2 4
    3 5
    DEPOT_SECTION
    1
    -1
    EOF
    """,
    "plane.vrp": """
    NAME : plane
    DIMENSION : 3
    EDGE_WEIGHT_TYPE : EUC_2D
    CAPACITY : 10
    NODE_COORD_SECTION
    1 0 0
    2 3 4
    3 1 1
    DEMAND_SECTION
    1 0
    2 4
    3 5
    EOF
    """,
    "p99": "2 3 2 2\n0 80\n120.5 90\n1 3 4 10 7 1 2 1 2 0 0\n2 6 8 0 30 1 2 1 2\n3 0 0 0 0 0 0\n4 6 0 0 0 0 0\n",
    "p98": "1 2 2 3\n0 80\n0 80\n100 90\n0 0 0 0 0 0 0\n1 3 4 0 7 1 2 4 1\n2 6 8 5 30 2 1 5\n",
    "a.dat": "2\n2\n\n0 0\n1 1\n\n3 4\n2 1\n\n70\n\n140\n150\n\n8\n9\n\n1000\n2000\n\n10\n\n0\n",
    "z9.json": """
    {"name": "z9", "vehicles": 2, "max_rotation_duration": 60, "capacity": 10, "docking_time": 15,
    "central_depot_last": true, "depots": [{"x": 0, "y": 0}, {"x": 6, "y": 8}],
    "customers": [{"id": 1, "x": 3, "y": 4, "service": 2.5, "demand": 7}]}
    """,
    "mix.txt": "//a comment\n2 2 999999.0 0.0 100 100\n4 20 7 1.0\n2 30 0 1.1\n0 0\n3 4 18\n6 8 26\n",
  ]

  @Test(arguments: texts.keys.sorted()) func `a garbled file is refused by name or searched`(file: String) throws {
    let text = try #require(GarbledFilesTests.texts[file])
    _ = try PublishedInstance.read(text, file: file)
    var numbers = SeededNumbers(seed: 11)
    var refused = 0
    for _ in 0..<200 {
      let garbled = text.garbled(&numbers)
      do throws(InstanceFault) {
        let instance = try PublishedInstance.read(garbled, file: file)
        var search = HybridGeneticSearch(instance.problem, seed: 1)
        _ = search.run { done, _ in done >= 2 }
      } catch {
        #expect(error.file == file && !error.message.isEmpty)
        refused += 1
      }
    }
    #expect(refused > 50 && refused < 200)
  }
}
