/// Which vehicle types differ in nothing but their number and depot, or number and period, and which visits of a choice stand for one
/// another in different periods.
struct Likeness: Sendable {
  let periodCount: Int
  /// Every choice's visits as locations, each once.
  let choiceVisits: [[Int32]]
  /// By vehicle type and depot a type there like it, or −1; empty where depots are not limited.
  fileprivate let typesByDepot: [Int32]
  /// By vehicle type and period a type then like it, or −1; empty without choices, as is what follows.
  fileprivate let typesByPeriod: [Int32]
  /// By location and period a visit to the same place then, of the same choice, or −1.
  fileprivate let twins: [Int32]

  /// - Parameter choices: the problem's, and those between a client with a prize and nothing.
  init(_ problem: RoutingProblem, choices: [RoutingProblem.Choice]) {
    let periods = 1 + (problem.vehicleTypes.map(\.period).max() ?? 0)
    periodCount = periods
    choiceVisits = choices.map { choice in
      Set(choice.alternatives.joined()).sorted().map { Int32(problem.depotCount + $0) }
    }
    typesByDepot =
      problem.hasLimitedDepots ? alike(problem, places: problem.depotCount, of: \.depot) : []
    typesByPeriod = choices.isEmpty ? [] : alike(problem, places: periods, of: \.period)
    var twins = [Int32](repeating: -1, count: choices.isEmpty ? 0 : problem.locationCount * periods)
    for visits in choiceVisits {
      for visit in visits {
        for other in visits where isSamePlace(visit, other, problem) {
          twins[Int(visit) * periods + problem.clients[Int(other) - problem.depotCount].period] = other
        }
      }
    }
    self.twins = twins
  }
}

/// By vehicle type and depot or period, the first type there that differs in nothing else but its number; a type is always like itself.
private func alike(
  _ problem: RoutingProblem, places: Int, of place: WritableKeyPath<RoutingProblem.VehicleType, Int>
) -> [Int32] {
  let terms = problem.vehicleTypes.map { type in
    var type = type
    type[keyPath: place] = 0
    type.count = 1
    return type
  }
  var like = [Int32](repeating: -1, count: terms.count * places)
  for (index, type) in problem.vehicleTypes.enumerated() {
    for (other, candidate) in problem.vehicleTypes.enumerated() where terms[other] == terms[index] {
      let entry = index * places + candidate[keyPath: place]
      if like[entry] < 0 { like[entry] = Int32(other) }
    }
    like[index * places + type[keyPath: place]] = Int32(index)
  }
  return like
}

/// Whether two visits are to one place and ask for the same.
private func isSamePlace(_ visit: Int32, _ other: Int32, _ problem: RoutingProblem) -> Bool {
  let (a, b) = (Int(visit), Int(other))
  let (client, twin) = (problem.clients[a - problem.depotCount], problem.clients[b - problem.depotCount])
  return client.demand == twin.demand && client.service == twin.service && problem.distance[a, b] == 0
    && problem.distance[b, a] == 0
}

extension SearchGround {
  var periodCount: Int { likeness.periodCount }

  /// A vehicle type at a depot that costs and carries the same as another; known where depots are limited.
  func likeType(_ type: Int, at depot: Int) -> Int? {
    let like = Int(likeness.typesByDepot[type * depotCount + depot])
    return like < 0 ? nil : like
  }

  /// A vehicle type of a period that costs and carries the same as another, the type itself where no period is named.
  func likeType(_ type: Int, in period: Int?) -> Int? {
    guard let period else { return type }
    let like = Int(likeness.typesByPeriod[type * periodCount + period])
    return like < 0 ? nil : like
  }

  /// The visit in a period that stands for another, the visit itself where no period is named, −1 where there is none.
  func twin(of visit: Int32, in period: Int?) -> Int32 {
    guard let period else { return visit }
    return likeness.twins[Int(visit) * periodCount + period]
  }
}
