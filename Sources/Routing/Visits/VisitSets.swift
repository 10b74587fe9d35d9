/// Villages' visits of the year, joined to those that are made together.
struct VisitSets {
  /// Visits made together, and all the times when exactly they are.
  struct Together {
    /// Numbers of the villages' streams.
    let entries: [Int]
    var drives: [Drive] = []
  }

  /// One time.
  struct Drive {
    let period: Int
    let days: [Int]
    let otherDays: [Int]
    /// Kilograms, by entry of the set.
    let loads: [Int]
    /// Number among the visits of the period that may be made on any of its days, from 0.
    var slot = 0
    /// The day of the year, where it is fixed.
    var date: Int?
  }

  private(set) var sets: [Together] = []
  private var known: [[Int]: Int] = [:]

  /// - Parameters:
  ///   - visits: by entry, in the order of time.
  ///   - permitted: days of a period on which an entry may be visited. Only entries with the same days of a period are
  ///     joined.
  init(_ visits: [[Visit]], periodCount: Int, permitted: (_ entry: Int, _ period: Int) -> [Int]) {
    for period in 0..<periodCount {
      let today = visits.indices.filter { entry in visits[entry].contains { $0.period == period && $0.day == nil } }
      var groups: [(days: [Int], entries: [Int])] = []
      for entry in today {
        let days = permitted(entry, period)
        if let group = groups.firstIndex(where: { $0.days == days }) {
          groups[group].entries.append(entry)
        } else {
          groups.append((days, [entry]))
        }
      }
      for group in groups { add(group.entries, visits, period, group.days) }
      addFixed(visits, period)
    }
  }

  /// The visits of a group, the first of each village together, then the second, each in its part of the days.
  private mutating func add(_ entries: [Int], _ visits: [[Visit]], _ period: Int, _ days: [Int]) {
    let own = entries.map { entry in visits[entry].filter { $0.period == period && $0.day == nil } }
    let slotCount = own.map(\.count).max() ?? 0
    for slot in 0..<slotCount {
      let members = entries.indices.filter { slot < own[$0].count }
      let part = days.count * slot / slotCount..<days.count * (slot + 1) / slotCount
      enter(
        members.map { entries[$0] },
        Drive(
          period: period, days: Array(days[part]), otherDays: days, loads: members.map { own[$0][slot].load },
          slot: slot))
    }
  }

  /// The visits that have to be made on a date, date by date.
  private mutating func addFixed(_ visits: [[Visit]], _ period: Int) {
    let dates = Set(visits.joined().filter { $0.period == period }.compactMap(\.day)).sorted()
    for date in dates {
      let members = visits.indices.filter { entry in visits[entry].contains { $0.day == date } }
      let loads = members.map { entry in visits[entry].filter { $0.day == date }.reduce(0) { $0 + $1.load } }
      enter(members, Drive(period: period, days: [date], otherDays: [date], loads: loads, date: date))
    }
  }

  private mutating func enter(_ members: [Int], _ drive: Drive) {
    let set = known[members] ?? sets.count
    if set == sets.count {
      known[members] = set
      sets.append(Together(entries: members))
    }
    sets[set].drives.append(drive)
  }
}
