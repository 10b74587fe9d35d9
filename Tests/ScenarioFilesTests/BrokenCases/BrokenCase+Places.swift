import WasteNetwork

extension BrokenCase {
  /// Codes and names that lead nowhere, twice, or to another place.
  static let references = [
    BrokenCase(.duplicateCode) { $0.replace("371502103202", with: "371502103201", in: "villages.csv") },
    BrokenCase(.unknownTownship) { $0.replace("East,朱老庄镇", with: "East,朱老庄", in: "villages.csv") },
    BrokenCase(.ambiguousTownship) {
      $0.replace("于集镇", with: "371502104", in: "villages.csv")
      $0.replace("于集镇", with: "371502104", in: "depots.csv")
      $0.replace("于集镇,Yuji", with: "朱老庄镇,Yuji", in: "townships.csv")
      $0.replace("    stations_per_township: 1\n", with: "", in: "scenario.yaml")
    },
    BrokenCase(.unknownStream) { $0.replace("straw film", with: "straw films", in: "depots.csv") },
    BrokenCase(.unknownVillage) { $0["locks.csv"] = "village,stream,depot,kind\n371502103209,straw,D1,locked\n" },
    BrokenCase(.unknownDepot) { $0["locks.csv"] = "village,stream,depot,kind\n371502103201,straw,E9,locked\n" },
    BrokenCase(.unknownPlace) {
      $0["distances.csv"] = "from,to,length_km\nX9,D1,3\n"
      $0.replace("objective: least-cost", with: "objective: least-cost\n  distances: fill", in: "scenario.yaml")
    },
    BrokenCase(.unknownBase) { $0.addColumns("base", ["D7", ""], to: "vehicles.csv") },
    BrokenCase(.codeLooksRenamed) {
      // county 371523 became 371503 in the townships, not in the villages
      $0.replace("371502103", with: "371503103", in: "townships.csv")
      $0.replace("371502103", with: "371523103", in: "villages.csv")
      $0.replace("West,371523103", with: "West,371503103", in: "villages.csv")
    },
    BrokenCase(.repeatedName) { $0.replace("西村", with: "东村", in: "villages.csv") },
    BrokenCase(.tablesDisagree) { $0.replace("South,于集镇", with: "South,朱老庄镇", in: "villages.csv") },
    BrokenCase(.contradictingLocks) {
      $0["locks.csv"] = "village,stream,depot,kind\n371502103201,straw,D1,locked\n371502103201,straw,D2,locked\n"
    },
    BrokenCase(.lockToUnusableDepot) {
      $0["locks.csv"] = "village,stream,depot,kind\n371502103201,film,D1,locked\n"
      $0.replace("20,10000,", with: "20,10000,straw", in: "depots.csv")
    },
    BrokenCase(.missingDistance) { $0["distances.csv"] = "from,to,length_km\nD1,C1,4\n" },
    BrokenCase(.contradictingDistances) {
      $0["distances.csv"] = "from,to,length_km\nD1,C1,4\nD1,C1,5\n"
      $0.replace("objective: least-cost", with: "objective: least-cost\n  distances: fill", in: "scenario.yaml")
    },
  ]

  /// Positions and zones.
  static let positions = [
    BrokenCase(.wrongGeometry) {
      $0["zones.csv"] = "code,kind,rule,source,wkt\nZ1,lake,none,test,POLYGON 115.9 36.3\n"
    },
    BrokenCase(.positionOutOfRange) { $0.replace("115.96,36.35", with: "11596,36.35", in: "villages.csv") },
    BrokenCase(.swappedPosition) { $0.replace("115.96,36.35", with: "36.35,115.96", in: "villages.csv") },
    BrokenCase(.remotePosition) { $0.replace("115.92,36.33", with: "118.92,36.33", in: "centres.csv") },
    BrokenCase(.duplicatePosition) { $0.replace("115.94,36.35", with: "115.96,36.35", in: "villages.csv") },
    BrokenCase(.depotOutsideEveryTownship) { $0.replace("115.95,36.351", with: "115.96,36.85", in: "depots.csv") },
    BrokenCase(.depotOutsideTownship) { $0.replace("115.95,36.351", with: "115.90,36.31", in: "depots.csv") },
    BrokenCase(.siteInZone) {
      $0["zones.csv"] = SmallScenario.zone("", "", longitude: 115.92, latitude: 36.33)
    },
    BrokenCase(.requiredSiteInZone) {
      $0.replace("existing", with: "required", in: "depots.csv")
      // D1 stands at 115.95, 36.351; the zone's southern edge, 0.0045° south of 36.36, is 0.0045° or 500 m north of it
      $0["zones.csv"] = SmallScenario.zone(",setback_m", ",600", longitude: 115.95, latitude: 36.36)
    },
    BrokenCase(.zonesElsewhere) {
      $0["zones.csv"] = SmallScenario.zone("", "", longitude: 117.5, latitude: 36.3)
    },
    BrokenCase(.zoneWithoutSetback) {
      $0["zones.csv"] = "code,kind,rule,source,wkt\nZ1,river,keep off,test,\"LINESTRING (115.9 36.3, 116 36.4)\"\n"
    },
  ]
}
