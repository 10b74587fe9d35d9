import Computation
import Foundation
import Synchronization
import Testing

@Suite struct ConcurrentTests {
  /// Counts the computations that run at once.
  private final class Gauge: Sendable {
    private let state = Mutex((now: 0, most: 0))

    func run() {
      state.withLock { state in
        state.now += 1
        state.most = max(state.most, state.now)
      }
      Thread.sleep(forTimeInterval: 0.002)
      state.withLock { $0.now -= 1 }
    }

    var most: Int { state.withLock { $0.most } }
  }

  @Test(arguments: [1, 2, 3, 50]) func `results stand in the order of their numbers for any number of threads`(
    threads: Int
  ) {
    #expect(each(of: 40, threads: threads) { $0 * $0 } == (0..<40).map { $0 * $0 })
    #expect(each(of: 0, threads: threads) { $0 } == [])
    let both = together(threads: threads, { 4 }, { "four" })
    #expect(both.0 == 4 && both.1 == "four")
  }

  @Test func `two computations that each ask for two threads keep to the two they were given`() {
    // without the share, the second computation's two and the first's own would be three, or four
    let gauge = Gauge()
    _ = together(
      threads: 2,
      { each(of: 6, threads: 2) { _ in gauge.run() }.count },
      { each(of: 9, threads: 2) { _ in gauge.run() }.count })
    #expect(gauge.most == 2)
  }

  @Test func `a thread that has nothing left to do helps where there is something`() {
    // the first ends at once; from the 30 the second has, two must at some time run side by side
    let gauge = Gauge()
    let both = together(threads: 2, { 0 }, { each(of: 30, threads: 2) { _ in gauge.run() }.count })
    #expect(both.1 == 30 && gauge.most == 2)
  }

  @Test func `work within work within work ends, and on no more threads than asked for`() {
    let gauge = Gauge()
    let sums = each(of: 4, threads: 3) { a in
      each(of: 4, threads: 3) { b in
        each(of: 3, threads: 3) { c in
          gauge.run()
          return 100 * a + 10 * b + c
        }.reduce(0, +)
      }.reduce(0, +)
    }
    // for each a: 12 times 100a, 3 times 10 (0 + 1 + 2 + 3), 4 times (0 + 1 + 2)
    #expect(sums == (0..<4).map { 1200 * $0 + 180 + 12 })
    #expect(gauge.most <= 3)
  }

  private struct Refusal: Error, Equatable { let number: Int }

  @Test(arguments: [1, 2, 5]) func `of several refusals the first by number is thrown`(threads: Int) {
    #expect(throws: Refusal(number: 3)) {
      try each(of: 20, threads: threads) { number throws(Refusal) in
        if number % 7 == 3 { throw Refusal(number: number) }
      }
    }
    #expect(throws: Refusal(number: 2)) {
      try together(
        threads: threads, { () throws(Refusal) in 1 }, { () throws(Refusal) -> Int in throw Refusal(number: 2) })
    }
  }
}
