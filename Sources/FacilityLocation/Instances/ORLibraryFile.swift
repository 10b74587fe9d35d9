internal import Computation

/// OR-Library's cap files (Beasley 1988): capacity and rent by site, then each customer's demand and the cost of
/// carrying all of it from each site. Supply may be split.
enum ORLibraryFile {
  /// Capacities of the largest instances, whose files only say ‘capacity’: by letter and number. OR-Library refers to
  /// table 1 of Beasley 1988 for them; these are as later papers quote that table, not checked against it.
  private static let published: [String: [Double]] = [
    "capa": [8000, 10_000, 12_000, 14_000], "capb": [5000, 6000, 7000, 8000], "capc": [5000, 5750, 6500, 7250],
  ]

  /// The capacity that a file's name stands for: `capb3.txt` is the third of capb.
  private static func publishedCapacity(file: String) -> Double? {
    let name = (file.split(separator: "/").last ?? "").lowercased().prefix { $0 != "." }
    guard let list = published[String(name.prefix(4))], let number = name.last.flatMap({ Int(String($0)) }),
      list.indices.contains(number - 1), name.dropFirst(4).dropLast().allSatisfy({ "-_".contains($0) })
    else { return nil }
    return list[number - 1]
  }

  static func read(_ text: String, file: String, capacity: Double?) throws(InstanceFault) -> CapacitatedProblem {
    var reader = InstanceReader(location: text, file: file)
    let sites = try reader.whole("the number of sites", in: 1...100_000)
    let customers = try reader.whole("the number of customers", in: 1...1_000_000)
    var capacities: [Double] = []
    var rents: [Double] = []
    for site in 1...sites {
      capacities.append(try readCapacity(&reader, site: site, instead: capacity ?? publishedCapacity(file: file)))
      rents.append(try reader.amount("the fixed cost of site \(site)"))
    }
    var demands: [Double] = []
    var costs: [Double] = []
    costs.reserveCapacity(min(sites * customers, reader.remaining))
    for customer in 0..<customers {
      demands.append(try reader.amount("the demand of customer \(customer + 1)"))
      for site in 0..<sites {
        costs.append(try reader.amount("the cost of customer \(customer + 1) from site \(site + 1)"))
      }
    }
    try reader.expectEnd()
    return try CapacitatedProblem.checked(
      capacities: capacities, rents: rents, demands: demands, wholeCosts: bySite(costs, sites: sites),
      isSingleSource: false, reader: reader)
  }

  /// Costs customer by customer, put in order site by site.
  private static func bySite(_ costs: [Double], sites: Int) -> [Double] {
    (0..<sites).flatMap { stride(from: $0, to: costs.count, by: sites).map { costs[$0] } }
  }

  private static func readCapacity(
    _ reader: inout InstanceReader, site: Int, instead: Double?
  ) throws(InstanceFault) -> Double {
    guard reader.peek?.lowercased() == "capacity" else { return try reader.amount("the capacity of site \(site)") }
    reader.skip()
    guard let instead else {
      throw reader.fault("the word ‘capacity’ stands for a number to be chosen; give it with --capacity, say 8000")
    }
    return instead
  }
}
