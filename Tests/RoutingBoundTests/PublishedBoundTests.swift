import Foundation
import GLPKSolver
import Testing

@testable import Routing

/// Published problems beside the project; their optima are from CVRPLIB.
struct PublishedBoundTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/bench/cvrp/A").path
  static let isThere = FileManager.default.fileExists(atPath: folder)

  @Test(
    .enabled(if: isThere, "the published problems are not beside the project"),
    arguments: [("A-n32-k5", 784), ("A-n36-k5", 799)])
  func `Augerat's problems are bounded within one per cent of their optimum`(name: String, optimum: Int) throws {
    let file = "\(PublishedBoundTests.folder)/\(name).vrp"
    let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    let bound = RoundsBound.bound(of: try PublishedInstance.read(text, file: file).problem, with: GLPK())
    #expect(bound.cost <= optimum)
    #expect(bound.cost * 100 >= optimum * 99)
    #expect(bound.end == .converged)
  }
}
