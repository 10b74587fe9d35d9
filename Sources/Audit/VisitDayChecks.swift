import Quantities
import WasteNetwork

/// The days on which villages are visited against the rules of the stream and what is settled for the village.
struct VisitDayChecks {
  let rounds: RoundsUnderAudit
  /// Days of the year with a visit, ascending, and what is fetched on each, `[village × streamCount + stream]`.
  private let visits: [[(day: Int, mass: Mass)]]
  private var network: Network { rounds.subject.network }

  init(rounds: RoundsUnderAudit) {
    self.rounds = rounds
    let streamCount = rounds.subject.network.streams.count
    var fetched = [[Int: Mass]](repeating: [:], count: rounds.subject.network.villages.count * streamCount)
    for round in rounds.rounds {
      for (position, village) in round.villages.enumerated() {
        for (stream, load) in zip(round.streams, round.claim.stops[position].loads) where load > .zero {
          for day in round.claim.days { fetched[village * streamCount + stream][day, default: .zero] += load }
        }
      }
    }
    visits = fetched.map { days in days.keys.sorted().map { ($0, days[$0] ?? .zero) } }
  }

  func run() -> [AuditResult.Check] { [spacing(), weekdays(), forbidden(), fixedDates()] }

  private func spacing() -> AuditResult.Check {
    .init(zh: "两次收运间隔符合规定", en: "visits are as many days apart as the rule asks") { tally in
      expectAll(&tally) { village, stream, days, tally in
        let least = network.streams[stream].spacingDays
        for (earlier, later) in zip(days, days.dropFirst()) {
          tally.expect(
            later - earlier >= least, at: rounds.subject.name(village: village, stream: stream),
            expected: "\(least) days or more between visits", found: "days \(earlier) and \(later)")
        }
      }
    }
  }

  /// Visits fall on the weekdays fixed for the village, where there are some, else on those of the stream; dates that
  /// are fixed are visited whatever their weekday.
  private func weekdays() -> AuditResult.Check {
    .init(zh: "收运日符合规定星期", en: "visits fall on the weekdays of the rule") { tally in
      expectAll(&tally) { village, stream, days, tally in
        let rules = rules(village: village, stream: stream, .fixed)
        let fixed = rules.compactMap { if case .weekday(let day) = $0.day { day } else { nil } }
        let allowed = fixed.isEmpty ? network.streams[stream].visitWeekdays : fixed
        let dates = rules.compactMap { date($0.day) }
        for day in days where !dates.contains(day) {
          let weekday = weekday(day)
          tally.expect(
            allowed.isEmpty || allowed.contains(weekday), at: rounds.subject.name(village: village, stream: stream),
            expected: "\(allowed.map(\.rawValue))", found: "day \(day), \(weekday.rawValue)")
        }
      }
    }
  }

  private func forbidden() -> AuditResult.Check {
    .init(zh: "禁止日期不收运", en: "no visit on a forbidden day") { tally in
      expectAll(&tally) { village, stream, days, tally in
        for rule in rules(village: village, stream: stream, .forbidden) {
          let hit = days.first { isOn($0, rule.day) }
          tally.expect(
            hit == nil, at: rounds.subject.name(village: village, stream: stream), expected: "no visit on \(rule.day)",
            found: "day \(hit ?? 0)")
        }
      }
    }
  }

  /// On a fixed date the village is visited, unless the plan says that it leaves something then, or all that has arisen
  /// was fetched in earlier periods and on earlier fixed dates.
  private func fixedDates() -> AuditResult.Check {
    .init(zh: "固定日期已收运", en: "fixed visits are made") { tally in
      expectAll(&tally) { village, stream, days, tally in
        let own = rounds.subject.assignments(village: village, stream: stream)
        let left = rounds.subject.linesLeft(village: village, stream: stream)
        guard !own.isEmpty else { return }
        let dates = rules(village: village, stream: stream, .fixed).compactMap { date($0.day) }
        for day in dates {
          guard let period = rounds.period(ofDay: day) else { continue }
          let arisen = own.map { rounds.subject.arrivals(of: $0)[...period].sum() }.sum()
          let before = visits[village * network.streams.count + stream].filter { visit in
            visit.day < day && (dates.contains(visit.day) || rounds.period(ofDay: visit.day) != period)
          }
          let isLeft = left.contains { $0.period ?? period == period }
          tally.expect(
            days.contains(day) || isLeft || arisen <= before.map(\.mass).sum(),
            at: rounds.subject.name(village: village, stream: stream),
            expected: "a visit on day \(day)", found: "days \(days)")
        }
      }
    }
  }

  /// Every village and round stream with its visits.
  private func expectAll(
    _ tally: inout Tally, _ expect: (_ village: Int, _ stream: Int, _ days: [Int], _ tally: inout Tally) -> Void
  ) {
    for village in network.villages.indices {
      for stream in network.streams.indices where network.streams[stream].pattern == .round {
        expect(village, stream, visits[village * network.streams.count + stream].map(\.day), &tally)
      }
    }
  }

  private func rules(village: Int, stream: Int, _ kind: VisitRule.Kind) -> [VisitRule] {
    network.visitRules.filter {
      $0.kind == kind && $0.village == network.villages[village].id && $0.stream == network.streams[stream].id
    }
  }

  private func isOn(_ day: Int, _ rule: VisitDay) -> Bool {
    switch rule {
    case .date: date(rule) == day
    case .weekday(let weekday): self.weekday(day) == weekday
    }
  }

  /// The day of the year of a fixed date, counted month by month.
  private func date(_ day: VisitDay) -> Int? {
    guard case .date(let month, let dayOfMonth) = day else { return nil }
    let calendar = network.calendar
    let perMonth = calendar.periodCount / 12
    return (0..<(month - 1) * perMonth).map { calendar.days(inPeriod: $0) }.reduce(dayOfMonth, +)
  }

  /// Zeller's congruence for 1 January, then day by day (Zeller 1887).
  private func weekday(_ day: Int) -> Weekday {
    // January counts as the 13th month of the year before; 0 is a Saturday
    let year = network.calendar.year - 1
    let (century, rest) = (year / 100, year % 100)
    let saturdayBased = (1 + 13 * 14 / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7
    return Weekday.allCases[(saturdayBased + 5 + day - 1) % 7]
  }
}
