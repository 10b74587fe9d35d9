import HTTPTypes
import PlanStore
import Testing

@testable import GleanerWeb

/// Pages that are kept, and the ground under the maps.
@Suite struct PageCacheTests {
  @Test func `two officials of a township read the same page with their own names and form tokens`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.account("south <2>", .official, township: TwoTownships.south)
    try await trial.test { browser in
      try await browser.signIn("south")
      let first = try await browser.get("/township")
      let again = try await browser.get("/township")
      let other = Browser(client: browser.client)
      try await other.signIn("south <2>")
      let second = try await other.get("/township")
      #expect(first.text == again.text)
      #expect(first.text.contains("<span>south</span>") && second.text.contains("<span>south &lt;2&gt;</span>"))
      let tokens = (browser.formToken(in: first), browser.formToken(in: second))
      #expect(tokens.0.count == 64 && tokens.1.count == 64 && tokens.0 != tokens.1)
      #expect(!second.text.contains(tokens.0))
      // apart from name and token the pages are the same
      let plain = { (text: String, token: String) in text.replacing(token, with: "") }
      #expect(
        plain(first.text, tokens.0).replacing("<span>south</span>", with: "")
          == plain(second.text, tokens.1).replacing("<span>south &lt;2&gt;</span>", with: ""))
    }
  }

  @Test func `what the planner decides shows on a page that was kept`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let page = "/township/villages/\(TwoTownships.southVillage)"
      let token = browser.formToken(in: try await browser.get(page))
      _ = try await browser.post(
        page + "/object", [("form_token", token), ("plan", "\(plan)"), ("reason", "bridge")])
      #expect(!(try await browser.get(page).text.contains("in May")))
      let planner = try await trial.store.accounts().first { $0.name == "planner" }!
      try await trial.store.decide(1, .declined, remedy: nil, note: "in May", by: planner, at: WebTrial.now)
      #expect(try await browser.get(page).text.contains("in May"))
    }
  }

  @Test func `a map's tiles lie where Web Mercator puts them`() throws {
    let tiles = try #require(MapTiles(template: "https://tiles.example:8443/{z}/{x}/{y}.png", credit: "Example"))
    #expect(tiles.origin == "https://tiles.example:8443")
    // the equator is half way down, and 85.0511287798° the northern edge, as the scheme's authors publish it
    #expect(abs(MapTiles.row(0) - 0.5) < 1e-12 && abs(MapTiles.row(85.0511287798)) < 1e-9)
    #expect(abs(MapTiles.latitude(MapTiles.row(35.5)) - 35.5) < 1e-9)
  }

  @Test(arguments: [
    "https://tiles.example/{z}/{x}.png", "javascript:{z}{x}{y}", "https://a.example/{z}/{x}/{y}; script-src *",
    "//tiles.example/{z}/{x}/{y}", "https://u:p@tiles.example/{z}/{x}/{y}", "https:///{z}/{x}/{y}",
    "https://tiles.example/{z}/{x}/{y}'", "https://a%3Bscript-src%20*/{z}/{x}/{y}",
  ])
  func `an address that is no address of tiles is refused`(template: String) {
    #expect(MapTiles(template: template, credit: "x") == nil)
  }

  @Test func `only where tiles are named do pages ask another host, and the policy names that host alone`() async throws
  {
    let tiles = MapTiles(template: "https://tiles.example/{z}/{x}/{y}.png", credit: "Example & Co")
    let (trial, _) = try await WebTrial.circulated(tiles: tiles)
    try await trial.test { browser in
      try await browser.signIn("south")
      let page = try await browser.get("/township")
      // South Village at 116° E lies in column (116 + 180) / 360 · 2^z
      let found = try #require(page.text.firstMatch(of: /href="https:\/\/tiles.example\/(\d+)\/(\d+)\/\d+.png"/))
      let columns = 1 << (Int(found.1) ?? 0)
      #expect(abs((Int(found.2) ?? 0) - Int(296.0 / 360 * Double(columns))) <= 3)
      #expect(page.text.contains("Background: Example &amp; Co"))
      #expect(page.headers[.contentSecurityPolicy]?.contains("img-src 'self' https://tiles.example;") == true)
    }
  }
}
