import Foundation
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Reports

@Suite struct LiveMapTests {
  private static let script =
    "!function(t){t.version=\"1.9.9\";if(1<2&&3>2)t.L={}}(this);\n//# sourceMappingURL=leaflet.js.map"
  private static let style =
    ".leaflet-container>a{color:red;background:url(images/layers.png)}.lvml{behavior:url(#default#VML)}"

  let network: Network
  let plan: Plan
  let library: MapLibrary

  init() throws {
    network = try HandDistrict.network()
    plan = HandPlan.plan(network)
    library = try #require(MapLibrary(script: Self.script, style: Self.style, sha256: "abc"))
  }

  @Test func `a library tells its version and loses what would make a browser fetch files`() {
    #expect(library.version == "1.9.9")
    #expect(!library.script.contains("sourceMappingURL") && library.script.contains("1<2&&3>2"))
    #expect(library.style == ".leaflet-container>a{color:red;background:none}.lvml{behavior:none}")
  }

  @Test(arguments: [
    ("t.version=\"1.9.9\"</script><script>", ".leaflet-container{}"),
    ("t.version=\"1.9.9\"/* ]]> */", ".leaflet-container{}"),
    ("t.version=\"1.9.9\"", ".leaflet-container{}</style><b>"),
    ("t.version=\"1.9.9\"", "@import 'x';.leaflet-container{}"),
    ("no version at all", ".leaflet-container{}"),
    ("t.version=\"1.9.9\"", "body{}"),
  ])
  func `texts that are not Leaflet or could leave their place in the page are not taken`(script: String, style: String)
  {
    #expect(MapLibrary(script: script, style: style, sha256: "") == nil)
  }

  private func page(_ languages: [Language] = Language.allCases) -> String {
    Report.html(network: network, plan: plan, run: HandPlan.run, languages: languages, library: library)
  }

  @Test func `the page with a map that can be moved is well-formed, holds the drawing too, and loads nothing`() {
    let page = page()
    #expect(WellFormedness(page).faults == [])
    #expect(page.contains("<svg class=\"map\"") && page.contains("class=\"live\""))
    for forbidden in ["http:", "https:", "src=", "url(", "@import", "<link", "fetch(", "XMLHttpRequest"] {
      #expect(!page.contains(forbidden), "found \(forbidden)")
    }
    // with the library the page says by what its map is drawn, without it that it is not
    #expect(page.contains("Leaflet 1.9.9 (SHA-256 abc)"))
    #expect(Report.html(network: network, plan: plan, run: HandPlan.run).contains("Leaflet was not installed"))
    #expect(page == self.page())
  }

  @Test func `a page in one language has no word of the other in its map`() {
    let chinese = page([.english]).unicodeScalars.filter { (0x3000...0x9FFF).contains($0.value) }
    #expect(String(String.UnicodeScalarView(chinese)) == "")
  }

  private func json(_ mark: String) throws -> [String: Any] {
    let page = page([.english])
    let start = try #require(page.firstRange(of: "<script type=\"application/json\" \(mark)>")).upperBound
    let end = try #require(page[start...].firstRange(of: "</script>")).lowerBound
    return try #require(try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8)) as? [String: Any])
  }

  @Test func `the map's figures are the plan's`() throws {
    let figures = try json("id=\"map-data\"")
    let villages = try #require(figures["villages"] as? [[Int]])
    #expect(villages.count == network.villages.count)
    // millionths of a degree, latitude first
    let first = network.villages[0]
    #expect(villages[0][0] == Int((first.position.latitude * 1e6).rounded()))
    #expect(villages[0][1] == Int((first.position.longitude * 1e6).rounded()))
    let streams = try #require(figures["streams"] as? [[String: Any]])
    for (stream, shown) in zip(network.streams, streams) {
      let links = try #require(shown["links"] as? [[Int]])
      let drawn = links.map { network.villages[$0[0]].id.code + ">" + network.depots[$0[1]].id.code }
      let planned = plan.siting.assignments.filter { $0.stream == stream.id }.map {
        $0.village.code + ">" + $0.depot.code
      }
      #expect(drawn.sorted() == planned.sorted())
      #expect((shown["stations"] as? [[Int]])?.count == plan.siting.stations.filter { $0.stream == stream.id }.count)
    }
    let words = try json("class=\"map-words\"")
    #expect((words["villages"] as? [String])?.count == network.villages.count)
    #expect((words["depots"] as? [String])?.count == network.depots.count)
  }

  @Test func `ways along roads are drawn where they are known, each once`() throws {
    let one = try #require(plan.siting.assignments.first)
    let village = try #require(network.villageIndex(one.village))
    let depot = try #require(network.depotIndex(one.depot))
    let (from, to) = (network.villages[village].position, network.depots[depot].position)
    let bend = Coordinate(longitude: from.longitude, latitude: to.latitude)
    var ways = DrawnWays(tolerance: .zero)
    ways.set([from, bend, to], from: one.village.code, to: one.depot.code)
    let page = Report.html(
      network: network, plan: plan, run: HandPlan.run, ways: ways, languages: [.english], library: library)
    #expect(WellFormedness(page).faults == [])
    let count = plan.siting.assignments.filter { $0.village == one.village && $0.depot == one.depot }.count
    // the drawing has a way for each stream, the data hold it once
    #expect(page.components(separatedBy: " way\" d=\"M").count - 1 == count)
    let latitude = Int((bend.latitude * 1e6).rounded())
    let longitude = Int((bend.longitude * 1e6).rounded())
    #expect(page.components(separatedBy: "[\(latitude),\(longitude)]").count - 1 == 1)
    let plain = Report.html(network: network, plan: plan, run: HandPlan.run, languages: [.english], library: library)
    #expect(!plain.contains(" way\""))
  }

  @Test func `names cannot leave the data of the map`() throws {
    var draft = HandDistrict.draft
    let first = draft.villages[0]
    let name = "</script><b>\"\\&\n\u{2028}"
    draft.villages[0] = Village(
      id: first.id, name: LocalizedName(zh: name, en: name), township: first.township, position: first.position,
      positionConfidence: first.positionConfidence, figures: first.figures, place: nil)
    let network = try Network(draft)
    let page = Report.html(network: network, plan: HandPlan.plan(network), run: HandPlan.run, library: library)
    #expect(WellFormedness(page).faults == [])
    #expect(!page.contains("<b>"))
    var text = ""
    PageData.text(name).write(to: &text)
    #expect(text == "\"\\u003c/script\\u003e\\u003cb\\u003e\\\"\\\\\\u0026\\n\\u2028\"")
    let read = try JSONSerialization.jsonObject(with: Data("[\(text)]".utf8)) as? [String]
    #expect(read == [name])
  }
}
