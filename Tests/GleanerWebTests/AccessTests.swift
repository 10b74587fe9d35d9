import HTTPTypes
import Hummingbird
import PlanStore
import Testing

@testable import GleanerWeb

/// Every route with every role.
@Suite struct AccessTests {
  /// A path of the route that leads somewhere: plan 1, run 1 and answer 1 exist, and the village is the south's.
  private static func path(of route: Route) -> String {
    route.path.replacing(":plan", with: "1").replacing(":run", with: "1").replacing(":answer", with: "1")
      .replacing(":village", with: TwoTownships.southVillage).replacing(":scenario", with: "two")
      .replacing(":code", with: "en")
  }

  /// Who is refused where, asked of the server and held against the table of rights that stands here by itself.
  private static let rights: [(prefix: String, roles: Set<Role>)] = [
    ("/township", [.official]), ("/api/v1/township", [.official]), ("/scenarios", [.planner]), ("/runs", [.planner]),
    ("/plans/:plan/circulate", [.planner]), ("/plans/:plan/revision", [.planner]),
    ("/answers/:answer/decision", [.planner]),
    ("/api/v1/scenarios", [.planner]), ("/api/v1/runs", [.planner]), ("/api/v1/plans/:plan/circulate", [.planner]),
    ("/api/v1/plans/:plan/revision", [.planner]), ("/api/v1/answers/:answer/decision", [.planner]),
    ("/api/v1/comparison", [.planner, .auditor]), ("/api/v1/log", [.planner, .auditor]),
    ("/plans", [.planner, .auditor]), ("/comparison", [.planner, .auditor]), ("/answers", [.planner, .auditor]),
    ("/log", [.planner, .auditor]), ("/api/v1/plans", [.planner, .auditor]),
    ("/sign-out", [.planner, .auditor, .official]), ("/api/v1/session", [.planner, .auditor, .official]),
  ]
  private static let forEverybody = [
    "/", "/health", "/assets/style.css", "/assets/page.js", "/language/:code", "/sign-in", "/api/v1/openapi.json",
  ]

  @Test func `each route lets in the roles that this table gives it and nobody else`() {
    for route in Routes.all {
      // to sign in one need not be signed in
      let isSigningIn = route.method == .post && route.path == "/api/v1/session"
      if Self.forEverybody.contains(route.path) || isSigningIn {
        #expect(route.roles == nil, "\(route.path)")
      } else {
        #expect(route.roles == Self.rights.first { route.path.hasPrefix($0.prefix) }?.roles, "\(route.path)")
      }
    }
  }

  @Test func `whoever is not signed in is led to the sign-in or told 401, on every route`() async throws {
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      for route in Routes.all where route.roles != nil {
        let page =
          route.method == .get
          ? try await browser.get(Self.path(of: route)) : try await browser.post(Self.path(of: route), [])
        if route.isForPrograms {
          #expect(page.status == 401, "\(route.path)")
        } else {
          #expect(page.status == 303 && page.location == "/sign-in", "\(route.path)")
        }
      }
    }
  }

  @Test(arguments: ["planner", "south", "auditor"])
  func `a role that a route does not name gets 403 and changes nothing`(name: String) async throws {
    let (trial, _) = try await WebTrial.circulated()
    let role: Role = name == "south" ? .official : name == "planner" ? .planner : .auditor
    try await trial.test { browser in
      try await browser.signIn(name)
      let before = try await trial.store.log(limit: 1000)
      for route in Routes.all {
        guard let roles = route.roles, !roles.contains(role) else { continue }
        let path = Self.path(of: route)
        let page = route.method == .get ? try await browser.get(path) : try await browser.post(path, [])
        #expect(page.status == 403, "\(route.method) \(path)")
      }
      #expect(try await trial.store.log(limit: 1000) == before)
    }
  }

  @Test(arguments: ["planner", "south", "auditor"])
  func `every page that a role may read opens without a fault of the server`(name: String) async throws {
    let (trial, _) = try await WebTrial.circulated()
    let role: Role = name == "south" ? .official : name == "planner" ? .planner : .auditor
    let planner = try await trial.store.accounts().first { $0.name == "planner" }!
    let run = try await trial.store.queue(scenario: "two", effort: 10, by: planner, at: WebTrial.now)
    try await trial.store.end(run, as: .cancelled, by: "test", at: WebTrial.now)
    try await trial.test { browser in
      try await browser.signIn(name)
      for route in Routes.all where route.method == .get {
        if let roles = route.roles, !roles.contains(role) { continue }
        let page = try await browser.get(Self.path(of: route))
        // the comparison is asked without plans, the start leads on
        let expected = route.path.hasSuffix("/comparison") ? [422] : [200, 303]
        #expect(expected.contains(page.status), "\(route.path) \(page.text.prefix(300))")
      }
    }
  }

  @Test func `a form without the session's token is refused on every route and changes nothing`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      for (name, role) in [("planner", Role.planner), ("south", .official), ("auditor", .auditor)] {
        browser.cookies = [:]
        try await browser.signIn(name)
        let before = try await trial.store.log(limit: 1000)
        for route in Routes.all where route.method == .post && route.roles?.contains(role) == true {
          for token in ["", String(repeating: "0", count: 64)] {
            let page = try await browser.post(
              Self.path(of: route), [("form_token", token), ("plan", "\(plan)"), ("reason", "x"), ("kind", "accepted")])
            #expect(page.status == 403, "\(route.path)")
          }
        }
        #expect(try await trial.store.log(limit: 1000) == before)
      }
    }
  }

  @Test func `nobody reads or writes a village of another township`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let own = try await browser.get("/township")
      #expect(own.text.contains("South Village") && !own.text.contains("North Village"))
      #expect(try await browser.get("/township/villages/\(TwoTownships.northVillage)").status == 404)
      let token = browser.formToken(in: own)
      for (doing, fields) in [("confirm", []), ("object", [("reason", "x")])] {
        let page = try await browser.post(
          "/township/villages/\(TwoTownships.northVillage)/\(doing)",
          [("form_token", token), ("plan", "\(plan)")] + fields)
        #expect(page.status == 404)
      }
      let sheet = try await browser.get("/township/print")
      #expect(sheet.text.contains("South Village") && !sheet.text.contains("North Village"))
      let api = try await browser.get("/api/v1/township")
      #expect(api.text.contains(TwoTownships.southVillage) && !api.text.contains(TwoTownships.northVillage))
      let sent = try await browser.send(
        "/api/v1/township/answers", .post, [.contentType: "application/json", .init("X-Form-Token")!: token],
        #"{"plan": \#(plan), "village": "\#(TwoTownships.northVillage)", "kind": "confirmed"}"#)
      #expect(sent.status == 404)
      #expect(try await trial.store.answers(plan: nil, township: nil).isEmpty)
    }
  }
}
