import WasteNetwork

extension BrokenCase {
  /// Targets, rules, sizes, vehicles and visits.
  static let rules = [
    BrokenCase(.shareAboveWhole) { $0.replace("share_percent: 90", with: "share_percent: 105", in: "scenario.yaml") },
    BrokenCase(.shareLooksLikeFraction) {
      $0.replace("share_percent: 92", with: "share_percent: 0.92", in: "scenario.yaml")
    },
    BrokenCase(.contradictingTargets) {
      $0.append(
        """
          - { id: film-bis, name: film, stream: film, scope: district, year: 2025, share_percent: 80,
              denominator: generated, counts_on_site_use: false, treatment: modelled }

        """)
    },
    BrokenCase(.tooFewDepots) { $0.replace("straw film", with: "film", in: "depots.csv") },
    BrokenCase(.yearOutOfRange) { $0.replace("year: 2025, periods", with: "year: 205, periods", in: "scenario.yaml") },
    BrokenCase(.oneSidedSharing) {
      $0.replace(
        "visits_per_year: 4\n", with: "visits_per_year: 4\n    may_share_load_with: [straw]\n", in: "scenario.yaml")
    },
    BrokenCase(.streamWithoutVehicle) { $0.replace("卡车,straw", with: "卡车,film", in: "vehicles.csv") },
    BrokenCase(.streamWithoutSize) { $0.replace("centre,film", with: "centre,straw", in: "sizes.csv") },
    BrokenCase(.streamWithoutCentre) { $0.replace("existing,,1.1", with: "existing,straw,1.1", in: "centres.csv") },
    BrokenCase(.streamWithoutOutlet) { $0.replace("再生厂,film", with: "再生厂,straw", in: "outlets.csv") },
    BrokenCase(.streamWithoutSource) {
      $0.append("  \n")
      $0["scenario.yaml"] = $0["scenario.yaml"]?.replacingSources
    },
    BrokenCase(.streamWithoutMass) {
      for (old, new) in [(",100,", ",0,"), (",50,", ",0,"), (",200,", ",0,")] {
        $0.replace(old, with: new, in: "villages.csv")
      }
    },
    BrokenCase(.noBackupInReach) {
      $0.replace("visits_per_year: 4\n", with: "visits_per_year: 4\n    backup_radius_km: 4\n", in: "scenario.yaml")
    },
    BrokenCase(.distanceWithoutService) {
      $0.replace("objective: least-cost", with: "objective: least-greatest-distance", in: "scenario.yaml")
      $0.replace("treatment: modelled", with: "treatment: recorded", in: "scenario.yaml")
    },
    BrokenCase(.sizesNotIncreasing) { $0.replace("80000", with: "40000", in: "sizes.csv") },
    BrokenCase(.tooManySizes) {
      let more = (1...62).map { "station,straw,X\($0),\(1000 + $0),\(20 + $0),8,\(80_000 + $0),estimate,test\n" }
      $0["sizes.csv"] = ($0["sizes.csv"] ?? "") + more.joined()
    },
    BrokenCase(.uselessDepot) {
      $0.replace("candidate,,20", with: "required,,0.5", in: "depots.csv")
      $0.replace("    stations_per_township: 1\n", with: "", in: "scenario.yaml")
    },
    BrokenCase(.vehicleCarriesNothing) { $0.replace("straw,8,40", with: "straw,0,40", in: "vehicles.csv") },
    BrokenCase(.vehicleWithoutWeight) { $0.addColumns("truck_limit_t", ["10", "", "", ""], to: "villages.csv") },
    BrokenCase(.villageClosedToTrucks) {
      $0.addColumns("truck_limit_t", ["3", "", "", ""], to: "villages.csv")
      $0.addColumns("gross_t", ["16", "4.5"], to: "vehicles.csv")
    },
    BrokenCase(.depotClosedToTrucks) {
      $0.addColumns("open_from,open_to", ["01:00,02:00", ","], to: "depots.csv")
    },
    BrokenCase(.visitRuleWithoutRounds) {
      $0["visits.csv"] = "village,stream,rule,day\n371502103201,straw,forbidden,wed\n"
    },
    BrokenCase(.contradictingVisits) {
      $0["visits.csv"] = "village,stream,rule,day\n371502103201,film,fixed,04-30\n371502103201,film,forbidden,04-30\n"
    },
    BrokenCase(.visitsDoNotFit) {
      $0.replace("visits_per_year: 4\n", with: "visits_per_year: 40\n    spacing_days: 14\n", in: "scenario.yaml")
    },
  ]
}

extension String {
  /// The settings with film arising from nothing.
  fileprivate var replacingSources: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.lastIndex(of: "    sources:"), let end = lines.firstIndex(of: "targets:") else {
      return self
    }
    return (lines[..<start] + lines[end...]).joined(separator: "\n")
  }
}
