internal import WasteNetwork

/// Lets visits wait a little for each other, so that one drive serves villages whose waste arises a little apart.
enum CommonDrives {
  /// Periods for which a load may wait at a village point: twenty days, an assumption; not at all where periods are
  /// months.
  static func greatestWait(_ calendar: PeriodCalendar) -> Int { calendar.kind == .tenDay ? 2 : 0 }

  /// The same visits in the fewest periods: a visit may wait for up to `greatestWait` periods, but never until the
  /// village's next one, and not into or past a period in which it cannot be made. Visits in one period keep their loads and are numbered anew.
  ///
  /// Each visit is an interval of periods, and the fewest points that meet all intervals are found by taking the
  /// earliest end first; then every point moves back to the latest beginning it meets, so that nothing waits for
  /// nobody.
  /// - Parameters:
  ///   - visits: by village and stream, in the order of time.
  ///   - isPossible: whether a village may be visited in a period.
  static func aligned(
    _ visits: [[Visit]], greatestWait: Int, isPossible: (_ entry: Int, _ period: Int) -> Bool = { _, _ in true }
  ) -> [[Visit]] {
    var result = visits
    for group in groups(intervals(visits, greatestWait, isPossible)) {
      let period = group.map(\.earliest).max() ?? 0
      for one in group {
        let load = visits[one.entry][one.visit].load
        let slot = result[one.entry][..<one.visit].count { $0.period == period }
        result[one.entry][one.visit] = Visit(period: period, slot: slot, load: load)
      }
    }
    return result
  }

  private struct Interval {
    let entry: Int
    let visit: Int
    let earliest: Int
    let latest: Int
  }

  /// By latest period, then in the order given.
  private static func intervals(
    _ visits: [[Visit]], _ greatestWait: Int, _ isPossible: (Int, Int) -> Bool
  ) -> [Interval] {
    var result: [Interval] = []
    for (entry, own) in visits.enumerated() {
      for (index, visit) in own.enumerated() where visit.day == nil {
        let next = index + 1 < own.count ? own[index + 1].period - 1 : visit.period + greatestWait
        let limit = max(visit.period, min(visit.period + greatestWait, next))
        let latest = (visit.period...limit).prefix { isPossible(entry, $0) }.last ?? visit.period
        result.append(Interval(entry: entry, visit: index, earliest: visit.period, latest: latest))
      }
    }
    return result.sorted { ($0.latest, $0.entry, $0.visit) < ($1.latest, $1.entry, $1.visit) }
  }

  private static func groups(_ intervals: [Interval]) -> [[Interval]] {
    var groups: [[Interval]] = []
    var point = -1
    for interval in intervals {
      if interval.earliest <= point {
        groups[groups.count - 1].append(interval)
      } else {
        groups.append([interval])
        point = interval.latest
      }
    }
    return groups
  }
}
