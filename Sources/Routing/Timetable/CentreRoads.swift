internal import Quantities
internal import WasteNetwork

/// Centres at which rounds may be emptied on their way, with the roads between them and villages.
struct CentreRoads: Sendable {
  /// By stream the centres that take it from rounds; none where its loads are unloaded at stations only.
  private let centres: [[Int]]
  /// Whether a vehicle type may drive to a centre, `[centre][vehicle]`.
  private let isOpen: [[Bool]]
  /// Whether a centre's roads can be used, `[centre][period]`.
  private let isPassable: [[Bool]]
  private let calendar: PeriodCalendar
  private let from: DistanceTable?
  private let to: DistanceTable?

  /// - Parameter siting: a centre takes the streams of its lines.
  init(network: Network, siting: SitingPlan, metric: any RoadMetric) {
    let centres = network.streams.map { stream -> [Int] in
      guard stream.pattern == .round, stream.unloadsAt == .centre else { return [] }
      return Set(siting.lines.filter { $0.stream == stream.id }.compactMap { network.centreIndex($0.centre) }).sorted()
    }
    self.centres = centres
    isOpen = network.centres.map { centre in network.vehicles.map { $0.mayEnter(centre) } }
    calendar = network.calendar
    isPassable = network.centres.indices.map { centre in
      (0..<network.calendar.periodCount).map { network.isPassable(centre: centre, period: $0) }
    }
    guard centres.contains(where: { !$0.isEmpty }) else {
      (from, to) = (nil, nil)
      return
    }
    let places = network.centres.map { RoadPlace(code: $0.id.code, position: $0.position) }
    let villages = network.villages.map { RoadPlace(code: $0.id.code, position: $0.position) }
    from = metric.table(from: places, to: villages)
    to = metric.table(from: villages, to: places)
  }

  /// Centres that take all of some streams.
  func centres(for streams: [Int]) -> [Int] {
    guard let first = streams.first else { return [] }
    return centres[first].filter { centre in streams.allSatisfy { centres[$0].contains(centre) } }
  }

  /// Centres that take all of some streams and whose roads can be used on a day of the year.
  func centres(for streams: [Int], on day: Int) -> [Int] {
    guard let period = calendar.period(ofDay: day) else { return [] }
    return centres(for: streams).filter { isPassable[$0][period] }
  }

  func may(_ vehicle: Int, enter centre: Int) -> Bool { isOpen[centre][vehicle] }

  /// Metres; `RoundTask.noRoad` where there is none.
  func metres(centre: Int, village: Int) -> Int { from?[centre, village]?.metres ?? RoundTask.noRoad }
  func metres(village: Int, centre: Int) -> Int { to?[village, centre]?.metres ?? RoundTask.noRoad }
}
