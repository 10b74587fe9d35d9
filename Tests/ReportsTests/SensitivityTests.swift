import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

@Suite struct SensitivityTests {
  let network: Network
  let plan: Plan

  init() throws {
    network = try HandDistrict.network()
    plan = HandPlan.plan(network)
  }

  private func change(_ driver: Sensitivity.Driver, _ plan: Plan) -> Money? {
    Sensitivity(network: network, plan: plan).effects.first { $0.driver == driver }?.change
  }

  @Test func `rates and prices work through the plan's own cost lines`() {
    var plan = plan
    plan.siting.cost.sites = .yuan(1_000)
    plan.siting.cost.stations = .yuan(234.56)
    plan.siting.cost.centres = .yuan(50)
    // a tenth of 1 234.56 yuan is 123.456, to the fen 123.46; of 50 it is 5
    #expect(change(.stations, plan) == .yuan(123.46))
    #expect(change(.centres, plan) == .yuan(5))
    // two uses of the first vehicle, 3 and 2 days, of a transport that costs 1 000 yuan more than those days
    let vehicle = network.vehicles[0]
    func use(_ days: Int, litres: Int) -> TransportPlan.FleetUse {
      TransportPlan.FleetUse(
        vehicle: vehicle.id, period: 0, vehicles: 1, vehicleDays: days, distance: .zero, hours: .zero,
        fuelLitres: litres, co2eKilograms: 0, cost: .zero)
    }
    plan.transport.fleet = [use(3, litres: 70), use(2, litres: 50)]
    plan.transport.cost = vehicle.dayCost * 5 + .yuan(1_000)
    #expect(change(.days, plan) == .fen(vehicle.dayCost.fen * 5 / 10))
    #expect(change(.kilometres, plan) == .yuan(100))
    // 120 litres, a yuan each
    #expect(change(.fuel, plan) == .yuan(120))
  }

  @Test func `dearer sales lower nothing: a fall of prices costs a tenth of the revenue, and more mass earns it`() {
    var plan = plan
    plan.transport.shuttles = []
    plan.siting.assignments = []
    plan.flows.dispatches = []
    plan.flows.deliveries = [
      FlowPlan.Delivery(
        centre: ID("C1"), outlet: ID("O1"), mass: [.tonnes(1)], haulCost: .yuan(30), revenue: .yuan(200))
    ]
    #expect(change(.prices, plan) == .yuan(20))
    #expect(change(.outlets, plan) == .yuan(3))
    // (30 − 200) ÷ 10: with a tenth more the year costs 17 yuan less
    #expect(change(.mass, plan) == .yuan(-17))
    let effects = Sensitivity(network: network, plan: plan).effects
    #expect(effects.filter { !$0.isExact }.map(\.driver) == [.mass])
    let sizes = effects.map { abs($0.change.fen) }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func `the station that fills first is the one with the least room in proportion`() throws {
    var plan = plan
    let stream = network.streams[0]
    func station(_ depot: String, _ load: Int, of capacity: Int) -> SitingPlan.Station {
      SitingPlan.Station(
        depot: ID(depot), stream: stream.id, size: "S", capacity: .tonnes(Double(capacity)),
        assigned: .tonnes(Double(load)), yearlyCost: .zero)
    }
    // room for 100 of 900 t is 11.1 % more, for 30 of 170 t 17.6 %
    plan.siting.stations = [station("D1", 900, of: 1000), station("D2", 170, of: 200)]
    let reach = try #require(Sensitivity(network: network, plan: plan).reaches.first { $0.stream.id == stream.id })
    #expect(reach.first?.depot.code == "D1")
    #expect((reach.nearlyFull, reach.stations) == (1, 2))
    let page = Report.html(network: network, plan: plan, run: HandPlan.run, language: .english)
    #expect(page.contains("at 11.1 % more") && page.contains("What the result depends on"))
  }

  @Test func `villages near the service radius are counted`() throws {
    var plan = plan
    let stream = network.streams[0]
    let radius = stream.serviceRadius.metres
    let taken = plan.siting.assignments.indices.filter { plan.siting.assignments[$0].stream == stream.id }
    for (position, at) in taken.enumerated() {
      // nine tenths exactly are not beyond nine tenths
      plan.siting.assignments[at].distance = .metres(position == 0 ? radius * 9 / 10 + 1 : radius * 9 / 10)
    }
    let reach = try #require(Sensitivity(network: network, plan: plan).reaches.first { $0.stream.id == stream.id })
    #expect(reach.nearLimit == 1 && reach.served == taken.count && taken.count > 1)
    #expect(reach.farthest == .metres(radius * 9 / 10 + 1))
  }
}
