internal import Computation

/// Facilities of one kind that close and others that open in their place.
struct TwoStageMove: Equatable {
  enum Kind { case plants, satellites }

  var kind: Kind
  var closes: [Int] = []
  var opens: [Int] = []

  /// One facility opened, closed or exchanged, or two exchanged at once.
  static func drawn(_ opening: TwoStageProblem.Opening, _ numbers: inout SeededNumbers) -> TwoStageMove? {
    var move = TwoStageMove(kind: numbers.index(under: 100) < 60 ? .satellites : .plants)
    let isOpen = move.kind == .plants ? opening.plants : opening.satellites
    var (open, closed): ([Int], [Int]) = ([], [])
    for facility in isOpen.indices {
      if isOpen[facility] { open.append(facility) } else { closed.append(facility) }
    }
    let draw = numbers.index(under: 100)
    let (closes, opens) =
      draw < 15 ? (0, 1) : draw < 30 ? (1, 0) : draw < 75 ? (1, 1) : draw < 85 ? (2, 2) : draw < 92 ? (2, 1) : (1, 2)
    guard closes <= open.count, opens <= closed.count else { return nil }
    move.closes = take(closes, of: &open, &numbers)
    move.opens = take(opens, of: &closed, &numbers)
    return move
  }

  private static func take(_ count: Int, of facilities: inout [Int], _ numbers: inout SeededNumbers) -> [Int] {
    (0..<count).map { _ in facilities.remove(at: numbers.index(under: facilities.count)) }
  }

  func applied(to opening: TwoStageProblem.Opening) -> TwoStageProblem.Opening {
    var result = opening
    switch kind {
    case .plants:
      for plant in closes { result.plants[plant] = false }
      for plant in opens { result.plants[plant] = true }
    case .satellites:
      for satellite in closes { result.satellites[satellite] = false }
      for satellite in opens { result.satellites[satellite] = true }
    }
    return result
  }
}
