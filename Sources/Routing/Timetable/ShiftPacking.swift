/// Packs trips into shifts: the greatest durations first, each into the first shift with time left.
///
/// First-fit decreasing needs at most 11/9 of the least number of shifts and 6/9 more (Dósa 2007).
enum ShiftPacking {
  /// Items of each shift, in the order in which they were put in.
  /// - Parameter durations: seconds, none longer than the shift.
  static func shifts(of durations: [Int], shift: Int) -> [[Int]] {
    let order = durations.indices.sorted { (durations[$1], $0) < (durations[$0], $1) }
    var items: [[Int]] = []
    var left: [Int] = []
    for item in order {
      if let fitting = left.indices.first(where: { left[$0] >= durations[item] }) {
        items[fitting].append(item)
        left[fitting] -= durations[item]
      } else {
        items.append([item])
        left.append(shift - durations[item])
      }
    }
    return items
  }

  /// Shifts needed for many equal trips of each kind: whole shifts of one kind first, the rest mixed.
  static func shiftCount(of kinds: [(duration: Int, trips: Int)], shift: Int) -> Int {
    var whole = 0
    var rest: [Int] = []
    for kind in kinds where kind.trips > 0 {
      let perShift = max(1, shift / max(1, kind.duration))
      whole += kind.trips / perShift
      rest += [Int](repeating: kind.duration, count: kind.trips % perShift)
    }
    return whole + shifts(of: rest, shift: shift).count
  }

  /// The same, each remaining trip in a shift of its own: never less, and quick to tell.
  static func countWithoutMixing(_ kinds: [(duration: Int, trips: Int)], shift: Int) -> Int {
    kinds.reduce(0) { sum, kind in
      let perShift = max(1, shift / max(1, kind.duration))
      return sum + kind.trips / perShift + kind.trips % perShift
    }
  }
}
