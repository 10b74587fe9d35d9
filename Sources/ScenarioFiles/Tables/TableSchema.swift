/// What a table of the folder format holds.
struct TableSchema: Sendable {
  let name: String
  let required: [String]
  let optional: [String]
  /// Columns that together tell rows apart; scenario items address rows by them, joined with `/`.
  let key: [String]
  /// The scenario can do without the table.
  var isOptional = false
  /// Further columns may hold figures of villages.
  var takesFigures = false
  /// Features may be areas and lines, kept as well-known text in the column `wkt`.
  var takesShapes = false
  /// Items of a scenario may add rows: each states an exception that a key and one value say in full.
  var growsByItems = false
  /// Points of geodata give `lon` and `lat`.
  var hasPositions: Bool { !takesShapes && (required.contains("lon") || optional.contains("lon")) }
  /// Holds coordinates, whose datum can be declared.
  var hasDatum: Bool { hasPositions || takesShapes }

  var columns: [String] { required + optional }

  /// The column's name in a header that may put words for people before it, as in `小麦播种面积（亩） wheat_sown_mu`.
  static func columnName(in header: String) -> String {
    guard !header.hasPrefix("note"), let last = header.split(whereSeparator: \.isWhitespace).last,
      last.count < header.count, last.first?.isLetter == true,
      last.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789_".utf8.contains($0) })
    else { return header }
    return String(last)
  }

  static func named(_ name: String) -> TableSchema? { all.first { $0.name == name } }

  static let all = [
    TableSchema(name: "townships", required: ["code", "name"], optional: ["name_en", "lon", "lat"], key: ["code"]),
    TableSchema(
      name: "villages", required: ["code", "name", "township", "lon", "lat"],
      optional: ["name_en", "position_confidence", "open_from", "open_to", "truck_limit_t"], key: ["code"],
      takesFigures: true),
    TableSchema(
      name: "depots",
      required: ["code", "name", "township", "lon", "lat", "state", "area_mu", "yearly_cost_cny"],
      optional: ["name_en", "position_confidence", "reason", "streams", "open_from", "open_to"], key: ["code"]),
    TableSchema(
      name: "centres", required: ["code", "name", "lon", "lat", "state"],
      optional: ["name_en", "position_confidence", "reason", "streams", "cost_factor"], key: ["code"]),
    TableSchema(
      name: "sizes",
      required: [
        "level", "stream", "size", "storage_t", "handling_t_day", "area_mu", "yearly_cost_cny", "confidence", "source",
      ], optional: [], key: ["level", "stream", "size"]),
    TableSchema(
      name: "outlets",
      required: ["code", "name", "stream", "use", "lon", "lat", "yearly_capacity_t", "price_cny_t", "haulage_cny_tkm"],
      optional: ["name_en", "yearly_minimum_t"], key: ["code"]),
    TableSchema(
      name: "vehicles",
      required: [
        "code", "name", "streams", "payload_t", "volume_m3", "day_cost_cny", "cost_cny_km", "speed_km_h",
        "loading_min_t", "unloading_min_t", "stop_min", "shift_h", "fuel_l_100km", "co2e_kg_km", "confidence", "source",
      ],
      optional: [
        "name_en", "count", "sealed", "base", "break_min", "break_after_h", "shift_start", "gross_t", "compartments",
      ], key: ["code"]),
    TableSchema(
      name: "coefficients",
      required: ["stream", "item", "parameter", "value", "unit", "source", "confidence"], optional: ["low", "high"],
      key: ["stream", "item", "parameter"]),
    TableSchema(
      name: "seasons", required: ["season", "period", "share_percent", "confidence", "source"], optional: [],
      key: ["season", "period"]),
    TableSchema(
      name: "locks", required: ["village", "stream", "depot", "kind"], optional: ["reason"],
      key: ["village", "stream", "depot"], isOptional: true, growsByItems: true),
    TableSchema(
      name: "visits", required: ["village", "stream", "rule", "day"], optional: ["reason"],
      key: ["village", "stream", "day"], isOptional: true),
    TableSchema(
      name: "township_totals", required: ["township"], optional: ["source"], key: ["township"], isOptional: true,
      takesFigures: true),
    TableSchema(
      name: "zones", required: ["code", "kind", "rule", "source"],
      optional: ["name", "name_en", "setback_m", "streams", "spares", "wkt", "lon", "lat"], key: ["code"],
      isOptional: true, takesShapes: true),
    TableSchema(
      name: "distances", required: ["from", "to", "length_km"], optional: [], key: ["from", "to"], isOptional: true),
  ]
}
