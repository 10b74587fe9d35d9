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
        "\($0.method.rawValue.lowercased()) \($0.path.replacing(":plan", with: "{plan}"))"
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
        for (path, methods) in listed {
          for plan in ["1", "99", "0x1"] {
            for method in methods.keys {
              let asked = path.replacing("{plan}", with: plan)
              let page =
                method == "get"
                ? try await browser.get(asked)
                : try await browser.send(asked, .post, [.contentType: "application/json"], "{\"plan\": \"x\"}")
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

  @Test func `an archive is laid out as ZIP asks, its checksums those of the published check value`() {
    // the check value of CRC-32 in the catalogue of parametrised CRC algorithms
    #expect(Checksum.crc32(of: Array("123456789".utf8)) == 0xCBF4_3926)
    var archive = ZipArchive()
    archive.add(Array("123456789".utf8), as: "a/村.txt")
    let bytes = archive.bytes()
    // local header 30 + name 9 (a / 3 bytes . t x t) + data 9 = 48; directory 46 + 9 = 55; end 22
    #expect(bytes.count == 48 + 55 + 22)
    #expect(Array(bytes[0..<4]) == [0x50, 0x4b, 3, 4])
    #expect(Array(bytes[14..<18]) == [0x26, 0x39, 0xF4, 0xCB])
    #expect(Array(bytes[48..<52]) == [0x50, 0x4b, 1, 2])
    #expect(Array(bytes[103..<107]) == [0x50, 0x4b, 5, 6])
    // one entry, directory of 55 bytes at 48
    #expect(Array(bytes[113..<125]) == [1, 0, 55, 0, 0, 0, 48, 0, 0, 0, 0, 0])
  }

  @Test(arguments: [
    (0, "1970-01-01 08:00"), (1_709_164_800, "2024-02-29 08:00"), (1_735_660_799, "2024-12-31 23:59"),
    (1_735_660_800, "2025-01-01 00:00"),
  ])
  func `times are shown in the time of China`(seconds: Int, text: String) {
    #expect(Moment(seconds: seconds).text == text)
  }
}
