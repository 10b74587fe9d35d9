public import Quantities

/// The yearly capacity of a module (A and B of the equations), derived from storage, handling rate and season.
///
/// A yard that receives mass with a season's profile and dispatches at most its handling rate on working days
/// holds, at its fullest, the greatest excess of arrivals over dispatch; the capacity is the greatest yearly
/// mass for which that excess fits the storage, the year repeating itself.
public enum YearlyCapacity {
  /// - Parameters:
  ///   - arrivals: relative arrivals by period, any scale; all zero gives a capacity of zero.
  ///   - workingDays: days of dispatch in each period.
  /// - Returns: whole kilograms a year, rounded down.
  public static func derive(storage: Mass, handlingPerDay: Mass, arrivals: [Int], workingDays: [Int]) -> Mass {
    derive(storage: storage, handlingPerDay: handlingPerDay, profiles: [arrivals], workingDays: workingDays)
  }

  /// The capacity that holds for any mixture of several profiles of arrivals.
  ///
  /// The fullest stock is a convex function of the arrivals, so a yearly mass that fits with each profile alone fits
  /// with every mixture of them: the least of the profiles' capacities is safe. Profiles that are all zero are left out.
  public static func derive(storage: Mass, handlingPerDay: Mass, profiles: [[Int]], workingDays: [Int]) -> Mass {
    let dispatch = workingDays.map { $0 * handlingPerDay.kilograms }
    var capacity: Int?
    for arrivals in profiles {
      let total = arrivals.reduce(0, +)
      guard total > 0 else { continue }
      let limit = capacity ?? dispatch.reduce(0, +)
      capacity = greatestFit(upTo: limit, storage.kilograms, arrivals: arrivals, total: total, dispatch: dispatch)
    }
    return .kilograms(capacity ?? 0)
  }

  /// Greatest yearly mass, no more than `limit`, whose stock fits the storage.
  private static func greatestFit(
    upTo limit: Int, _ storage: Int, arrivals: [Int], total: Int, dispatch: [Int]
  ) -> Int {
    func fits(_ yearly: Int) -> Bool {
      peakStock(yearly: yearly, arrivals: arrivals, total: total, dispatch: dispatch) <= storage
    }
    if fits(limit) { return limit }
    var low = 0
    var high = limit - 1
    while low < high {
      let middle = low + (high - low + 1) / 2
      if fits(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Working days of each period when `perYear` of the year's days are worked, spread evenly.
  public static func workingDays(perYear: Int, calendar: PeriodCalendar) -> [Int] {
    var daysSoFar = 0
    var workedSoFar = 0
    return (0..<calendar.periodCount).map { period in
      daysSoFar += calendar.days(inPeriod: period)
      let worked = perYear * daysSoFar / calendar.daysInYear
      defer { workedSoFar = worked }
      return worked - workedSoFar
    }
  }

  /// Greatest stock at the end of a period, kg; the second of two equal years, so that the start is carried over.
  private static func peakStock(yearly: Int, arrivals: [Int], total: Int, dispatch: [Int]) -> Int {
    var stock = 0
    var peak = 0
    for year in 0..<2 {
      for period in arrivals.indices {
        let arriving = Int((Double(yearly) * Double(arrivals[period]) / Double(total)).rounded(.up))
        stock = max(0, stock + arriving - dispatch[period])
        if year == 1 { peak = max(peak, stock) }
      }
    }
    return peak
  }
}

extension Network {
  /// `A[s][l]`: yearly capacity of each station size of a stream, kg. It holds whichever villages are assigned,
  /// because it fits the season of each of them.
  public func stationCapacities(stream: Int) -> [Mass] { capacities(stationSizes[stream], stream: stream) }

  /// `B[s][l]`: yearly capacity of each centre size of a stream, kg, in the same way.
  public func centreCapacities(stream: Int) -> [Mass] { capacities(centreSizes[stream], stream: stream) }

  private func capacities(_ sizes: [ModuleSize], stream: Int) -> [Mass] {
    let profiles = villages.indices.map { generation.season(village: $0, stream: stream) }
    let days = YearlyCapacity.workingDays(perYear: options.workingDaysPerYear, calendar: calendar)
    return sizes.map {
      YearlyCapacity.derive(
        storage: $0.storage, handlingPerDay: $0.handlingPerDay, profiles: profiles, workingDays: days)
    }
  }
}
