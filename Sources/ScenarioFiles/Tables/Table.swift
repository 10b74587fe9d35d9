internal import WasteNetwork

/// A table as text, whatever format it came in.
struct Table: Sendable {
  struct Row: Sendable {
    /// As a text editor or a spreadsheet numbers it: the header is row 1.
    let number: Int
    /// One a column; `nil` where the cell is empty.
    var cells: [String?]
  }

  /// Where `lon` and `lat` come from.
  enum Positions: Sendable {
    case columns
    /// Points of a layer, converted from its reference to WGS 84; as they stand where the layer names none.
    case points(CoordinateReference?)
  }

  /// The table's name in the folder format, e.g. `villages`.
  let name: String
  /// The file it was read from, as faults name it.
  let file: String
  var columns: [String]
  var rows: [Row]
  var positions = Positions.columns
  /// The coordinate reference of the column `wkt` as its layer names it; `nil` where it is the scenario's datum.
  var shapeReference: CoordinateReference?
  /// Areas by number of their row: converted from their layer's reference to WGS 84; as they stand where it names none.
  var outlines: [Int: TownshipOutline] = [:]

  func index(of column: String) -> Int? { columns.firstIndex(of: column) }

  func place(row: Int? = nil, column: String? = nil) -> Place {
    Place(file: file, row: row.map { rows[$0].number }, column: column)
  }

  var header: Place { Place(file: file, row: 1) }
}
