internal import Quantities
internal import WasteNetwork

/// The figures of a year's flows, taken from a network and its siting plan; masses in whole kilograms.
struct FlowCase {
  /// A built station.
  struct Station {
    let depot: Int
    let stream: Int
    /// Handed over in each period.
    let arrivals: [Int]
    /// Of the arrivals, lost between handing over and dispatch.
    let lost: [Int]
    let storage: Int
    /// Greatest dispatch on a working day.
    let ratePerDay: Int
  }

  /// A built line of a centre.
  struct Line {
    let centre: Int
    let stream: Int
    let storage: Int
    /// Greatest mass treated on a working day.
    let ratePerDay: Int
    /// Yearly capacity B of equation (8).
    let capacity: Int
  }

  /// A road from a station to a line of its stream.
  struct Way {
    let station: Int
    let line: Int
    let distance: Distance
  }

  /// A road from a line to an outlet of its stream.
  struct Sale {
    let line: Int
    let outlet: Int
    let distance: Distance
  }

  let network: Network
  let workingDays: [Int]
  let stations: [Station]
  let lines: [Line]
  let ways: [Way]
  let sales: [Sale]
  /// Network indices of the outlets of streams that have a station.
  let outlets: [Int]

  var periodCount: Int { workingDays.count }

  /// A stream that no outlet of the scenario takes is used where it is treated.
  func isUsedAtCentre(_ line: Line) -> Bool {
    !network.outlets.contains { $0.stream == network.streams[line.stream].id }
  }

  init(network: Network, distances: RoadDistances, siting: SitingPlan) throws(FlowFault) {
    let stations = try FlowCase.stations(network, siting)
    let lines = try FlowCase.lines(network, siting)
    let streams = Set(stations.map(\.stream))
    let outlets = network.outlets.indices.filter { outlet in
      network.streamIndex(network.outlets[outlet].stream).map(streams.contains) ?? false
    }
    self.network = network
    self.stations = stations
    self.lines = lines
    self.outlets = outlets
    workingDays = YearlyCapacity.workingDays(perYear: network.options.workingDaysPerYear, calendar: network.calendar)
    ways = stations.indices.flatMap { i in
      lines.indices.compactMap { l in
        guard lines[l].stream == stations[i].stream else { return nil }
        return distances.depotToCentre[stations[i].depot, lines[l].centre].map {
          Way(station: i, line: l, distance: $0)
        }
      }
    }
    sales = lines.indices.flatMap { l in
      outlets.compactMap { outlet in
        guard network.outlets[outlet].stream == network.streams[lines[l].stream].id else { return nil }
        return distances.centreToOutlet[lines[l].centre, outlet].map { Sale(line: l, outlet: outlet, distance: $0) }
      }
    }
  }

  private static func stations(_ network: Network, _ siting: SitingPlan) throws(FlowFault) -> [Station] {
    var result: [Station] = []
    for station in siting.stations {
      guard let depot = network.depotIndex(station.depot), let stream = network.streamIndex(station.stream),
        let size = network.stationSizes[stream].first(where: { $0.size == station.size })
      else { throw .unknown("station \(station.depot) of \(station.stream), size \(station.size)") }
      let arrivals = try arrivals(network, siting, at: station.depot, of: stream)
      let kept = network.streams[stream].storageLoss.complement
      let lost = siting.assignments.filter { $0.depot == station.depot && $0.stream == station.stream }
        .map { $0.mass - kept.of($0.mass) }.sum()
      result.append(
        Station(
          depot: depot, stream: stream, arrivals: arrivals,
          lost: lost.split(like: arrivals).map(\.kilograms),
          storage: size.storage.kilograms, ratePerDay: size.handlingPerDay.kilograms))
    }
    return result
  }

  private static func lines(_ network: Network, _ siting: SitingPlan) throws(FlowFault) -> [Line] {
    var result: [Line] = []
    for line in siting.lines {
      guard let centre = network.centreIndex(line.centre), let stream = network.streamIndex(line.stream),
        let size = network.centreSizes[stream].first(where: { $0.size == line.size })
      else { throw .unknown("line \(line.centre) of \(line.stream), size \(line.size)") }
      result.append(
        Line(
          centre: centre, stream: stream, storage: size.storage.kilograms,
          ratePerDay: size.handlingPerDay.kilograms, capacity: line.capacity.kilograms))
    }
    return result
  }

  /// Arrivals at a station by period: the season of every village assigned, in proportion where a village is split.
  private static func arrivals(
    _ network: Network, _ siting: SitingPlan, at depot: ID<Depot>, of stream: Int
  ) throws(FlowFault) -> [Int] {
    var sum = [Int](repeating: 0, count: network.calendar.periodCount)
    for assignment in siting.assignments
    where assignment.depot == depot && assignment.stream == network.streams[stream].id {
      guard let village = network.villageIndex(assignment.village) else {
        throw .unknown("village \(assignment.village)")
      }
      let season = network.generation.arrivals(village: village, stream: stream).map(\.kilograms)
      for (period, mass) in assignment.mass.split(like: season).enumerated() { sum[period] += mass.kilograms }
    }
    return sum
  }
}
