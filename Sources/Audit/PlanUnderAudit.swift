import Quantities
import WasteNetwork

/// A plan beside the inputs it was made from, its siting resolved to positions in the network.
///
/// Records that name an unknown code are left out here and reported by the check of codes, so that one wrong
/// code does not hide the other figures.
struct PlanUnderAudit {
  struct Station {
    let depot: Int
    let stream: Int
    let size: ModuleSize
    /// A of the equations, derived from the inputs.
    let capacity: Mass
    let claim: SitingPlan.Station
  }

  struct Assignment {
    let village: Int
    let stream: Int
    let depot: Int
    let claim: SitingPlan.Assignment
  }

  struct Shipment {
    let depot: Int
    let centre: Int
    let stream: Int
    let claim: SitingPlan.Shipment
  }

  struct Line {
    let centre: Int
    let stream: Int
    let size: ModuleSize
    /// B of the equations, derived from the inputs.
    let capacity: Mass
    let claim: SitingPlan.Line
  }

  let network: Network
  let distances: RoadDistances
  let metric: any RoadMetric
  let plan: Plan
  /// Open depots; positions of the sites that the plan lists.
  let openDepots: [Int]
  let stations: [Station]
  let assignments: [Assignment]
  let shipments: [Shipment]
  let lines: [Line]
  /// `[village × streamCount + stream]`.
  private let assignmentsOfVillage: [[Assignment]]
  /// `[depot × streamCount + stream]`.
  private let assignmentsOfStation: [[Assignment]]
  /// What the plan says it leaves, `[village × streamCount + stream]`.
  private let leftOfVillage: [[TransportPlan.Unplaced]]
  /// `[depot × streamCount + stream]`; the first where a plan wrongly lists several.
  private let stationOfDepot: [Station?]

  init(network: Network, distances: RoadDistances, metric: any RoadMetric, plan: Plan) {
    self.network = network
    self.distances = distances
    self.metric = metric
    self.plan = plan
    openDepots = plan.siting.sites.compactMap { network.depotIndex($0.depot) }
    stations = PlanUnderAudit.stations(of: plan.siting, in: network)
    lines = PlanUnderAudit.lines(of: plan.siting, in: network)
    let assignments = plan.siting.assignments.compactMap { claim -> Assignment? in
      guard let village = network.villageIndex(claim.village), let stream = network.streamIndex(claim.stream),
        let depot = network.depotIndex(claim.depot)
      else { return nil }
      return Assignment(village: village, stream: stream, depot: depot, claim: claim)
    }
    self.assignments = assignments
    let streams = network.streams.count
    assignmentsOfVillage = assignments.grouped(into: network.villages.count * streams) {
      $0.village * streams + $0.stream
    }
    let left = plan.transport.unplaced.compactMap { line -> (position: Int, line: TransportPlan.Unplaced)? in
      guard let village = network.villageIndex(line.village), let stream = network.streamIndex(line.stream) else {
        return nil
      }
      return (village * streams + stream, line)
    }
    leftOfVillage = left.grouped(into: network.villages.count * streams, by: \.position).map { $0.map(\.line) }
    assignmentsOfStation = assignments.grouped(into: network.depots.count * streams) { $0.depot * streams + $0.stream }
    stationOfDepot = stations.grouped(into: network.depots.count * streams) { $0.depot * streams + $0.stream }
      .map(\.first)
    shipments = plan.siting.shipments.compactMap { claim in
      guard let depot = network.depotIndex(claim.depot), let centre = network.centreIndex(claim.centre),
        let stream = network.streamIndex(claim.stream)
      else { return nil }
      return Shipment(depot: depot, centre: centre, stream: stream, claim: claim)
    }
  }

  private static func stations(of siting: SitingPlan, in network: Network) -> [Station] {
    let capacities = network.streams.indices.map { network.stationCapacities(stream: $0) }
    return siting.stations.compactMap { claim in
      guard let depot = network.depotIndex(claim.depot), let stream = network.streamIndex(claim.stream),
        let size = network.stationSizes[stream].firstIndex(where: { $0.size == claim.size })
      else { return nil }
      return Station(
        depot: depot, stream: stream, size: network.stationSizes[stream][size], capacity: capacities[stream][size],
        claim: claim)
    }
  }

  private static func lines(of siting: SitingPlan, in network: Network) -> [Line] {
    let capacities = network.streams.indices.map { network.centreCapacities(stream: $0) }
    return siting.lines.compactMap { claim in
      guard let centre = network.centreIndex(claim.centre), let stream = network.streamIndex(claim.stream),
        let size = network.centreSizes[stream].firstIndex(where: { $0.size == claim.size })
      else { return nil }
      return Line(
        centre: centre, stream: stream, size: network.centreSizes[stream][size], capacity: capacities[stream][size],
        claim: claim)
    }
  }
}

extension PlanUnderAudit {
  /// q of the equations.
  func offField(village: Int, stream: Int) -> Mass {
    network.generation.arising(village: village, stream: stream).offField
  }

  /// Road distance of an arc; `nil` when the depot is beyond every service radius or has no road.
  func distance(village: Int, depot: Int) -> Distance? {
    distances.villageToDepot.neighbours(of: village).first { $0.destination == depot }?.distance
  }

  /// Days of each period on which stations dispatch and trucks drive: the working days of a year spread over its days,
  /// rounded down on the running sum.
  var workingDays: [Int] {
    let calendar = network.calendar
    let lengths = (0..<calendar.periodCount).map { calendar.days(inPeriod: $0) }
    let year = lengths.reduce(0, +)
    let worked = lengths.indices.map { network.options.workingDaysPerYear * lengths[...$0].reduce(0, +) / year }
    return worked.indices.map { worked[$0] - ($0 == 0 ? 0 : worked[$0 - 1]) }
  }

  /// What an assignment hands over in each period: the village's season, and of a split village its part of it,
  /// rounded down on the running sum.
  func arrivals(of assignment: Assignment) -> [Mass] {
    let season = network.generation.arrivals(village: assignment.village, stream: assignment.stream)
    let whole = season.sum()
    guard whole > .zero, assignment.claim.mass != whole else { return season }
    var seasonSoFar = Mass.zero
    var before = Mass.zero
    return season.map { mass in
      seasonSoFar += mass
      let product = Int128(assignment.claim.mass.kilograms) * Int128(seasonSoFar.kilograms)
      let upTo = Mass.kilograms(Int(product / Int128(whole.kilograms)))
      defer { before = upTo }
      return upTo - before
    }
  }

  func hasStation(depot: Int, stream: Int) -> Bool { station(depot: depot, stream: stream) != nil }

  func station(depot: Int, stream: Int) -> Station? { stationOfDepot[depot * network.streams.count + stream] }

  func assignments(village: Int, stream: Int) -> [Assignment] {
    assignmentsOfVillage[village * network.streams.count + stream]
  }

  func assignments(depot: Int, stream: Int) -> [Assignment] {
    assignmentsOfStation[depot * network.streams.count + stream]
  }

  /// Lines that leave something of a stream with a village.
  func linesLeft(village: Int, stream: Int) -> [TransportPlan.Unplaced] {
    leftOfVillage[village * network.streams.count + stream].filter { $0.mass > .zero }
  }

  /// What these lines leave in the periods up to one, that included; lines for the year count in all.
  func left(village: Int, stream: Int, through period: Int = .max) -> Mass {
    linesLeft(village: village, stream: stream).filter { $0.period ?? 0 <= period }.map(\.mass).sum()
  }

  /// Mass that a village hands over in a year.
  func collected(village: Int, stream: Int) -> Mass {
    assignments(village: village, stream: stream).map(\.claim.mass).sum()
  }

  func name(village: Int, stream: Int) -> String {
    "village \(network.villages[village].id) · \(network.streams[stream].id)"
  }

  func name(depot: Int, stream: Int) -> String {
    "depot \(network.depots[depot].id) · \(network.streams[stream].id)"
  }

  func name(centre: Int, stream: Int) -> String {
    "centre \(network.centres[centre].id) · \(network.streams[stream].id)"
  }
}

extension Array {
  /// The elements in lists by number; their order is kept.
  func grouped(into count: Int, by number: (Element) -> Int) -> [[Element]] {
    var lists = [[Element]](repeating: [], count: count)
    for element in self { lists[number(element)].append(element) }
    return lists
  }
}
