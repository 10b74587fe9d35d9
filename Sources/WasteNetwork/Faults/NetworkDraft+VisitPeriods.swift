extension NetworkDraft {
  /// Periods with more fixed dates than working days, and periods of which no working day can be one on which some visits
  /// are allowed.
  func periodFaults() -> [Fault] {
    guard (1...366).contains(options.workingDaysPerYear) else { return [] }
    let permissions = visitPermissions
    let working = WorkingDays(
      calendar: calendar, perYear: options.workingDaysPerYear, dates: fixedDates(visitRules, calendar),
      permissions: permissions.map(\.permission))
    return dateFaults(working)
      + permissions.indices.flatMap { permissionFaults($0, permissions[$0].stream, permissions[$0].rule, working) }
  }

  private func dateFaults(_ working: WorkingDays) -> [Fault] {
    working.days.enumerated().compactMap { period, worked in
      var dates: [Int] = []
      for rule in visitRules where rule.kind == .fixed {
        guard case .date(let month, let day) = rule.day, let date = calendar.dayOfYear(month: month, day: day),
          calendar.period(ofDay: date) == period, !dates.contains(date)
        else { continue }
        dates.append(date)
        guard dates.count > worked.count else { continue }
        return Fault(
          .visitsDoNotFit, at: rule.place?.field("day"),
          Sentence(
            "‘\(rule.stream)’ of village ‘\(rule.village)’ is fixed on \(rule.day.label), and the period from "
              + "\(label(period)) has \(worked.count) working days for \(dates.count) fixed dates or more",
            zh:
              "村“\(rule.village)”的\(streams.inChinese(rule.stream))固定在 \(rule.day.label)，而从 \(label(period)) 起的一期只有 \(worked.count) 个工作日，固定日期已有 "
              + "\(dates.count) 个或更多"),
          cure: Sentence(
            "raise working_days_per_year, or fix visits of this period on the same dates",
            zh: "增加 working_days_per_year，或把本期的收运固定在相同日期"))
      }
      return nil
    }
  }

  /// Nothing is said of a period without working days, and of one of which the rules allow no day at all: visits wait.
  private func permissionFaults(
    _ permission: Int, _ stream: WasteStream, _ rule: VisitRule?, _ working: WorkingDays
  ) -> [Fault] {
    let worked = working.days.indices.filter { !working.days[$0].isEmpty }
    let closed = worked.filter { working.unserved[$0].contains(permission) }
    guard stream.pattern == .round, let first = closed.first else { return [] }
    let whose =
      rule.map { Sentence("‘\(stream.id)’ of village ‘\($0.village)’", zh: "村“\($0.village)”的\(stream.inChinese)") }
      ?? Sentence(both: "‘\(stream.id)’")
    let isNever = closed.count == worked.count
    return [
      Fault(
        .visitsDoNotFit, level: isNever ? .error : .warning,
        at: rule.map { $0.place?.field("day") } ?? stream.place?.field("visit_weekdays"),
        Sentence(
          "none of the \(working.days[first].count) working days of the period from \(label(first)) is one on which "
            + "\(whose) may be visited, nor of \(closed.count - 1) other periods; visits "
            + (isNever ? "are never made" : "wait for the next"),
          zh:
            "从 \(label(first)) 起的一期有 \(working.days[first].count) 个工作日，没有一天可收运\(whose.zh)，另有 \(closed.count - 1) 期也是如此；"
            + (isNever ? "收运永远排不上" : "收运顺延到下一期")),
        cure: Sentence("raise working_days_per_year, or allow more days", zh: "增加 working_days_per_year，或允许更多的日子"))
    ]
  }

  private func label(_ period: Int) -> String {
    let start = calendar.start(ofPeriod: period)
    return VisitDay.date(month: start.month, day: start.day).label
  }
}
