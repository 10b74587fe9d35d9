import Foundation
import HTTPTypes
import Hummingbird
import PlanStore
import Testing

@testable import GleanerWeb

/// The interface for programs and what goes out as files.
@Suite struct InterfaceTests {
  @Test func `the description names every route for programs with its method, and no other`() throws {
    let document = try #require(try JSONSerialization.jsonObject(with: Data(OpenAPI.text.utf8)) as? [String: Any])
    let paths = try #require(document["paths"] as? [String: [String: Any]])
    let described = Set(paths.flatMap { path, methods in methods.keys.map { "\($0) \(path)" } })
    let served = Set(
      Routes.all.filter(\.isForPrograms).map {
        "\($0.method.rawValue.lowercased()) \($0.path.replacing(/:([a-z]+)/) { "{\($0.1)}" })"
      })
    #expect(described == served)
  }

  @Test func `what the server answers has a status and a content type that the description lists`() async throws {
    let document = try #require(try JSONSerialization.jsonObject(with: Data(OpenAPI.text.utf8)) as? [String: Any])
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    // status and content types, by path, as plain text
    let listed = paths.mapValues { methods in
      methods.mapValues { operation in
        (operation["responses"] as? [String: [String: Any]] ?? [:]).mapValues {
          Array(($0["content"] as? [String: Any] ?? [:]).keys)
        }
      }
    }
    let (trial, _) = try await WebTrial.circulated()
    try await trial.test { browser in
      for name in ["nobody", "planner", "south"] {
        browser.cookies = [:]
        if name != "nobody" { try await browser.signIn(name) }
        let session = try await browser.get("/api/v1/session").text
        let token = session.firstMatch(of: /"form_token":"([0-9a-f]{64})"/).map { String($0.1) } ?? ""
        // signing out would end the round
        for (path, methods) in listed.sorted(by: { $0.key < $1.key }) where path != "/api/v1/session/end" {
          for plan in ["1", "99", "0x1"] {
            for method in methods.keys {
              let asked = path.replacing(/\{[a-z]+\}/) { _ in plan }
              let page =
                method == "get"
                ? try await browser.get(asked)
                : try await browser.send(
                  asked, .post, [.contentType: "application/json", .init("X-Form-Token")!: token],
                  "{\"plan\": \"x\"}")
              let types = methods[method]?["\(page.status)"]
              #expect(types?.contains(page.headers[.contentType] ?? "") == true, "\(name) \(asked): \(page.status)")
            }
          }
        }
      }
    }
  }

  @Test func `an answer sent by a program counts like one given on the page`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let session = try await browser.get("/api/v1/session").text
      let token = try #require(session.firstMatch(of: /"form_token":"([0-9a-f]{64})"/)).1
      func send(_ text: String, _ token: Substring) async throws -> Int {
        try await browser.send(
          "/api/v1/township/answers", .post,
          [.contentType: "application/json", .init("X-Form-Token")!: String(token)], text
        ).status
      }
      let village = TwoTownships.southVillage
      let objection = #"{"plan": \#(plan), "village": "\#(village)", "stream": "straw", "kind": "objected""#
      #expect(try await send(objection + "}", token) == 422)
      #expect(try await send(objection + #", "reason": "桥断了"}"#, "0") == 403)
      #expect(try await send(objection + #", "reason": "桥断了"}"#, token) == 201)
      #expect(try await send("not JSON", token) == 422)
      #expect(try await trial.store.answers(plan: plan, township: TwoTownships.south).map(\.reason) == ["桥断了"])
      let township = try await browser.get("/api/v1/township").text
      #expect(township.contains("\"road_m\":3000") && township.contains("桥断了"))
    }
  }

  @Test func `a program signs in, plans, decides and plans anew as a planner does on the pages`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    let south = try await trial.store.accounts().first { $0.name == "south" }!
    try await trial.store.record(
      [Statement(village: TwoTownships.southVillage, stream: "straw", kind: .objected, reason: "bridge")], plan: plan,
      township: TwoTownships.south, by: south, at: WebTrial.now)
    try await trial.test { browser in
      func post(_ path: String, _ text: String, _ token: String = "") async throws -> Browser.Page {
        try await browser.send(
          "/api/v1" + path, .post, [.contentType: "application/json", .init("X-Form-Token")!: token], text)
      }
      let wrong = try await post("/session", #"{"account": "planner", "password": "no"}"#)
      #expect(wrong.status == 401)
      let begun = try await post("/session", #"{"account": "planner", "password": "\#(WebTrial.password)"}"#)
      #expect(begun.status == 201)
      let token = try #require(begun.text.firstMatch(of: /"form_token":"([0-9a-f]{64})"/)).1
      let shown = try await browser.get("/api/v1/scenarios/two").text
      #expect(shown.contains(#""path":"targets.straw-2025.share_percent""#))
      let variant = try await post(
        "/scenarios/two/variants",
        #"{"folder": "two-90", "name": "90", "values": {"targets.straw-2025.share_percent": "90"}}"#, String(token))
      #expect(variant.status == 201 && variant.text == #"{"scenario":"two-90"}"#)
      let decided = try await post(
        "/answers/1/decision", #"{"kind": "accepted", "remedy": "station:D2"}"#, String(token))
      #expect(decided.status == 201 && decided.text.contains(#""remedy":"station:D2""#))
      let run = try await post("/plans/\(plan)/revision", #"{"further": 1}"#, String(token))
      #expect(run.status == 201 && run.text.contains(#""moves":2"#))
      _ = try await browser.get("/runs/1/events")
      let revised = try #require(try await trial.store.run(1)?.plan)
      let detail = try await browser.get("/api/v1/plans/\(revised)").text
      #expect(detail.contains(#""limit":2"#) && detail.contains(#""cause":"locked""#))
      #expect(try await browser.get("/api/v1/comparison?old=\(plan)&new=\(revised)").status == 200)
      #expect(try await browser.get("/api/v1/plans/\(revised)/verification").text.contains("\"passed\":true"))
      #expect(try await post("/session/end", "", String(token)).status == 200)
      #expect(try await browser.get("/api/v1/runs").status == 401)
    }
  }

  @Test func `a program confirms the whole township at once, and what a form could send is refused`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("south")
      let session = try await browser.get("/api/v1/session").text
      let token = String(try #require(session.firstMatch(of: /"form_token":"([0-9a-f]{64})"/)).1)
      let text = #"{"plan": \#(plan), "kind": "confirmed"}"#
      for (type, status) in [("text/plain", 415), ("application/json", 201)] {
        let page = try await browser.send(
          "/api/v1/township/answers", .post, [.contentType: type, .init("X-Form-Token")!: token], text)
        #expect(page.status == status)
      }
      #expect(try await trial.store.answers(plan: plan, township: nil).map(\.village) == [TwoTownships.southVillage])
      #expect(try await browser.get("/api/v1/township/answers").text.contains("\"kind\":\"confirmed\""))
    }
  }

  @Test func `stations are points and assignments lines in degrees of WGS 84`() async throws {
    let (trial, plan) = try await WebTrial.circulated()
    try await trial.test { browser in
      try await browser.signIn("auditor")
      let stations = try await browser.get("/api/v1/plans/\(plan)/stations.geojson")
      #expect(stations.headers[.contentType] == "application/geo+json")
      #expect(stations.text.contains(#""geometry":{"coordinates":[116,36.02],"type":"Point"}"#))
      let lines = try await browser.get("/api/v1/plans/\(plan)/assignments.geojson").text
      #expect(lines.contains(#""geometry":{"coordinates":[[116,36],[116,36.02]],"type":"LineString"}"#))
    }
  }

  @Test func `an archive is laid out as ZIP asks, its checksums those of the published check value`() throws {
    // the check value of CRC-32 in the catalogue of parametrised CRC algorithms
    #expect(Checksum.crc32(of: Array("123456789".utf8)) == 0xCBF4_3926)
    var archive = ZipArchive()
    let bytes = try archive.entry(Array("123456789".utf8), as: "a/村.txt") + archive.directory()
    // local header 30 + name 9 (a / 3 bytes . t x t) + data 9 = 48; directory 46 + 9 = 55; end 22
    #expect(bytes.count == 48 + 55 + 22)
    #expect(Array(bytes[0..<4]) == [0x50, 0x4b, 3, 4])
    #expect(Array(bytes[14..<18]) == [0x26, 0x39, 0xF4, 0xCB])
    #expect(Array(bytes[48..<52]) == [0x50, 0x4b, 1, 2])
    #expect(Array(bytes[103..<107]) == [0x50, 0x4b, 5, 6])
    // one entry, directory of 55 bytes at 48
    #expect(Array(bytes[113..<125]) == [1, 0, 55, 0, 0, 0, 48, 0, 0, 0, 0, 0])
  }

  @Test func `an archive refuses a file more than its format can count`() throws {
    var archive = ZipArchive()
    // the number of files has 16 bits
    for number in 0..<65_535 { _ = try archive.entry([], as: String(number)) }
    #expect(throws: Refusal.tooLarge) { try archive.entry([], as: "one more") }
    var other = ZipArchive()
    // and so has a name's length
    #expect(throws: Refusal.tooLarge) { try other.entry([], as: String(repeating: "x", count: 65_536)) }
  }

  @Test(arguments: [
    (0, "1970-01-01 08:00"), (1_709_164_800, "2024-02-29 08:00"), (1_735_660_799, "2024-12-31 23:59"),
    (1_735_660_800, "2025-01-01 00:00"),
  ])
  func `times are shown in the time of China`(seconds: Int, text: String) {
    #expect(Moment(seconds: seconds).text == text)
  }
}
