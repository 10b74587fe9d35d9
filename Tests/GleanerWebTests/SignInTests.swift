import HTTPTypes
import PlanStore
import Testing

@testable import GleanerWeb

@Suite struct SignInTests {
  @Test func `each role begins where its work is`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      for (name, start) in [("planner", "/scenarios"), ("south", "/township"), ("auditor", "/plans")] {
        browser.cookies = [:]
        let page = try await browser.signIn(name)
        #expect(page.status == 303 && page.location == start)
        #expect(try await browser.get("/").location == start)
      }
    }
  }

  @Test func `the session's cookie cannot be read by scripts nor sent by other sites`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      let page = try await browser.signIn("planner")
      let cookie = page.headers[values: .setCookie].first { $0.hasPrefix("gleaner-session=") } ?? ""
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"))
      #expect(!cookie.contains("Secure"))
    }
  }

  @Test func `after five wrong passwords even the right one has to wait, and other accounts need not`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      for _ in 0..<5 {
        let page = try await browser.signIn("planner", password: "not the right one")
        #expect(page.status == 401)
      }
      #expect(try await browser.signIn("planner").status == 429)
      #expect(try await browser.signIn("Planner").status == 429)
      #expect(try await browser.signIn("auditor").status == 303)
    }
  }

  @Test func `thirty wrong passwords at the same time are checked five times and no more`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      let form = try await browser.get("/sign-in")
      let token = browser.formToken(in: form)
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<30 {
          let one = Browser(client: browser.client)
          one.cookies = browser.cookies
          group.addTask {
            try await one.post(
              "/sign-in", [("form_token", token), ("name", "planner"), ("password", "not the right one")]
            ).status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.count { $0 == 401 } == 5)
      #expect(statuses.count { $0 == 429 } == 25)
    }
  }

  @Test func `what others guess does not keep an account out of a browser that knows it`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let known = browser.cookies["gleaner-browser"]
      browser.cookies = [:]
      for _ in 0..<5 { try await browser.signIn("south", password: "not the right one") }
      #expect(try await browser.signIn("south").status == 429)
      browser.cookies["gleaner-browser"] = known
      #expect(try await browser.signIn("south").status == 303)
      // of another account the browser knows nothing
      browser.cookies = ["gleaner-browser": known ?? ""]
      for _ in 0..<5 { try await browser.signIn("north", password: "not the right one") }
      #expect(try await browser.signIn("north").status == 429)
    }
  }

  @Test func `a sign-in from another site's form is refused`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      let page = try await browser.post("/sign-in", [("name", "planner"), ("password", WebTrial.password)])
      #expect(page.status == 403)
    }
  }

  @Test func `signing out ends the session on the server`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("planner")
      let page = try await browser.get("/scenarios")
      let kept = browser.cookies
      #expect(try await browser.post("/sign-out", [("form_token", browser.formToken(in: page))]).status == 303)
      browser.cookies = kept
      #expect(try await browser.get("/scenarios").location == "/sign-in")
    }
  }

  @Test func `every answer tells browsers to load nothing from elsewhere, also where there is no page`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      for path in ["/sign-in", "/no/such/page", "/health", "/scenarios", "/assets/style.css"] {
        let headers = try await browser.get(path).headers
        #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true, "\(path)")
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.init("X-Frame-Options")!] == "DENY")
      }
    }
  }

  @Test func `the language switch leads back to a page of this site only`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      #expect(try await browser.get("/language/zh?back=/sign-in").location == "/sign-in")
      #expect(try await browser.get("/sign-in").text.contains("登录"))
      for back in [
        "//evil.example", "https://evil.example", "/%5Cevil.example", "/%09/evil.example", "/\\evil.example",
      ] {
        let location = try await browser.get("/language/en?back=\(back)").location
        #expect(location == "/", "\(back)")
      }
    }
  }

  @Test func `changing the language keeps the page with its query`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("planner")
      let page = try await browser.get("/answers?plan=1")
      let link = try #require(page.text.firstMatch(of: /href="(\/language\/zh\?back=[^"]*)"/)).1
      #expect(link == "/language/zh?back=/answers%3Fplan%3D1")
      #expect(try await browser.get(String(link)).location == "/answers?plan=1")
    }
  }

  @Test func `a body of more than 64 KiB is refused`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let page = try await browser.post(
        "/township/object", [("reason", String(repeating: "x", count: 70_000))])
      #expect(page.status == 413)
    }
  }
}
