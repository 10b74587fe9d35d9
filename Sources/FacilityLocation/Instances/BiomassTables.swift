public import Computation

/// The tables of a biomass supply network (Texas: Nishat 2024, github.com/mknishat/SC_Network_gurobi, MIT): counties
/// send by truck to hubs, hubs by rail to plants, and what is missing of the demand is bought from third parties.
///
/// In the terms of `TwoStageProblem` counties are customers, hubs satellites, and goods flow the other way: supply that
/// is not fetched costs the third party's price, and so does the demand above all supply. Masses are counted in grams,
/// rounded down. As in the model published with the tables, a train's loading cost falls on each Mg alike: loading ÷
/// capacity. Plants' capacities and the demand are litres, divided by the plants' yield in litres per Mg.
public struct BiomassTables {
  private static let gramsPerMegagram = 1_000_000.0

  private let suppliers: CSVRows
  private let hubs: CSVRows
  private let plants: CSVRows
  private let roads: CSVRows
  private let railroads: CSVRows
  private let network: CSVRows

  /// Endings of the six tables' names, after a prefix such as `TX_`.
  public static let endings = [
    "suppliers.csv", "hubs.csv", "plants.csv", "roads.csv", "railroads.csv", "network.csv",
  ]

  /// Whether files of such names are a biomass supply network.
  public static func areTables(_ names: [String]) -> Bool {
    endings.allSatisfy { ending in names.contains { isTable($0, ending) } }
  }

  private static func isTable(_ name: String, _ ending: String) -> Bool {
    name == ending || name.hasSuffix("_\(ending)")
  }

  /// - Parameter tables: names and texts of a folder's files.
  public init(_ tables: [(name: String, text: String)], folder: String) throws(InstanceFault) {
    func table(_ ending: String) throws(InstanceFault) -> CSVRows {
      guard let found = tables.first(where: { Self.isTable($0.name, ending) }) else {
        throw InstanceFault(file: folder, line: nil, message: "there is no table whose name ends in \(ending)")
      }
      return try CSVRows(found.text, file: found.name)
    }
    suppliers = try table("suppliers.csv")
    hubs = try table("hubs.csv")
    plants = try table("plants.csv")
    roads = try table("roads.csv")
    railroads = try table("railroads.csv")
    network = try table("network.csv")
  }

  /// The siting problem at a third party's price.
  /// - Parameter thirdPartyPrice: money for one Mg; 0 or more.
  public func problem(thirdPartyPrice: Double) throws(InstanceFault) -> TwoStageProblem {
    let counties = try places(suppliers, "county")
    let hubPlaces = try places(hubs, "hub")
    let plantPlaces = try places(plants, "plant")
    let yield = try commonYield()
    let supplies = try masses(suppliers, "supply", rows: counties.rows, perMegagram: 1)
    let hubMasses = try masses(hubs, "capacity", rows: hubPlaces.rows, perMegagram: 1)
    let plantMasses = try masses(plants, "capacity", rows: plantPlaces.rows, perMegagram: yield)
    let demand = try totalDemand() / yield
    let supply = supplies.reduce(0) { $0 + Double($1) } / Self.gramsPerMegagram
    guard demand >= supply else {
      throw InstanceFault(
        file: network.file, line: 2, message: "the demand of \(demand) Mg is below the supply of \(supply) Mg")
    }
    let rail = try railArcs(plantPlaces, hubPlaces)
    let truck = try truckArcs(hubPlaces, counties)
    return TwoStageProblem(
      plants: try facilities(plants, plantPlaces.rows, plantMasses),
      satellites: try facilities(hubs, hubPlaces.rows, hubMasses), demands: supplies, trunkCosts: rail.costs,
      trunkLimits: rail.limits, deliveryCosts: truck, unservedPrice: thirdPartyPrice,
      partsPerUnit: Int(Self.gramsPerMegagram), constant: thirdPartyPrice * (demand - supply),
      // A gram lost to rounding at each place or line costs no more than its price from a third party.
      roundingAllowance: thirdPartyPrice * Double(supplies.count + hubMasses.count + plantMasses.count + rail.count)
        / Self.gramsPerMegagram)
  }

  private typealias Places = (number: [String: Int], rows: [(line: Int, cells: [String])])

  /// Numbers of the places that a column names; rows without a name are sums and are passed over.
  private func places(_ table: CSVRows, _ column: String) throws(InstanceFault) -> Places {
    let names = try table.column(column)
    var places: Places = ([:], [])
    for row in table.rows where !table.text(row, names).isEmpty {
      guard places.number.updateValue(places.rows.count, forKey: table.text(row, names)) == nil else {
        throw InstanceFault(
          file: table.file, line: row.line, message: "\(column) ‘\(table.text(row, names))’ occurs for the second time")
      }
      places.rows.append(row)
    }
    return places
  }

  /// Whole grams, rounded down.
  private func masses(
    _ table: CSVRows, _ name: String, rows: [(line: Int, cells: [String])], perMegagram: Double
  ) throws(InstanceFault) -> [Int] {
    let column = try table.column(name)
    var masses: [Int] = []
    for row in rows { masses.append(Int(try table.amount(row, column) / perMegagram * Self.gramsPerMegagram)) }
    return masses
  }

  private func facilities(
    _ table: CSVRows, _ rows: [(line: Int, cells: [String])], _ capacities: [Int]
  ) throws(InstanceFault) -> [TwoStageProblem.Facility] {
    let column = try table.column("invest")
    var facilities: [TwoStageProblem.Facility] = []
    for (row, capacity) in zip(rows, capacities) {
      facilities.append(.init(capacity: capacity, rent: try table.amount(row, column)))
    }
    return facilities
  }

  private func commonYield() throws(InstanceFault) -> Double {
    let column = try plants.column("yield")
    var common: Double?
    for row in plants.rows {
      let yield = try plants.amount(row, column)
      guard yield > 0, common == nil || common == yield else {
        throw InstanceFault(
          file: plants.file, line: row.line, message: "the yield is \(yield); all plants need one yield above 0")
      }
      common = yield
    }
    guard let common else { throw InstanceFault(file: plants.file, line: nil, message: "there is no plant") }
    return common
  }

  private func totalDemand() throws(InstanceFault) -> Double {
    guard let row = network.rows.first else {
      throw InstanceFault(file: network.file, line: nil, message: "there is no row with the demand")
    }
    return try network.amount(row, try network.column("demand"))
  }

  private func railArcs(
    _ plantPlaces: Places, _ hubPlaces: Places
  ) throws(InstanceFault) -> (costs: [Double?], limits: [Int], count: Int) {
    let count = plantPlaces.rows.count * hubPlaces.rows.count
    var costs = [Double?](repeating: nil, count: count)
    var limits = [Int](repeating: 0, count: count)
    let (cost, loading) = (try railroads.column("cost"), try railroads.column("loading"))
    let capacity = try railroads.column("capacity")
    let ends = (try railroads.column("plant"), try railroads.column("hub"))
    for row in railroads.rows {
      let arc =
        try number(railroads, row, ends.0, plantPlaces) * hubPlaces.rows.count
        + number(railroads, row, ends.1, hubPlaces)
      let most = try railroads.amount(row, capacity)
      guard most > 0, costs[arc] == nil else {
        throw InstanceFault(
          file: railroads.file, line: row.line, message: "a line needs a capacity above 0 and occurs only once")
      }
      costs[arc] = try railroads.amount(row, cost) + railroads.amount(row, loading) / most
      limits[arc] = Int(most * Self.gramsPerMegagram)
    }
    return (costs, limits, railroads.rows.count)
  }

  private func truckArcs(_ hubPlaces: Places, _ counties: Places) throws(InstanceFault) -> [Double?] {
    var costs = [Double?](repeating: nil, count: hubPlaces.rows.count * counties.rows.count)
    let cost = try roads.column("cost")
    let ends = (try roads.column("hub"), try roads.column("county"))
    for row in roads.rows {
      let arc =
        try number(roads, row, ends.0, hubPlaces) * counties.rows.count + number(roads, row, ends.1, counties)
      guard costs[arc] == nil else {
        throw InstanceFault(file: roads.file, line: row.line, message: "this road occurs for the second time")
      }
      costs[arc] = try roads.amount(row, cost)
    }
    return costs
  }

  private func number(
    _ table: CSVRows, _ row: (line: Int, cells: [String]), _ column: Int, _ places: Places
  ) throws(InstanceFault) -> Int {
    guard let number = places.number[table.text(row, column)] else {
      throw InstanceFault(
        file: table.file, line: row.line, message: "no table of places names ‘\(table.text(row, column))’")
    }
    return number
  }
}
