import Foundation
import WasteNetwork

extension BrokenCase {
  /// Files that are missing, doubled, or not what their name says.
  static let files = [
    BrokenCase(.missingFile) { $0.become("extends: missing.yaml\n") },
    BrokenCase(.unreadableFile) {
      $0["vehicles.xlsx"] = "not a workbook"
      $0["vehicles.csv"] = nil
    },
    BrokenCase(.missingTable) { $0["townships.csv"] = nil },
    BrokenCase(.doubleTable) { $0["depots.geojson"] = "{}" },
    BrokenCase(.strayTable) {
      $0.become("extends: ../base\n")
      $0["villages.csv"] = "code\n"
    },
    BrokenCase(.emptyTable) { $0["villages.csv"] = "code,name,township,lon,lat,wheat_sown_mu,vegetable_mu\n" },
    BrokenCase(.wrongEncoding) { $0.files["townships.csv"] = Array("code,name\n1,Caf".utf8) + [0xE9, 0x0A] },
    BrokenCase(.foreignEncoding) {
      // 朱老庄镇 in GBK
      let name: [UInt8] = [0xD6, 0xEC, 0xC0, 0xCF, 0xD7, 0xAF, 0xD5, 0xF2]
      $0.files["townships.csv"] = Array("code,name\n371502103,".utf8) + name + Array("\n371502104,Y\n".utf8)
      for table in ["villages.csv", "depots.csv"] { $0.replace("于集镇", with: "371502104", in: table) }
    },
    BrokenCase(.wrongSeparator) { $0.replace(",", with: "|", in: "seasons.csv") },
    BrokenCase(.raggedRow) { $0.replace("wheat-straw,17,40,", with: "wheat-straw,17,40,5,", in: "seasons.csv") },
  ]

  /// Columns and cells.
  static let tables = [
    BrokenCase(.missingColumn) { $0.replace("storage_t", with: "storeage_t", in: "sizes.csv") },
    BrokenCase(.unknownColumn) { $0.replace("cost_factor", with: "colour", in: "centres.csv") },
    BrokenCase(.doubleColumn) {
      $0["townships.csv"] = "code,name,name\n371502103,朱老庄镇,a\n371502104,于集镇,b\n"
    },
    BrokenCase(.unusedColumn) { $0.addColumns("rice_mu", ["1", "2", "3", "4"], to: "villages.csv") },
    BrokenCase(.convertedColumn) { $0.replace("wheat_sown_mu", with: "wheat_sown_ha", in: "villages.csv") },
    BrokenCase(.emptyFigure) { $0.replace(",900,", with: ",,", in: "villages.csv") },
    BrokenCase(.emptyCell) { $0.replace("straw,S,500,", with: "straw,S,,", in: "sizes.csv") },
    BrokenCase(.notANumber) { $0.replace(",900,", with: ",about 900,", in: "villages.csv") },
    BrokenCase(.outOfRange) { $0.replace("600,3,30", with: "600,1e9,30", in: "vehicles.csv") },
    BrokenCase(.negative) { $0.replace(",700,", with: ",-700,", in: "villages.csv") },
    BrokenCase(.unknownWord) { $0.replace("existing", with: "exists", in: "depots.csv") },
    BrokenCase(.badCode) { $0.replace("O1,", with: "O 1,", in: "outlets.csv") },
    BrokenCase(.notATime) {
      $0.addColumns("open_from", ["8 o'clock", ""], to: "depots.csv")
    },
    BrokenCase(.notADay) {
      $0["visits.csv"] = "village,stream,rule,day\n371502103201,film,fixed,02-30\n"
    },
  ]

  /// Settings and items.
  static let settings = [
    BrokenCase(.badYaml) { $0.replace("datum: WGS84", with: "datum: [WGS84", in: "scenario.yaml") },
    BrokenCase(.missingSetting) { $0.replace("datum: WGS84\n", with: "", in: "scenario.yaml") },
    BrokenCase(.unknownSetting) { $0.append("chekcs: {}\n") },
    BrokenCase(.wrongSetting) { $0.append("checks: { missing-file: warning }\n") },
    BrokenCase(.inexactDatum) { $0.replace("WGS84", with: "EPSG:4610", in: "scenario.yaml") },
    BrokenCase(.unsettledDatum) {
      $0.replace("WGS84", with: "GCJ-02", in: "scenario.yaml")
      $0["zones.geojson"] = """
        { "type": "FeatureCollection", "features": [{ "type": "Feature", "geometry": { "type": "Point",
        "coordinates": [116.0, 36.4] }, "properties": { "code": "W1", "kind": "water-source", "setback_m": 100,
        "rule": "100 m", "source": "test" } }] }
        """
    },
    BrokenCase(.contradictingDatums) {
      $0.replace("datum: WGS84", with: "datum: { default: WGS84, depots: EPSG:4548 }", in: "scenario.yaml")
      $0["depots.csv"] = nil
      $0["depots.geojson"] = """
        { "type": "FeatureCollection", "features": [{ "type": "Feature", "geometry": { "type": "Point",
        "coordinates": [115.95, 36.351] }, "properties": { "code": "D1", "name": "站", "township": "371502103",
        "state": "existing", "area_mu": 20, "yearly_cost_cny": 10000 } }] }
        """
    },
    BrokenCase(.otherDatum) { $0.replace("115.96,36.35,", with: "406644.32,4024881.68,", in: "villages.csv") },
    BrokenCase(.unknownDatum) { $0.replace("WGS84", with: "Beijing", in: "scenario.yaml") },
    BrokenCase(.unknownPath) {
      $0.become("extends: ../base\nitems:\n  - set: targets.film-2024.share_percent\n    to: 80\n")
    },
    BrokenCase(.absoluteBase) { $0.become("extends: \(ValueDifferenceTests.scenarios.path)/two-villages\n") },
    BrokenCase(.circularBase) { $0["scenario.yaml"] = "extends: .\n" },
    BrokenCase(.idleSetting) {
      $0.replace("pattern: shuttle\n", with: "pattern: shuttle\n    spacing_days: 7\n", in: "scenario.yaml")
    },
    BrokenCase(.unlikelySetting) {
      $0.replace(
        "service_radius_km: 10\n    stations", with: "service_radius_km: 8000\n    stations", in: "scenario.yaml")
    },
    BrokenCase(.idleItem) {
      $0.become("extends: ../base\nitems:\n  - set: targets.film-2025.share_percent\n    to: 92.0\n")
    },
  ]
}
