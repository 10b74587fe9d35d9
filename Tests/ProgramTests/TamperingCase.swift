/// One way of tampering with the bundle of `collection-rules`, and the reason that an audit has to give.
struct TamperingCase: Sendable, CustomStringConvertible {
  let description: String
  let file: String
  let change: TamperedBundle.Change
  /// Words of the rule that fails.
  let rule: String
  /// Words of the place that is named.
  let place: String

  private init(
    _ description: String, in file: String = "plan.json", _ change: TamperedBundle.Change, rule: String,
    place: String = ""
  ) {
    self.description = description
    self.file = file
    self.change = change
    self.rule = rule
    self.place = place
  }

  static let all = siting + certificate + flows + transport + fleet + statements + files + inputs

  /// One for each file that is tampered with.
  static var ofEachFile: [TamperingCase] {
    var seen: Set<String> = []
    return all.filter { seen.insert($0.file).inserted }
  }

  private static let siting = [
    TamperingCase("a village's mass", .add("siting.assignments.0.mass", -1), rule: "(2)", place: "990002001201"),
    TamperingCase(
      "an assignment sent elsewhere", .set("siting.assignments.1.depot", "D2"), rule: "is built (3)",
      place: "990002001201 · film"),
    TamperingCase("an assignment dropped", .drop("siting.assignments.0"), rule: "a station or a reason"),
    TamperingCase("a shorter way", .add("siting.assignments.0.distance", -1), rule: "distances are right"),
    TamperingCase("cheaper haulage", .add("siting.assignments.0.haulCost", -1), rule: "costs of haulage"),
    TamperingCase("a nearer second choice", .add("siting.assignments.0.nextBestDistance", -1), rule: "second choices"),
    TamperingCase("a station's size", .set("siting.stations.0.size", "L"), rule: "(4)", place: "D1 · straw"),
    TamperingCase("a greater yard", .add("siting.stations.0.capacity", 1000), rule: "(4)", place: "D1 · straw"),
    TamperingCase("a station dropped", .drop("siting.stations.1"), rule: "is built (3)"),
    TamperingCase("a site for less", .add("siting.sites.0.yearlyCost", -1), rule: "costs of sites"),
    TamperingCase("a smaller site", .add("siting.sites.0.areaUsed", -1), rule: "(6)"),
    TamperingCase("a centre's size", .set("siting.lines.1.size", "XL"), rule: "every code stands in the inputs"),
    TamperingCase("a centre's intake", .add("siting.lines.0.received", -1), rule: "(8)", place: "C1 · straw"),
    TamperingCase("a shipment", .add("siting.shipments.0.mass", 1), rule: "(7)", place: "D1 · straw"),
    TamperingCase("a cost line", .add("siting.cost.haulage", -1), rule: "costs add up", place: "haulage"),
    TamperingCase("a reason", .set("siting.unserved.0.reason", "not-needed"), rule: "reasons for not serving"),
    TamperingCase("a village left out in silence", .drop("siting.unserved.0"), rule: "a station or a reason"),
    TamperingCase("a target's numerator", .add("targets.0.collected", 1), rule: "of targets (9)", place: "straw-2025"),
    TamperingCase("a target's denominator", .add("targets.1.denominator", -1), rule: "of targets (9)"),
    TamperingCase("a lower target", .add("targets.2.required", -10_000), rule: "of targets (9)"),
  ]

  private static let certificate = [
    TamperingCase("a better bound", .add("siting.quality.bound", 1), rule: "certificate"),
    TamperingCase("a humbler bound", .add("siting.quality.bound", -1), rule: "the bound stated is that"),
    TamperingCase("the value", .add("siting.quality.value", -1), rule: "the value is what the objective says"),
    TamperingCase(
      "multipliers", in: "certificate.json", .add("parts.*.multipliers.*.cover.0", 1_000_000_000),
      rule: "proven by its certificate"),
    TamperingCase("rents", in: "certificate.json", .add("rents.*.*", 9_000_000), rule: "proven by its certificate"),
    TamperingCase("branching decisions", in: "certificate.json", .askAgain, rule: "certificate"),
    TamperingCase(
      "a branch", in: "certificate.json", .drop("parts.0.tree.1"), rule: "certificate of the bound is well"),
    TamperingCase(
      "a cut", in: "certificate.json", .add("parts.0.cuts.0.least", 1), rule: "certificate of the bound is well"),
    TamperingCase(
      "the proven bound", in: "certificate.json", .add("bound", 1_000_000), rule: "proven by its certificate"),
    TamperingCase(
      "a proof disowned", .text("\"isCertified\" : true", "\"isCertified\" : false"), rule: "the bound stated"),
  ]

  private static let flows = [
    TamperingCase("a stock", .add("flows.stations.0.stock.28", 1), rule: "stock of stations balances", place: "D1"),
    TamperingCase("a dispatch", .add("flows.dispatches.0.mass.28", -1), rule: "dispatch adds up over centres"),
    TamperingCase("a loss", .add("flows.stations.0.lost.28", 1), rule: "stock of stations balances"),
    TamperingCase(
      "a centre's flow", .add("flows.lines.0.intake.28", 1), rule: "intake of centres is what stations send"),
    TamperingCase("a delivery", .add("flows.deliveries.0.mass.28", 1), rule: "deliveries of centres add up"),
    TamperingCase("a revenue", .add("flows.deliveries.0.revenue", 1), rule: "revenues from centres to outlets"),
    TamperingCase("the net cost", .add("flows.netCost", -1), rule: "net cost of the flows"),
  ]

  private static let transport = [
    TamperingCase("a route", .drop("transport.rounds.0.stops.0"), rule: "distances of rounds", place: "D1-1"),
    TamperingCase("a round's way", .add("transport.rounds.0.distance", -1), rule: "distances of rounds", place: "D1-1"),
    TamperingCase("a round's day", .add("transport.rounds.0.days.0", 1), rule: "weekdays of the rule"),
    TamperingCase("a round's vehicle", .set("transport.rounds.0.vehicle", "V1"), rule: "vehicles may carry"),
    TamperingCase("a stop's time", .add("transport.rounds.0.stops.0.arrival", -1), rule: "arrival times at stops"),
    TamperingCase("a load", .add("transport.rounds.0.stops.0.loads.1", 1), rule: "rounds fetch the year's mass"),
    TamperingCase("a trip less", .add("transport.shuttles.0.trips.27", -1), rule: "shuttles carry the year's mass"),
    TamperingCase("a faster trip", .add("transport.shuttles.0.durationPerTrip", -1), rule: "durations of shuttles"),
    TamperingCase("a fuller truck", .add("transport.shuttles.0.load", 9000), rule: "loads fit payload and body"),
    TamperingCase(
      "an early loading", .add("transport.vehicleDays.0.trips.0.loadings.0", -1), rule: "follows in time"),
    TamperingCase("a late return", .add("transport.vehicleDays.0.end", 60), rule: "follows in time", place: "end"),
    TamperingCase("a limit of rounds", .add("transport.roundLimits.0.limit", 1), rule: "limits of rounds"),
    TamperingCase("the cost of transport", .add("transport.cost", -1), rule: "costs of transport add up"),
  ]

  private static let fleet = [
    TamperingCase("a CO2e figure", .add("transport.fleet.0.co2eKilograms", -1), rule: "fuel and exhaust add up"),
    TamperingCase("fuel", .add("transport.fleet.0.fuelLitres", -1), rule: "fuel and exhaust add up"),
    TamperingCase("a vehicle", .set("transport.fleet.0.vehicle", "V9"), rule: "every code stands in the inputs"),
    TamperingCase("vehicle days", .add("transport.fleet.0.vehicleDays", -1), rule: "costs of the fleet are right"),
    TamperingCase("a township's hours", .add("fleet.townships.0.hours", -1), rule: "of townships"),
    TamperingCase("a campaign's trips", .add("fleet.campaigns.0.trips", -1), rule: "of campaigns"),
  ]

  private static let statements = [
    TamperingCase("an estimate kept quiet", .drop("caveats.0"), rule: "are all listed"),
    TamperingCase("an estimate called certain", .set("caveats.3.confidence", "read"), rule: "are all listed"),
    TamperingCase("measured roads", .set("distances.statement.en", "surveyed"), rule: "origin of distances"),
    TamperingCase("a cost with rounds", .add("feedback.cost", -1), rule: "yearly cost with rounds"),
    TamperingCase(
      "a stopped plan", .text("\"isIncomplete\" : false", "\"isIncomplete\" : true"), rule: "say what the plan says",
      place: "report.html"),
  ]

  private static let files = [
    TamperingCase(
      "a table", in: "tables/stations.csv", .text("504.000", "505.000"), rule: "say what the plan says",
      place: "tables/stations.csv: row 2, assigned_t_a"),
    TamperingCase(
      "a target in a table", in: "tables/targets.csv", .text("95.3846", "98.3846"), rule: "say what the plan says",
      place: "tables/targets.csv: row 2, value_percent"),
    TamperingCase(
      "the report", in: "report.html", .text("95.38", "98.38"), rule: "say what the plan says", place: "report.html"),
  ]

  private static let inputs = [
    TamperingCase(
      "a village's land", in: "inputs/villages.csv", .text(",1200,300,", ",1300,300,"), rule: "(2)",
      place: "990002001201"),
    TamperingCase(
      "a vehicle's speed", in: "inputs/vehicles.csv", .text(",1.2,30,", ",1.2,35,"), rule: "durations of rounds"),
    TamperingCase(
      "a vehicle's exhaust", in: "inputs/vehicles.csv", .text("no,24,0.64", "no,24,0.60"), rule: "fuel and exhaust"),
    TamperingCase("a yard's rent", in: "inputs/depots.csv", .text(",15,6000,", ",15,5000,"), rule: "costs of sites"),
    TamperingCase("a size's cost", in: "inputs/sizes.csv", .text(",12000,", ",11000,"), rule: "costs of stations"),
    TamperingCase("a yield", in: "inputs/coefficients.csv", .text(",600,kg/mu", ",590,kg/mu"), rule: "(2)"),
    TamperingCase(
      "a target", in: "inputs/scenario.yaml", .text("share_percent: 95", "share_percent: 94"), rule: "of targets (9)"),
    TamperingCase("a price", in: "inputs/outlets.csv", .text(",200,0.5", ",210,0.5"), rule: "revenues from centres"),
    TamperingCase(
      "a season", in: "inputs/seasons.csv",
      .text("28,50,estimate,invented\nmaize-straw,29,50", "28,60,estimate,invented\nmaize-straw,29,40"), rule: "season"),
    TamperingCase(
      "a rule of the village", in: "inputs/visits.csv", .text("05-16", "05-20"), rule: "fixed visits are made"),
    TamperingCase(
      "a source", in: "inputs/coefficients.csv", .text("invented", "surveyed"), rule: "estimates and unverified figures"
    ),
  ]
}
