/// What a course of a vehicle type is reckoned from, flat; pointers are by location or by pair of locations and belong to the ground.
struct FlatVehicle {
  let distance: UnsafePointer<Int32>
  let duration: UnsafePointer<Int32>
  /// Service at clients, unloading at depots.
  let service: UnsafePointer<Int32>
  let demand: UnsafePointer<Load>
  /// Load that these vehicles may not take there, or the price of unloading where they may not, in units of load.
  let barred: UnsafePointer<Int32>
  /// Earliest and latest beginning of service or unloading.
  let opens: UnsafePointer<Int32>
  let closes: UnsafePointer<Int32>
  let side: Int
  let depotCount: Int
  /// Whether anything opens or closes: else nobody waits.
  let hasWindows: Bool
  let start: Int
  let home: Int
  let capacity: Load
  /// Unloading at home.
  let homeService: Int
  /// By location, distance home and time until there, by way of `homeVia` where that is no less than 0.
  let homeDistance: UnsafePointer<Int32>
  let homeDuration: UnsafePointer<Int32>
  /// By location, the depot where a vehicle that does not unload at home unloads on its way there, or −1.
  let homeVia: UnsafePointer<Int32>
  let fixedCost: Int
  let unitDistance: Int
  let unitDuration: Int
  /// Beyond this time a unit costs `unitOvertime` more.
  let regularTime: Int
  let unitOvertime: Int
  let maxTime: Int
  /// Earliest departure, latest departure, earliest and latest beginning of what is done at home.
  let leaves: ClosedRange<Int>
  let returns: ClosedRange<Int>
  /// Load that stands for one unloading too many.
  let fullLoad: Int
  let maxReloads: Int
}

extension FlatVehicle {
  /// Cost of an arc, its duration included.
  @inline(always)
  func cost(_ from: Int, _ to: Int) -> Int {
    let arc = from &* side &+ to
    let length = Int(distance[arc]) &* unitDistance
    return unitDuration == 0 ? length : length &+ Int(duration[arc]) &* unitDuration
  }
}

extension FlatVehicle {
  /// Cost of a client visited between some place and home.
  @inline(always)
  func added(_ client: Int, after here: Int) -> Int {
    cost(here, client) &+ homeCost(client) &- homeCost(here)
  }

  @inline(always)
  private func homeCost(_ from: Int) -> Int {
    Int(homeDistance[from]) &* unitDistance &+ Int(homeDuration[from]) &* unitDuration
  }
}

/// A profile's matrices in memory of their own.
final class FlatProfile {
  let distance: UnsafePointer<Int32>
  let duration: UnsafePointer<Int32>
  let service: UnsafePointer<Int32>

  init(_ profile: RoutingProblem.Profile, _ problem: RoutingProblem) {
    distance = flat(profile.distance.values)
    duration = profile.distance == profile.duration ? distance : flat(profile.duration.values)
    service = flat(
      problem.depots.map { Int32($0.unloadingTime) }
        + (profile.service ?? problem.clients.map(\.service)).map { Int32($0) })
  }

  deinit {
    if duration != distance { duration.deallocate() }
    distance.deallocate()
    service.deallocate()
  }
}

/// The ways home of a vehicle type, from every location.
final class FlatHomeways {
  let distance: UnsafePointer<Int32>
  let duration: UnsafePointer<Int32>
  let via: UnsafePointer<Int32>

  init(_ type: RoutingProblem.VehicleType, _ problem: RoutingProblem) {
    let profile = problem.profiles[type.profile]
    let stops = (0..<problem.locationCount).map { problem.lastUnloading(type, from: $0) }
    func sum(_ matrix: SquareMatrix, _ from: Int) -> Int {
      guard let depot = stops[from] else { return matrix[from, type.home] }
      return matrix[from, depot] + matrix[depot, type.home]
    }
    via = flat(stops.map { Int32($0 ?? -1) })
    distance = flat(stops.indices.map { Int32(sum(profile.distance, $0)) })
    duration = flat(
      stops.indices.map { Int32(sum(profile.duration, $0) + (stops[$0].map { problem.depots[$0].unloadingTime } ?? 0)) }
    )
  }

  deinit {
    distance.deallocate()
    duration.deallocate()
    via.deallocate()
  }
}

extension RoutingProblem {
  /// Where a vehicle that does not unload at home unloads on its way there from a client, at least cost; `nil`: it drives straight home.
  func lastUnloading(_ type: VehicleType, from location: Int) -> Int? {
    if type.unloadsAtEnd || location < depotCount { return nil }
    let profile = profiles[type.profile]
    func cost(_ depot: Int) -> Int {
      (profile.distance[location, depot] + profile.distance[depot, type.home]) * type.unitDistanceCost
        + (profile.duration[location, depot] + depots[depot].unloadingTime + profile.duration[depot, type.home])
        * type.unitDurationCost
    }
    return type.reloadDepots.min { cost($0) < cost($1) }
  }
}

/// The vehicles of a problem whose courses must be reckoned stop by stop; owns what they point to.
final class CourseGround {
  let vehicles: UnsafePointer<FlatVehicle>
  private let profiles: [FlatProfile]
  private let opens: UnsafePointer<Int32>
  private let closes: UnsafePointer<Int32>
  private let barred: [UnsafePointer<Int32>]
  private let homeways: [FlatHomeways]

  /// - Parameter demand: by location; stays the caller's.
  init(_ problem: RoutingProblem, demand: UnsafePointer<Load>) {
    let profiles = problem.profiles.map { FlatProfile($0, problem) }
    let windows = problem.depots.map(\.window) + problem.clients.map(\.window)
    let opens = flat(windows.map { Int32($0?.opens ?? 0) })
    let closes = flat(windows.map { Int32($0?.closes ?? Int(Int32.max)) })
    let barred = problem.vehicleTypes.map { flat(problem.barredLoads($0)) }
    let homeways = problem.vehicleTypes.map { FlatHomeways($0, problem) }
    let hasWindows = problem.hasWindows
    vehicles = flat(
      problem.vehicleTypes.enumerated().map { index, type in
        let unloading = type.unloadsAtEnd ? problem.depots[type.home].unloadingTime : 0
        let capacity = Load(type.capacity)
        return FlatVehicle(
          distance: profiles[type.profile].distance, duration: profiles[type.profile].duration,
          service: profiles[type.profile].service, demand: demand, barred: barred[index], opens: opens, closes: closes,
          side: problem.locationCount, depotCount: problem.depotCount, hasWindows: hasWindows, start: type.depot,
          home: type.home, capacity: capacity,
          homeService: unloading, homeDistance: homeways[index].distance, homeDuration: homeways[index].duration,
          homeVia: homeways[index].via, fixedCost: type.fixedCost, unitDistance: type.unitDistanceCost,
          unitDuration: type.unitDurationCost, regularTime: type.regularDuration ?? Int.max / 4,
          unitOvertime: type.unitOvertimeCost, maxTime: type.maxDuration ?? Int.max / 4,
          leaves: problem.hours(type, at: type.depot, unloading: 0) ?? 0...0,
          returns: problem.hours(type, at: type.home, unloading: unloading) ?? 0...0,
          fullLoad: max(1, type.capacity.reduce(0, +)), maxReloads: type.maxReloads ?? Int.max)
      })
    self.profiles = profiles
    self.opens = opens
    self.closes = closes
    self.barred = barred
    self.homeways = homeways
  }

  deinit {
    opens.deallocate()
    closes.deallocate()
    for list in barred { list.deallocate() }
    vehicles.deallocate()
  }
}

extension RoutingProblem {
  /// Whether anything opens or closes.
  var hasWindows: Bool {
    clients.contains { $0.window != nil } || depots.contains { $0.window != nil }
      || vehicleTypes.contains { $0.shift != nil }
  }

  /// Whether a round's cost or violations hang on more than the sums of its distances, times and loads by one matrix each.
  var needsCourses: Bool {
    hasWindows || profiles.count > 1 || profiles[0].service != nil || depots.contains { $0.unloadingTime > 0 }
      || vehicleTypes.contains {
        $0.unitDurationCost > 0 || $0.unitOvertimeCost > 0 && $0.regularDuration != nil || !$0.excludedClients.isEmpty
          || !$0.reloadDepots.isEmpty || $0.home != $0.depot
      }
  }

  /// By location, what counts as load beyond capacity if a vehicle of this type stops there: the whole demand of an excluded client,
  /// a full load at a depot where it may not unload.
  fileprivate func barredLoads(_ type: VehicleType) -> [Int32] {
    var loads = [Int32](repeating: 0, count: locationCount)
    for depot in 0..<depotCount where !type.reloadDepots.contains(depot) {
      loads[depot] = Int32(clamping: max(1, type.capacity.reduce(0, +)))
    }
    for client in type.excludedClients {
      loads[depotCount + client] = Int32(clamping: max(1, clients[client].demand.reduce(0, +)))
    }
    return loads
  }

  /// When a vehicle may begin what it does at a depot at an end of its shift; `nil`: never.
  func hours(_ type: VehicleType, at depot: Int, unloading: Int) -> ClosedRange<Int>? {
    let window = depots[depot].window
    let opens = max(type.shift?.opens ?? 0, window?.opens ?? 0)
    let closes = min((type.shift?.closes ?? Int(Int32.max)) - unloading, window?.closes ?? Int(Int32.max))
    return opens <= closes ? opens...closes : nil
  }
}
