/// A round that the master knows: clients in order, by the problem's numbers; one may come twice.
struct BoundRound: Sendable, Equatable {
  /// Index into the classes.
  var kind: Int
  var clients: [Int]
  /// Cost of the round, unscaled.
  var cost: Int
}

/// Rounded capacity: so many rounds at least enter a set of clients that are all visited (Laporte and Nobert 1983).
struct CapacityCut: Sendable, Equatable {
  /// By the problem's clients.
  var isMember: [Bool]
  var need: Int

  /// Times that a round enters the set.
  func entries(_ clients: [Int]) -> Int {
    var wasInside = false
    var count = 0
    for client in clients {
      if isMember[client] && !wasInside { count += 1 }
      wasInside = isMember[client]
    }
    return count
  }
}

/// Of the rounds that visit two or more of three clients one at most is driven, where each is visited once (Jepsen, Petersen, Spoorendonk and
/// Pisinger 2008). A round forgets a single visit where it leaves the cut's memory (Pecin, Pessoa, Poggi and Uchoa 2017).
struct SubsetCut: Sendable, Equatable {
  /// Three clients, rising.
  var members: [Int]
  /// By the problem's clients; the members among them.
  var isRemembered: [Bool]
  /// Pairs of visits that all rounds together make at most: half of the members' visits, rounded down.
  let limit: Int

  init(members: [Int], terms: RoundTerms) {
    self.members = members
    limit = members.reduce(0) { $0 + terms.visits[$1] } / 2
    isRemembered = [Bool](repeating: false, count: terms.visits.count)
    for member in members { isRemembered[member] = true }
  }

  /// Pairs of remembered visits to members.
  func pairs(_ clients: [Int]) -> Int {
    var count = 0
    var isHalf = false
    for client in clients {
      if !isRemembered[client] { isHalf = false }
      guard members.contains(client) else { continue }
      if isHalf { count += 1 }
      isHalf.toggle()
    }
    return count
  }

  /// Widens the memory so that every pair of a round counts.
  mutating func remember(_ clients: [Int]) {
    var first: Int?
    for (place, client) in clients.enumerated() where members.contains(client) {
      if let start = first {
        for between in clients[start...place] { isRemembered[between] = true }
        first = nil
      } else {
        first = place
      }
    }
  }
}
