import WasteNetwork

extension BrokenCase {
  /// Road files and routing servers.
  static let roads = [
    BrokenCase(.strayRoads) { $0["roads.geojson"] = SmallRoads().geoJSON },
    BrokenCase(.badRoad) {
      var roads = SmallRoads()
      roads.roads[1].properties = #""maxweight":"heavy""#
      $0.lay(roads)
    },
    BrokenCase(.placeOffRoad) {
      $0.lay(SmallRoads())
      $0.replace("115.94,36.35,", with: "115.94,36.36,", in: "villages.csv")
    },
    BrokenCase(.placeCutOff) {
      var roads = SmallRoads()
      roads.roads.append(("[[115.85,36.29],[115.85,36.31]]", #""highway":"tertiary""#))
      $0.lay(roads)
      $0.replace("115.90,36.29,", with: "115.85,36.30,", in: "villages.csv")
    },
    BrokenCase(.placeBehindLimit) {
      var roads = SmallRoads()
      roads.roads.append(("[[115.90,36.29],[115.90,36.27]]", #""weight_limit_t":5"#))
      $0.lay(roads)
      $0.replace("115.90,36.29,", with: "115.90,36.27,", in: "villages.csv")
      $0.addColumns("gross_t", ["16", "4.5"], to: "vehicles.csv")
    },
    BrokenCase(.baseBehindLimit) {
      var roads = SmallRoads()
      roads.roads.append(("[[115.90,36.29],[115.90,36.27]]", #""weight_limit_t":5"#))
      $0.lay(roads)
      $0.replace("115.90,36.301,", with: "115.90,36.275,", in: "depots.csv")
      $0.addColumns("gross_t,base", ["16,D2", "4.5,"], to: "vehicles.csv")
    },
    BrokenCase(.placeInDrySeasonOnly) {
      var roads = SmallRoads()
      roads.roads.append(("[[115.90,36.29],[115.90,36.27]]", #""season":"dry""#))
      $0.lay(roads, settings: "dry_periods: [1-9]")
      $0.replace("115.90,36.29,", with: "115.90,36.27,", in: "villages.csv")
    },
    BrokenCase(.unansweredRoads) { $0.name(roads: "server: http://127.0.0.1:5000") },
  ]
}
