import Testing

struct BrokenObjectiveTests {
  private let plain = "objective: least-cost"

  @Test func `the objectives and their settings are read`() throws {
    for objective in [
      "objective: least-greatest-distance", "objective: { least-greatest-distance: { budget_cny: 100000 } }",
      "objective: { greatest-coverage: { budget_cny: 100000 } }",
      "objective: { greatest-coverage: { budget_cny: 100000, targets: keep } }",
      "objective: { greatest-coverage: { budget_cny: 100000, targets: report } }",
    ] {
      try expectFaults { $0.replace(plain, with: objective, in: "scenario.yaml") }
    }
  }

  @Test func `targets of a greatest coverage are kept or reported and nothing else`() throws {
    try expectFaults(
      "scenario.yaml:6:options.objective.greatest-coverage.targets: ‘kept’ is none of ‘report’, ‘keep’; "
        + "write one of these words"
    ) {
      $0.replace(
        plain, with: "objective: { greatest-coverage: { budget_cny: 100000, targets: kept } }", in: "scenario.yaml")
    }
  }

  @Test func `targets are no list under the objective`() throws {
    try expectFaults(
      "scenario.yaml:6:options.objective.greatest-coverage.targets: here stands a list where a single value is expected; "
        + "write one value"
    ) {
      $0.replace(
        plain, with: "objective: { greatest-coverage: { budget_cny: 100000, targets: [straw-2025] } }",
        in: "scenario.yaml")
    }
  }

  @Test func `a budget is asked for and not negative`() throws {
    try expectFaults(
      "scenario.yaml:6:options.objective.greatest-coverage.budget_cny: the setting ‘budget_cny’ is missing; "
        + "add a line ‘budget_cny: …’"
    ) { $0.replace(plain, with: "objective: { greatest-coverage: { targets: keep } }", in: "scenario.yaml") }
    for name in ["greatest-coverage", "least-greatest-distance"] {
      try expectFaults(
        "scenario.yaml:6:options.objective.\(name).budget_cny: options.objective.\(name).budget_cny is negative: -5; "
          + "write 0 or a number above"
      ) { $0.replace(plain, with: "objective: { \(name): { budget_cny: -5 } }", in: "scenario.yaml") }
    }
  }

  @Test func `an objective that is none is answered with those there are`() throws {
    try expectFaults(
      "scenario.yaml:6:options.objective: ‘least-distance’ is none of ‘least-cost’, ‘greatest-coverage’, "
        + "‘least-greatest-distance’; write one of these words"
    ) { $0.replace(plain, with: "objective: least-distance", in: "scenario.yaml") }
  }

  @Test func `the greatest coverage needs a budget`() throws {
    try expectFaults(
      "scenario.yaml:6:options.objective: ‘greatest-coverge’ is none of ‘least-cost’, ‘greatest-coverage’, "
        + "‘least-greatest-distance’; did you mean ‘greatest-coverage’?"
    ) { $0.replace(plain, with: "objective: greatest-coverge", in: "scenario.yaml") }
    try expectFaults(
      "scenario.yaml:6:options.objective: the greatest coverage is sought for a budget, and none is given; "
        + "write { greatest-coverage: { budget_cny: … } }"
    ) { $0.replace(plain, with: "objective: greatest-coverage", in: "scenario.yaml") }
  }

  @Test func `one objective is stated`() throws {
    try expectFaults(
      "scenario.yaml:6:options.objective: two objectives stand here, and a plan has one; "
        + "keep greatest-coverage or least-greatest-distance"
    ) {
      $0.replace(
        plain,
        with: "objective: { greatest-coverage: { budget_cny: 5 }, least-greatest-distance: { budget_cny: 5 } }",
        in: "scenario.yaml")
    }
  }

  @Test func `a shortest way for nobody is warned of`() throws {
    try expectFaults(
      "scenario.yaml:6:options.objective: warning: no target, stream or lock asks for a village to be served, so the least "
        + "greatest distance is that of serving none; set a target without a shortfall price, or let a stream serve every "
        + "village"
    ) {
      $0.replace(plain, with: "objective: least-greatest-distance", in: "scenario.yaml")
      $0.replace("treatment: modelled", with: "treatment: recorded", in: "scenario.yaml")
    }
  }

  @Test func `a backup radius is a length above nothing`() throws {
    let rule = "backup_radius_km is -3 where it must be above 0; write a number above 0"
    try expectFaults(
      "scenario.yaml:15:streams[0].backup_radius_km: \(rule)", "scenario.yaml:33:streams[1].backup_radius_km: \(rule)"
    ) {
      $0.replace(
        "service_radius_km: 10\n", with: "service_radius_km: 10\n    backup_radius_km: -3\n", in: "scenario.yaml")
    }
  }

  @Test func `a backup radius is a length on the ground`() throws {
    try expectFaults(
      "scenario.yaml:15:streams[0].backup_radius_km: backup_radius_km is 12000, beyond anything a district has: 10000 is "
        + "the most; check the unit that the column's name states"
    ) {
      $0.replace(
        "pattern: shuttle\n    service_radius_km: 10\n",
        with: "pattern: shuttle\n    service_radius_km: 10\n    backup_radius_km: 12000\n", in: "scenario.yaml")
    }
  }
}
