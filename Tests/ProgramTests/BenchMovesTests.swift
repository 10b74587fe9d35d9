import Foundation
import Testing

struct BenchMovesTests {
  private struct Priced: Decodable {
    let evaluations: Int
  }

  /// Two clients at 3 and 4 on a line from the depot.
  private let instance = """
    NAME : two
    DIMENSION : 3
    EDGE_WEIGHT_TYPE : EUC_2D
    CAPACITY : 2
    NODE_COORD_SECTION
    1 0 0
    2 3 0
    3 4 0
    DEMAND_SECTION
    1 0
    2 1
    3 1
    DEPOT_SECTION
    1
    -1
    EOF
    """

  @Test func `moves are priced as often as asked, and their state is written`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("two.vrp")
    try instance.write(toFile: file, atomically: true, encoding: .utf8)
    let run = try Program.run("bench", "moves", "--sweeps", "10", "--json", file)
    #expect(run.exitCode == 0, "\(run.errors)")
    // one round of two: 7 moves of the first with the second, 5 the other way, 3 behind the depot, ten times; with rounds of one more
    let priced = try JSONDecoder().decode(Priced.self, from: Data(run.output.utf8))
    #expect(priced.evaluations >= 150 && priced.evaluations % 10 == 0)
    let state = folder.path("state")
    #expect(try Program.run("bench", "moves", "--state", state, file).exitCode == 0)
    // three locations, vehicles enough, room for 2
    #expect(try String(contentsOfFile: state, encoding: .utf8).hasPrefix("3 2 2 "))
  }

  @Test func `a file of several depots is bad input`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("depots")
    try "2 1 1 2\n0 9\n0 9\n1 1 1 0 1 1 0\n2 0 0 0 0 0 0\n3 5 5 0 0 0 0\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let run = try Program.run("bench", "moves", file)
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("one kind of vehicle"))
  }
}
