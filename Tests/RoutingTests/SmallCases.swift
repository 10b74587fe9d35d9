import Computation
import Foundation
import NetworkFixtures
import Testing

@testable import Routing

/// Cases small enough that every feasible round can be listed: `Models/rounds.mod` against the search.
struct SmallCases {
  static let model = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Models/rounds.mod").path
  static let glpsol = ["/usr/bin/glpsol", "/usr/local/bin/glpsol", "/opt/homebrew/bin/glpsol"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(arguments: 1...12)
  func `the search finds the best of all ways to part six visits among two kinds of trucks`(
    seed: Int
  ) throws {
    let task = RandomTask.task(visits: 6, seed: UInt64(seed), isSymmetric: seed.isMultiple(of: 2))
    let best = try #require(leastPartition(feasibleRounds(task), visits: 6))
    let bred = RoundSearch.bred(task, effort: 500, seed: 1, isCancelled: { false })
    #expect(try #require(RoundSearch.price(bred, task)) == best)
    let rounds = RoundSearch.rounds(task, effort: 1, seed: 1, isCancelled: { false })
    #expect(try #require(RoundSearch.price(rounds, task)) == best)
    #expect(rounds.joined().sorted() == Array(1...6))
  }

  @Test(arguments: 1...16)
  func `the search finds the best of all ways to part seven visits among any mixed fleet`(seed: Int) throws {
    let task = RandomTask.task(
      visits: 7, seed: UInt64(100 + seed), isSymmetric: seed.isMultiple(of: 2),
      trucks: RandomTask.mixedFleet(seed: UInt64(seed)))
    let best = try #require(leastPartition(feasibleRounds(task), visits: 7))
    let rounds = RoundSearch.rounds(task, effort: 1, seed: 1, isCancelled: { false })
    #expect(try #require(RoundSearch.price(rounds, task)) == best)
    // breeding alone is not certain to find it, but near
    let bred = RoundSearch.bred(task, effort: 500, seed: 1, isCancelled: { false })
    #expect(try #require(RoundSearch.price(bred, task)) * 100 <= best * 102)
  }

  @Test(.enabled(if: glpsol != nil, "glpsol (package glpk-utils) is not installed"), arguments: 21...26)
  func `rounds.mod and the search find the same optimum for seven visits`(seed: Int) throws {
    let trucks = seed > 23 ? RandomTask.mixedFleet(seed: UInt64(seed)) : RandomTask.trucks
    let task = RandomTask.task(visits: 7, seed: UInt64(seed), trucks: trucks)
    let rounds = RoundSearch.bred(task, effort: 500, seed: 1, isCancelled: { false })
    let optimum = try optimum(of: data(feasibleRounds(task), visits: 7))
    let price = try #require(RoundSearch.price(rounds, task).map(Double.init))
    #expect(price == optimum)
  }

  /// Every set of visits with the cost of its best order, `nil` where no truck can serve it.
  private func feasibleRounds(_ task: RoundTask) -> [Int?] {
    best(task) { task.price(of: $0) }
  }

  private func best(_ task: RoundTask, _ price: ([Int]) -> Int?) -> [Int?] {
    (0..<1 << task.visitCount).map { set in
      let visits = (1...task.visitCount).filter { set & 1 << ($0 - 1) != 0 }
      return visits.isEmpty ? nil : orders(visits).compactMap(price).min()
    }
  }

  private func orders(_ visits: [Int]) -> [[Int]] {
    guard visits.count > 1 else { return [visits] }
    return visits.flatMap { first in orders(visits.filter { $0 != first }).map { [first] + $0 } }
  }

  /// The cheapest partition, set by set: the least cost of a set is that of its best part holding the lowest visit
  /// plus the rest.
  private func leastPartition(_ costs: [Int?], visits: Int) -> Int? {
    var least = [Int?](repeating: nil, count: 1 << visits)
    least[0] = 0
    for set in 1..<1 << visits {
      let lowest = set & -set
      var part = set
      while part > 0 {
        if part & lowest != 0, let cost = costs[part], let rest = least[set ^ part] {
          least[set] = min(least[set] ?? .max, cost + rest)
        }
        part = (part - 1) & set
      }
    }
    return least[1 << visits - 1]
  }

  private func data(_ costs: [Int?], visits: Int) -> String {
    let rounds = costs.indices.filter { costs[$0] != nil }
    var text = "data;\nparam V := \(visits);\nparam R := \(rounds.count);\nparam cost :="
    for (number, set) in rounds.enumerated() { text += "\n  \(number + 1) \(costs[set] ?? 0)" }
    text += ";\n"
    for (number, set) in rounds.enumerated() {
      let members = (1...visits).filter { set & 1 << ($0 - 1) != 0 }.map(String.init).joined(separator: " ")
      text += "set SERVES[\(number + 1)] := \(members);\n"
    }
    return text + "end;\n"
  }

  private func optimum(of data: String) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(path: "rounds-\(UUID().uuidString).dat")
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
