import Dispatch
import Synchronization

/// Runs two computations that share nothing, at the same time when there are threads for it; the results are the same.
func together<First: Sendable, Second: Sendable>(
  threads: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  guard threads > 1 else { return (first(), second()) }
  let firstResult = Mutex<First?>(nil)
  let secondResult = Mutex<Second?>(nil)
  withoutActuallyEscaping(first) { first in
    withoutActuallyEscaping(second) { second in
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
          let result = first()
          firstResult.withLock { $0 = result }
        } else {
          let result = second()
          secondResult.withLock { $0 = result }
        }
      }
    }
  }
  guard let a = firstResult.withLock({ $0 }), let b = secondResult.withLock({ $0 }) else {
    preconditionFailure("both computations have run")
  }
  return (a, b)
}
