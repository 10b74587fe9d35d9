/// Something a round uses up: load of one dimension, or time.
struct RoundResource: Sendable, Equatable {
  /// Greatest use of a whole round.
  var limit: Int
  /// Use at each client of the class.
  var stops: [Int]
  /// Use on the legs, row by row, `(clients + 1)²`; the last place is the depot.
  var legs: [Int]

  /// How many such rounds all clients together would fill, roughly.
  var tightness: Double {
    let width = stops.count + 1
    let nearest = stops.indices.reduce(0) { sum, client in
      sum + ((0..<width).filter { $0 != client }.map { legs[$0 * width + client] }.min() ?? 0)
    }
    return Double(stops.reduce(nearest, +)) / Double(max(1, limit))
  }

  /// The same resource with every stop using something, so that labels can be taken in the order of their use.
  ///
  /// Use is counted in parts of 1/(n + 1), each stop takes one part more and the limit n: as a round has at most
  /// n stops, it keeps the new limit exactly when it keeps the old.
  func strictlyRising() -> RoundResource {
    let parts = stops.count + 1
    return RoundResource(
      limit: limit * parts + stops.count, stops: stops.map { $0 * parts + 1 }, legs: legs.map { $0 * parts })
  }
}
