import Flows
import Foundation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// The programme in Swift against its reference text, `Models/flows.mod`.
struct FlowMathProgTests {
  static let model = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Models/flows.mod").path
  static let glpsol = ["/usr/bin/glpsol", "/usr/local/bin/glpsol", "/opt/homebrew/bin/glpsol"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: glpsol != nil, "glpsol (package glpk-utils) is not installed"), arguments: [1, 5])
  func `glpsol finds the optimum of flows.mod that the Swift builder has`(seed: UInt64) throws {
    let network = try FixtureDistrict(villages: 9, townships: 2, depots: 3, seed: seed).network()
    let distances = RoadDistances(fixture: network)
    let siting = NearestSiting(network, distances).plan
    let plan = try #require(
      try FlowEngine.plan(network: network, distances: distances, siting: siting, solver: GLPK()).planned)
    let text = try FlowMathProg.dataText(network: network, distances: distances, siting: siting)
    let optimum = try optimum(of: text)
    // the plan's value is in fen, rounded up; glpsol prints CNY with ten digits
    #expect(abs(Double(plan.quality.value) / 100 - optimum) <= 0.02 + abs(optimum) * 1e-7)
  }

  /// What glpsol prints as the optimum, CNY.
  private func optimum(of data: String) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(path: "flows-\(UUID().uuidString).dat")
    try data.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.glpsol))
    process.arguments = ["-m", Self.model, "-d", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("optimum ") }, "\(text)")
    return try #require(Double(line.dropFirst("optimum ".count)))
  }
}
