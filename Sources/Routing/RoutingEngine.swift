internal import Quantities
public import WasteNetwork

/// Plans who drives what when: shuttles for streams in full loads, rounds for small loads of many villages.
///
/// Rounds are found by hybrid genetic search, for each station, load group and set of visits made together; then they
/// are laid on the days of numbered vehicles, those of several stations on one day where they fit, and the shuttles of
/// each period take the vehicle days that are left.
public enum RoutingEngine {
  /// - Parameters:
  ///   - siting: which station takes which stream of which village.
  ///   - metric: road distances among a station and its villages.
  ///   - effort: rounds bred and improved, in proportion; 100 is the default, 0 for simple rounds.
  ///   - seed: the same seed and effort give the same plan, on any number of threads.
  ///   - isCancelled: looked at between improvements; the plan is complete all the same, its rounds less good.
  ///   - progress: tasks searched so far, and of how many; called on the searching threads, one at a time.
  public static func plan(
    network: Network, siting: SitingPlan, metric: any RoadMetric, effort: Int, seed: UInt64, threads: Int = 1,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) -> TransportPlan {
    let calendar = WorkCalendar(network)
    let ground = DayPacking.Ground(network: network, siting: siting, metric: metric)
    let demand = RoundDemand(network: network, siting: siting, metric: metric, calendar: calendar, ground: ground)
    let rounds = RoundSearches.rounds(
      demand.jobs.map(\.task), effort: effort, seed: seed, threads: threads, isCancelled: isCancelled,
      progress: progress)
    let timetable = RoundTimetable(
      network: network, calendar: calendar, jobs: demand.jobs, rounds: rounds, ground: ground)
    let shuttles = ShuttlePlanner(
      network: network, siting: siting, calendar: calendar, rounds: timetable.out, ground: ground)
    return TransportSummary(
      network: network, calendar: calendar, demand: demand, timetable: timetable, shuttles: shuttles
    ).plan(stopReason: isCancelled() ? .cancelled : .effortSpent)
  }
}
