/// One part of a partition as a siting problem of its own, everything outside it standing still.
///
/// Its stations take only its own items, lines that others use keep room for them, and each target asks of it what
/// it hands over now and its share of what is missing or too much. So plans of all parts, made at the same time, fit
/// together: no rule is broken by the whole that is kept by every part, but that a second station (27) which one part
/// counts on may be given up by another; `SearchState.init(backed:_:)` stands it again.
struct Neighbourhood: Sendable {
  let problem: SitingProblem
  /// Positions in the whole problem.
  let items: [Int]
  let depots: [Int]
  private let centres: [Int]
  private let arcs: [Int]
  /// By line of `problem` and size: the size of the whole problem it stands for; `nil` for the line as it is.
  private let sizes: [[Int?]]
  /// By line of `problem`: the size that having none stands for, because others use the line; `nil` for none.
  private let least: [Int?]
  private let isOwned: [Bool]
  /// By stream: whether its stations are of this part.
  private let isOwnStream: [Bool]

  init(_ part: Int, of partition: Partition, _ state: SearchState, shares: CoverageShares) {
    let whole = state.model.problem
    let lots = partition.itemsOfPart[part]
    let sites = partition.depots(of: part)
    items = lots
    depots = sites
    let streams = 0..<whole.streamCount
    let hubs = (0..<whole.centreCount).filter { centre in
      streams.contains { stream in
        let line = whole.line(centre, stream)
        return partition.ownerOfLine[line] == part || partition.intake[line][part] != nil
      }
    }
    centres = hubs
    isOwnStream = streams.map { partition.has(part, $0) }
    var lines = LineRoom()
    for centre in hubs {
      for stream in streams { lines.append(whole.line(centre, stream), part, partition, state) }
    }
    (sizes, least, isOwned) = (lines.sizes, lines.least, lines.isOwned)
    let cut = Neighbourhood.cut(whole, items: lots, depots: sites)
    arcs = cut.arcsOfWhole
    let rows = shares.rows(of: part, whole, position: Neighbourhood.positions(lots))
    problem = SitingProblem(
      network: whole.network, distances: whole.distances, objective: whole.objective, items: cut.items, arcs: cut.arcs,
      sites: sites.map { Neighbourhood.site($0, part, partition, state) }, stationSizes: whole.stationSizes,
      lineSizes: lines.choices,
      requiredCentres: hubs.indices.filter { Neighbourhood.mustKeep(hubs[$0], part, partition, state) },
      coverage: rows, coverageOfItem: SitingProblem.inverted(rows.map(\.items), count: lots.count),
      quotas: shares.quotas(of: part, whole, position: Neighbourhood.positions(sites)),
      mayHoldStation: sites.flatMap { depot in
        streams.map { partition.has(part, $0) && whole.mayHoldStation[whole.station(depot, $0)] }
      },
      arcsOfStation: SitingProblem.inverted(
        cut.arcs.map { [$0.depot * whole.streamCount + cut.items[$0.item].stream] },
        count: sites.count * whole.streamCount),
      onward: OnwardRoads(whole.onward, depots: sites, centres: hubs),
      backups: whole.backups.isEmpty ? [] : lots.map { Neighbourhood.backup(of: $0, among: sites, state) },
      surcharges: whole.surcharges.isEmpty
        ? [] : sites.flatMap { depot in streams.map { whole.surcharges[whole.station(depot, $0)] } })
  }

  /// The depots of a part that may back an item; `nil` where a station elsewhere does as things stand.
  private static func backup(of item: Int, among depots: [Int], _ state: SearchState) -> [Int]? {
    let whole = state.model.problem
    guard let all = whole.backup(of: item) else { return nil }
    let position = positions(depots)
    let stream = whole.items[item].stream
    let isBacked = all.contains { position[$0] == nil && state.choice[whole.station($0, stream)] > 0 }
    return isBacked ? nil : all.compactMap { position[$0] }
  }

  /// A site less what streams of other parts have there.
  private static func site(
    _ depot: Int, _ part: Int, _ partition: Partition, _ state: SearchState
  ) -> SitingProblem.Site {
    let model = state.model
    var site = model.problem.sites[depot]
    let others = (0..<model.streamCount).filter {
      !partition.has(part, $0) && state.choice[depot * model.streamCount + $0] > 0
    }
    guard !others.isEmpty else { return site }
    let used = others.reduce(0) { $0 + model.stationChoices[$1][state.choice[depot * model.streamCount + $1]].area }
    site = SitingProblem.Site(
      township: site.township, area: max(0, site.area - used), cost: 0, isRequired: site.isRequired)
    return site
  }

  /// Whether a part answers for a required centre: it owns the first of the lines that stand there.
  private static func mustKeep(_ centre: Int, _ part: Int, _ partition: Partition, _ state: SearchState) -> Bool {
    let model = state.model
    guard model.centreIsRequired[centre] else { return false }
    let lines = (0..<model.streamCount).map { centre * model.streamCount + $0 }
    let first = lines.first { state.lines[$0] > 0 } ?? lines.first { model.lineChoices[$0].count > 1 }
    return first.map { partition.ownerOfLine[$0] == part } ?? false
  }

  private static func positions(_ members: [Int]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: zip(members, members.indices))
  }

  private static func cut(
    _ whole: SitingProblem, items: [Int], depots: [Int]
  ) -> (items: [SitingProblem.Item], arcs: [SitingProblem.Arc], arcsOfWhole: [Int]) {
    let position = positions(depots)
    var own: [SitingProblem.Item] = []
    var arcs: [SitingProblem.Arc] = []
    var arcsOfWhole: [Int] = []
    for index in items {
      let item = whole.items[index]
      let first = arcs.count
      for arc in item.arcs {
        guard let depot = position[whole.arcs[arc].depot] else { continue }
        arcs.append(
          SitingProblem.Arc(
            item: own.count, depot: depot, distance: whole.arcs[arc].distance, cost: whole.arcs[arc].cost))
        arcsOfWhole.append(arc)
      }
      own.append(
        SitingProblem.Item(
          village: item.village, stream: item.stream, mass: item.mass, delivered: item.delivered,
          mustBeServed: item.mustBeServed, maySplit: item.maySplit, arcs: first..<arcs.count))
    }
    return (own, arcs, arcsOfWhole)
  }

  /// The whole state's part of the plan.
  func state(_ model: SearchModel, within whole: SearchState) -> SearchState? {
    let streams = problem.streamCount
    let position = Dictionary(uniqueKeysWithValues: zip(arcs, arcs.indices))
    let lines = model.lineChoices.indices.map { line in
      startingChoice(line, model, whole.lines[centres[line / streams] * streams + line % streams], whole.model)
    }
    return SearchState(
      model, lines: lines, arcs: items.map { whole.arc[$0].flatMap { position[$0] } },
      kept: depots.flatMap { depot in (0..<streams).map { isOwnStream[$0] && whole.isKept[depot * streams + $0] } })
  }

  /// The choice that the whole state's choice of a line comes to here.
  private func startingChoice(_ line: Int, _ model: SearchModel, _ choice: Int, _ whole: SearchModel) -> Int {
    let streams = problem.streamCount
    let choices = model.lineChoices[line]
    guard isOwned[line] else { return choices.count - 1 }
    let size = whole.lineChoices[centres[line / streams] * streams + line % streams][choice].size
    guard let size else { return 0 }
    return choices.firstIndex { $0.size.map { sizes[line][$0] == size } ?? false } ?? 0
  }

  /// Enters what the part decided into decisions of the whole.
  func enter(_ state: SearchState, into decisions: inout SearchDecisions, _ whole: SearchModel) {
    let streams = problem.streamCount
    for (position, item) in items.enumerated() { decisions.arcs[item] = state.arc[position].map { arcs[$0] } }
    for (position, depot) in depots.enumerated() {
      for stream in 0..<streams where isOwnStream[stream] {
        decisions.kept[depot * streams + stream] = state.isKept[position * streams + stream]
      }
    }
    for line in isOwned.indices where isOwned[line] {
      let size = state.model.lineChoices[line][state.lines[line]].size.map { sizes[line][$0] } ?? least[line]
      let there = centres[line / streams] * streams + line % streams
      decisions.lines[there] = whole.lineChoices[there].firstIndex { $0.size == size } ?? 0
    }
  }
}

/// The sizes of a part's lines less what others may send there.
private struct LineRoom {
  var choices: [[SitingProblem.Size]] = []
  var sizes: [[Int?]] = []
  var least: [Int?] = []
  var isOwned: [Bool] = []

  mutating func append(_ line: Int, _ part: Int, _ partition: Partition, _ state: SearchState) {
    let capacity = state.lineCapacity(line)
    let own = partition.allowance(of: part, at: line, capacity: capacity)
    let others = partition.allowanceOfOthers(than: part, at: line, capacity: capacity)
    let all = state.model.problem.lineSizes[line]
    let owned = partition.ownerOfLine[line] == part
    isOwned.append(owned)
    guard owned else {
      choices.append(own > 0 ? [SitingProblem.Size(name: "", capacity: own, area: 0, cost: 0)] : [])
      sizes.append(own > 0 ? [nil] : [])
      least.append(nil)
      return
    }
    let possible = state.model.lineChoices[line].compactMap(\.size).filter { all[$0].capacity >= others }
    let base = others > 0 ? possible.min { (all[$0].cost, $0) < (all[$1].cost, $1) } : nil
    least.append(base)
    let offered = possible.filter { all[$0].capacity > others }
    sizes.append(offered)
    choices.append(
      offered.map {
        SitingProblem.Size(
          name: all[$0].name, capacity: all[$0].capacity - others, area: 0,
          cost: all[$0].cost - (base.map { all[$0].cost } ?? 0))
      })
  }
}
