internal import Computation

/// Avella and Boccia's test beds (2009): all demands, all capacities, all rents, then by site the cost of one unit of
/// each customer's demand. Supply may be split.
enum TBED1File {
  static func read(_ text: String, file: String) throws(InstanceFault) -> CapacitatedProblem {
    var reader = InstanceReader(location: text, file: file)
    let sites = try reader.whole("the number of sites", in: 1...100_000)
    let customers = try reader.whole("the number of customers", in: 1...1_000_000)
    let demands = try reader.amounts(customers, "the demand of customer")
    let capacities = try reader.amounts(sites, "the capacity of site")
    let rents = try reader.amounts(sites, "the fixed cost of site")
    var costs: [Double] = []
    costs.reserveCapacity(reader.remaining)
    for site in 1...sites {
      for (customer, unit) in try reader.amounts(customers, "site \(site)'s unit cost of customer").enumerated() {
        costs.append(unit * demands[customer])
      }
    }
    try reader.expectEnd()
    return try CapacitatedProblem.checked(
      capacities: capacities, rents: rents, demands: demands, wholeCosts: costs, isSingleSource: false, reader: reader)
  }
}
