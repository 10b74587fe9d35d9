internal import Quantities
public import WasteNetwork

/// Plans who drives what when: shuttles for streams in full loads, rounds for small loads of many villages.
///
/// Rounds are built by savings and by sweep, improved by local search in whole numbers and by ruin and recreate,
/// station by station; then they are laid on working days and numbered vehicles, and the shuttles of each period take
/// the vehicle days that are left.
public enum RoutingEngine {
  /// - Parameters:
  ///   - siting: which station takes which stream of which village.
  ///   - metric: road distances among a station and its villages.
  ///   - effort: times each station's rounds are partly torn down and rebuilt; 0 for construction and local search.
  ///   - seed: the same seed and effort give the same plan, on any number of threads.
  ///   - isCancelled: looked at between improvements; the plan is complete all the same, its rounds less good.
  ///   - progress: tasks searched so far, and of how many; called on the searching threads, one at a time.
  public static func plan(
    network: Network, siting: SitingPlan, metric: any RoadMetric, effort: Int, seed: UInt64, threads: Int = 1,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) -> TransportPlan {
    let calendar = WorkCalendar(network)
    let demand = RoundDemand(network: network, siting: siting, metric: metric, calendar: calendar)
    let rounds = RoundSearches.rounds(
      demand.jobs.map(\.task), effort: effort, seed: seed, threads: threads, isCancelled: isCancelled,
      progress: progress)
    let timetable = RoundTimetable(network: network, calendar: calendar, jobs: demand.jobs, rounds: rounds)
    let shuttles = ShuttlePlanner(
      network: network, siting: siting, calendar: calendar, rounds: timetable.vehicleDays)
    return TransportSummary(
      network: network, calendar: calendar, demand: demand, timetable: timetable, shuttles: shuttles
    ).plan(stopReason: isCancelled() ? .cancelled : .effortSpent)
  }
}
