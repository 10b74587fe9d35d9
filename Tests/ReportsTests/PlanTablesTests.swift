import NetworkFixtures
import Testing
import WasteNetwork

@testable import Reports

@Suite struct PlanTablesTests {
  let tables: [CSVTable]

  init() throws {
    let network = try HandDistrict.network()
    tables = PlanTables.csv(network: network, plan: HandPlan.plan(network))
  }

  private func text(_ name: String) -> String { tables.first { $0.name == name }?.text ?? "" }

  @Test func `every table has its own name and a header with as many cells as each row`() {
    #expect(Set(tables.map(\.name)).count == tables.count)
    let expected = [
      "stations.csv", "assignments.csv", "unserved.csv", "targets.csv", "costs.csv", "flows_stations.csv",
      "flows_lines.csv", "deliveries.csv", "rounds.csv", "round_stops.csv", "round_limits.csv", "shuttles.csv",
      "fleet.csv", "caveats.csv",
    ]
    #expect(Set(tables.map(\.name)).isSuperset(of: expected))
    #expect(tables.allSatisfy { $0.text.hasSuffix("\n") })
  }

  @Test func `stations`() {
    #expect(
      text("stations.csv") == """
        depot,depot_name,township,township_name,state,stream,size,villages,assigned_t_a,capacity_t_a,yearly_cost_cny
        D1,D1场,TA,TA镇,required,straw,L,2,600.000,750.000,30000.00
        D1,D1场,TA,TA镇,required,film,S,3,4.500,5.000,5000.00
        D1,D1场,TA,TA镇,required,packaging,S,2,0.160,0.500,1000.00
        D2,D2场,TB,TB镇,existing,packaging,S,2,0.120,0.500,1000.00

        """)
  }

  @Test func `sites give the area used in mu`() {
    // 4 250 m² × 15 ÷ 10 000 = 6.375 mu, 50 m² are 0.075 mu
    #expect(
      text("sites.csv") == """
        depot,depot_name,township,township_name,state,area_used_mu,yearly_cost_cny
        D1,D1场,TA,TA镇,required,6.38,10000.00
        D2,D2场,TB,TB镇,existing,0.08,8000.00

        """)
  }

  @Test func `assignments leave the next best empty where there is none`() {
    let lines = text("assignments.csv").split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines[1] == "A1,A1村,TA,TA镇,straw,D1,D1场,400.000,2.000,,,,1234.50")
    #expect(lines[6] == "A1,A1村,TA,TA镇,packaging,D1,D1场,0.100,2.000,D2,D2场,12.000,1234.50")
  }

  @Test func `unserved`() {
    #expect(
      text("unserved.csv") == """
        village,village_name,township,township_name,stream,mass_t_a,reason
        B1,B1村,TB,TB镇,straw,300.000,no-capacity
        B2,B2村,TB,TB镇,straw,0.000,nothing-to-collect
        B2,B2村,TB,TB镇,film,0.500,out-of-reach

        """)
  }

  @Test func `targets write what the plan does not decide as empty`() {
    let lines = text("targets.csv").split(separator: "\n")
    // 1 500 of 1 800 t are 83.3333 %
    #expect(
      lines[1]
        == "straw,straw,,straw,2025,modelled,900.000,600.000,1500.000,collectable,1800.000,83.3333,95.0000,no,,,"
        + "fixture,2025-01-01,1,")
    #expect(
      lines.last
        == "dead-livestock,dead-livestock,,dead-livestock,2025,recorded,,,,generated,,,95.0000,,,,fixture,2025-01-01,1,"
    )
  }

  @Test func `costs`() {
    #expect(
      text("costs.csv") == """
        item,sited_cny_a,planned_cny_a
        sites,18000.00,18000.00
        stations,37000.00,37000.00
        collection,20000.00,13306.00
        onward-haulage,4704.00,4704.00
        centres,44000.00,44000.00
        outlet-haulage,,1382.00
        outlet-revenue,,-55280.00
        shortfalls,0.00,0.00
        total,123704.00,63112.00

        """)
  }

  @Test func `flows have one row a period`() {
    let stations = text("flows_stations.csv").split(separator: "\n")
    #expect(stations.count == 13)
    #expect(stations[6] == "D1,D1场,straw,6,06-01,360.000,7.200,200.000,152.800,0.000")
    #expect(text("flows_lines.csv").split(separator: "\n")[10] == "C1,中心,straw,10,10-01,235.200,200.000,35.200")
    #expect(text("deliveries.csv").split(separator: "\n")[1] == "C1,中心,O1,电厂,straw,fuel,552.800,1382.00,55280.00")
  }

  @Test func `rounds and their stops`() {
    #expect(
      text("rounds.csv").split(separator: "\n")[1]
        == "R1,D1,D1场,van,van,film packaging,2,,10.000,6780,1.580,2,100 283,1 1,10.00")
    #expect(
      text("unplaced.csv").split(separator: "\n")[1]
        == "B1,B1村,TB,TB镇,film,750,4,班次过长,the round is too long")
    #expect(
      text("round_stops.csv") == """
        round,stop,village,village_name,township,township_name,stream,load_t,arrival_s
        R1,1,A1,A1村,TA,TA镇,film,1.000,240
        R1,1,A1,A1村,TA,TA镇,packaging,0.050,240
        R1,2,A2,A2村,TA,TA镇,film,0.500,3120
        R1,2,A2,A2村,TA,TA镇,packaging,0.030,3120

        """)
  }

  @Test func `shuttles, fleet and caveats`() {
    #expect(
      text("shuttles.csv").split(separator: "\n")[1]
        == "A1,A1村,TA,TA镇,straw,D1,D1场,lorry,lorry,4.000,2580,5.000,80,0 0 0 0 0 48 0 0 0 32 0 0,960.00")
    #expect(
      text("fleet.csv").split(separator: "\n")[1] == "lorry,lorry,6,06-01,3,11,192.000,126000,48,134,5856.00")
    // the comma in the source asks for quotation marks
    #expect(
      text("caveats.csv").split(separator: "\n")[1]
        == "村庄位置,positions of villages,未经实测,not surveyed,unverified,\"map, sheet 3\"")
  }

  @Test func `cells with commas, quotation marks and line breaks are quoted`() {
    let table = CSVTable("x.csv", ["a", "b_t"], [["1,5", "say \"t\""], ["two\nlines", "plain"]])
    #expect(table.text == "a,b_t\n\"1,5\",\"say \"\"t\"\"\"\n\"two\nlines\",plain\n")
  }
}
