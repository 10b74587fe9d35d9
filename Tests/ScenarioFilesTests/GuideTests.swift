import Foundation
import ScenarioFiles
import Testing
import WasteNetwork

struct GuideTests {
  @Test func `the guide explains every kind of fault in a line of its own`() throws {
    let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/ScenarioFiles/ScenarioFiles.docc/ScenarioFolder.md")
    let lines = try String(contentsOf: guide, encoding: .utf8).split(separator: "\n")
    let missing = FaultKind.allCases.map(\.rawValue).filter { name in
      !lines.contains { $0.hasPrefix("- `\(name)`: ") }
    }
    #expect(missing == [])
    let named = lines.filter { $0.hasPrefix("- `") }.compactMap { $0.split(separator: "`").dropFirst().first }
    #expect(named.filter { FaultKind(rawValue: String($0)) == nil } == [])
  }

  @Test func `faults go to machines and back`() throws {
    var scenario = SmallScenario()
    scenario.replace("East,朱老庄镇", with: "East,朱老庄", in: "villages.csv")
    let faults = try scenario.faults()
    let json = try JSONEncoder().encode(faults)
    #expect(try JSONDecoder().decode([Fault].self, from: json) == faults)
    #expect(String(decoding: json, as: UTF8.self).contains("unknown-township"))
  }

  @Test func `a fingerprint is the SHA-256 of the bytes`() {
    // FIPS 180-2, appendix B.1
    #expect(
      Fingerprint.sha256(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
