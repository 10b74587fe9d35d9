import Quantities
public import WasteNetwork

/// A plan as tables for spreadsheets and programs.
///
/// Masses are tonnes, distances kilometres and money yuan, written exactly; names are the Chinese ones.
/// The same plan gives the same text.
public enum PlanTables {
  /// All tables of a plan.
  public static func csv(network: Network, plan: Plan) -> [CSVTable] {
    let writer = PlanTableWriter(network: network, plan: plan)
    return writer.sitingTables() + writer.resultTables() + writer.flowTables() + writer.transportTables()
      + writer.fleetTables() + writer.inputTables()
  }
}

/// Looks up names and writes cells for the tables of one plan.
struct PlanTableWriter {
  let network: Network
  let plan: Plan

  // MARK: Cells

  func tonnes(_ mass: Mass) -> String { Figures.exact(mass.kilograms, scale: 1000) }
  func kilometres(_ distance: Distance) -> String { Figures.exact(distance.metres, scale: 1000) }
  func yuan(_ money: Money) -> String { Figures.exact(money.fen, scale: 100) }
  func list(_ values: [Int]) -> String { values.map(String.init).joined(separator: " ") }

  /// Month and first day of a period, `06-21`.
  func start(ofPeriod period: Int) -> String {
    let (month, day) = network.calendar.start(ofPeriod: period)
    return "\(Figures.padded(month, to: 2))-\(Figures.padded(day, to: 2))"
  }

  // MARK: Codes with names

  func village(_ id: ID<Village>) -> [String] {
    guard let village = network.villageIndex(id) else { return [id.code, "", "", ""] }
    let township = network.townships[network.townshipOfVillage[village]]
    return [id.code, network.villages[village].name.zh, township.id.code, township.name.zh]
  }

  func depot(_ id: ID<Depot>) -> [String] {
    [id.code, network.depotIndex(id).map { network.depots[$0].name.zh } ?? ""]
  }

  func centre(_ id: ID<Centre>) -> [String] {
    [id.code, network.centreIndex(id).map { network.centres[$0].name.zh } ?? ""]
  }

  func vehicle(_ id: ID<Vehicle>) -> [String] {
    [id.code, network.vehicleIndex(id).map { network.vehicles[$0].name.zh } ?? ""]
  }

  static let villageHeader = ["village", "village_name", "township", "township_name"]
  static let depotHeader = ["depot", "depot_name"]
  static let centreHeader = ["centre", "centre_name"]
  static let vehicleHeader = ["vehicle", "vehicle_name"]
}
