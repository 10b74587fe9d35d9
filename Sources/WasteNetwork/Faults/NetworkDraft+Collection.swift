internal import Quantities

extension NetworkDraft {
  /// Faults of how a stream is fetched: calls, spacing, weekdays, harvest.
  func collectionFaults(_ stream: WasteStream) -> [Fault] {
    callFaults(stream) + spacingFaults(stream) + weekdayFaults(stream)
      + (stream.harvestDays.map { Check.positive(Double($0), "harvest_days", at: stream.place) } ?? [])
  }

  private func callFaults(_ stream: WasteStream) -> [Fault] {
    guard stream.pattern == .onCall else { return [] }
    let rules: [(key: String, isGiven: Bool)] = [
      ("load_per_call_kg", stream.loadPerCall != nil), ("respond_within_h", stream.responseTime != nil),
    ]
    var faults = rules.filter { !$0.isGiven }.map { key, _ in
      Fault(
        .missingSetting, at: stream.place?.field(key),
        Sentence(
          "on-call stream ‘\(stream.id)’ does not say its ‘\(key)’", zh: "随叫随到的类别\(stream.inChinese)没有给出“\(key)”"),
        cure: Sentence("add a line ‘\(key): …’", zh: "加一行“\(key): …”"))
    }
    if let load = stream.loadPerCall, load < NetworkDraft.leastLoad {
      faults.append(
        Fault(
          .outOfRange, at: stream.place?.field("load_per_call_kg"),
          Sentence("a call of \(load.kilograms) kg is not worth a vehicle", zh: "一次只收 \(load.kilograms) kg，不值得派车"),
          cure: Sentence("write 10 kg or more", zh: "写 10 kg 或以上")))
    }
    if let response = stream.responseTime {
      faults += Check.positive(response.hours, "respond_within_h", at: stream.place)
    }
    return faults
  }

  /// So many visits so far apart must fit a year.
  private func spacingFaults(_ stream: WasteStream) -> [Fault] {
    let needed = stream.spacingDays * (stream.visitsPerYear - 1) + 1
    guard stream.pattern == .round, needed > calendar.daysInYear else { return [] }
    return [
      Fault(
        .visitsDoNotFit, at: stream.place?.field("spacing_days"),
        Sentence(
          "\(stream.visitsPerYear) visits, each \(stream.spacingDays) days or more after the one before, take \(needed) days",
          zh: "\(stream.visitsPerYear) 次收运，每次相隔至少 \(stream.spacingDays) 天，共需 \(needed) 天"),
        cure: Sentence("ask for fewer visits or a smaller spacing", zh: "减少次数，或缩短间隔"))
    ]
  }

  /// The weekdays allowed must come round as often as visits are asked for.
  private func weekdayFaults(_ stream: WasteStream) -> [Fault] {
    guard stream.pattern == .round, !stream.visitWeekdays.isEmpty else { return [] }
    let days = (1...calendar.daysInYear).count { stream.visitWeekdays.contains(calendar.weekday(ofDay: $0)) }
    guard days < stream.visitsPerYear else { return [] }
    return [
      Fault(
        .visitsDoNotFit, at: stream.place?.field("visit_weekdays"),
        Sentence(
          "\(stream.visitsPerYear) visits are asked for on weekdays that come \(days) times a year",
          zh: "要求收运 \(stream.visitsPerYear) 次，而所允许的星期一年只有 \(days) 天"),
        cure: Sentence("allow more weekdays or ask for fewer visits", zh: "允许更多的星期，或减少次数"))
    ]
  }
}
