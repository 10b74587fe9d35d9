/// Runs two computations that share nothing, at the same time when there are threads for it; the results are the same.
/// - Parameter threads: that may run at once, with all that the two start in their turn.
public func together<First: Sendable, Second: Sendable>(
  threads: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = each(of: 2, threads: threads) { index -> (First?, Second?) in
    index == 0 ? (first(), nil) : (nil, second())
  }
  guard let a = results[0].0, let b = results[1].1 else { preconditionFailure("both computations have run") }
  return (a, b)
}

/// Runs some computations that share nothing, on up to so many threads; results are in the order of their numbers.
/// - Parameter threads: that may run at once, with all that the computations start in their turn.
public func each<Result: Sendable>(of count: Int, threads: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map(body) }
  let results = Results<Result>(count)
  withoutActuallyEscaping(body) { body in
    let share = ThreadShare.current ?? ThreadShare(threads: threads)
    ThreadShare.$current.withValue(share) {
      share.run(SharedWork(of: count, threads: threads) { results.put(body($0), at: $0) })
    }
  }
  return results.all
}
