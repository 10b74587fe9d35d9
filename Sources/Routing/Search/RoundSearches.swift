internal import Dispatch
internal import Synchronization

/// Searches the rounds of many tasks at once.
enum RoundSearches {
  /// Rounds per task, in the order of the tasks, the same for any number of threads: each task has its own random
  /// numbers.
  static func rounds(
    _ tasks: [RoundTask], effort: Int, seed: UInt64, threads: Int, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
  ) -> [[[Int]]] {
    let results = Mutex((next: 0, done: 0, rounds: [[[Int]]](repeating: [], count: tasks.count)))
    @Sendable func work() {
      while true {
        let index = results.withLock { state in
          defer { state.next += 1 }
          return state.next
        }
        guard index < tasks.count else { return }
        let rounds = RoundSearch.rounds(
          tasks[index], effort: effort, seed: seed &+ UInt64(index) &* 0x9E37_79B9, isCancelled: isCancelled)
        results.withLock { state in
          state.rounds[index] = rounds
          state.done += 1
          progress(state.done, tasks.count)
        }
      }
    }
    if threads <= 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: min(threads, max(1, tasks.count))) { _ in work() }
    }
    return results.withLock { $0.rounds }
  }
}
