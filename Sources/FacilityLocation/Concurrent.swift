import Dispatch
import Synchronization

/// Computes one result for each index on several threads; results stand by index, so that the number of threads
/// changes nothing.
/// - Parameter scratch: makes the storage that one thread uses for all its computations.
func concurrently<Result: Sendable, Scratch>(
  _ count: Int, threads: Int, scratch: @Sendable () -> Scratch, _ work: @Sendable (Int, Scratch) -> Result
) -> [Result] {
  guard threads > 1, count > 1 else {
    let storage = scratch()
    return (0..<count).map { work($0, storage) }
  }
  let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
  let next = Atomic(0)
  withoutActuallyEscaping(work) { work in
    withoutActuallyEscaping(scratch) { scratch in
      DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
        let storage = scratch()
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          let result = work(index, storage)
          results.withLock { $0[index] = result }
        }
      }
    }
  }
  return results.withLock { $0.compactMap(\.self) }
}
