import Foundation
import Glibc
import Quantities
import Testing
import WasteNetwork

@testable import ScenarioFiles

/// Answers like a routing server: places lie on one road, their longitude in degrees being its kilometres; odd latitudes
/// are an island.
private struct StubServer {
  /// Greatest number of places in one question.
  let greatest: Int

  func reply(to address: String) -> String {
    let parts = address.split(separator: "?")
    let points = parts[0].split(separator: "/").last.map { $0.split(separator: ";") } ?? []
    guard points.count <= greatest else { return #"{"code":"TooBig","message":"Too many table coordinates"}"# }
    var query: [String: [Int]] = [:]
    for pair in parts[1].split(separator: "&") {
      let sides = pair.split(separator: "=")
      query[String(sides[0])] = sides[1].split(separator: ";").compactMap { Int($0) }
    }
    let positions = points.map { $0.split(separator: ",").compactMap { Double($0) } }
    func waypoints(_ numbers: [Int]) -> String {
      numbers.map { _ in #"{"distance":10.4,"location":[0,0],"name":""}"# }.joined(separator: ",")
    }
    let (sources, targets) = (query["sources"] ?? [], query["destinations"] ?? [])
    let rows = sources.map { from in
      targets.map { to -> String in
        guard positions[from][1] == positions[to][1] else { return "null" }
        return "\(abs(positions[from][0] - positions[to][0]) * 1000)"
      }.joined(separator: ",")
    }
    return """
      {"code":"Ok","distances":[\(rows.map { "[\($0)]" }.joined(separator: ","))],
       "sources":[\(waypoints(sources))],"destinations":[\(waypoints(targets))]}
      """
  }
}

/// Counts questions.
private final class Counter {
  var value = 0
}

struct TableServiceTests {
  private let places = (0..<120).map { index in
    RoadPlace(
      code: "P\(index)", position: Coordinate(longitude: Double(index), latitude: index % 10 == 7 ? 1 : 0))
  }

  @Test(arguments: [100, 30, 2])
  func `a table is asked for in batches and smaller ones where the server wants`(greatest: Int) throws {
    let count = Counter()
    let service = TableService(address: "http://stub/", profile: "driving") { address throws(TableService.Failure) in
      count.value += 1
      return Array(StubServer(greatest: greatest).reply(to: address).utf8)
    }
    let few = Array(places.prefix(greatest == 2 ? 6 : 120))
    let answer = try service.answer(for: few, where: { abs($0 - $1) <= 40 })
    #expect(answer.places.count == few.count)
    #expect(answer.server == "http://stub")
    for row in answer.rows {
      #expect(row.to == few.indices.filter { $0 != row.from && abs($0 - row.from) <= 40 })
      for (to, metres) in zip(row.to, row.metres) {
        // a kilometre a degree, and twice 10.4 m to the roads; null between the island and the rest
        let isJoined = (to % 10 == 7) == (row.from % 10 == 7)
        #expect(metres == (isJoined ? abs(to - row.from) * 1000 + 21 : nil))
      }
    }
    #expect(answer.rows.count == few.count)
    if greatest == 100 {
      // 50, 50 and 20 places to a side: nine batches, of which those of the first and the last 20 are not needed
      // where they lie more than 40 apart, 0…49 and 100…119
      #expect(count.value == 7)
    }
  }

  @Test func `what a server refuses or answers amiss is told`() throws {
    func failure(_ text: String) -> String? {
      let service = TableService(address: "http://stub", profile: "lorry") { _ throws(TableService.Failure) in
        Array(text.utf8)
      }
      do {
        _ = try service.answer(for: Array(places.prefix(2)), where: { _, _ in true })
        return nil
      } catch {
        return error.description
      }
    }
    #expect(
      failure(#"{"code":"InvalidQuery","message":"Query string malformed"}"#)
        == "the routing server http://stub refused: InvalidQuery, Query string malformed; check its address and the "
        + "profile ‘lorry’, and that its map covers the district")
    #expect(
      failure(#"{"code":"Ok","durations":[[0,1],[1,0]]}"#)
        == "the routing server http://stub gives no table of distances; it must know annotations=distance")
    #expect(failure("<html>")?.hasPrefix("the routing server http://stub answers with something else") == true)
  }

  @Test func `a server is asked over the wire`() throws {
    let server = try WireServer()
    defer { server.stop() }
    let service = TableService(
      RoadServer(
        address: server.address, profile: "driving", answerPath: "", answer: nil, place: Place(file: "scenario.yaml")))
    let answer = try service.answer(for: Array(places.prefix(9)), where: { _, _ in true })
    #expect(answer.rows[0].metres[0] == 1_021)
    #expect(answer.rows[0].metres[6] == nil)
    #expect(throws: TableService.Failure.self) {
      try TableService(address: "\(server.address)/refuse", profile: "driving", fetch: WebFile.read).answer(
        for: Array(places.prefix(2)), where: { _, _ in true })
    }
  }

  @Test func `a server that is not there is told with its address`() throws {
    do {
      // port 9 is that of the discard service, which nobody runs
      _ = try WebFile.read("http://127.0.0.1:9/table/v1/driving/0,0;1,1")
      Issue.record("somebody answers on port 9")
    } catch {
      #expect(error.description.hasPrefix("http://127.0.0.1:9 cannot be reached: "))
    }
  }
}

/// A table service in Python on a port of its own, for the length of a test.
private final class WireServer {
  let address: String
  private let process = Process()

  private static let program = """
    import http.server, json, sys
    class Table(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path.startswith("/refuse"):
                self.reply(400, {"code": "InvalidUrl"}); return
            path, query = self.path.split("?")
            points = [tuple(map(float, p.split(","))) for p in path.split("/")[-1].split(";")]
            query = dict(p.split("=") for p in query.split("&"))
            pick = lambda key: [points[int(n)] for n in query[key].split(";")]
            far = lambda a, b: abs(a[0] - b[0]) * 1000 if a[1] == b[1] else None
            snap = [{"distance": 10.4}]
            self.reply(200, {"code": "Ok", "distances": [[far(a, b) for b in pick("destinations")] for a in pick("sources")],
                "sources": snap * len(pick("sources")), "destinations": snap * len(pick("destinations"))})
        def reply(self, code, content):
            body = json.dumps(content).encode()
            self.send_response(code); self.send_header("Content-Length", str(len(body))); self.end_headers()
            self.wfile.write(body)
        def log_message(self, *_): pass
    server = http.server.HTTPServer(("127.0.0.1", 0), Table)
    print(server.server_port, flush=True)
    server.serve_forever()
    """

  init() throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", WireServer.program]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    address = "http://127.0.0.1:\(port.filter(\.isNumber))"
  }

  /// Ends the server at once: a child of the tests may keep softer signals from itself.
  func stop() { kill(process.processIdentifier, SIGKILL) }
}
