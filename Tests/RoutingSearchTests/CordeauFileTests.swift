import Computation
import Foundation
import Testing

@testable import Routing

@Suite struct CordeauFileTests {
  private let depots = """
    2 3 2 2
    0 80
    120.5 90
    1 3 4 10 7 1 2 1 2 0 0
    2 6 8 0 30 1 2 1 2
    3 0 0 0 0 0 0
    4 6 0 0 0 0 0
    """

  @Test func `several depots, each with its vehicles and its longest duration`() throws {
    let instance = try CordeauFile.read(depots, file: "set/p99")
    #expect(instance.name == "p99")
    #expect(instance.problem.depotCount == 2)
    #expect(instance.problem.vehicleTypes.map(\.maxDuration) == [nil, 120_500])
    #expect(instance.problem.vehicleTypes.map(\.capacity) == [[80], [90]])
    #expect(instance.problem.vehicleTypes.map(\.count) == [3, 3])
    // Depot (0, 0) to client (3, 4) is 5; depot (6, 0) to client (6, 8) is 8.
    #expect(instance.problem.distance[0, 2] == 5000)
    #expect(instance.problem.distance[1, 3] == 8000)
    #expect(instance.problem.clients[0] == .init(demand: [7], service: 10_000))
  }

  @Test(arguments: [
    ("2 3 2 2", "5 3 2 2", 1), ("2 6 8 0 30", "2 6 8 0 x", 5), ("0 80", "0 -80", 2), ("4 6 0 0 0 0 0", "", 6),
  ])
  func `a bad file is refused with its line`(good: String, bad: String, line: Int) {
    let text = depots.replacingOccurrences(of: good, with: bad)
    let fault = #expect(throws: InstanceFault.self) { try CordeauFile.read(text, file: "p99") }
    #expect(fault?.line == line)
  }

  @Test func `combinations of days become choices among visits`() throws {
    let text = """
      1 2 2 3
      0 80
      0 80
      100 90
      0 0 0 0 0 0 0
      1 3 4 0 7 1 2 4 1
      2 6 8 5 30 2 1 5
      """
    // Of three days 4 is 100, the first; 1 is 001, the last; 5 is 101, both.
    let instance = try CordeauFile.read(text, file: "p98")
    #expect(instance.problem.clients.map(\.period) == [0, 2, 0, 2])
    #expect(instance.problem.choices.map(\.alternatives) == [[[0], [1]], [[2, 3]]])
    #expect(instance.problem.vehicleTypes.map(\.maxDuration) == [nil, nil, 100_000])
    #expect(instance.problem.clients[3].service == 5000)
  }

  @Test func `location routing reads depots, and rounds lengths up where the file says so`() throws {
    let text = "2\n2\n\n0 0\n1 1\n\n3 4\n2 1\n\n70\n\n140\n150\n\n8\n9\n\n1000\n2000\n\n10\n\n"
    let whole = try LocationRoutingFile.read(text + "0", file: "a.dat")
    // (1, 1) to (3, 4) is √13 = 3.60555: 361; (0, 0) to (3, 4) is 5: 500.
    #expect(whole.problem.distance[1, 2] == 361)
    #expect(whole.problem.distance[0, 2] == 500)
    #expect(whole.problem.depots.map(\.openingCost) == [1000, 2000])
    #expect(whole.problem.depots.map(\.capacity) == [[140], [150]])
    #expect(whole.problem.vehicleTypes.map(\.fixedCost) == [10, 10])
    let real = try LocationRoutingFile.read(text + "1", file: "a.dat")
    #expect(real.problem.distance[1, 2] == 3606)
    #expect(real.published(real.problem.depots[0].openingCost) == 1000)
    #expect(throws: InstanceFault(file: "a.dat", line: 21, message: "the file ends where the cost type should stand")) {
      try LocationRoutingFile.read(text, file: "a.dat")
    }
  }

  @Test func `a mixed fleet has its types' numbers, capacities and costs`() throws {
    let text = """
       //Lines 1:2 : these comments
      //and another
       2 2 999999.0 0.0 100 100
       4 20 7 1.0
       2 30 0 1.1
       0 0
       3 4 18
       6 8 26
      """
    let instance = try MixedFleetFile.read(text, file: "mix.txt")
    #expect(instance.problem.vehicleTypes.map(\.count) == [4, 2])
    #expect(instance.problem.vehicleTypes.map(\.unitDistanceCost) == [1000, 1100])
    // A fixed cost of 7 and a way of 10 at 1.0 is 17, in millionths.
    let cost = instance.problem.reckon(.init(rounds: [.init(vehicleType: 0, clients: [0])])).cost
    #expect(cost == 17_000_000)
    #expect(instance.published(cost) == 17)
    let fault = #expect(throws: InstanceFault.self) {
      try MixedFleetFile.read(text.replacingOccurrences(of: "2 30 0", with: "2 30 -1"), file: "mix.txt")
    }
    #expect(fault?.description.hasPrefix("mix.txt:5:") == true)
  }

  @Test func `files cut off anywhere are refused or read, never a crash`() {
    for length in 0..<depots.count {
      _ = try? PublishedInstance.read(String(depots.prefix(length)), file: "cut")
    }
    #expect(throws: InstanceFault.self) { try PublishedInstance.read(String(depots.prefix(30)), file: "cut") }
  }
}
