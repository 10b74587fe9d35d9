import HTTPTypes
import PlanStore
import Testing

@testable import GleanerWeb

@Suite struct TownshipTests {
  @Test func `an official sees where each stream goes, how far, why and when, in both languages`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let page = try await browser.get("/township")
      // South Village and South Yard lie 0.02 degrees of latitude apart, which the scenario makes 3 km
      #expect(page.text.contains("South Yard, 3.0 km"))
      #expect(page.text.contains("Why: "))
      #expect(page.text.contains("not answered yet"))
      browser.language = "zh"
      let chinese = try await browser.get("/township")
      #expect(chinese.text.contains("南村") && chinese.text.contains("南场") && chinese.text.contains("原因："))
    }
  }

  @Test func `the first page is small and asks nothing of any other host`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let page = try await browser.get("/township")
      let style = try await browser.get("/assets/style.css")
      #expect(page.text.utf8.count + style.text.utf8.count < 150_000)
      #expect(!page.text.contains("http://") && !page.text.contains("https://") && !page.text.contains("<script"))
      #expect(!page.text.contains(" style=") && !page.text.contains("<style"))
    }
  }

  @Test func `a confirmation is recorded with name and time, and the village is marked`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let page = try await browser.get("/township")
      let sent = try await browser.post(
        "/township/villages/\(TwoTownships.southVillage)/confirm",
        [("form_token", browser.formToken(in: page)), ("plan", "\(plan)")])
      #expect(sent.status == 303)
      let answers = try await trial.store.answers(plan: plan, township: TwoTownships.south)
      #expect(answers.map(\.kind) == [.confirmed])
      #expect(answers[0].account == "south" && answers[0].at == WebTrial.now)
      let after = try await browser.get(sent.location)
      #expect(after.text.contains("Recorded.") && after.text.contains("badge good"))
      // 10:00 UTC is 18:00 in China
      #expect(try await browser.get("/township/history").text.contains("2026-11-22 18:00"))
    }
  }

  @Test func `an objection needs a reason, whose every character comes back as it was written`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let token = browser.formToken(in: try await browser.get("/township"))
      let path = "/township/villages/\(TwoTownships.southVillage)/object"
      let fields = [("form_token", token), ("plan", "\(plan)"), ("stream", "straw")]
      #expect(try await browser.post(path, fields + [("reason", "  ")]).status == 422)
      #expect(try await browser.post(path, fields + [("reason", String(repeating: "远", count: 1001))]).status == 422)
      let reason = "<script>alert('1')</script> & \"桥断了\" + 100%"
      #expect(try await browser.post(path, fields + [("reason", reason)]).status == 303)
      #expect(try await trial.store.answers(plan: plan, township: nil).map(\.reason) == [reason])
      let history = try await browser.get("/township/history").text
      #expect(!history.contains("<script>"))
      #expect(history.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;桥断了&quot; + 100%"))
    }
  }

  @Test func `confirming all at once leaves villages alone that have answered`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let page = try await browser.get("/township")
      #expect(page.text.contains("Confirm all villages not answered yet (1)"))
      let fields = [("form_token", browser.formToken(in: page)), ("plan", "\(plan)")]
      #expect(try await browser.post("/township/object", fields + [("reason", "the bridge is down")]).status == 303)
      #expect(try await browser.post("/township/confirm", fields).status == 303)
      #expect(try await trial.store.answers(plan: plan, township: nil).map(\.kind) == [.objected])
    }
  }

  @Test func `an answer to a plan that was replaced meanwhile is not taken for one to the new plan`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let token = browser.formToken(in: try await browser.get("/township"))
      let page = try await browser.post(
        "/township/villages/\(TwoTownships.southVillage)/confirm",
        [("form_token", token), ("plan", "\(plan + 1)")])
      #expect(page.status == 409)
      #expect(try await trial.store.answers(plan: nil, township: nil).isEmpty)
    }
  }

  @Test func `the last word on a stream counts, and one objection marks the village`() {
    func answer(_ id: Int, _ stream: String?, _ kind: Answer.Kind) -> Answer {
      Answer(
        id: id, plan: 1, township: "T", village: "V", stream: stream, kind: kind, reason: "x", account: "a",
        at: WebTrial.now, decision: nil)
    }
    func standing(_ answers: [Answer]) -> VillageStanding {
      VillageStanding(streams: ["straw", "film"], answers: answers)
    }
    #expect(standing([]) == .open)
    #expect(standing([answer(1, "straw", .confirmed)]) == .open)
    #expect(standing([answer(1, nil, .confirmed)]) == .confirmed)
    #expect(standing([answer(1, nil, .confirmed), answer(2, "film", .objected)]) == .objected)
    #expect(standing([answer(1, "film", .objected), answer(2, nil, .confirmed)]) == .confirmed)
  }
}
