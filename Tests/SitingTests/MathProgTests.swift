import Computation
import Foundation
import GLPKSolver
import LinearProgramming
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

@testable import Siting

/// Runs `glpsol` on `Models/siting.mod`.
private enum Glpsol {
  static let path = ["/usr/bin/glpsol", "/usr/local/bin/glpsol"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  static let isInstalled = path != nil
  static let reason: Comment = "glpsol is not installed (apt install glpk-utils)"

  /// The model beside the sources of this package.
  private static var model: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Models/siting.mod").path
  }

  /// The objective that the model prints, in yuan or tonnes.
  static func objective(of data: String, relaxed: Bool = false) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(path: "siting-\(UUID().uuidString).dat")
    try data.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = (relaxed ? ["--nomip"] : []) + ["-m", model, "-d", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let line = output.split(separator: "\n").last { $0.hasPrefix("objective ") }
    return try #require(line.flatMap { Double($0.dropFirst("objective ".count)) }, "\(output)")
  }
}

@Suite(.enabled(if: Glpsol.isInstalled, Glpsol.reason)) struct MathProgTests {
  @Test(arguments: 1...3) func `the MathProg model has the same optimum`(seed: Int) throws {
    let problem = try randomProblem(
      villages: 4, streams: [.straw, .film], splits: false, prices: seed == 2, seed: seed)
    let optimum = try #require(try optimum(problem)) / 100
    let other = try Glpsol.objective(of: SitingMathProg.dataText(problem))
    #expect(abs(optimum - other) <= 1e-5 * optimum)
  }

  @Test(arguments: [0, 2]) func `the MathProg model has the same optimum where few villages may move`(
    limit: Int
  ) throws {
    let problem = try randomProblem(villages: 4, streams: [.manure, .film], splits: false, seed: 2)
    // all film went to the farthest depot, all manure nowhere
    let hands = problem.items.filter { $0.stream == 1 && !$0.arcs.isEmpty }.map { item in
      AcceptedPlan.Hand(
        village: problem.network.villages[item.village].id, stream: problem.network.streams[1].id,
        depots: [problem.network.depots[problem.arcs[item.arcs.upperBound - 1].depot].id])
    }
    let accepted = AcceptedPlan(
      fingerprint: "", limit: limit + 3, streams: problem.network.streams.map(\.id), hands: hands)
    let question = problem.departing(from: accepted)
    let optimum = try #require(try optimum(question)) / 100
    let other = try Glpsol.objective(of: SitingMathProg.dataText(question))
    #expect(abs(optimum - other) <= 1e-5 * optimum)
  }

  @Test(arguments: 1...4) func `the MathProg model has the same relaxation`(seed: Int) throws {
    let problem = try randomProblem(villages: 15, depots: 5, splits: seed % 2 == 0, prices: seed > 2, seed: seed)
    let relaxation = try SitingRelaxation.solve(SitingProgramme(problem, linking: .onDemand), with: GLPK())
    let objective = try #require(relaxation.objective)
    let other = try Glpsol.objective(of: SitingMathProg.dataText(problem), relaxed: true)
    #expect(abs(objective - other) <= 1e-6 * objective)
  }

  @Test(arguments: [false, true]) func `a fixed plan has the cost that the engine states`(splits: Bool) throws {
    let problem = try randomProblem(villages: 10, depots: 4, splits: splits, prices: true, seed: 4)
    let plan = try plan(problem, work: 1)
    let other = try Glpsol.objective(of: SitingMathProg.dataText(problem, fixing: plan), relaxed: false)
    // shipments and parts of split villages are rounded to the nearest fen and kilogram
    #expect(abs(Double(plan.cost.total.fen) / 100 - other) <= 1e-6 * other + 0.5)
  }

  @Test func `with a budget the MathProg model collects as much`() throws {
    let problem = try PaperDistrict(
      tonnes: [100, 100, 100], yards: [.init(code: "D1", rent: 100)], kilometres: [[1], [2], [9]],
      objective: .greatestCoverage(budget: .yuan(600), keepsTargets: false)
    ).problem()
    #expect(try Glpsol.objective(of: SitingMathProg.dataText(problem)) == 200)
  }

  @Test(arguments: [1, 2]) func `with second stations the MathProg model has the same optimum`(seed: Int) throws {
    let problem = try backedProblem(villages: 4, splits: seed == 2, seed: seed)
    let optimum = try #require(try optimum(problem)) / 100
    #expect(abs(optimum - (try Glpsol.objective(of: SitingMathProg.dataText(problem)))) <= 1e-5 * optimum)
  }

  @Test(arguments: [false, true]) func `the MathProg model has the same least greatest distance`(splits: Bool) throws {
    let problem = try backedProblem(
      villages: 4, splits: splits, objective: .leastGreatestDistance(budget: .yuan(3_000_000)), seed: 3)
    let plan = try plan(problem, work: 1)
    let other = try Glpsol.objective(of: SitingMathProg.dataText(problem))
    #expect(abs(Double(plan.quality.value) / 1000 - other) <= 1e-4)
    let reckoned = try Glpsol.objective(of: SitingMathProg.dataText(problem, fixing: plan))
    #expect(abs(Double(plan.quality.value) / 1000 - reckoned) <= 1e-4)
  }
}
