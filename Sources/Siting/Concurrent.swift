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

/// Runs some computations that share nothing, on up to so many threads; results are in the order of their numbers.
func each<Result: Sendable>(of count: Int, threads: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map(body) }
  let results = Mutex([Result?](repeating: nil, count: count))
  let next = Atomic(0)
  withoutActuallyEscaping(body) { body in
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
  }
  return results.withLock { $0.compactMap(\.self) }
}
