internal import Computation

/// Order crossover (OX): a stretch of one parent's giant tour, the rest in the other's order.
enum OrderCrossover {
  static func child(_ mother: RoundList, _ father: RoundList, _ random: inout SeededNumbers) -> [Int32] {
    let count = mother.clients.count
    guard count > 1 else { return mother.clients }
    let start = random.below(count)
    var end = random.below(count)
    while end == start { end = random.below(count) }
    var child = mother.clients
    var isTaken = [Bool](repeating: false, count: Int(mother.clients.max() ?? 0) + 1)
    var place = start
    while true {
      isTaken[Int(mother.clients[place])] = true
      if place == end { break }
      place = (place + 1) % count
    }
    place = (end + 1) % count
    for step in 1...count {
      let client = father.clients[(end + step) % count]
      if isTaken[Int(client)] { continue }
      child[place] = client
      place = (place + 1) % count
    }
    return child
  }
}
