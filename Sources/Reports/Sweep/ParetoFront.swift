/// Points of which none other is better in one figure and no worse in the other.
enum ParetoFront {
  /// - Parameters:
  ///   - points: `gain` is to be great and `cost` small.
  /// - Returns: numbers of the points on the front, by rising gain; of equal points the first.
  static func of(_ points: [(gain: Double, cost: Int)]) -> [Int] {
    let order = points.indices.sorted {
      (-points[$0].gain, points[$0].cost, $0) < (-points[$1].gain, points[$1].cost, $1)
    }
    var least = Int.max
    var front: [Int] = []
    for index in order where points[index].cost < least {
      least = points[index].cost
      front.append(index)
    }
    return front.reversed()
  }
}
