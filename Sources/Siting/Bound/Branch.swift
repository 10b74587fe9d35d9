/// A question on which the bound's search tree splits; every plan answers it one way or the other.
enum Branch: Sendable, Equatable {
  /// Is the site open?
  case site(Int)
  /// Is the station's choice below a limit?
  case station(Int, below: Int)
  /// Is the line's choice below a limit?
  case line(Int, below: Int)
  /// Does the arc's item go there?
  case arc(Int)

  /// The restrictions of both answers.
  func children(of parent: Restrictions, in problem: SitingProblem) -> [Restrictions] {
    var (yes, no) = (parent, parent)
    switch self {
    case .site(let depot):
      yes.site[depot] = true
      no.site[depot] = false
    case .station(let station, let limit):
      yes.station[station] &= 1 << UInt64(limit) - 1
      no.station[station] &= ~(1 << UInt64(limit) - 1)
    case .line(let line, let limit):
      yes.line[line] &= 1 << UInt64(limit) - 1
      no.line[line] &= ~(1 << UInt64(limit) - 1)
    case .arc(let arc):
      let item = problem.arcs[arc].item
      for other in problem.items[item].arcs where other != arc { yes.isBarred[other] = true }
      yes.mustServe[item] = true
      no.isBarred[arc] = true
    }
    return [yes, no]
  }

  /// The question about which the averages of an ascent are least sure, weighed by what it costs; arcs only where
  /// everything built is settled. `nil` when nothing is open.
  static func leastSure(in ascent: DualAscent) -> Branch? {
    let model = ascent.dual.model
    var best: (score: Double, branch: Branch)?
    func offer(_ share: Double, _ cost: Double, _ branch: Branch) {
      let doubt = min(share, 1 - share)
      if doubt > 1e-4, doubt * cost > best?.score ?? 0 { best = (doubt * cost, branch) }
    }
    // a site without a cost decides nothing that its stations do not
    for depot in ascent.open.indices where ascent.restrictions.site[depot] == nil && model.siteCost[depot] > 0 {
      let modules = (0..<model.streamCount).map { model.stationChoices[$0].dropFirst().first?.cost ?? 0 }.reduce(0, +)
      offer(ascent.open[depot], Double(model.siteCost[depot] + modules / 2), .site(depot))
    }
    for station in ascent.built.indices {
      split(ascent.built[station], model.stationChoices[station % model.streamCount]) {
        offer($0, $1, .station(station, below: $2))
      }
    }
    for line in ascent.fitted.indices {
      split(ascent.fitted[line], model.lineChoices[line]) { offer($0, 2 * $1, .line(line, below: $2)) }
    }
    if best == nil { best = costliest(in: ascent).map { (0, $0) } }
    return best?.branch ?? assignment(in: ascent)
  }

  /// The costliest question about what is built that is still open, when the averages leave no doubt.
  static func costliest(in ascent: DualAscent) -> Branch? {
    let model = ascent.dual.model
    var best: (cost: Int, branch: Branch)?
    func offer(_ allowed: UInt64, _ choices: [SearchModel.Choice], _ shares: [Double], _ branch: (Int) -> Branch) {
      let open = choices.indices.filter { allowed >> UInt64($0) & 1 == 1 }
      guard open.count > 1, let likely = shares.indices.max(by: { shares[$0] < shares[$1] }) else { return }
      let limit = open.first { $0 > likely } ?? open[open.count - 1]
      if choices[limit].cost > best?.cost ?? -1 { best = (choices[limit].cost, branch(limit)) }
    }
    for line in ascent.fitted.indices {
      offer(ascent.restrictions.line[line], model.lineChoices[line], ascent.fitted[line]) { .line(line, below: $0) }
    }
    for station in ascent.built.indices {
      let choices = model.stationChoices[station % model.streamCount]
      offer(ascent.restrictions.station[station], choices, ascent.built[station]) { .station(station, below: $0) }
    }
    return best?.branch
  }

  /// Offers every way to split choices in two: the share above, what the split costs, and the first choice above.
  private static func split(
    _ shares: [Double], _ choices: [SearchModel.Choice], _ offer: (Double, Double, Int) -> Void
  ) {
    for limit in choices.indices.dropFirst() {
      let below = shares[..<limit].reduce(0, +)
      let above = shares[limit...].reduce(0, +)
      guard below > 0, above > 0 else { continue }
      offer(above / (below + above), Double(choices[limit].cost - choices[limit - 1].cost), limit)
    }
  }
}
