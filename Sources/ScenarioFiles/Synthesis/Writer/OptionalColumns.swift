import Quantities
import WasteNetwork

/// Columns that a table has only where one of its rows fills them.
struct OptionalColumns<Row> {
  private let columns: [(name: String, text: (Row) -> String)]

  init(_ columns: [(name: String, text: (Row) -> String)], of rows: [Row]) {
    self.columns = columns.filter { column in rows.contains { !column.text($0).isEmpty } }
  }

  var names: [String] { columns.map(\.name) }
  func cells(of row: Row) -> [String] { columns.map { $0.text(row) } }
}

extension OptionalColumns where Row == Village {
  init(villages: [Village]) {
    self.init(
      [
        ("open_from", { NumberText.timeOfDay($0.openingHours?.from) }),
        ("open_to", { NumberText.timeOfDay($0.openingHours?.to) }),
        ("truck_limit_t", { $0.truckLimit.map(NumberText.mass) ?? "" }),
      ], of: villages)
  }
}

extension OptionalColumns where Row == Depot {
  init(depots: [Depot]) {
    self.init(
      [
        ("open_from", { NumberText.timeOfDay($0.openingHours?.from) }),
        ("open_to", { NumberText.timeOfDay($0.openingHours?.to) }),
      ], of: depots)
  }
}

extension OptionalColumns where Row == Vehicle {
  init(vehicles: [Vehicle]) {
    self.init(
      [
        ("base", { $0.base?.code ?? "" }), ("break_min", { $0.rest.map { NumberText.minutes($0.length) } ?? "" }),
        ("break_after_h", { $0.rest.map { NumberText.hours($0.after) } ?? "" }),
        ("shift_start", { $0.shiftStart == Vehicle.usualShiftStart ? "" : NumberText.timeOfDay($0.shiftStart) }),
        ("gross_t", { $0.grossMass.map(NumberText.mass) ?? "" }),
        ("compartments", { $0.compartments == 1 ? "" : String($0.compartments) }),
      ], of: vehicles)
  }
}
