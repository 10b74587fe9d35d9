import WasteNetwork

extension BrokenCase {
  /// Figures, coefficients, seasons, land and estimates.
  static let generation = [
    BrokenCase(.missingActivity) { $0.replace("wheat_sown_mu", with: "wheat_mu", in: "villages.csv") },
    BrokenCase(.missingCoefficient) { $0.replace("yield_kg_mu", with: "yield_kg", in: "coefficients.csv") },
    BrokenCase(.unusedCoefficient) { $0.replace("yield_kg_mu", with: "yield_kg", in: "coefficients.csv") },
    BrokenCase(.coefficientOutsideRange) { $0.replace("450,400", with: "4500,400", in: "coefficients.csv") },
    BrokenCase(.overrideOutsideRange) { $0.replace(",0.8", with: ",0.9", in: "villages.csv") },
    BrokenCase(.unitLooksWrong) {
      // twelve villages of 800 to 910 mu, of which one gives 56 hectares
      let more = (0..<12).map { number in
        "37150210320\(number < 7 ? "\(number + 3)" : "9\(number)"),村\(number),,朱老庄镇,115.9\(60 + number),36.36,"
          + "\(number == 6 ? 56 : 800 + number * 10),0,"
      }
      $0["villages.csv"] = ($0["villages.csv"] ?? "") + more.joined(separator: "\n") + "\n"
    },
    BrokenCase(.areaAboveLand) { $0.addColumns("cropland_mu", ["850", "900", "900", "900"], to: "villages.csv") },
    BrokenCase(.areaCountedTwice) {
      // maize is given the very figures of wheat
      $0.addColumns("maize_sown_mu", ["900", "800", "700", "600"], to: "villages.csv")
      $0.replace(
        "        season: wheat-straw\n",
        with:
          "        season: wheat-straw\n      - { item: wheat, activity: maize_sown_mu, activity_confidence: estimate, "
          + "factors: [yield_kg_mu, straw_grain_ratio], season: wheat-straw }\n", in: "scenario.yaml")
    },
    BrokenCase(.partAboveWhole) { $0.replace("0.8,,", with: "80,,", in: "coefficients.csv") },
    BrokenCase(.missingSeason) { $0.replace("clearing", with: "clearance", in: "seasons.csv") },
    BrokenCase(.unusedSeason) { $0.replace("clearing", with: "clearance", in: "seasons.csv") },
    BrokenCase(.seasonNotWhole) { $0.replace("wheat-straw,17,40", with: "wheat-straw,17,35", in: "seasons.csv") },
    BrokenCase(.massOutOfRange) { $0.replace(",900,", with: ",900000000,", in: "villages.csv") },
    BrokenCase(.costOutOfRange) {
      $0.replace("300000", with: "1000000000", in: "sizes.csv")
      $0.replace(",1.1", with: ",100", in: "centres.csv")
    },
    BrokenCase(.freeSupply) { $0.replace("600,3,30", with: "0,0,30", in: "vehicles.csv") },
    BrokenCase(.totalsDisagree) { $0["township_totals.csv"] = "township,wheat_sown_mu\n朱老庄镇,1600\n" },
    BrokenCase(.equalSplit) {
      $0.replace(",900,", with: ",,", in: "villages.csv")
      $0["township_totals.csv"] = "township,wheat_sown_mu\n朱老庄镇,1700\n"
    },
    BrokenCase(.estimateWithoutWeight) {
      $0.replace(",900,", with: ",,", in: "villages.csv")
      $0["township_totals.csv"] = "township,wheat_sown_mu\n朱老庄镇,1700\n"
      $0.append("estimates: { weight: cropland_mu }\n")
    },
  ]

  /// What shows with distances only.
  static let plans = [
    BrokenCase(.villageOutOfReach) {
      $0.replace("service_radius_km: 10\n    visits", with: "service_radius_km: 1\n    visits", in: "scenario.yaml")
      $0.replace("share_percent: 92", with: "share_percent: 2", in: "scenario.yaml")
    },
    BrokenCase(.lockOutOfReach) {
      $0["locks.csv"] = "village,stream,depot,kind\n371502103201,straw,D2,locked\n"
      $0.replace("service_radius_km: 10\n    stations", with: "service_radius_km: 5\n    stations", in: "scenario.yaml")
    },
    BrokenCase(.targetOutOfReach) {
      $0.replace("service_radius_km: 10\n    visits", with: "service_radius_km: 1\n    visits", in: "scenario.yaml")
    },
    BrokenCase(.capacityShortOfTarget) { $0.replace("film,S,10,1", with: "film,S,0.1,0.001", in: "sizes.csv") },
    BrokenCase(.nowhereToGo) { $0.replace("10000,,200", with: "100,,200", in: "outlets.csv") },
    BrokenCase(.disconnectedPart) {
      // one township has straw only and brings it to one centre, the other film only and to another
      $0.replace(",900,100,", with: ",900,0,", in: "villages.csv")
      $0.replace(",800,50,", with: ",800,0,", in: "villages.csv")
      $0.replace(",700,200,", with: ",0,200,", in: "villages.csv")
      $0.replace(",600,0,", with: ",0,150,", in: "villages.csv")
      $0.replace("straw film", with: "film", in: "depots.csv")
      $0.replace("20,10000,", with: "20,10000,straw", in: "depots.csv")
      $0.replace("existing,,1.1", with: "existing,straw,1.1\nC2,二中心,115.91,36.32,existing,film,1", in: "centres.csv")
      $0.replace("    stations_per_township: 1\n", with: "", in: "scenario.yaml")
    },
  ]
}
