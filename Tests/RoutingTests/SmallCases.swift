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
  func `the search comes within a twentieth of the best of all ways to part six visits among two kinds of trucks`(
    seed: Int
  ) throws {
    let task = RandomTask.task(visits: 6, seed: UInt64(seed), isSymmetric: seed.isMultiple(of: 2))
    let rounds = RoundSearch.rounds(task, effort: 500, seed: 1, isCancelled: { false })
    let best = try #require(leastPartition(feasibleRounds(task), visits: 6))
    let price = try #require(RoundSearch.price(rounds, task))
    #expect(best <= price && price <= best * 21 / 20)
  }

  @Test(.enabled(if: glpsol != nil, "glpsol (package glpk-utils) is not installed"), arguments: [21, 22, 23])
  func `rounds.mod finds an optimum that the search comes within a twentieth of for seven visits`(seed: Int) throws {
    let task = RandomTask.task(visits: 7, seed: UInt64(seed))
    let rounds = RoundSearch.rounds(task, effort: 500, seed: 1, isCancelled: { false })
    let optimum = try optimum(of: data(feasibleRounds(task), visits: 7))
    let price = try #require(RoundSearch.price(rounds, task).map(Double.init))
    #expect(optimum <= price && price <= optimum * 1.05)
  }

  @Test(arguments: 1...8)
  func `no limit lies above the kilometre cost of the best rounds`(seed: Int) throws {
    let task = RandomTask.task(visits: 6, seed: UInt64(seed), isSymmetric: seed.isMultiple(of: 2))
    let limit = RoundBound.limit(
      task, ways: RoundBound.ways(task), loads: Array(task.mass.dropFirst()), volumes: Array(task.volume.dropFirst()))
    let least = try #require(leastPartition(kilometreCosts(task), visits: 6))
    #expect(limit > 0)
    #expect(limit <= least)
  }

  /// Every set of visits with the cost of its best order, `nil` where no truck can serve it.
  private func feasibleRounds(_ task: RoundTask) -> [Int?] {
    best(task) { task.price(of: $0) }
  }

  /// The same with the kilometre cost of the cheapest truck that can drive it.
  private func kilometreCosts(_ task: RoundTask) -> [Int?] {
    best(task) { order in
      let metres = zip([0] + order, order + [0]).reduce(0) { $0 + task.distance($1.0, $1.1) }
      let kilograms = order.reduce(0) { $0 + task.mass[$1] }
      let litres = order.reduce(0) { $0 + task.volume[$1] }
      return task.trucks.filter {
        $0.fits(metres: metres, kilograms: kilograms, litres: litres, stops: order.count)
      }.map { $0.metreCost * metres }.min()
    }
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
