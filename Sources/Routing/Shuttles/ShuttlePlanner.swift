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
  private let ground: DayPacking.Ground
  private var uses: [Use] = []
  /// Place in `uses` by request and option.
  private var known: [[Int]: Int] = [:]
  /// Kilograms that found no truck, `[request][period]`.
  private var missing: [[Int]]
  private(set) var unplaced: [TransportPlan.Unplaced] = []
  /// Shifts of shuttles, `[vehicle][period]`.
  private(set) var shifts: [[ShuttleShifts]]

  /// - Parameter rounds: vehicles already out with rounds.
  init(
    network: Network, siting: SitingPlan, calendar: WorkCalendar, rounds: VehiclesOut, ground: DayPacking.Ground
  ) {
    self.network = network
    self.calendar = calendar
    self.ground = ground
    var requests: [ShuttleRequest] = []
    for assignment in siting.assignments where assignment.mass > .zero {
      guard let stream = network.streamIndex(assignment.stream), network.streams[stream].pattern != .round else {
        continue
      }
      switch ShuttleRequest.make(assignment, network: network, calendar: calendar, ground: ground) {
      case .success(let request):
        requests.append(request)
        for (period, mass) in request.left.enumerated() where mass > 0 {
          let name = Reasons.name(of: period, network.calendar)
          unplaced.append(
            .init(
              village: assignment.village, stream: assignment.stream, mass: .kilograms(mass), period: period,
              reason: Reasons.wetRoads(mass: mass, period: name.zh, periodEN: name.en)))
        }
      case .failure(let impossible):
        unplaced.append(
          .init(
            village: assignment.village, stream: assignment.stream, mass: assignment.mass, period: nil,
            reason: impossible.reason))
      }
    }
    self.requests = requests
    missing = requests.map { _ in [Int](repeating: 0, count: calendar.periodCount) }
    shifts = network.vehicles.map { _ in [ShuttleShifts](repeating: ShuttleShifts(), count: calendar.periodCount) }
    for period in 0..<calendar.periodCount { plan(period, rounds) }
    reportMissing()
  }

  /// First every request's cheapest truck; what finds none free goes to its second cheapest, and so on. Streams with the
  /// fewest harvest days come first.
  private mutating func plan(_ period: Int, _ rounds: VehiclesOut) {
    let workingDays = calendar.days[period]
    var waiting = requests.map { $0.due[period] }
    let order = requests.indices.sorted { a, b in
      (requests[a].days(of: workingDays), a) < (requests[b].days(of: workingDays), b)
    }
    let levels = requests.map(\.options.count).max() ?? 0
    for level in 0..<levels {
      for vehicle in network.vehicles.indices where ground.canLeave(vehicle, in: period) {
        for index in order where waiting[index] > 0 {
          let request = requests[index]
          guard level < request.options.count, request.options[level].truck.vehicle == vehicle else { continue }
          let load = request.options[level].load
          var trips = request.trips(level, count: (waiting[index] + load - 1) / load, of: workingDays)
          trips.count = shifts[vehicle][period].fitting(trips, free: rounds.free(vehicle, on: workingDays))
          guard trips.count > 0 else { continue }
          shifts[vehicle][period].add(trips)
          let moved = min(waiting[index], trips.count * load)
          enter(index, level, moved, period)
          waiting[index] -= moved
        }
      }
    }
    for index in requests.indices { missing[index][period] = waiting[index] }
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
          mass: .kilograms(mass), period: nil,
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
        durationPerTrip: .seconds(option.trip.duration), load: .kilograms(option.load), trips: trips,
        cost: vehicle.kilometreCost * (wayAndBack * trips.reduce(0, +)))
    }
  }
}
