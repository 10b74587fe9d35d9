/// Local search over the tours of one candidate (after Vidal 2022, HGS-CVRP), on flat memory.
///
/// A stop is a number: a client's location, or beyond those a tour's copies of its depot.
/// All methods change memory behind the pointers, never the pointers themselves; one owner, one thread.
struct TourSearch: ~Copyable {
  let ground: SearchGround
  let stops: UnsafeMutablePointer<Stop>
  let tours: UnsafeMutablePointer<Tour>
  let tourCount: Int
  let depots: UnsafeMutablePointer<OpenDepot>
  let hasLimitedDepots: Bool
  /// By vehicle type, the first tour without clients, or −1.
  let firstEmpty: UnsafeMutablePointer<Int32>
  let typeCount: Int
  /// The clients in the order in which they are tried.
  let clientOrder: UnsafeMutableBufferPointer<Int32>
  let tourOrder: UnsafeMutableBufferPointer<Int32>
  /// The ground's neighbour lists, in an order of the search's own.
  let neighbours: UnsafeMutablePointer<Int32>
  /// By tour and location, the three cheapest places to insert.
  let insertions: UnsafeMutablePointer<ThreeInsertions>
  /// Count of moves when each entry of `insertions` was computed, or −1.
  let insertionStamps: UnsafeMutablePointer<Int32>
  /// By stop, what the tour's cost changes by when it is taken out (SWAP*).
  let removals: UnsafeMutablePointer<Int>
  /// By pair of tours, whether any of their clients are neighbours.
  let adjacency: UnsafeMutablePointer<Bool>
  let state: UnsafeMutablePointer<State>
  // Copies of the ground's pointers, so that loops touch no class.
  let distance: UnsafePointer<Int32>
  let duration: UnsafePointer<Int32>
  let demand: UnsafePointer<Load>
  let service: UnsafePointer<Int32>
  let period: UnsafePointer<Int32>
  let typePeriod: UnsafePointer<Int32>
  let locationCount: Int
  let isTimed: Bool
  /// Whether tours are priced by their courses, stop by stop, instead of sums.
  let usesCourses: Bool
  /// By vehicle type, where courses are used.
  let vehicles: UnsafePointer<FlatVehicle>?
  /// By stop, the tour's course up to it.
  let courses: UnsafeMutablePointer<Course>
  /// By stop, the tour's course from it on.
  let rests: UnsafeMutablePointer<Rest>
  /// Stops for unloading between trips that no tour uses.
  let spareUnloadings: UnsafeMutablePointer<Int32>
  let unloadingCount: Int

  /// What changes as the search goes on.
  struct State {
    var moves: Int32 = 0
    var weights = PenaltyWeights(load: 0, time: 0)
    /// How many of the stops for unloading are spare.
    var spare = 0
  }

  init(_ ground: SearchGround) {
    self.ground = ground
    distance = ground.distance
    duration = ground.duration
    demand = ground.demand
    service = ground.service
    period = ground.period
    typePeriod = ground.typePeriod
    locationCount = ground.locationCount
    isTimed = ground.isTimed
    let slots = vehicleSlots(ground.problem)
    tourCount = slots.count
    typeCount = ground.problem.vehicleTypes.count
    unloadingCount = ground.canReload ? ground.clientLocations.count + tourCount : 0
    let stopCount = locationCount + 2 * tourCount + unloadingCount
    usesCourses = ground.courses != nil
    vehicles = ground.courses?.vehicles
    spareUnloadings = aligned(unloadingCount, 0)
    if let vehicles {
      courses = aligned(stopCount, Course(of: vehicles))
      rests = aligned(stopCount, Rest(home: vehicles))
    } else {
      courses = .allocate(capacity: 1)
      rests = .allocate(capacity: 1)
    }
    depots = aligned(ground.depotCount, OpenDepot())
    hasLimitedDepots = ground.problem.hasLimitedDepots
    stops = aligned(stopCount, Stop())
    tours = aligned(tourCount, Tour())
    firstEmpty = aligned(typeCount, -1)
    clientOrder = UnsafeMutableBufferPointer(
      start: aligned(ground.clientLocations.count, 0), count: ground.clientLocations.count)
    tourOrder = UnsafeMutableBufferPointer(start: aligned(tourCount, 0), count: tourCount)
    let neighbourCount = Int(ground.firstNeighbour[locationCount])
    neighbours = aligned(neighbourCount, 0)
    neighbours.update(from: ground.neighbours, count: neighbourCount)
    insertions = aligned(tourCount * locationCount, ThreeInsertions())
    insertionStamps = aligned(tourCount * locationCount, -1)
    removals = aligned(stopCount, 0)
    adjacency = aligned(tourCount * tourCount, false)
    state = aligned(1, State())
    layOut(slots)
  }

  deinit {
    stops.deallocate()
    depots.deallocate()
    tours.deallocate()
    firstEmpty.deallocate()
    clientOrder.deallocate()
    tourOrder.deallocate()
    neighbours.deallocate()
    insertions.deallocate()
    insertionStamps.deallocate()
    removals.deallocate()
    adjacency.deallocate()
    state.deallocate()
    courses.deallocate()
    rests.deallocate()
    spareUnloadings.deallocate()
  }

  private func layOut(_ slots: [Int]) {
    for (index, location) in ground.clientLocations.enumerated() {
      clientOrder[index] = Int32(location)
      stops[location].location = Int32(location)
    }
    for (index, depot) in ground.problem.depots.enumerated() {
      depots[index].openingCost = depot.openingCost
      if let capacity = depot.capacity { depots[index].capacity = Load(capacity) }
    }
    for (index, typeIndex) in slots.enumerated() {
      let type = ground.problem.vehicleTypes[typeIndex]
      tourOrder[index] = Int32(index)
      var tour = Tour()
      tour.capacity = Load(type.capacity)
      tour.start = Int32(locationCount + 2 * index)
      tour.end = tour.start + 1
      tour.vehicleType = Int32(typeIndex)
      tour.depot = Int32(type.depot)
      tour.maxTime = type.maxDuration ?? Int.max
      tour.unitCost = type.unitDistanceCost
      tour.fixedCost = type.fixedCost
      tours[index] = tour
      for (stop, place) in [(Int(tour.start), type.depot), (Int(tour.end), type.home)] {
        stops[stop].location = Int32(place)
        stops[stop].tour = Int32(index)
      }
    }
  }
}

/// The vehicle type of every tour kept: no more of a type than could be of use.
private func vehicleSlots(_ problem: RoutingProblem) -> [Int] {
  var slots: [Int] = []
  for (index, type) in problem.vehicleTypes.enumerated() {
    let isFree =
      type.maxDuration == nil && (problem.vehicleTypes.count == 1 || problem.hasLimitedDepots) && !problem.needsCourses
    let clients = problem.clients.count { $0.period == type.period }
    let useful = isFree ? enough(type, for: problem) : clients
    slots += [Int](repeating: index, count: min(type.count, useful, max(1, clients)))
  }
  return slots
}

/// As many vehicles as a good plan could need: three tenths and three more than the load asks for, or what of it the depot takes.
private func enough(_ type: RoutingProblem.VehicleType, for problem: RoutingProblem) -> Int {
  var most = 0
  for dimension in 0..<problem.dimensions {
    let all = problem.clients.reduce(0) { $0 + $1.demand[dimension] }
    let total = min(all, problem.depots[type.depot].capacity?[dimension] ?? all)
    most = max(most, type.capacity[dimension] > 0 ? total * 13 / (type.capacity[dimension] * 10) + 1 : 0)
  }
  return most + 3
}

/// Memory on a cache line's boundary, filled with one value.
private func aligned<Element>(_ count: Int, _ value: Element) -> UnsafeMutablePointer<Element> {
  let bytes = max(1, count) * MemoryLayout<Element>.stride
  let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
  return memory.initializeMemory(as: Element.self, repeating: value, count: max(1, count))
}
