import Foundation
import HTTPTypes
import PlanStore
import Testing

@testable import GleanerWeb

/// What becomes of objections.
@Suite struct RevisionTests {
  /// A site on which the south objected to its straw going to South Yard (D1); its plan and a planner's browser.
  private func objected(
    _ body: @escaping @Sendable (WebTrial, Int, Browser, String) async throws -> Void
  ) async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await say(.objected, "bridge", trial, plan)
    try await trial.test { browser in
      try await browser.signIn("planner")
      try await body(trial, plan, browser, browser.formToken(in: try await browser.get("/answers")))
    }
  }

  private func say(_ kind: Answer.Kind, _ reason: String, _ trial: WebTrial, _ plan: Int) async throws {
    let south = try await trial.store.accounts().first { $0.name == "south" }!
    try await trial.store.record(
      [Statement(village: TwoTownships.southVillage, stream: "straw", kind: kind, reason: reason)], plan: plan,
      township: TwoTownships.south, by: south, at: WebTrial.now)
  }

  @Test func `an objection that its village took back is neither offered nor decided on nor built in`() async throws {
    try await objected { trial, plan, browser, token in
      let fields = [("form_token", token), ("kind", "accepted"), ("remedy", "elsewhere")]
      #expect(try await browser.post("/answers/1/decision", fields).status == 303)
      try await self.say(.confirmed, "", trial, plan)
      let page = try await browser.get("/answers").text
      #expect(!page.contains("/answers/1/decision") && page.contains("answered again: 1"))
      #expect(try await browser.post("/plans/\(plan)/revision", [("form_token", token)]).status == 409)
      // a new objection is decided on by itself, and can be taken back before that
      try await self.say(.objected, "flood", trial, plan)
      #expect(try await browser.get("/answers").text.contains("/answers/3/decision"))
      try await self.say(.confirmed, "", trial, plan)
      #expect(try await browser.post("/answers/3/decision", fields).status == 409)
    }
  }

  @Test func `an accepted objection becomes a lock to the station that the planner names`() async throws {
    try await objected { trial, plan, browser, token in
      #expect(try await browser.get("/answers").text.contains("the village goes to North Yard"))
      let fields = [("form_token", token), ("kind", "accepted"), ("remedy", "station:D2")]
      #expect(try await browser.post("/answers/1/decision", fields).status == 303)
      _ = try await browser.post("/plans/\(plan)/revision", [("form_token", token), ("more", "2")])
      let text = try String(contentsOf: trial.root.appending(path: "two-r\(plan)/scenario.yaml"), encoding: .utf8)
      #expect(
        text.contains(
          "set: \"locks[\(TwoTownships.southVillage)/straw/D2].kind\"\n    to: \"locked\""))
      // the village itself and two more
      #expect(try await trial.store.run(1)?.departure == Departure(plan: plan, moves: 3))
    }
  }

  @Test func `an accepted objection becomes a forbidden site, for which the villages that it served may move`()
    async throws
  {
    try await objected { trial, plan, browser, token in
      let fields = [("form_token", token), ("kind", "accepted"), ("remedy", "closed:D1")]
      #expect(try await browser.post("/answers/1/decision", fields).status == 303)
      let record = try #require(try await trial.store.plan(plan))
      let shelved = try await trial.site.shelf.plan(record)
      let answers = try await trial.store.answers(plan: plan, township: nil)
      let order = PlanRevisionOrder(StandingObjections(answers, in: shelved.network).accepted, in: shelved)
      #expect(order.items == [ScenarioItem(path: "depots[D1].state", value: "forbidden")])
      // South Yard serves the southern village, the first, alone
      #expect(order.moving == [0])
      // each township must have a station, and the south has no other site: the page says so and queues nothing
      let page = try await browser.post("/plans/\(plan)/revision", [("form_token", token)])
      #expect(page.status == 409 && page.text.contains("South Town") || page.text.contains("990001001"))
      #expect(try await trial.store.runs(limit: 1).isEmpty)
    }
  }

  @Test(arguments: ["station:D1", "closed:D2", "closed:D9", "station:", "burn"])
  func `a way to meet an objection that was not offered is refused`(remedy: String) async throws {
    try await objected { _, _, browser, token in
      let fields = [("form_token", token), ("kind", "accepted"), ("remedy", remedy)]
      let page = try await browser.post("/answers/1/decision", fields)
      #expect(page.status == 422)
    }
  }

  @Test func `a plan whose bundle is not the one that was registered is put before nobody`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try TwoTownships.copyBundle(to: trial.root.appending(path: "plans/other"))
    let plan = try await trial.store.addPlan(
      scenario: "two", folder: "other", fingerprint: String(repeating: "a", count: 64), by: "test", at: WebTrial.now)
    try await trial.test { browser in
      try await browser.signIn("planner")
      let token = browser.formToken(in: try await browser.get("/scenarios"))
      #expect(try await browser.post("/plans/\(plan)/circulate", [("form_token", token)]).status == 409)
      #expect(try await browser.get("/plans/\(plan)").status == 409)
    }
  }

  @Test func `a run without a plan says why in the reader's language`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    let folder = trial.root.appending(path: "broken")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "gleaner: 1\nextends: ../two\nitems:\n  - set: targets.none.share_percent\n    to: 5\n".write(
      to: folder.appending(path: "scenario.yaml"), atomically: true, encoding: .utf8)
    try await trial.test { browser in
      try await browser.signIn("planner")
      let token = browser.formToken(in: try await browser.get("/scenarios"))
      _ = try await browser.post("/runs", [("form_token", token), ("scenario", "broken"), ("effort", "10")])
      _ = try await browser.get("/runs/1/events")
      let run = try #require(try await trial.store.run(1))
      #expect(run.state == .failed && run.message.zh != run.message.en)
      #expect(try await browser.get("/runs/1").text.contains("scenario.yaml"))
    }
  }

  @Test func `progress is read in both languages and other lines are left alone`() {
    #expect(
      PlanningWords.progress(#"{"en":"siting stations 12 %","zh":"站点选址 12 %"}"#)
        == Message(zh: "站点选址 12 %", en: "siting stations 12 %"))
    #expect(PlanningWords.progress("warning: no road") == nil)
  }
}
