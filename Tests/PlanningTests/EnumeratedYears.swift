import NetworkFixtures
import Quantities
import WasteNetwork
import Years

@testable import Planning

/// Every siting of a very small district of one stream and one centre, and the cheapest plan of several years among them.
///
/// Written from equations (1) to (9) alone; nothing of the engines is used.
struct EnumeratedYears {
  typealias Holding = ClosingAccount.Holding

  /// By what stands, the least cost of a year in fen.
  private struct Option {
    let cost: Int
    let holdings: [BuiltPlace: Holding]
  }

  private let account: ClosingAccount
  private let options: [[Option]]

  init(_ networks: [Network], _ account: ClosingAccount) {
    self.account = account
    options = networks.map(EnumeratedYears.options)
  }

  /// The least total in fen over every choice of what stands when.
  var least: Int {
    var best = Int.max
    choose(0, [], &best)
    return best
  }

  /// The sum of each stage's own least cost over its years.
  var leastAlone: Int {
    zip(options, account.stages).reduce(0) { $0 + ($1.0.map(\.cost).min() ?? 0) * $1.1.lasts }
  }

  private func choose(_ stage: Int, _ chosen: [Option], _ best: inout Int) {
    let paid = zip(chosen, account.stages).reduce(0) { $0 + $1.0.cost * $1.1.lasts }
    guard paid < best else { return }
    guard stage == options.count else {
      for option in options[stage] { choose(stage + 1, chosen + [option], &best) }
      return
    }
    let places = Set(chosen.flatMap(\.holdings.keys)).sorted()
    let dues = places.reduce(0) { sum, place in sum + account.total(place, chosen.map { $0.holdings[place] }) }
    best = min(best, paid + dues)
  }

  // MARK: Sitings of one year

  private static func options(_ network: Network) -> [Option] {
    var cheapest: [[String]: Option] = [:]
    var served = [Int?](repeating: nil, count: network.villages.count)
    let distances = RoadDistances(fixture: network)
    func visit(_ village: Int) {
      guard village == served.count else {
        served[village] = nil
        visit(village + 1)
        for neighbour in distances.villageToDepot.neighbours(of: village)
        where neighbour.distance <= network.streams[0].serviceRadius {
          served[village] = neighbour.destination
          visit(village + 1)
        }
        served[village] = nil
        return
      }
      for (key, option) in builds(network, distances, served) where option.cost < cheapest[key]?.cost ?? .max {
        cheapest[key] = option
      }
    }
    visit(0)
    return cheapest.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// What can stand for an assignment, with its cost.
  private static func builds(
    _ network: Network, _ distances: RoadDistances, _ served: [Int?]
  ) -> [(key: [String], option: Option)] {
    let stream = network.streams[0]
    var loads = network.depots.map { _ in Mass.zero }
    var delivered = loads
    var haul = 0
    for (village, depot) in served.enumerated() {
      guard let depot else { continue }
      let mass = network.generation.arising(village: village, stream: 0).offField
      loads[depot] += mass
      delivered[depot] += stream.storageLoss.complement.of(mass)
      let road = distances.villageToDepot.neighbours(of: village).first { $0.destination == depot }!.distance
      haul += network.haulCost(village: village, stream: 0, distance: road).fen
    }
    for scope in network.bindingScopes() {
      let collected = scope.villages.filter { served[$0] != nil }
        .map { network.generation.arising(village: $0, stream: 0).offField }.sum()
      guard collected >= scope.neededCollection else { return [] }
    }
    for (depot, mass) in delivered.enumerated() where mass > .zero {
      haul += (stream.onwardRate * (mass * distances.depotToCentre[depot, 0]!)).fen
    }
    var partial: [(key: [String], cost: Int, holdings: [BuiltPlace: Holding])] = [([], haul, [:])]
    for depot in network.depots.indices {
      partial = partial.flatMap { one in
        stationChoices(network, depot, loads[depot]).map { add($0, network.depots[depot].yearlyCost.fen, to: one) }
      }
    }
    partial = partial.flatMap { one in
      lineChoices(network, delivered.sum()).map { add($0, 0, to: one) }
    }
    return partial.map { ($0.key, Option(cost: $0.cost, holdings: $0.holdings)) }
  }

  private static func add(
    _ choice: (place: BuiltPlace, holding: Holding?), _ site: Int,
    to one: (key: [String], cost: Int, holdings: [BuiltPlace: Holding])
  ) -> (key: [String], cost: Int, holdings: [BuiltPlace: Holding]) {
    var next = one
    next.key.append(choice.holding?.size ?? "")
    guard let holding = choice.holding else { return next }
    next.cost += site + holding.yearlyCost.fen
    next.holdings[choice.place] = holding
    return next
  }

  private static func stationChoices(
    _ network: Network, _ depot: Int, _ load: Mass
  ) -> [(place: BuiltPlace, holding: Holding?)] {
    let place = BuiltPlace(level: .station, place: network.depots[depot].id.code, stream: network.streams[0].id)
    let fitting = zip(network.stationSizes[0], network.stationCapacities(stream: 0)).filter {
      $0.1 >= load && $0.0.area <= network.depots[depot].area
    }
    let built = fitting.map { (place, Optional(Holding(size: $0.0.size, yearlyCost: $0.0.yearlyCost))) }
    return load > .zero ? built : built + [(place, nil)]
  }

  private static func lineChoices(_ network: Network, _ load: Mass) -> [(place: BuiltPlace, holding: Holding?)] {
    let place = BuiltPlace(level: .centre, place: network.centres[0].id.code, stream: network.streams[0].id)
    let built = zip(network.centreSizes[0], network.centreCapacities(stream: 0)).filter { $0.1 >= load }.map {
      size, _ in
      (place, Optional(Holding(size: size.size, yearlyCost: network.centres[0].costFactor.of(size.yearlyCost))))
    }
    return load > .zero ? built : built + [(place, nil)]
  }
}
