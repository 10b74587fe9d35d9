internal import Computation

/// Takes some neighbouring visits out and puts each back where it costs least (Shaw 1998; Schrimpf and others 2000).
enum RuinAndRecreate {
  private static let greatestRuin = 12

  /// New rounds, not yet improved by local search; `nil` when there is nothing to take out; the same rounds when what
  /// is left could not be driven.
  static func changed(_ tours: Tours, _ random: inout SeededNumbers) -> Tours? {
    let task = tours.task
    guard task.visitCount > 1 else { return nil }
    let centre = 1 + random.below(task.visitCount)
    let count = 1 + random.below(min(greatestRuin, task.visitCount))
    var removed = [centre]
    for k in 0..<min(count - 1, task.neighbourCount) { removed.append(task.neighbour(centre, k)) }
    for last in stride(from: removed.count - 1, to: 0, by: -1) {
      removed.swapAt(last, random.below(last + 1))
    }
    guard var changed = tours.changed({ sequence in sequence.removeAll { removed.contains($0) } }) else { return tours }
    for visit in removed { insertCheapest(visit, &changed) }
    return changed
  }

  /// Puts a visit where it raises the total least, into an open round or a new one, which some truck can always drive.
  private static func insertCheapest(_ visit: Int, _ tours: inout Tours) {
    let task = tours.task
    var best: (price: Int, after: Int)?
    for after in 0..<tours.sequence.count - 1 {
      let (before, next) = (tours.sequence[after], tours.sequence[after + 1])
      let round = tours.roundAt[after]
      let added = task.distance(before, visit) + task.distance(visit, next) - task.distance(before, next)
      let price = task.price(
        metres: tours.metres(round) + added, kilograms: tours.mass(round) + task.mass[visit],
        litres: tours.volume(round) + task.volume[visit], stops: tours.stops(round) + 1)
      guard let price else { continue }
      let more = price - tours.prices[round]
      if best.map({ more < $0.price }) ?? true { best = (more, after) }
    }
    guard let best else { preconditionFailure("a visit that a truck can serve alone fits the empty round") }
    tours.change { $0.insert(visit, at: best.after + 1) }
  }
}
