/// The best rounds of few visits, by looking at all: the shortest way through every set of visits (Held and Karp 1962), and of
/// all ways to part the visits into sets the cheapest.
///
/// What a round costs rises with its metres and so does its time, so that the shortest way through a set is the best.
struct AllWays {
  /// Visits up to which this takes less time than breeding: 2ⁿ · n² and 3ⁿ steps.
  static let mostVisits = 9

  private let task: RoundTask
  private var count: Int { task.visitCount }

  /// - Returns: `nil` where visits are many or hours bind, or where some visit fits no truck.
  static func rounds(_ task: RoundTask) -> [[Int]]? {
    guard (1...mostVisits).contains(task.visitCount), task.windows.allSatisfy({ $0 == nil }) else { return nil }
    return AllWays(task: task).best()
  }

  private func best() -> [[Int]]? {
    let shortest = shortestWays()
    let prices = shortest.map { way in way.isEmpty ? nil : task.price(of: way) }
    var least = [Int?](repeating: nil, count: 1 << count)
    var parts = [Int](repeating: 0, count: 1 << count)
    least[0] = 0
    for set in 1..<1 << count {
      let lowest = set & -set
      var part = set
      while part > 0 {
        if part & lowest != 0, let price = prices[part], let rest = least[set ^ part], price + rest < least[set] ?? .max
        {
          (least[set], parts[set]) = (price + rest, part)
        }
        part = (part - 1) & set
      }
    }
    guard least[1 << count - 1] != nil else { return nil }
    var rounds: [[Int]] = []
    var set = 1 << count - 1
    while set > 0 {
      rounds.append(shortest[parts[set]])
      set ^= parts[set]
    }
    return rounds
  }

  /// By set of visits the shortest way through it, from the station and back.
  private func shortestWays() -> [[Int]] {
    // by set and last visit, metres so far and the visit before
    var metres = [Int](repeating: .max, count: count << count)
    var before = [Int](repeating: -1, count: count << count)
    for visit in 0..<count { metres[(1 << visit) * count + visit] = task.distance(0, visit + 1) }
    for set in 1..<1 << count {
      for last in 0..<count where set >> last & 1 == 1 {
        let sofar = metres[set * count + last]
        for next in 0..<count where set >> next & 1 == 0 {
          let place = (set | 1 << next) * count + next
          let way = sofar + task.distance(last + 1, next + 1)
          if way < metres[place] { (metres[place], before[place]) = (way, last) }
        }
      }
    }
    return (0..<1 << count).map { set in
      let ends = (0..<count).filter { set >> $0 & 1 == 1 }
      guard var last = ends.min(by: { home(set, $0, metres) < home(set, $1, metres) }) else { return [] }
      var way: [Int] = []
      var open = set
      while last >= 0 {
        way.append(last + 1)
        let place = open * count + last
        open ^= 1 << last
        last = before[place]
      }
      return way.reversed()
    }
  }

  private func home(_ set: Int, _ last: Int, _ metres: [Int]) -> Int {
    metres[set * count + last] + task.distance(last + 1, 0)
  }
}
