import Foundation
import HTTPTypes
import PlanStore
import Testing

@testable import GleanerWeb

@Suite struct PlanningTests {
  @Test func `a changed value becomes a scenario that extends its base and names the item`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("planner")
      let page = try await browser.get("/scenarios/two")
      #expect(page.text.contains("targets.straw-2025.share_percent"))
      let fields = [
        ("form_token", browser.formToken(in: page)), ("folder", "two-90"), ("title", "秸秆 90 %"),
        ("targets.straw-2025.share_percent", "90"), ("streams.straw.service_radius_km", "10.0"),
        ("depots[D1].state", "required"),
      ]
      let sent = try await browser.post("/scenarios/two/variants", fields)
      #expect(sent.status == 303 && sent.location == "/scenarios/two-90")
      let text = try String(contentsOf: trial.root.appending(path: "two-90/scenario.yaml"), encoding: .utf8)
      // the radius was left as it was
      #expect(
        text == """
          gleaner: 1
          extends: ../two
          name: { zh: "秸秆 90 %", en: "秸秆 90 %" }
          items:
            - set: "targets.straw-2025.share_percent"
              to: "90"
            - set: "depots[D1].state"
              to: "required"

          """)
      #expect(try await browser.get("/scenarios/two-90").text.contains("targets.straw-2025.share_percent"))
    }
  }

  @Test func `a scenario with a fault is not kept, and the page says what is wrong`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("planner")
      let token = browser.formToken(in: try await browser.get("/scenarios/two"))
      func send(_ folder: String, _ share: String) async throws -> Browser.Page {
        try await browser.post(
          "/scenarios/two/variants",
          [
            ("form_token", token), ("folder", folder), ("title", "t"), ("targets.straw-2025.share_percent", share),
          ])
      }
      let wrong = try await send("wide", "180")
      #expect(wrong.status == 422 && wrong.text.contains("180"))
      for folder in ["../outside", "plans", "Upper", "", ".hidden", "two"] where folder != "plans" {
        #expect([409, 422].contains(try await send(folder, "90").status), "\(folder)")
      }
      #expect(try await send("other", "ninety").status == 422)
      let names = try FileManager.default.contentsOfDirectory(atPath: trial.root.path)
      #expect(Set(names).isSuperset(of: ["two", "plans"]) && !names.contains { $0.contains("wide") })
    }
  }

  @Test func `a run goes through the queue to a plan that can be read, audited and downloaded`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("planner")
      let token = browser.formToken(in: try await browser.get("/scenarios"))
      let sent = try await browser.post(
        "/runs", [("form_token", token), ("scenario", "two"), ("effort", "10")])
      #expect(sent.location == "/runs/1")
      // the events end when the run is over
      let events = try await browser.get("/runs/1/events")
      #expect(events.text.contains("event: over"))
      let plan = try #require(try await trial.store.run(1)?.plan)
      #expect(try await browser.get("/plans/\(plan)").text.contains("met"))
      #expect(
        try await browser.get("/plans/\(plan)/report").headers[.contentSecurityPolicy]?.contains("sandbox") == true)
      let audit = try await browser.get("/plans/\(plan)/verification").text
      #expect(audit.contains("Passed:") && audit.contains("is the one that was registered"))
      let bundle = try await browser.get("/plans/\(plan)/bundle.zip")
      #expect(bundle.headers[.contentDisposition] == "attachment; filename=\"plan-\(plan).zip\"")
      let both = try await browser.get("/comparison?old=1&new=\(plan)")
      #expect(both.status == 200)
      let record = try #require(try await trial.store.plan(plan))
      let made = try FileManager.default.contentsOfDirectory(
        atPath: trial.root.appending(path: ".gleaner-web").path)
      #expect(made.contains { $0.hasPrefix("comparison-") && $0.contains(record.fingerprint.prefix(24)) })
    }
  }

  @Test func `a bundle that was changed fails its audit and is put before nobody`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    let file = trial.root.appending(path: "plans/made/plan.json")
    var text = try String(contentsOf: file, encoding: .utf8)
    text = text.replacing("\"isIncomplete\" : false", with: "\"isIncomplete\" : true ")
    try text.write(to: file, atomically: true, encoding: .utf8)
    try await trial.test { browser in
      try await browser.signIn("planner")
      let audit = try await browser.get("/plans/\(plan)/verification").text
      #expect(audit.contains("The audit could not be made.") && audit.contains("plan.json"))
      let token = browser.formToken(in: try await browser.get("/scenarios"))
      let sent = try await browser.post("/plans/\(plan)/circulate", [("form_token", token)])
      #expect(sent.status == 409)
    }
  }

  @Test func `an accepted objection is a station that the new plan does not use for the village`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    let south = try await trial.store.accounts().first { $0.name == "south" }!
    try await trial.store.record(
      [Statement(village: TwoTownships.southVillage, stream: "straw", kind: .objected, reason: "bridge")], plan: plan,
      township: TwoTownships.south, by: south, at: WebTrial.now)
    try await trial.test { browser in
      try await browser.signIn("planner")
      let token = browser.formToken(in: try await browser.get("/answers"))
      #expect(try await browser.post("/plans/\(plan)/revision", [("form_token", token)]).status == 409)
      _ = try await browser.post("/answers/1/decision", [("form_token", token), ("kind", "accepted")])
      #expect(try await browser.get("/answers").text.contains("Plan anew with the accepted objections (1)"))
      let sent = try await browser.post("/plans/\(plan)/revision", [("form_token", token)])
      #expect(sent.location == "/runs/1")
      _ = try await browser.get("/runs/1/events")
      let text = try String(contentsOf: trial.root.appending(path: "two-r\(plan)/scenario.yaml"), encoding: .utf8)
      #expect(text.contains("locks[\(TwoTownships.southVillage)/straw/D1].kind"))
      // the only other station within 10 km is the North Yard, 9 km away
      let revised = try #require(try await trial.store.run(1)?.plan)
      let lines = try await browser.get("/api/v1/plans/\(revised)/assignments.geojson").text
      #expect(lines.contains(#""depot":"D2","mass_kg":"#))
      let straw = try #require(
        lines.firstMatch(of: /"depot":"(D.)"[^}]*"road_m":(\d+),"stream":"straw","village":"990001001201"/))
      #expect(straw.1 == "D2" && straw.2 == "9000")
      // one village had to move and no other was allowed to
      #expect(try await trial.store.run(1)?.departure == Departure(plan: plan, moves: 1))
      let page = try await browser.get("/plans/\(revised)").text
      #expect(page.contains("1 villages move, of at most 1") && page.contains("South Yard"))
      #expect(page.contains("/comparison?old=\(plan)&amp;new=\(revised)"))
    }
  }

  @Test func `a planner accepts or declines an objection once, and the township reads why`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    let south = try await trial.store.accounts().first { $0.name == "south" }!
    try await trial.store.record(
      [Statement(village: TwoTownships.southVillage, stream: "straw", kind: .objected, reason: "bridge")], plan: plan,
      township: TwoTownships.south, by: south, at: WebTrial.now)
    try await trial.test { browser in
      try await browser.signIn("planner")
      let page = try await browser.get("/answers")
      #expect(page.text.contains("bridge") && page.text.contains("South Village"))
      let token = browser.formToken(in: page)
      func decide(_ kind: String, _ note: String) async throws -> Int {
        try await browser.post(
          "/answers/1/decision", [("form_token", token), ("kind", kind), ("note", note)]
        ).status
      }
      #expect(try await decide("declined", "") == 422)
      #expect(try await decide("declined", "the bridge is mended in May") == 303)
      #expect(try await decide("accepted", "") == 409)
      browser.cookies = [:]
      try await browser.signIn("south")
      #expect(try await browser.get("/township/history").text.contains("the bridge is mended in May"))
    }
  }
}
