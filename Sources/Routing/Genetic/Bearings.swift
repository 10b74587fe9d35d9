/// Where clients lie around the first depot, worked out from distances alone, for putting rounds in order.
///
/// Trilateration from the depot, the client farthest from it, and a third location off their line; exact in the plane up to rounding,
/// a fair guide on roads.
struct Bearings: Sendable {
  private let east: [Double]
  private let north: [Double]

  init(_ problem: RoutingProblem) {
    let distance = problem.distance
    let all = 0..<problem.locationCount
    let far = all.max { distance[0, $0] < distance[0, $1] } ?? 0
    let base = max(1, Double(distance[0, far]))
    let east = all.map { location in
      let (near, away) = (Double(distance[0, location]), Double(distance[far, location]))
      return (near * near + base * base - away * away) / (2 * base)
    }
    let height = all.map { location in
      let near = Double(distance[0, location])
      return max(0, near * near - east[location] * east[location]).squareRoot()
    }
    let side = all.max { height[$0] < height[$1] } ?? 0
    self.east = east
    north = all.map { location in
      let seen = Double(distance[side, location])
      let across = east[location] - east[side]
      let sameSide = (across * across + (height[location] - height[side]) * (height[location] - height[side]))
        .squareRoot()
      let otherSide = (across * across + (height[location] + height[side]) * (height[location] + height[side]))
        .squareRoot()
      return abs(seen - sameSide) <= abs(seen - otherSide) ? height[location] : -height[location]
    }
  }

  /// Where the middle of some clients lies: 0 to 4 once around, like an angle but exact on every machine.
  func bearing(of clients: ArraySlice<Int32>) -> Double {
    var x = 0.0
    var y = 0.0
    for client in clients {
      x += east[Int(client)]
      y += north[Int(client)]
    }
    let size = abs(x) + abs(y)
    guard size > 0 else { return 0 }
    if y >= 0 { return x >= 0 ? y / size : 1 - x / size }
    return x < 0 ? 2 - y / size : 3 + x / size
  }
}

extension RoundList {
  /// The same rounds, ordered around the depot.
  func ordered(by bearings: Bearings) -> RoundList {
    let keys = (0..<count).map { bearings.bearing(of: clients[range($0)]) }
    var list = RoundList()
    list.clients.reserveCapacity(clients.count)
    for round in (0..<count).sorted(by: { (keys[$0], $0) < (keys[$1], $1) }) {
      list.clients += clients[range(round)]
      list.close(type: types[round])
    }
    return list
  }
}
