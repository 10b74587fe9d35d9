internal import Computation
internal import Synchronization

/// Searches the rounds of many tasks at once.
enum RoundSearches {
  /// Rounds per task, in the order of the tasks, the same for any number of threads: each task has its own random
  /// numbers.
  static func rounds(
    _ tasks: [RoundTask], effort: Int, seed: UInt64, threads: Int, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
  ) -> [[[Int]]] {
    let done = Mutex(0)
    return each(of: tasks.count, threads: threads) { index in
      let rounds = RoundSearch.rounds(
        tasks[index], effort: effort, seed: seed &+ UInt64(index) &* 0x9E37_79B9, isCancelled: isCancelled)
      done.withLock { done in
        done += 1
        progress(done, tasks.count)
      }
      return rounds
    }
  }
}
