import Quantities
import Siting
import WasteNetwork

/// The shortest service radius with which requirements can hold together.
extension MendSearch {
  /// The first of some radii, ascending, with which the relaxation has a point; `nil` where none has.
  ///
  /// The search starts where every village and mass asked for has a depot in reach, which is mostly far enough already.
  func leastRadius(of stream: Int, among radii: [Int]) throws -> Int? {
    guard !radii.isEmpty else { return nil }
    func change(_ position: Int) -> Relaxation {
      var change = Relaxation()
      change.radius[stream] = radii[position]
      return change
    }
    let wanted = Set(kept)
    guard var low = first(of: radii.indices, where: { wide.question(keeping: wanted, change($0)).isReached })
    else { return nil }
    var step = 1
    var high = low
    while try !feasibility.isRelaxedFeasible(kept, change(high)) {
      guard high < radii.count - 1 else { return nil }
      low = high + 1
      high = min(radii.count - 1, high + step)
      step *= 2
    }
    return try first(of: low..<(high + 1)) { try $0 == high || feasibility.isRelaxedFeasible(kept, change($0)) }
  }

  /// The first position from which on something holds, by bisection; `nil` where it does not at the last.
  private func first(of positions: Range<Int>, where holds: (Int) throws -> Bool) rethrows -> Int? {
    guard let last = positions.last, try holds(last) else { return nil }
    var (low, high) = (positions.lowerBound, last)
    while low < high {
      let middle = (low + high) / 2
      if try holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension WideQuestion {
  /// Distances in metres beyond a stream's service radius at which another depot comes into reach of a village, ascending.
  func longerRadii(of stream: Int) -> [Int] {
    let own = network.streams[stream].serviceRadius.metres
    return Set(problem.arcs.filter { problem.items[$0.item].stream == stream && $0.distance > own }.map(\.distance))
      .sorted()
  }
}

extension SitingProblem {
  /// Whether all that is demanded has some depot in reach, however little room there is.
  fileprivate var isReached: Bool {
    items.allSatisfy { !$0.mustBeServed || !$0.arcs.isEmpty }
      && coverage.allSatisfy { row in
        row.shortfallPrice != nil
          || row.items.reduce(0) { $0 + (items[$1].arcs.isEmpty ? 0 : items[$1].mass) } >= row.need
      }
  }
}
