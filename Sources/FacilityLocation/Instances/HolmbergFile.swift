internal import Computation

/// Holmberg, Rönnqvist and Yuan's files (1999): capacity and rent by site, all demands, then by site the cost of carrying
/// each customer's whole demand. One site serves each customer.
enum HolmbergFile {
  static func read(_ text: String, file: String) throws(InstanceFault) -> CapacitatedProblem {
    var reader = InstanceReader(location: text, file: file)
    let sites = try reader.whole("the number of sites", in: 1...100_000)
    let customers = try reader.whole("the number of customers", in: 1...1_000_000)
    var capacities: [Double] = []
    var rents: [Double] = []
    for site in 1...sites {
      capacities.append(try reader.amount("the capacity of site \(site)"))
      rents.append(try reader.amount("the fixed cost of site \(site)"))
    }
    let demands = try reader.amounts(customers, "the demand of customer")
    var costs: [Double] = []
    for site in 1...sites { costs += try reader.amounts(customers, "site \(site)'s cost of customer") }
    try reader.expectEnd()
    return try CapacitatedProblem.checked(
      capacities: capacities, rents: rents, demands: demands, wholeCosts: costs, isSingleSource: true, reader: reader)
  }
}
