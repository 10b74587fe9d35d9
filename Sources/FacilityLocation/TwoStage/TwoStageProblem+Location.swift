public import Computation
public import LinearProgramming

extension TwoStageProblem: LocationProblem {
  public var summary: String {
    "two-stage, \(plants.count) plants, \(satellites.count) satellites, \(demands.count) customers"
  }

  public var usualSeconds: Double {
    satellites.count * demands.count <= 25_000 && unservedPrice == nil ? 60 : 120
  }

  /// Equations (1) to (6), with the linking rows that strengthen the relaxation.
  public var programme: LinearProgramme {
    var programme = LinearProgramme(name: "two-stage siting", constant: constant)
    let units = Double(partsPerUnit)
    let openPlants = plants.indices.map {
      programme.addColumn("plant_\($0 + 1)", .unit, cost: plants[$0].rent, isInteger: true)
    }
    let openSatellites = satellites.indices.map {
      programme.addColumn("satellite_\($0 + 1)", .unit, cost: satellites[$0].rent, isInteger: true)
    }
    let hauls = trunkCosts.indices.map { arc in
      let limit = trunkLimits.map { Double($0[arc]) / units } ?? .infinity
      return programme.addColumn(
        "haul_\(arc / satellites.count + 1)_\(arc % satellites.count + 1)",
        .init(0, trunkCosts[arc] == nil ? 0 : limit), cost: trunkCosts[arc] ?? 0)
    }
    let carries = deliveryCosts.indices.map { arc in
      programme.addColumn(
        "carry_\(arc / demands.count + 1)_\(arc % demands.count + 1)",
        .init(0, deliveryCosts[arc] == nil ? 0 : .infinity), cost: deliveryCosts[arc] ?? 0)
    }
    for customer in demands.indices {
      var terms = satellites.indices.map { LinearProgramme.Term(carries[$0 * demands.count + customer], 1) }
      let demand = Double(demands[customer]) / units
      if let unservedPrice {
        terms.append(.init(programme.addColumn("unserved_\(customer + 1)", cost: unservedPrice), 1))
      }
      programme.addRow("serve_\(customer + 1)", .equal(demand), terms)
    }
    addCapacities(&programme, units, openPlants, openSatellites, hauls, carries)
    addLinks(&programme, units, openPlants, openSatellites, hauls, carries)
    return programme
  }

  private func addCapacities(
    _ programme: inout LinearProgramme, _ units: Double, _ openPlants: [LinearProgramme.Column],
    _ openSatellites: [LinearProgramme.Column], _ hauls: [LinearProgramme.Column], _ carries: [LinearProgramme.Column]
  ) {
    for satellite in satellites.indices {
      let given = demands.indices.map { LinearProgramme.Term(carries[satellite * demands.count + $0], 1) }
      let brought = plants.indices.map { LinearProgramme.Term(hauls[$0 * satellites.count + satellite], -1) }
      programme.addRow("balance_\(satellite + 1)", .equal(0), given + brought)
      programme.addRow(
        "satellite_capacity_\(satellite + 1)", .atMost(0),
        given + [.init(openSatellites[satellite], -Double(satellites[satellite].capacity) / units)])
    }
    for plant in plants.indices {
      let given = satellites.indices.map { LinearProgramme.Term(hauls[plant * satellites.count + $0], 1) }
      programme.addRow(
        "plant_capacity_\(plant + 1)", .atMost(0),
        given + [.init(openPlants[plant], -Double(plants[plant].capacity) / units)])
    }
  }

  private func addLinks(
    _ programme: inout LinearProgramme, _ units: Double, _ openPlants: [LinearProgramme.Column],
    _ openSatellites: [LinearProgramme.Column], _ hauls: [LinearProgramme.Column], _ carries: [LinearProgramme.Column]
  ) {
    for arc in deliveryCosts.indices where deliveryCosts[arc] != nil {
      let (satellite, customer) = (arc / demands.count, arc % demands.count)
      let most = Double(min(demands[customer], satellites[satellite].capacity)) / units
      programme.addRow(
        "carry_link_\(satellite + 1)_\(customer + 1)", .atMost(0),
        [.init(carries[arc], 1), .init(openSatellites[satellite], -most)])
    }
    for arc in trunkCosts.indices where trunkCosts[arc] != nil {
      let (plant, satellite) = (arc / satellites.count, arc % satellites.count)
      let limit = trunkLimits.map { $0[arc] } ?? .max
      let most = Double(min(limit, satellites[satellite].capacity, plants[plant].capacity)) / units
      programme.addRow(
        "haul_link_\(plant + 1)_\(satellite + 1)", .atMost(0),
        [.init(hauls[arc], 1), .init(openPlants[plant], -most)])
    }
  }

  public func solve(_ effort: Effort) throws -> LocationOutcome {
    var search = TwoStageSearch(self, seed: effort.seed)
    let result = search.run(
      rounds: effort.work == .max ? nil : max(1, effort.work / 4), threads: effort.threads,
      shouldStop: { effort.isOver })
    guard let value = result.value else {
      return try LocationOutcome(
        value: nil, bound: result.bound,
        stopReason: result.bound == .infinity ? .infeasible : effort.stopReason, steps: result.nodes)
    }
    let isProven = result.bound >= value - LocationOutcome.tolerance * max(1, abs(value))
    return try LocationOutcome(
      value: value, bound: result.bound, stopReason: isProven ? .optimal : effort.stopReason, steps: result.nodes)
  }
}
