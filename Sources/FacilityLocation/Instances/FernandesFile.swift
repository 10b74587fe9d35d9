internal import Computation

/// Files of Fernandes and others (2014): numbers of plants, satellites and customers; demands; capacity and rent of each
/// plant; unit costs plant by plant to each satellite; capacity and rent of each satellite; unit costs satellite by
/// satellite to each customer.
enum FernandesFile {
  static func read(_ text: String, file: String) throws(InstanceFault) -> TwoStageProblem {
    var reader = InstanceReader(location: text, file: file)
    let plantCount = try reader.whole("the number of plants", in: 1...10_000)
    let satelliteCount = try reader.whole("the number of satellites", in: 1...10_000)
    let customerCount = try reader.whole("the number of customers", in: 1...100_000)
    var demands: [Int] = []
    for customer in 0..<customerCount {
      demands.append(try reader.whole("the demand of customer \(customer + 1)", in: 0...1_000_000_000))
    }
    let plants = try facilities(plantCount, "plant", &reader)
    let trunk = try costs(from: plantCount, "plant", to: satelliteCount, "satellite", &reader)
    let satellites = try facilities(satelliteCount, "satellite", &reader)
    let delivery = try costs(from: satelliteCount, "satellite", to: customerCount, "customer", &reader)
    try reader.expectEnd()
    return TwoStageProblem(
      plants: plants, satellites: satellites, demands: demands, trunkCosts: trunk, deliveryCosts: delivery)
  }

  private static func facilities(
    _ count: Int, _ kind: String, _ reader: inout InstanceReader
  ) throws(InstanceFault) -> [TwoStageProblem.Facility] {
    var facilities: [TwoStageProblem.Facility] = []
    for number in 1...count {
      let capacity = try reader.whole("the capacity of \(kind) \(number)", in: 0...1_000_000_000)
      facilities.append(.init(capacity: capacity, rent: try reader.amount("the rent of \(kind) \(number)")))
    }
    return facilities
  }

  private static func costs(
    from origins: Int, _ origin: String, to ends: Int, _ end: String, _ reader: inout InstanceReader
  ) throws(InstanceFault) -> [Double?] {
    var costs: [Double?] = []
    costs.reserveCapacity(min(origins * ends, reader.remaining))
    for first in 1...origins {
      for second in 1...ends {
        costs.append(try reader.amount("the cost from \(origin) \(first) to \(end) \(second)"))
      }
    }
    return costs
  }
}
