/// OR-Library's cap files (Beasley 1988): capacity and rent by site, then each customer's demand and the cost of
/// carrying all of it from each site. Supply may be split.
enum ORLibraryFile {
  static func read(_ text: String, file: String, capacity: Double?) throws(LocationFault) -> CapacitatedProblem {
    var reader = NumberReader(text, file: file)
    let sites = try reader.whole("the number of sites", in: 1...100_000)
    let customers = try reader.whole("the number of customers", in: 1...1_000_000)
    var capacities: [Double] = []
    var rents: [Double] = []
    for site in 1...sites {
      capacities.append(try readCapacity(&reader, site: site, instead: capacity))
      rents.append(try reader.amount("the fixed cost of site \(site)"))
    }
    var demands: [Double] = []
    var costs = [Double](repeating: 0, count: sites * customers)
    for customer in 0..<customers {
      demands.append(try reader.amount("the demand of customer \(customer + 1)"))
      for site in 0..<sites {
        costs[site * customers + customer] = try reader.amount(
          "the cost of customer \(customer + 1) from site \(site + 1)")
      }
    }
    try reader.expectEnd()
    return try CapacitatedProblem.checked(
      capacities: capacities, rents: rents, demands: demands, wholeCosts: costs, isSingleSource: false, reader: reader)
  }

  private static func readCapacity(
    _ reader: inout NumberReader, site: Int, instead: Double?
  ) throws(LocationFault) -> Double {
    guard reader.peek?.lowercased() == "capacity" else { return try reader.amount("the capacity of site \(site)") }
    reader.skip()
    guard let instead else {
      throw reader.fault("the word ‘capacity’ stands for a number to be chosen; give it with --capacity, say 8000")
    }
    return instead
  }
}
