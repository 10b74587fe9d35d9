/// On which days of the year trucks drive.
///
/// As many of each period as `YearlyCapacity.workingDays` counts, spread evenly; but a date that is fixed for a visit is
/// worked instead of the working day next to it, and so is a day of every set of days to which some visits are bound,
/// where that can be.
public struct WorkingDays: Sendable {
  /// By period, as days of the year, 1 being 1 January.
  public private(set) var days: [[Int]] = []
  /// By period, places of the permissions that allow some of its days but none of those worked.
  public private(set) var unserved: [[Int]] = []

  /// - Parameters:
  ///   - dates: days of the year that are fixed for visits, ascending.
  ///   - permissions: to which visits are bound; the first are served first.
  public init(calendar: PeriodCalendar, perYear: Int, dates: [Int], permissions: [VisitPermission]) {
    let length = calendar.daysInYear
    var start = 1
    for period in 0..<calendar.periodCount {
      let range = Array(start..<start + calendar.days(inPeriod: period))
      start += range.count
      let even = range.filter { perYear * $0 / length > perYear * ($0 - 1) / length }
      let fixed = dates.filter { range.contains($0) }
      let sets = permissions.map { $0.days(among: range, in: calendar) }
      let worked = WorkingDays.serving(sets, WorkingDays.moved(even, to: fixed), keeping: fixed)
      days.append(worked)
      unserved.append(sets.indices.filter { !sets[$0].isEmpty && !sets[$0].contains(where: worked.contains) })
    }
  }

  /// As many days, the fixed ones among them as far as there are days.
  private static func moved(_ days: [Int], to fixed: [Int]) -> [Int] {
    var days = days
    for date in fixed where !days.contains(date) {
      let others = days.indices.filter { !fixed.contains(days[$0]) }
      guard let nearest = others.min(by: { (abs(days[$0] - date), $0) < (abs(days[$1] - date), $1) }) else { break }
      days[nearest] = date
    }
    return days.sorted()
  }

  /// As many days, one of every set among them as far as that can be: a day takes the place of the nearest that is not
  /// fixed and not needed by a set before.
  private static func serving(_ sets: [[Int]], _ days: [Int], keeping fixed: [Int]) -> [Int] {
    var days = days
    for (index, set) in sets.enumerated() where !set.contains(where: days.contains) {
      let served = sets[..<index].filter { $0.contains(where: days.contains) }
      let swaps = set.flatMap { new in days.map { Swap(old: $0, new: new) } }.filter { swap in
        !fixed.contains(swap.old)
          && served.allSatisfy { own in own.contains { $0 == swap.new || ($0 != swap.old && days.contains($0)) } }
      }
      guard let swap = swaps.min(by: { $0.rank < $1.rank }) else { continue }
      days.removeAll { $0 == swap.old }
      days.append(swap.new)
    }
    return days.sorted()
  }
}

/// One day worked in place of another.
private struct Swap {
  let old: Int
  let new: Int

  var rank: (Int, Int, Int) { (abs(new - old), new, old) }
}

extension NetworkDraft {
  /// Permissions to which visits of round streams are bound, each once, with the rule that asks for it; `nil` where it is
  /// the stream's own.
  var visitPermissions: [(permission: VisitPermission, stream: WasteStream, rule: VisitRule?)] {
    bindingPermissions(streams, visitRules)
  }
}

extension Network {
  /// The days on which trucks drive.
  public var workingDays: WorkingDays {
    WorkingDays(
      calendar: calendar, perYear: options.workingDaysPerYear, dates: fixedDates(visitRules, calendar),
      permissions: bindingPermissions(streams, visitRules).map(\.permission))
  }
}

/// Days of the year that are fixed for visits, ascending, each once.
func fixedDates(_ rules: [VisitRule], _ calendar: PeriodCalendar) -> [Int] {
  let dates = rules.compactMap { rule -> Int? in
    guard rule.kind == .fixed, case .date(let month, let day) = rule.day else { return nil }
    return calendar.dayOfYear(month: month, day: day)
  }
  return Set(dates).sorted()
}

private func bindingPermissions(
  _ streams: [WasteStream], _ rules: [VisitRule]
) -> [(permission: VisitPermission, stream: WasteStream, rule: VisitRule?)] {
  var known: Set<VisitPermission> = []
  var result: [(permission: VisitPermission, stream: WasteStream, rule: VisitRule?)] = []
  for stream in streams where stream.pattern == .round {
    let own = rules.filter { $0.stream == stream.id }
    let villages = Dictionary(grouping: own, by: \.village).sorted { $0.key < $1.key }.map(\.value)
    for rules in [[]] + villages {
      let permission = VisitPermission(stream: stream, rules: rules)
      if known.insert(permission).inserted { result.append((permission, stream, rules.last)) }
    }
  }
  return result
}
