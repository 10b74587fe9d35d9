import Computation
import Testing

@testable import Routing

@Suite struct CrevierFileTests {
  private let small = """
    {"name": "z9", "vehicles": 2, "max_rotation_duration": 60.5, "capacity": 10, "docking_time": 15,
     "central_depot_last": true, "depots": [{"x": 0, "y": 0}, {"x": 6, "y": 8}],
     "customers": [{"id": 1, "x": 3, "y": 4, "service": 2.5, "demand": 7.0}, {"id": 2, "x": 0, "y": 8, "service": 1, "demand": 6}]}
    """

  @Test func `vehicles of the central depot may unload at every depot`() throws {
    let instance = try PublishedInstance.read(small, file: "z9.json")
    let type = instance.problem.vehicleTypes[0]
    #expect(instance.name == "z9")
    #expect((type.count, type.depot, type.maxDuration) == (2, 1, 60_500))
    #expect(type.reloadDepots == [0, 1])
    // From (6, 8) to (3, 4) is 5, on to (0, 0) to unload is 5, to (0, 8) is 8, home is 6: 24; with service and two dockings 57.5.
    let round = RoutingSolution.Round(
      vehicleType: 0, clients: [0, 1], unloadings: [.init(clientsBefore: 1, depot: 0)])
    #expect(instance.problem.reckon(.init(rounds: [round])) == RoutingReckoning(cost: 24_000))
    #expect(instance.problem.drive(round).duration == 57_500)
  }

  @Test(arguments: [
    ("\"vehicles\": 2,", "", "‘vehicles’ is missing"), ("\"demand\": 6", "\"demand\": 6.5", "customer 2"),
    ("\"x\": 6", "\"x\": \"six\"", "another kind"), ("\"x\": 6", "\"x\": 1e300", "beyond a million"),
    ("true", "false", "central depot"), ("{\"name\"", "{name", "not sound JSON"),
  ])
  func `a bad file is refused`(good: String, bad: String, reason: String) {
    let text = small.replacing(good, with: bad)
    let fault = #expect(throws: InstanceFault.self) { try PublishedInstance.read(text, file: "z9.json") }
    #expect(fault?.message.contains(reason) == true)
  }
}
