import NetworkFixtures
import Reports
import Testing
import WasteNetwork

@testable import HandOver

struct WorkbookTests {
  private func rows(_ sheet: String, of file: String, _ language: Language = .chinese) throws -> [[String]] {
    let bytes = try #require(try HandedPlan.documents(language)[file])
    return ReadBack.sheet(sheet, of: bytes)
  }

  /// The row whose first cells are these.
  private func row(_ rows: [[String]], beginning cells: [String]) throws -> [String] {
    try #require(rows.first { Array($0.prefix(cells.count)) == cells }, "\(rows)")
  }

  @Test func `each township has a sheet, beside stations and investment`() throws {
    let bytes = try #require(try HandedPlan.documents(.chinese)["plan-zh.xlsx"])
    #expect(ReadBack.names(of: bytes, as: "a.xlsx", driver: "XLSX") == ["站点一览", "投资清单", "TA镇", "TB镇"])
  }

  @Test func `an official reads station, distance, next best and dates of every stream, or why there is none`() throws {
    let rows = try rows("TB镇", of: "plan-zh.xlsx")
    // two villages of three streams each
    #expect(rows.filter { ["B1", "B2"].contains($0[1]) }.count == 6)
    // 80 kg a year, 3 km; next best D1, 13 km; no round is planned for it
    let packaging = try row(rows, beginning: ["B1村", "B1", "packaging"])
    #expect(Array(packaging[3...8]) == ["0.08", "2号 D2场", "3", "1号 D1场", "13", "比次选近。"])
    #expect(packaging[9] == "来车时间未排定。")
    let left = try row(rows, beginning: ["B2村", "B2", "film"])
    #expect(left[3] == "0.5")
    #expect(left[8] == "服务半径内没有可接收的场所")
    // A1's film is fetched on days 100 and 283: 10 April and 10 October
    let film = try row(try self.rows("TA镇", of: "plan-zh.xlsx"), beginning: ["A1村", "A1", "film"])
    #expect(film[9] == "4月10日、10月10日")
  }

  @Test func `an English reader gets the same figures in English`() throws {
    let rows = try rows("TB", of: "plan-en.xlsx", .english)
    let packaging = try row(rows, beginning: ["B1", "B1", "packaging"])
    #expect(Array(packaging[3...8]) == ["0.08", "#2 D2", "3", "#1 D1", "13", "nearer than the next best."])
  }

  @Test func `sums of the investment list are the plan's own`() throws {
    let rows = try rows("投资清单", of: "plan-zh.xlsx")
    let totals = rows.filter { $0[1] == "合计" }.map { $0[10] }
    // sites, stations, centres, transport
    #expect(totals == ["18000", "37000", "44000", "6800"])
    // the items of a section add up to it: 10 000 + 8 000
    let sites = rows.filter { ["1号 D1场", "2号 D2场"].contains($0[1]) && $0[3].isEmpty }.compactMap { Double($0[10]) }
    #expect(sites.reduce(0, +) == 18_000)
  }

  @Test func `a vehicle's day tells what it loads where, in the order of time, with what is aboard`() throws {
    let rows = try rows("van 1号车", of: "rounds-zh.xlsx")
    let day = try #require(rows.firstIndex { $0[0] == "4月10日  星期四" })
    // ten kilometres of the round and two without a load; 1 050 kg and 530 kg
    #expect(rows[day + 1][0].contains("行驶 12.0 公里，计划装载 1.580 吨"))
    let events = rows[(day + 2)...].prefix(7).map { Array($0.prefix(7)) }
    #expect(
      events == [
        ["8:00", "1号 D1场", "", "班次 R1 出发", "", "", ""],
        ["8:04", "A1村", "TA镇", "装车", "film", "1", "1"],
        ["8:04", "A1村", "TA镇", "装车", "packaging", "0.05", "1.05"],
        ["8:30", "", "", "休息", "", "", ""],
        ["8:52", "A2村", "TA镇", "装车", "film", "0.5", "1.55"],
        ["8:52", "A2村", "TA镇", "装车", "packaging", "0.03", "1.58"],
        ["9:53", "1号 D1场", "", "回站卸车完毕", "", "", ""],
      ])
    // the other day begins after it
    #expect(rows.contains { $0[0] == "10月10日  星期五" })
  }

  @Test func `full loads stand under their period with its sum`() throws {
    let rows = try rows("整车往返", of: "rounds-zh.xlsx")
    let june = try #require(rows.firstIndex { $0[0] == "6月" })
    // 48 loads of 5 t, 4 km there and back, 43 minutes
    #expect(Array(rows[june + 1][3...8]) == ["A1村", "TA镇", "48", "5", "4", "0:43"])
    #expect(rows[june + 2][0] == "合计" && rows[june + 2][5] == "48")
  }

  @Test func `ledgers are filled in with date, source, destination and quantity`() throws {
    let incoming = try rows("film 收", of: "ledgers-zh.xlsx")
    #expect(try row(incoming, beginning: ["4月10日", "A2村"])[3...4] == ["1号 D1场", "0.5"])
    // two stops on two days
    #expect(incoming.filter { $0[3] == "1号 D1场" }.count == 4)
    let outgoing = try rows("straw 运", of: "ledgers-zh.xlsx")
    #expect(Array(try row(outgoing, beginning: ["6月", "1号 D1场"])[2...4]) == ["中心", "", "200"])
    #expect(Array(try row(outgoing, beginning: ["7月", "中心"])[2...4]) == ["电厂", "能源化", "152.8"])
  }

  @Test func `a ledger of full loads says that what each weighs is left open`() throws {
    let straw = try rows("straw 收", of: "ledgers-zh.xlsx")
    #expect(straw.contains { $0[0].contains("计划数量栏空着") })
    let film = try rows("film 收", of: "ledgers-zh.xlsx")
    #expect(film.contains { $0[0].contains("来源、去向和计划数量已按规划填好") })
  }

  @Test func `dates that no cell has room for are told by their weekdays`() throws {
    let network = try HandDistrict.network()
    var plan = HandedPlan.plan(network)
    // every Thursday and Friday from 2 January 2025 on: 104 days
    let days = (0..<52).flatMap { [2 + 7 * $0, 3 + 7 * $0] }
    plan.transport.rounds[0].days = days
    plan.transport.rounds[0].vehicleNumbers = days.map { _ in 1 }
    let index = PlanIndex(network: network, plan: plan)
    let edition = Edition(network: network, plan: plan, run: HandedPlan.run, index: index, language: .chinese)
    let stop = plan.transport.rounds[0].stops[0].village
    let village = try #require(network.villageIndex(stop))
    let stream = try #require(network.streamIndex(plan.transport.rounds[0].streams[0]))
    #expect(edition.visitDates(village: village, stream: stream) == "全年 104 次，星期四、星期五；日期见巡回收运单")
  }

  @Test func `a text that no cell can hold is a fault and not a hole`() {
    let long = Sheet.Section(rows: [Sheet.Row(cells: [.text(String(repeating: "a", count: 40_000))])])
    let sheet = Sheet(name: "s", title: "t", lead: [], columns: [Sheet.Column("a", 10)], sections: [long])
    #expect(throws: DocumentFault.self) {
      try WorkbookWriter.bytes(of: [sheet], document: "x", title: "t", font: "Arial", footer: ("", "", ""))
    }
  }

  @Test func `vehicle types whose codes differ in a stroke have folders of their own`() throws {
    var draft = HandDistrict.draft
    let position = try #require(draft.vehicles.firstIndex { $0.id.code == "van" })
    let van = draft.vehicles[position]
    func named(_ code: String) -> Vehicle {
      Vehicle(
        id: ID(code), name: van.name, streams: van.streams, payload: van.payload, bodyVolume: van.bodyVolume,
        count: van.count, dayCost: van.dayCost, kilometreCost: van.kilometreCost, speed: van.speed,
        loadingPerTonne: van.loadingPerTonne, unloadingPerTonne: van.unloadingPerTonne, stopTime: van.stopTime,
        shift: van.shift, isSealed: van.isSealed, fuelMillilitresPerKilometre: van.fuelMillilitresPerKilometre,
        co2eGramsPerKilometre: van.co2eGramsPerKilometre, confidence: van.confidence, source: van.source, place: nil)
    }
    draft.vehicles += [named("A/1"), named("A_1")]
    let network = try Network(draft)
    var plan = HandedPlan.plan(network)
    plan.transport.vehicleDays = ["A/1", "A_1"].map { code in
      var day = plan.transport.vehicleDays[0]
      day.vehicle = ID(code)
      return day
    }
    let index = PlanIndex(network: network, plan: plan)
    let edition = Edition(network: network, plan: plan, run: HandedPlan.run, index: index, language: .chinese)
    #expect(edition.routeFiles().map(\.path) == ["gpx/A_1-1/2025-04-10.gpx", "gpx/A_1~2-1/2025-04-10.gpx"])
  }

  @Test func `names that a workbook refuses are made fit and unique`() throws {
    let column = Sheet.Column("a", 10)
    let sheets = ["a/b:c", "A-B-C", String(repeating: "长", count: 40)].map {
      Sheet(name: $0, title: "t", lead: [], columns: [column], sections: [])
    }
    let bytes = try WorkbookWriter.bytes(of: sheets, document: "x", title: "t", font: "Arial", footer: ("", "", ""))
    #expect(
      ReadBack.names(of: bytes, as: "a.xlsx", driver: "XLSX")
        == ["a-b-c", "A-B-C 2", String(repeating: "长", count: 27)])
  }
}
