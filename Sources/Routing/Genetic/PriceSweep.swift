internal import Computation

/// Prices the same moves over and over without making any, to measure how many the search prices a second.
///
/// The rounds are those of a child as the search meets it: two improved random candidates crossed by order, for problems whose
/// rounds are cut from tours. `state` writes everything a program in another language needs to price the same.
public final class PriceSweep {
  private let ground: SearchGround
  private let search: TourSearch
  private let weights: PenaltyWeights

  /// What some sweeps came to.
  public struct Outcome: Sendable, Equatable {
    /// Moves priced.
    public var evaluations = 0
    /// Sum of all prices, wrapping around.
    public var checksum = 0
  }

  /// - Returns: `nil` for problems of unlike vehicles, several depots, choices, limited time or loads of several dimensions.
  public init?(_ problem: RoutingProblem, seed: UInt64) {
    let settings = SearchSettings()
    ground = SearchGround(problem, nearest: settings.neighbours, closest: settings.closest)
    search = TourSearch(ground)
    weights = Population(ground, settings: settings).weights
    guard ground.isCutFromTours, !ground.isTimed, problem.dimensions == 1 else { return nil }
    var random = SeededNumbers(seed: seed)
    let mother = improved(&random)
    let father = improved(&random)
    let split = Split(ground: ground, weights: weights)
    search.load(split.rounds(of: OrderCrossover.child(mother, father, &random)))
    search.state.pointee.weights = weights
    search.findAdjacentTours()
  }

  private func improved(_ random: inout SeededNumbers) -> RoundList {
    var tour = ground.clientLocations.map { Int32($0) }
    random.shuffle(&tour)
    search.load(Split(ground: ground, weights: weights).rounds(of: tour))
    search.improve(weights: weights, random: &random)
    return search.rounds().ordered(by: ground.bearings)
  }

  /// Prices every move of every client with its neighbours, and SWAP* of every pair of adjacent tours, `sweeps` times.
  public func run(sweeps: Int) -> Outcome {
    var outcome = Outcome()
    for _ in 0..<sweeps {
      sweepNeighbours(&outcome)
      sweepFreeExchanges(&outcome)
    }
    return outcome
  }

  private func sweepNeighbours(_ outcome: inout Outcome) {
    let starts = ground.firstNeighbour
    let end = ground.locationCount
    var u = ground.depotCount
    while u < end {
      var index = Int(starts[u])
      let last = Int(starts[u &+ 1])
      while index < last {
        let v = Int(search.neighbours[index])
        index &+= 1
        search.sweepMoves(u, v, &outcome)
        let previous = Int(search.stops[v].previous)
        if previous >= end { search.sweepMovesBehindDepot(u, previous, &outcome) }
      }
      u &+= 1
    }
  }

  private func sweepFreeExchanges(_ outcome: inout Outcome) {
    let tours = search.tourCount
    search.insertionStamps.update(repeating: -1, count: tours &* ground.locationCount)
    for u in 0..<tours {
      for v in (u &+ 1)..<max(tours, u &+ 1) where search.adjacency[u &* tours &+ v] {
        let (sizeU, sizeV) = (Int(search.tours[u].size), Int(search.tours[v].size))
        outcome.checksum &+= search.bestFreeExchange(u, v).change
        outcome.evaluations &+= sizeU &* sizeV &+ sizeU &+ sizeV
      }
    }
  }
}

extension TourSearch {
  /// Prices all moves of two clients, as the search does where none pays.
  @inline(always)
  fileprivate func sweepMoves(_ u: Int, _ v: Int, _ outcome: inout PriceSweep.Outcome) {
    let pair = pair(u, v)
    let arcs = Arcs(distance, side: locationCount, pair)
    sweepRelocations(pair, arcs, &outcome)
    outcome.checksum &+= pricePairExchange(pair, arcs)
    outcome.evaluations &+= 1
    if u <= v {
      outcome.checksum &+= priceExchange(pair, arcs) &+ priceDoublePairExchange(pair, arcs)
      outcome.evaluations &+= 2
    }
    if pair.sameTour {
      outcome.checksum &+= priceReversal(pair, arcs)
      outcome.evaluations &+= 1
    } else {
      sweepTails(pair, arcs, &outcome)
    }
  }

  @inline(always)
  fileprivate func sweepMovesBehindDepot(_ u: Int, _ depot: Int, _ outcome: inout PriceSweep.Outcome) {
    let pair = pair(u, depot)
    let arcs = Arcs(distance, side: locationCount, pair)
    sweepRelocations(pair, arcs, &outcome)
    if !pair.sameTour { sweepTails(pair, arcs, &outcome) }
  }

  @inline(always)
  private func sweepRelocations(_ pair: Pair, _ arcs: Arcs, _ outcome: inout PriceSweep.Outcome) {
    outcome.checksum &+= priceRelocation(pair, arcs)
    outcome.checksum &+= pricePairRelocation(pair, arcs, reversed: false)
    outcome.checksum &+= pricePairRelocation(pair, arcs, reversed: true)
    outcome.evaluations &+= 3
  }

  @inline(always)
  private func sweepTails(_ pair: Pair, _ arcs: Arcs, _ outcome: inout PriceSweep.Outcome) {
    outcome.checksum &+= priceTailReversal(pair, arcs)
    outcome.checksum &+= priceTailExchange(pair, arcs)
    outcome.evaluations &+= 2
  }
}

extension PriceSweep {
  /// Everything that decides the prices, as whole numbers in lines: locations, tours, capacity, weight of load in 1024ths; the matrix
  /// row by row; demands; each tour's clients after their number; each client's neighbours after their number; pairs of adjacent tours
  /// after their number.
  public var state: String {
    let type = ground.problem.vehicleTypes[0]
    var lines = ["\(ground.locationCount) \(search.tourCount) \(type.capacity[0]) \(weights.load)"]
    for row in 0..<ground.locationCount {
      lines.append(line((0..<ground.locationCount).map { ground.distance(row, $0) }))
    }
    lines.append(line((0..<ground.locationCount).map { Int(ground.demand[$0][0]) }))
    for tour in 0..<search.tourCount { lines.append(counted(clients(of: tour))) }
    for client in ground.clientLocations {
      let range = Int(ground.firstNeighbour[client])..<Int(ground.firstNeighbour[client + 1])
      lines.append(counted(range.map { Int(search.neighbours[$0]) }))
    }
    let tours = search.tourCount
    let pairs = (0..<tours).flatMap { u in
      (0..<tours).filter { u < $0 && search.adjacency[u * tours + $0] }.map { "\(u) \($0)" }
    }
    return (lines + ["\(pairs.count)"] + pairs).joined(separator: "\n") + "\n"
  }

  private func clients(of tour: Int) -> [Int] {
    var clients: [Int] = []
    var stop = search.stops[Int(search.tours[tour].start)].next
    while stop < ground.locationCount {
      clients.append(Int(stop))
      stop = search.stops[Int(stop)].next
    }
    return clients
  }

  private func line(_ values: [Int]) -> String { values.map(String.init).joined(separator: " ") }

  private func counted(_ values: [Int]) -> String { line([values.count] + values) }
}
