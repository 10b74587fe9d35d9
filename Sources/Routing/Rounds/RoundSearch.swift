/// Good rounds for one task: the best of all where visits are few, by hybrid genetic search where they are many.
enum RoundSearch {
  /// Children bred at an effort of 100: so many for any task, and more for each of its visits.
  private static let fewestChildren = 200
  private static let childrenPerVisit = 3

  /// - Parameters:
  ///   - effort: children bred in proportion to it; 100 is the default, 0 stands for rounds filled in the order of the way.
  ///   - isCancelled: looked at between children; the best rounds so far are returned.
  /// - Returns: rounds of visits 1…n, each drivable, together serving every visit once.
  static func rounds(_ task: RoundTask, effort: Int, seed: UInt64, isCancelled: () -> Bool) -> [[Int]] {
    if effort > 0, let best = AllWays.rounds(task) { return best }
    return bred(task, effort: effort, seed: seed, isCancelled: isCancelled)
  }

  /// The same by search alone, however few the visits are.
  static func bred(_ task: RoundTask, effort: Int, seed: UInt64, isCancelled: () -> Bool) -> [[Int]] {
    let simple = FirstRounds.rounds(task)
    guard task.visitCount > 1, effort > 0, let problem = RoundProblem.make(task) else { return simple }
    let children = ((fewestChildren + task.visitCount * childrenPerVisit) * effort + 99) / 100
    var search = HybridGeneticSearch(problem, settings: settings(children), seed: seed)
    let found = search.run { iterations, _ in iterations >= children || isCancelled() }
    guard let rounds = found.solution?.rounds.map({ $0.clients.map { $0 + 1 } }),
      let price = price(rounds, task), price <= self.price(simple, task) ?? .max
    else { return simple }
    return rounds
  }

  /// A population that leaves most of the children to crossover, and prices of excess that need no long run to rise.
  private static func settings(_ children: Int) -> SearchSettings {
    var settings = SearchSettings()
    settings.survivors = min(settings.survivors, max(4, children / 16))
    settings.generation = min(settings.generation, max(8, children / 8))
    settings.adjustment = min(settings.adjustment, max(10, children / 20))
    settings.firstPenalty = 16
    return settings
  }

  /// Price of all rounds; `nil` when some round cannot be driven.
  static func price(_ rounds: [[Int]], _ task: RoundTask) -> Int? {
    var sum = 0
    for round in rounds {
      guard let price = task.price(of: round) else { return nil }
      sum += price
    }
    return sum
  }
}
