import ScenarioFiles
import Testing
import WasteNetwork

struct CheckLevelTests {
  @Test func `a check made strict turns its warning into a fault`() throws {
    try expectFaults(
      "villages.csv:3:lon: village ‘西村’ (371502103202) has the very position of ‘东村’ (371502103201); "
        + "check both positions"
    ) {
      $0.replace("115.94,36.35", with: "115.96,36.35", in: "villages.csv")
      $0["scenario.yaml"]? += "checks: { duplicate-position: strict }\n"
    }
  }

  @Test func `a check that may be a warning lets a plan be made`() throws {
    var scenario = SmallScenario()
    scenario.replace("450,400", with: "4500,400", in: "coefficients.csv")
    scenario["scenario.yaml"]? += "checks: { coefficient-outside-range: warning }\n"
    let read = try scenario.read()
    #expect(read.warnings.map(\.name) == ["coefficient-outside-range"])
    #expect(read.network.coefficients.contains { $0.value == 4500 })
  }

  @Test func `a level is one of two words, and a check has a known name`() throws {
    try expectFaults(
      "scenario.yaml:60:checks.remote-positon: no setting is called ‘remote-positon’ here; "
        + "did you mean ‘remote-position’?",
      "scenario.yaml:60:checks.remote-position: ‘loose’ is none of ‘strict’, ‘warning’; write one of these words"
    ) { $0["scenario.yaml"]? += "checks: { remote-position: loose, remote-positon: strict }\n" }
  }

  @Test func `no check that a plan cannot do without may be let pass`() {
    for kind in FaultKind.allCases where kind.mayBeWarning {
      var levels = CheckLevels()
      levels.set(kind, to: .warning)
      let fault = Fault(kind, at: nil, Sentence(both: "found"), cure: Sentence(both: "mend it"))
      #expect(levels.applied(to: [fault]).map(\.level) == [.warning])
    }
    var levels = CheckLevels()
    levels.set(.unknownTownship, to: .warning)
    let fault = Fault(.unknownTownship, at: nil, Sentence(both: "found"), cure: Sentence(both: "mend it"))
    #expect(levels.applied(to: [fault]) == [fault])
  }
}

struct DistanceSenseTests {
  @Test func `a road shorter than the straight line, or a thousand times as long, is doubted`() throws {
    // D1 to C1: 0.03° of longitude and 0.021° of latitude are 2.69 and 2.33 km, 3.6 km together; 2 000 m were written as km
    try expectFaults(
      "distances.csv:2:length_km: warning: the road from D1 to C1 is 2.0 km, the straight line 3.6 km, which is longer; "
        + "check the positions of both, or the length",
      "distances.csv:3:length_km: warning: the road from D2 to C1 is 2000.0 km, the straight line 3.7 km: it looks wrong "
        + "by 1000; write kilometres, or check the positions of both"
    ) {
      $0["distances.csv"] = "from,to,length_km\nD1,C1,2\nD2,C1,2000\n"
      $0.replace("objective: least-cost", with: "objective: least-cost\n  distances: fill", in: "scenario.yaml")
    }
  }
}
