internal import Quantities
internal import WasteNetwork

/// Full loads by period with the cheapest trucks that are free.
struct ShuttlePlanner {
  /// One truck type at work for one request.
  private struct Use {
    let request: Int
    let option: Int
    /// Kilograms by period.
    var mass: [Int]
  }

  private let network: Network
  private let calendar: WorkCalendar
  private let requests: [ShuttleRequest]
  private var uses: [Use] = []
  /// Place in `uses` by request and option.
  private var known: [[Int]: Int] = [:]
  /// Kilograms that found no truck, `[request][period]`.
  private var missing: [[Int]]
  private(set) var unplaced: [TransportPlan.Unplaced] = []
  /// Vehicle days of shuttles, `[vehicle][period]`.
  private(set) var daysUsed: [[Int]]

  /// - Parameter rounds: vehicles already out with rounds.
  init(network: Network, siting: SitingPlan, calendar: WorkCalendar, rounds: VehicleDays) {
    self.network = network
    self.calendar = calendar
    var requests: [ShuttleRequest] = []
    for assignment in siting.assignments where assignment.mass > .zero {
      guard let stream = network.streamIndex(assignment.stream), network.streams[stream].pattern == .shuttle else {
        continue
      }
      switch ShuttleRequest.make(assignment, network: network, calendar: calendar) {
      case .success(let request): requests.append(request)
      case .failure(let impossible):
        unplaced.append(
          .init(village: assignment.village, stream: assignment.stream, reason: impossible.reason))
      }
    }
    self.requests = requests
    missing = requests.map { _ in [Int](repeating: 0, count: calendar.periodCount) }
    daysUsed = network.vehicles.map { _ in [Int](repeating: 0, count: calendar.periodCount) }
    for period in 0..<calendar.periodCount { plan(period, rounds) }
    reportMissing()
  }

  /// First every request's cheapest truck; what finds none free goes to its second cheapest, and so on.
  private mutating func plan(_ period: Int, _ rounds: VehicleDays) {
    var waiting = requests.map { $0.due[period] }
    var packed = network.vehicles.map { _ in [(duration: Int, trips: Int)]() }
    let levels = requests.map(\.options.count).max() ?? 0
    for level in 0..<levels {
      for vehicle in network.vehicles.indices {
        let free = rounds.free(vehicle, on: calendar.days[period])
        for request in requests.indices where waiting[request] > 0 {
          let options = requests[request].options
          guard level < options.count, options[level].truck.vehicle == vehicle else { continue }
          let load = options[level].load
          let duration = duration(request, level)
          let trips = fitting((waiting[request] + load - 1) / load, duration, vehicle, packed[vehicle], free)
          guard trips > 0 else { continue }
          packed[vehicle].append((duration, trips))
          let moved = min(waiting[request], trips * load)
          enter(request, level, moved, period)
          waiting[request] -= moved
        }
      }
    }
    for vehicle in network.vehicles.indices {
      daysUsed[vehicle][period] = ShiftPacking.shiftCount(
        of: packed[vehicle], shift: network.vehicles[vehicle].shift.seconds)
    }
    for request in requests.indices { missing[request][period] = waiting[request] }
  }

  /// Seconds of one trip.
  private func duration(_ request: Int, _ option: Int) -> Int {
    let option = requests[request].options[option]
    return option.truck.duration(metres: requests[request].metres, kilograms: option.load, stops: 1)
  }

  /// The most of these trips that fit the free vehicle days beside what is packed already.
  private func fitting(
    _ trips: Int, _ duration: Int, _ vehicle: Int, _ packed: [(duration: Int, trips: Int)], _ free: Int?
  ) -> Int {
    guard let free else { return trips }
    let shift = network.vehicles[vehicle].shift.seconds
    if ShiftPacking.countWithoutMixing(packed + [(duration, trips)], shift: shift) <= free { return trips }
    var low = 0
    var high = trips
    while low < high {
      let middle = (low + high + 1) / 2
      if ShiftPacking.shiftCount(of: packed + [(duration, middle)], shift: shift) <= free {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  private mutating func enter(_ request: Int, _ option: Int, _ mass: Int, _ period: Int) {
    let place = known[[request, option]] ?? uses.count
    if place == uses.count {
      known[[request, option]] = place
      uses.append(
        Use(request: request, option: option, mass: [Int](repeating: 0, count: calendar.periodCount)))
    }
    uses[place].mass[period] += mass
  }

  private mutating func reportMissing() {
    for (index, request) in requests.enumerated() {
      let mass = missing[index].reduce(0, +)
      guard mass > 0, let worst = missing[index].indices.max(by: { missing[index][$0] < missing[index][$1] }) else {
        continue
      }
      let load = request.options[0].load
      let trips = missing[index].reduce(0) { $0 + ($1 + load - 1) / load }
      let name = Reasons.name(of: worst, network.calendar)
      unplaced.append(
        .init(
          village: network.villages[request.village].id, stream: network.streams[request.stream].id,
          reason: Reasons.tooFewVehicles(mass: mass, trips: trips, period: name.zh, periodEN: name.en)))
    }
  }

  /// One line a request and truck type, in the order of the siting plan.
  func shuttles() -> [TransportPlan.Shuttle] {
    uses.sorted { ($0.request, $0.option) < ($1.request, $1.option) }.map { use in
      let request = requests[use.request]
      let option = request.options[use.option]
      let vehicle = network.vehicles[option.truck.vehicle]
      let trips = use.mass.map { ($0 + option.load - 1) / option.load }
      let wayAndBack = Distance.metres(request.metres)
      return TransportPlan.Shuttle(
        village: network.villages[request.village].id, stream: network.streams[request.stream].id,
        depot: request.depot, vehicle: vehicle.id, distancePerTrip: wayAndBack,
        durationPerTrip: .seconds(duration(use.request, use.option)), load: .kilograms(option.load), trips: trips,
        cost: vehicle.kilometreCost * (wayAndBack * trips.reduce(0, +)))
    }
  }
}
