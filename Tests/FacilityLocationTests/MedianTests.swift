import Computation
import Foundation
import Testing

@testable import FacilityLocation

@Suite struct MedianTests {
  /// Points on a line at 0, 1, 2, 10, 11.
  private static let line = [0, 1, 2, 10, 11]

  private func problem(_ places: [Int], medians: Int) -> MedianProblem {
    MedianProblem(
      pointCount: places.count, medianCount: medians,
      distances: places.flatMap { a in places.map { Int32(abs(a - $0)) } })
  }

  /// A random graph's distances: a few near, many far, often equal.
  private func random(_ points: Int, medians: Int, seed: UInt64) -> MedianProblem {
    var numbers = SeededNumbers(seed: seed)
    var graph = EdgeGraph(pointCount: points)
    for point in 1..<points {
      graph.join(point, numbers.below(point), length: Int32(1 + numbers.below(20)))
    }
    for _ in 0..<points {
      graph.join(
        numbers.below(points), numbers.below(points), length: Int32(1 + numbers.below(20)))
    }
    return MedianProblem(
      pointCount: points, medianCount: medians,
      distances: (0..<points).flatMap { graph.shortestPaths(from: $0).map { Int32($0 ?? 0) } })
  }

  private func leastByEnumeration(_ problem: MedianProblem) -> Int {
    (0..<(1 << problem.pointCount)).reduce(Int.max) { least, set in
      guard set.nonzeroBitCount == problem.medianCount else { return least }
      return min(least, problem.value(of: (0..<problem.pointCount).filter { set & (1 << $0) != 0 }))
    }
  }

  @Test func `two medians on a line stand amid the two clusters`() {
    // 0 1 2 go to 1 (1 + 0 + 1), 10 and 11 to either (1): 3 in all
    let result = MedianSearch(problem(Self.line, medians: 2)).run(threads: 1) { false }
    #expect(result.value == 3)
    #expect(result.bound == 3)
    #expect(result.medians.first == 1)
  }

  @Test func `one median, and as many as there are points, are found too`() {
    // the middle point 2 is nearest to all: 2 + 1 + 0 + 8 + 9
    #expect(MedianSearch(problem(Self.line, medians: 1)).run(threads: 1) { false }.value == 20)
    #expect(MedianSearch(problem(Self.line, medians: 5)).run(threads: 1) { false }.value == 0)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `the search agrees with trying every set of medians`(seed: UInt64) {
    let problem = random(11, medians: 1 + Int(seed % 5), seed: seed)
    let result = MedianSearch(problem).run(threads: 1) { false }
    #expect(result.value == leastByEnumeration(problem))
    #expect(result.bound == result.value)
    #expect(problem.value(of: result.medians) == result.value)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `an interchange is worth what it was priced at`(seed: UInt64) {
    let problem = random(25, medians: 4, seed: seed)
    var plan = MedianInterchange(problem, medians: [0, 1, 2, 3])
    for candidate in 4..<25 {
      guard let move = plan.best(for: candidate) else { continue }
      plan.apply(move)
      #expect(plan.value == problem.value(of: plan.medians))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no price whatever puts the bound above the least value`(seed: UInt64) {
    let problem = random(10, medians: 3, seed: seed)
    let least = leastByEnumeration(problem)
    let relaxation = MedianRelaxation(problem, keeping: Array(0..<10))
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<50 {
      let prices = (0..<10).map { _ in Int64(numbers.below(40 * 1024)) }
      let answer = relaxation.solve(scaledPrices: prices, states: Array(repeating: .free, count: 10))
      #expect(answer.wholeBound <= least)
    }
  }

  @Test func `a bound that leaves out what the medians cost is caught`() {
    // The prices alone, without the worth of the medians opened at them, claim 5 × 20 where 20 is the best there is.
    let problem = problem(Self.line, medians: 1)
    let relaxation = MedianRelaxation(problem, keeping: Array(0..<5))
    let prices = [Int64](repeating: 20 * MedianRelaxation.scale, count: 5)
    let honest = relaxation.solve(scaledPrices: prices, states: Array(repeating: .free, count: 5))
    #expect(honest.wholeBound == 20)
    let broken = honest.scaledBound - honest.scaledWorth[honest.medians[0]]
    #expect(!LocationOutcome.isSound(value: 20, bound: Double(broken) / 1024))
    #expect(LocationOutcome.isSound(value: 20, bound: Double(honest.wholeBound)))
  }

  @Test func `threads change nothing`() {
    let problem = random(60, medians: 6, seed: 5)
    let one = MedianSearch(problem).run(threads: 1) { false }
    #expect(one == MedianSearch(problem).run(threads: 3) { false })
  }

  @Test func `the last of two equal edges counts and ways go through other points`() throws {
    // 1–2 is first 9, then 4; 2–3 is 1: the way from 1 to 3 is 5
    let problem = try PMedianFile.read("3 3 1\n1 2 9\n2 3 1\n2 1 4\n", file: "graph")
    #expect(problem.distances == [0, 4, 5, 4, 0, 1, 5, 1, 0])
    #expect(LocationFormat.detect("3 3 1\n1 2 9\n2 3 1\n2 1 4\n", file: "graph") == .pMedian)
  }

  @Test(arguments: [
    ("3 1 1\n1 4 2\n", 2 as Int?, "the second point of edge 1"), ("3 1 4\n1 2 2\n", 1, "the number of medians"),
    ("3 1 1\n1 2 2\n", nil, "no edges lead from point 1 to point 3"), ("2 1 1\n1 2 2.5\n", 2, "the length of edge 1"),
  ])
  func `a faulty graph is told with its line`(text: String, line: Int?, message: String) {
    #expect {
      _ = try PMedianFile.read(text, file: "graph")
    } throws: { error in
      guard let fault = error as? InstanceFault else { return false }
      return fault.line == line && fault.message.contains(message)
    }
  }

  private static let published = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/bench/pmedian/orlib").standardizedFileURL

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: published.path), "the published files are not beside the project"),
    arguments: [("pmed1.txt", 5819), ("pmed3.txt", 4250)])
  func `published graphs are proven at their known optimum`(name: String, optimum: Int) throws {
    let text = try String(contentsOf: Self.published.appending(path: name), encoding: .utf8)
    let result = MedianSearch(try PMedianFile.read(text, file: name)).run(threads: 2) { false }
    #expect(result.value == optimum)
    #expect(result.bound == optimum)
  }
}
