/// Runs two computations that share nothing, at the same time when there are threads for it; the results are the same.
/// - Parameter threads: that may run at once, with all that the two start in their turn.
/// - Throws: what the first throws, else what the second does.
public func together<First: Sendable, Second: Sendable, Failure: Error>(
  threads: Int, _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
  let results = try each(of: 2, threads: threads) { index throws(Failure) -> (First?, Second?) in
    index == 0 ? (try first(), nil) : (nil, try second())
  }
  guard let a = results[0].0, let b = results[1].1 else { preconditionFailure("both computations have run") }
  return (a, b)
}

/// Runs some computations that share nothing, on up to so many threads; results are in the order of their numbers.
/// - Parameter threads: that may run at once, with all that the computations start in their turn.
/// - Throws: what the first of those by number throws that do.
public func each<Result: Sendable, Failure: Error>(
  of count: Int, threads: Int, _ body: @Sendable (Int) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  var all: [Result] = []
  all.reserveCapacity(count)
  guard threads > 1, count > 1 else {
    for index in 0..<count { all.append(try body(index)) }
    return all
  }
  let results = Results<Swift.Result<Result, Failure>>(count)
  withoutActuallyEscaping(body) { body in
    let share = ThreadShare.current ?? ThreadShare(threads: threads)
    ThreadShare.$current.withValue(share) {
      share.run(
        SharedWork(of: count, threads: threads) { index in
          do throws(Failure) {
            results.put(.success(try body(index)), at: index)
          } catch {
            results.put(.failure(error), at: index)
          }
        })
    }
  }
  for result in results.all { all.append(try result.get()) }
  return all
}
