/// Candidates of one kind, feasible or not, cheapest first (Vidal 2022, section 3.5).
struct Subpopulation {
  private(set) var members: [Candidate] = []
  let clients: Range<Int>
  let settings: SearchSettings

  init(clients: Range<Int>, settings: SearchSettings) {
    self.clients = clients
    self.settings = settings
  }

  /// Adds a candidate in its place; removes the least fit when there are too many.
  mutating func add(_ candidate: Candidate, weights: PenaltyWeights) {
    for other in members {
      let difference = candidate.difference(from: other, clients: clients)
      other.introduce(candidate, difference)
      candidate.introduce(other, difference)
    }
    let cost = candidate.cost(under: weights)
    let place = members.firstIndex { $0.cost(under: weights) >= cost } ?? members.count
    members.insert(candidate, at: place)
    if members.count > settings.survivors + settings.generation {
      while members.count > settings.survivors { removeWorst() }
    }
  }

  /// Puts the members in order again after the weights have changed.
  mutating func sort(weights: PenaltyWeights) {
    let costs = members.map { $0.cost(under: weights) }
    members = members.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.map { members[$0] }
  }

  /// Leaves no member's kin pointing back at it.
  mutating func clear() {
    for member in members { member.others = [] }
    members = []
  }

  /// Rank in cost and in difference from others combined, by place in `members`: less is fitter (equation 4).
  func fitness() -> [Int] {
    let size = members.count
    let closeness = members.map { $0.closeness(kin: settings.kin) }
    // Members that differ most come first.
    let byDifference = members.indices.sorted { (closeness[$1], $0) < (closeness[$0], $1) }
    var fitness = [Int](repeating: 0, count: size)
    for (rank, member) in byDifference.enumerated() {
      // cost rank + (1 − elite/size) × difference rank, times size.
      fitness[member] = size <= settings.elite ? member * size : member * size + (size - settings.elite) * rank
    }
    return fitness
  }

  /// Removes the least fit member, one that has a twin if any; never the cheapest.
  private mutating func removeWorst() {
    let fitness = fitness()
    var worst = members.count - 1
    var worstHasTwin = false
    for index in members.indices.dropFirst() {
      let hasTwin = members[index].others.first?.difference == 0
      if hasTwin && !worstHasTwin || hasTwin == worstHasTwin && fitness[index] > fitness[worst] || index == 1 {
        worst = index
        worstHasTwin = hasTwin
      }
    }
    let gone = members.remove(at: worst)
    for member in members { member.others.removeAll { $0.other === gone } }
    gone.others = []
  }
}

extension Candidate {
  /// Enters another into the list of kin, nearest first.
  fileprivate func introduce(_ other: Candidate, _ difference: Int) {
    let place = others.firstIndex { $0.difference > difference } ?? others.count
    others.insert(Kinship(difference: difference, other: other), at: place)
  }

  /// Sum of differences from the nearest others, scaled so that fewer kin compare with more.
  fileprivate func closeness(kin: Int) -> Int {
    let nearest = others.prefix(kin)
    return nearest.isEmpty ? 0 : nearest.reduce(0) { $0 + $1.difference } * 60 / nearest.count
  }
}
