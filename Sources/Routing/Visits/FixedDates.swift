internal import WasteNetwork

/// Visits that have to be made on a date.
enum FixedDates {
  /// Moves one visit to each date: the last that is due by then waits for it; where none is due, the next comes early
  /// with what has arisen, and what it leaves goes to the one after. A date by which nothing is left to fetch stays
  /// without a visit.
  /// - Parameters:
  ///   - visits: in the order of time.
  ///   - dates: days of the year with their periods, ascending.
  ///   - arrivals: kilograms by period.
  static func settled(_ visits: [Visit], on dates: [(day: Int, period: Int)], arrivals: [Int]) -> [Visit] {
    var result = visits
    for date in dates {
      if let due = result.lastIndex(where: { $0.day == nil && $0.period <= date.period }) {
        result[due] = Visit(period: date.period, slot: 0, load: result[due].load, day: date.day)
      } else if let next = result.firstIndex(where: { $0.day == nil }) {
        advance(next, to: date, arrivals, &result)
      }
    }
    return renumbered(result)
  }

  private static func advance(
    _ next: Int, to date: (day: Int, period: Int), _ arrivals: [Int], _ visits: inout [Visit]
  ) {
    let fetched = visits[..<next].reduce(0) { $0 + $1.load }
    let waiting = arrivals[...date.period].reduce(0, +) - fetched
    guard waiting > 0 else { return }
    let visit = visits[next]
    let load = min(visit.load, waiting)
    visits[next] = Visit(period: date.period, slot: 0, load: load, day: date.day)
    guard load < visit.load else { return }
    let rest = visit.load - load
    if next + 1 < visits.count {
      let after = visits[next + 1]
      visits[next + 1] = Visit(period: after.period, slot: after.slot, load: after.load + rest, day: after.day)
    } else {
      visits.append(Visit(period: visit.period, slot: 0, load: rest))
    }
  }

  /// Numbers the visits within each period that may be made on any of its days.
  private static func renumbered(_ visits: [Visit]) -> [Visit] {
    visits.indices.map { index in
      let visit = visits[index]
      let slot = visits[..<index].count { $0.period == visit.period && $0.day == nil }
      return visit.day == nil ? Visit(period: visit.period, slot: slot, load: visit.load) : visit
    }
  }
}
