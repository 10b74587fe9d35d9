import Foundation
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

@Suite struct DrawingTests {
  private let projection = MapProjection([
    Coordinate(longitude: 116.0, latitude: 36.0), Coordinate(longitude: 116.1, latitude: 36.1),
  ])

  @Test func `north is up, east is right, and everything lies within the drawing`() {
    let southWest = projection.point(Coordinate(longitude: 116.0, latitude: 36.0))
    let northEast = projection.point(Coordinate(longitude: 116.1, latitude: 36.1))
    #expect(northEast.x > southWest.x && northEast.y < southWest.y)
    for point in [southWest, northEast] {
      #expect((0...MapProjection.width).contains(point.x) && (0...projection.height).contains(point.y))
    }
  }

  @Test func `the map has one scale in both directions`() {
    // 0.1° of latitude is 11.096 km; of longitude at 36.05° that times cos 36.05° = 0.80850, 8.971 km
    let southWest = projection.point(Coordinate(longitude: 116.0, latitude: 36.0))
    let northEast = projection.point(Coordinate(longitude: 116.1, latitude: 36.1))
    #expect(abs((southWest.y - northEast.y) / projection.unitsPerMetre - 11_096) < 1)
    #expect(abs((northEast.x - southWest.x) / projection.unitsPerMetre - 8_971) < 1)
  }

  @Test func `the scale bar is a round distance that takes at most a quarter of the width`() {
    // 724 units for 11.096 km: 180 units are 2.76 km, so the bar shows 2 km
    #expect(projection.scaleBar.kilometres == "2")
    #expect(abs(projection.scaleBar.length - 2000 * projection.unitsPerMetre) < 1e-9)
  }

  @Test func `a single place can be drawn`() {
    let one = MapProjection([Coordinate(longitude: 116, latitude: 36)])
    #expect(one.point(Coordinate(longitude: 116, latitude: 36)).x.isFinite)
    #expect(one.height.isFinite)
  }

  @Test func `the axis of a chart ends at a round number`() {
    #expect(YearChart(periodCount: 12, greatest: 0).ceiling == 1)
    #expect(YearChart(periodCount: 12, greatest: 31).ceiling == 40)
    #expect(YearChart(periodCount: 12, greatest: 21).ceiling == 30)
    #expect(YearChart(periodCount: 12, greatest: 100).ceiling == 100)
    #expect(YearChart(periodCount: 12, greatest: 101).ceiling == 200)
  }

  @Test func `bars stand on zero and reach their value`() {
    let chart = YearChart(periodCount: 36, greatest: 100)
    #expect(chart.y(0) > chart.y(50) && chart.y(50) > chart.y(100))
    #expect(abs(chart.y(50) * 2 - chart.y(0) - chart.y(100)) < 1e-9)
  }

  @Test func `text and attributes are escaped, and empty shapes close themselves`() {
    var text = ""
    tag("g", ["class": "a\"b"]) {
      "<&>'\u{1}"
      tag("line")
    }.write(to: &text)
    #expect(text == "<g class=\"a&quot;b\">&lt;&amp;&gt;&#39;<line/></g>\n")
  }

  @Test func `zones are drawn below all else, with what must be kept from them, and explained`() throws {
    func zone(_ code: String, setback: Int) -> Zone {
      Zone(
        id: ID(code), name: LocalizedName(zh: "\(code)号", en: "No. \(code)"), kind: .river, setback: .metres(setback),
        rule: "keep <off>", source: "§5", streams: [], spares: [], place: nil)
    }
    let at = GridMetric.point
    var draft = HandDistrict.draft
    draft.zones = [
      DrawnZone(zone: zone("1", setback: 500), parts: [.line([at(0, 1), at(12, 1)])]),
      DrawnZone(zone: zone("2", setback: 0), parts: [.area([[at(4, 2), at(6, 2), at(6, 4), at(4, 2)]])]),
      // far outside the drawing
      DrawnZone(zone: zone("3", setback: 10), parts: [.point(at(90, 90))]),
    ]
    let network = try Network(draft)
    let page = Report.html(network: network, plan: HandPlan.plan(network), run: HandPlan.run)
    #expect(WellFormedness(page).faults == [])
    // in each of two languages two zones, one with a band, and the same two in the legend
    func count(_ text: String) -> Int { page.components(separatedBy: text).count - 1 }
    #expect(count("<g class=\"zone\">") == 4)
    #expect(count("class=\"setback\"") == 4)
    #expect(count("河道：1号\n须退让 500 米\nkeep &lt;off&gt;（§5）") == 1)
    #expect(count("No. 2 (river)\nno site may stand in it\nkeep &lt;off&gt; (§5)") == 1)
    #expect(!page.contains("No. 3"))
    let map = try #require(page.range(of: "<g class=\"zones\">"))
    let links = try #require(page.range(of: "<g class=\"stream s1\">"))
    #expect(map.lowerBound < links.lowerBound)
    #expect(count("不得设场的范围及须退让的距离") == 1)
    let plain = try HandDistrict.network()
    #expect(!Report.html(network: plain, plan: HandPlan.plan(plain), run: HandPlan.run).contains("class=\"zones\""))
  }

  @Test func `the map draws ways along roads where they are known, and says so`() throws {
    let network = try HandDistrict.network()
    let plan = HandPlan.plan(network)
    let one = try #require(plan.siting.assignments.first)
    let (village, depot) = (
      try #require(network.villageIndex(one.village)), try #require(network.depotIndex(one.depot))
    )
    let ends = [network.villages[village].position, network.depots[depot].position]
    let bend = Coordinate(longitude: ends[0].longitude + 0.02, latitude: ends[0].latitude + 0.02)
    var ways = DrawnWays(tolerance: .metres(10))
    ways.set([ends[0], bend, ends[1]], from: one.village.code, to: one.depot.code)
    func links(_ page: String) -> [Int] {
      page.matches(of: /class="link[^"]*" d="([^"]*)"/).map { $0.output.1.count { "ML".contains($0) } }
    }
    let straight = Report.html(network: network, plan: plan, run: HandPlan.run, language: .english)
    #expect(links(straight).isEmpty)
    #expect(straight.contains("Lines are straight; distances are by road."))
    let drawn = Report.html(network: network, plan: plan, run: HandPlan.run, ways: ways, language: .english)
    #expect(!links(drawn).isEmpty && links(drawn).allSatisfy { $0 == 3 })
    #expect(drawn.contains("Lines follow the roads") && !drawn.contains("Lines are straight"))
  }
}
