extension NetworkDraft {
  /// Visits that are settled for nobody, for a stream without rounds, or against each other.
  func visitFaults() -> [Fault] { visitRules.flatMap(visitReferences) + settledFaults() + periodFaults() }

  private func visitReferences(_ rule: VisitRule) -> [Fault] {
    var faults = streamFaults([rule.stream], at: rule.place, "stream") + villageFaults(rule.village, at: rule.place)
    if let stream = streams.first(where: { $0.id == rule.stream }), stream.pattern != .round {
      faults.append(
        Fault(
          .visitRuleWithoutRounds, at: rule.place?.field("stream"),
          Sentence(
            "stream ‘\(stream.id)’ is not collected in rounds, so its visits have no days",
            zh: "类别\(stream.inChinese)不是巡回收运，无须约定日期"),
          cure: Sentence("remove the row, or let the stream be collected in rounds", zh: "删除该行，或改为巡回收运")))
    }
    return faults
  }

  /// The settled visits of one village and stream.
  private struct Settled {
    let stream: WasteStream
    var rules: [VisitRule] = []
  }

  private func settledFaults() -> [Fault] {
    var order: [[String]] = []
    var settled: [[String]: Settled] = [:]
    for rule in visitRules {
      let key = [rule.village.code, rule.stream.code]
      guard let stream = streams.first(where: { $0.id == rule.stream }) else { continue }
      if settled[key] == nil { order.append(key) }
      settled[key, default: Settled(stream: stream)].rules.append(rule)
    }
    return order.compactMap { settled[$0] }.flatMap { dayFaults($0) + countFaults($0) + spacingFaults($0) }
  }

  /// A fixed day must be neither forbidden to the village nor closed to the stream.
  private func dayFaults(_ settled: Settled) -> [Fault] {
    let allowed = settled.stream.visitWeekdays
    let fixed = settled.rules.filter { $0.kind == .fixed }
    let faults = fixed.compactMap { rule -> Fault? in
      let days = days(of: rule.day)
      let isClosed = !allowed.isEmpty && days.allSatisfy { !allowed.contains(calendar.weekday(ofDay: $0)) }
      let other = settled.rules.first { other in
        other.kind == .forbidden && !days.isEmpty && days.allSatisfy { other.day.contains($0, in: calendar) }
      }
      guard isClosed || other != nil, !days.isEmpty else { return nil }
      let reference = other?.place?.row.map { Sentence(" in row \($0)", zh: "在第 \($0) 行") } ?? .empty
      return contradiction(
        rule,
        isClosed
          ? Sentence("which is none of the stream's visit_weekdays", zh: "而这不在该类别的 visit_weekdays 之内")
          : Sentence("which is forbidden\(reference)", zh: "而\(reference.zh)又禁止这一天"))
    }
    guard fixed.isEmpty, let last = settled.rules.last, openDays(settled).isEmpty else { return faults }
    return [contradiction(last, Sentence("and no day is left on which it may be visited", zh: "已没有可收运的日子"))]
  }

  /// Days of the year on which the village may be visited, fixed days left aside.
  private func openDays(_ settled: Settled) -> [Int] {
    let allowed = settled.stream.visitWeekdays
    return (1...calendar.daysInYear).filter { day in
      (allowed.isEmpty || allowed.contains(calendar.weekday(ofDay: day)))
        && !settled.rules.contains { $0.kind == .forbidden && $0.day.contains(day, in: calendar) }
    }
  }

  /// No more dates are fixed than visits are asked for.
  private func countFaults(_ settled: Settled) -> [Fault] {
    let dates = dates(settled)
    guard settled.stream.pattern == .round, dates.count > settled.stream.visitsPerYear else { return [] }
    let rule = dates[settled.stream.visitsPerYear].rule
    return [
      Fault(
        .visitsDoNotFit, at: rule.place?.field("day"),
        Sentence(
          "village ‘\(rule.village)’ has \(dates.count) fixed dates for ‘\(rule.stream)’, which comes "
            + "\(settled.stream.visitsPerYear) times a year",
          zh:
            "村“\(rule.village)”的\(streams.inChinese(rule.stream))有 \(dates.count) 个固定日期，而一年只收 \(settled.stream.visitsPerYear) 次"
        ),
        cure: Sentence("raise visits_per_year or fix fewer dates", zh: "增加 visits_per_year，或减少固定日期"))
    ]
  }

  private func spacingFaults(_ settled: Settled) -> [Fault] {
    let dates = dates(settled)
    return zip(dates, dates.dropFirst()).filter { $1.day - $0.day < settled.stream.spacingDays }.map { earlier, later in
      contradiction(
        later.rule,
        Sentence(
          "\(later.day - earlier.day) days after another, with spacing_days at \(settled.stream.spacingDays)",
          zh: "距前一次只有 \(later.day - earlier.day) 天，而 spacing_days 为 \(settled.stream.spacingDays)"))
    }
  }

  /// The fixed dates in the order of the year, each once.
  private func dates(_ settled: Settled) -> [(day: Int, rule: VisitRule)] {
    var dates: [(day: Int, rule: VisitRule)] = []
    for rule in settled.rules where rule.kind == .fixed {
      guard case .date = rule.day, let day = days(of: rule.day).first, !dates.contains(where: { $0.day == day })
      else { continue }
      dates.append((day, rule))
    }
    return dates.sorted { $0.day < $1.day }
  }

  private func days(of day: VisitDay) -> [Int] {
    switch day {
    case .date(let month, let dayOfMonth): [calendar.dayOfYear(month: month, day: dayOfMonth)].compactMap(\.self)
    case .weekday: (1...calendar.daysInYear).filter { day.contains($0, in: calendar) }
    }
  }

  private func contradiction(_ rule: VisitRule, _ what: Sentence) -> Fault {
    Fault(
      .contradictingVisits, at: rule.place?.field("day"),
      Sentence(
        "‘\(rule.stream)’ of village ‘\(rule.village)’ is \(rule.kind.rawValue) on \(rule.day.label), \(what)",
        zh:
          "村“\(rule.village)”的\(streams.inChinese(rule.stream))在 \(rule.day.label) \(rule.kind == .fixed ? "固定收运" : "禁止收运")，\(what.zh)"
      ),
      cure: Sentence("keep one of the two rules", zh: "保留其中一条"))
  }
}

extension VisitDay {
  /// As the table `visits` writes it.
  package var label: String {
    switch self {
    case .date(let month, let day): "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    case .weekday(let weekday): weekday.rawValue
    }
  }
}
