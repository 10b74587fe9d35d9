import Testing

struct BrokenSettingsTests {
  @Test func `a target above the whole asks what the denominator is`() throws {
    try expectFaults(
      "scenario.yaml:46:targets[0].share_percent: target ‘straw-2025’ asks for 105 %, more than there is; "
        + "write at most 100; check what the document takes as the denominator"
    ) { $0.replace("share_percent: 90", with: "share_percent: 105", in: "scenario.yaml") }
  }

  @Test func `two targets of the same must not differ`() throws {
    try expectFaults(
      "scenario.yaml:65:targets[2].share_percent: target ‘film-bis’ asks for 80 % of the same that target ‘film-2025’ "
        + "asks for 92 % of; keep one, or set them apart by scope, year or denominator"
    ) {
      $0["scenario.yaml"]? += """
          - id: film-bis
            name: film again
            stream: film
            scope: district
            year: 2025
            share_percent: 80
            denominator: generated
            counts_on_site_use: false
            treatment: modelled

        """
    }
  }

  @Test func `an ambition with a price beside a floor is no contradiction`() throws {
    try expectFaults {
      $0["scenario.yaml"]? += """
          - id: film-ambition
            name: film ambition
            stream: film
            scope: district
            year: 2025
            share_percent: 97
            denominator: generated
            counts_on_site_use: false
            treatment: modelled
            shortfall_price_cny_t: 500

        """
    }
  }

  @Test func `an unknown setting gets a suggestion, and what it was meant to be is not called missing too`() throws {
    try expectFaults(
      "scenario.yaml:14:streams[0].service_radius: no setting is called ‘service_radius’ here; "
        + "did you mean ‘service_radius_km’?"
    ) {
      $0.replace(
        "pattern: shuttle\n    service_radius_km: 10", with: "pattern: shuttle\n    service_radius: 10",
        in: "scenario.yaml")
    }
  }

  @Test func `a comma in a name without quotation marks shows as an unknown setting`() throws {
    try expectFaults(
      "scenario.yaml:2:name.very small: no setting is called ‘very small’ here; allowed are ‘zh’, ‘en’"
    ) { $0.replace("en: Small", with: "en: Small, very small", in: "scenario.yaml") }
  }

  @Test func `a target names a stream and a township that exist`() throws {
    try expectFaults(
      "scenario.yaml:43:targets[0].stream: no stream is called ‘strew’; did you mean ‘straw’?",
      "scenario.yaml:44:targets[0].scope: no township is called ‘于集’; did you mean ‘于集镇’ (371502104)?"
    ) {
      $0.replace("stream: straw", with: "stream: strew", in: "scenario.yaml")
      $0.replace(
        "scope: district\n    year: 2025\n    share_percent: 90",
        with: "scope: 于集\n    year: 2025\n    share_percent: 90", in: "scenario.yaml")
    }
  }

  @Test func `a detour is not shorter than the straight line`() throws {
    try expectFaults(
      "scenario.yaml:7:options.detour_factor: detour_factor is 0.9, and no road is shorter than the straight line; "
        + "write 1 or more; 1.3 is usual on plains"
    ) { $0.replace("detour_factor: 1.3", with: "detour_factor: 0.9", in: "scenario.yaml") }
  }

  @Test func `a year far off is refused`() throws {
    try expectFaults(
      "scenario.yaml:4:calendar.year: 205 is no year that a plan can be meant for; write a year from 1990 to 2100"
    ) { $0.replace("year: 2025, periods", with: "year: 205, periods", in: "scenario.yaml") }
  }

  @Test func `a datum without an exact conversion is pointed out`() throws {
    try expectFaults(
      "scenario.yaml:3:datum: warning: Xian 1980 has no exact conversion to WGS 84, so positions may be off by some "
        + "100 m; convert the positions with the parameters of your survey office, and declare CGCS2000"
    ) { $0.replace("WGS84", with: "EPSG:4610", in: "scenario.yaml") }
  }

  @Test func `a coefficient that a source needs is named with the source`() throws {
    try expectFaults(
      "scenario.yaml:24:streams[0].sources[0].factors[0]: source ‘wheat’ of ‘straw’ needs the coefficient ‘yield_kg_mu’, "
        + "which is not given; did you mean ‘yield_kg’?",
      "coefficients.csv:2:parameter: warning: no source of ‘straw’ uses wheat yield_kg; did you mean ‘yield_kg_mu’?"
    ) { $0.replace("yield_kg_mu", with: "yield_kg", in: "coefficients.csv") }
  }

  @Test func `a season that a source needs is named with the source`() throws {
    try expectFaults(
      "scenario.yaml:39:streams[1].sources[0].season: source ‘mulch’ of ‘film’ needs the season ‘clearing’, "
        + "which is not given; did you mean ‘clearance’?",
      "seasons.csv:4:season: warning: no source uses the season ‘clearance’; remove it, or name it in a source"
    ) { $0.replace("clearing", with: "clearance", in: "seasons.csv") }
  }

  @Test func `the version of the format is checked`() throws {
    try expectFaults(
      "scenario.yaml:1:gleaner: format version ‘2’ is not known to this program; write gleaner: 1, or use a newer program"
    ) { $0.replace("gleaner: 1", with: "gleaner: 2", in: "scenario.yaml") }
  }
}
