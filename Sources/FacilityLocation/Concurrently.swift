import Dispatch
import Synchronization

/// The results of `count` computations that share nothing, in their order, whatever the number of threads.
func concurrently<Value: Sendable>(
  _ count: Int, threads: Int, _ compute: @Sendable (Int) -> Value
) -> [Value] {
  guard threads > 1, count > 1 else { return (0..<count).map(compute) }
  let results = Mutex([Value?](repeating: nil, count: count))
  let next = Mutex(0)
  withoutActuallyEscaping(compute) { compute in
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < count else { return }
        let value = compute(index)
        results.withLock { $0[index] = value }
      }
    }
  }
  return results.withLock { $0.compactMap(\.self) }
}
