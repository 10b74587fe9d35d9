/// The problem as flat arrays for the plan search; money in millionths of a fen, so that shipping prices are whole.
///
/// Requirements that a state on the way may miss are priced far above anything else: a state without such a
/// penalty is a plan.
struct SearchModel: Sendable {
  /// A choice at a station or line; the first of each list is to have none.
  struct Choice: Sendable {
    let capacity: Int
    let area: Int
    let cost: Int
    /// Position in the problem's sizes; `nil` for none.
    let size: Int?

    static let none = Choice(capacity: 0, area: 0, cost: 0, size: nil)
  }

  static let microfen = 1_000_000

  let problem: SitingProblem
  let streamCount: Int
  let centreCount: Int
  let itemMass: [Int]
  let itemDelivered: [Int]
  let itemStream: [Int]
  /// Penalty of leaving an item unserved: zero unless it must be served.
  let unservedCost: [Int]
  let arcStation: [Int]
  let arcCost: [Int]
  /// Rows of item i are `coverOfItem[coverStart[i]..<coverStart[i + 1]]`.
  let coverStart: [Int]
  let coverOfItem: [Int]
  let coverNeed: [Int]
  /// Price per missing kg.
  let coverPrice: [Int]
  /// The quota that a station counts for; the last is one of zero stations, for all others.
  let quotaOfStation: [Int]
  let quotaCount: [Int]
  let quotaPrice: [Int]
  let siteCost: [Int]
  let siteArea: [Int]
  let siteIsRequired: [Bool]
  /// Per stream: none, then the sizes worth building, capacity and cost both rising.
  let stationChoices: [[Choice]]
  /// Per line: none, then the sizes worth building.
  let lineChoices: [[Choice]]
  /// Per station and choice: what it costs besides, because of what stands in other years; empty where nothing does.
  let surcharges: [[Int]]
  /// Per stream, per kg: what overload costs in the end, a module at full load, and a module with haulage.
  let fullOverloadPrice: [Int]
  let usualModulePrice: [Double]
  let usualPrice: [Double]
  /// Per stream: what an item has on average, kg; one at least.
  let usualMass: [Double]
  /// Per square metre: what a site too small costs in the end, and modules usually.
  let fullAreaPrice: Int
  let usualAreaPrice: Double
  /// Centres that must have a line, and the price of each that has none.
  let centreIsRequired: [Bool]
  let requiredCentrePrice: Int
  /// What the plan may cost when coverage is maximised, millionths of a fen.
  let budget: Int?
  /// What a kilogram collected is worth to the search then, millionths of a fen; zero when the cost is minimised.
  var reward = 0

  /// Stations that may stand.
  let places: [Int]
  /// Equation (27).
  let backupNeeds: Backups

  var itemCount: Int { itemMass.count }
  var stationCount: Int { quotaOfStation.count }

  init(_ problem: SitingProblem) {
    self.problem = problem
    streamCount = problem.streamCount
    centreCount = problem.centreCount
    let scale = SearchPenalty(problem)
    itemMass = problem.items.map(\.mass)
    itemDelivered = problem.items.map(\.delivered)
    itemStream = problem.items.map(\.stream)
    unservedCost = problem.items.map { $0.mustBeServed ? scale.perDecision : 0 }
    arcStation = problem.arcs.map { problem.station($0.depot, problem.items[$0.item].stream) }
    arcCost = problem.arcs.map { $0.cost * SearchModel.microfen }
    coverStart = problem.coverageOfItem.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    coverOfItem = problem.coverageOfItem.flatMap { $0 }
    coverNeed = problem.coverage.map(\.need)
    coverPrice = problem.coverage.map { $0.shortfallPrice.map { $0 * 1000 } ?? scale.perKilogram(of: $0) }
    (quotaOfStation, quotaCount) = SearchModel.quotas(of: problem)
    quotaPrice = quotaCount.map { $0 > 0 ? scale.perDecision : 0 }
    siteCost = problem.sites.map { $0.cost * SearchModel.microfen }
    siteArea = problem.sites.map(\.area)
    siteIsRequired = problem.sites.map(\.isRequired)
    stationChoices = problem.stationSizes.map(SearchModel.choices)
    lineChoices = problem.lineSizes.map(SearchModel.choices)
    surcharges = problem.surcharges.enumerated().map { [stationChoices] station, prices in
      stationChoices[station % problem.streamCount].map { $0.size.map { prices[$0] * SearchModel.microfen } ?? 0 }
    }
    let masses = (0..<problem.streamCount).map { stream in
      problem.items.filter { $0.stream == stream }.map(\.mass).reduce(0, +)
    }
    usualMass = masses.enumerated().map { stream, mass in
      max(1, Double(mass) / Double(max(1, problem.items.count { $0.stream == stream })))
    }
    fullOverloadPrice = masses.map { min(scale.perDecision, scale.perStream / max(1, $0)) }
    fullAreaPrice = min(scale.perDecision, scale.greatest / max(1, siteArea.reduce(0, +) * 10))
    usualAreaPrice =
      stationChoices.flatMap { $0.dropFirst().map { Double($0.cost) / Double(max(1, $0.area)) } }.max() ?? 0
    usualModulePrice = stationChoices.map { choices in
      choices.dropFirst().map { Double($0.cost) / Double(max(1, $0.capacity)) }.max() ?? 0
    }
    let modulePrice = usualModulePrice
    // staying where an accepted plan has an item may be rewarded; a penalty is never a reward
    usualPrice = (0..<problem.streamCount).map { stream in
      let nearest = problem.items.filter { $0.stream == stream && !$0.arcs.isEmpty }
        .map { max(0, problem.arcs[$0.arcs.lowerBound].cost) }
      return Double(nearest.reduce(0, +)) * 1e6 / Double(max(1, masses[stream])) + modulePrice[stream]
    }
    centreIsRequired = (0..<problem.centreCount).map { problem.requiredCentres.contains($0) }
    requiredCentrePrice = scale.perDecision
    places = problem.mayHoldStation.indices.filter { problem.mayHoldStation[$0] }
    backupNeeds = Backups(problem)
    budget = problem.budget.map { $0 * SearchModel.microfen }
  }

  /// What a kilogram costs from a station to a centre; `nil` without a road or where the centre may not take it.
  func onwardPrice(_ station: Int, _ centre: Int) -> Int? {
    problem.onward.price(depot: station / streamCount, centre: centre, stream: station % streamCount)
  }

  /// None, then the sizes that no larger size undercuts, by capacity.
  private static func choices(_ sizes: [SitingProblem.Size]) -> [Choice] {
    let byCapacity = sizes.indices.sorted {
      (sizes[$0].capacity, sizes[$0].cost, $0) < (sizes[$1].capacity, sizes[$1].cost, $1)
    }
    var kept: [Choice] = []
    for index in byCapacity.reversed() {
      let cost = sizes[index].cost * microfen
      if let next = kept.last, next.cost <= cost, next.area <= sizes[index].area { continue }
      kept.append(Choice(capacity: sizes[index].capacity, area: sizes[index].area, cost: cost, size: index))
    }
    return [.none] + kept.reversed()
  }

  private static func quotas(of problem: SitingProblem) -> (ofStation: [Int], counts: [Int]) {
    var ofStation = [Int](repeating: problem.quotas.count, count: problem.depotCount * problem.streamCount)
    for (index, quota) in problem.quotas.enumerated() {
      for depot in quota.depots { ofStation[problem.station(depot, quota.stream)] = index }
    }
    return (ofStation, problem.quotas.map(\.count) + [0])
  }
}

/// Prices that outweigh every real cost, small enough that sums stay within 64 bits.
struct SearchPenalty {
  /// For a missing station, village or centre, in millionths of a fen.
  let perDecision: Int
  let greatest = 200_000_000_000_000_000
  /// What all rows of coverage that must be met add at most, each, and what all streams do.
  private let perRow: Int
  let perStream: Int

  init(_ problem: SitingProblem) {
    let arcs = problem.arcs.map(\.cost).max() ?? 0
    let sites = problem.sites.map(\.cost).max() ?? 0
    let sizes = (problem.stationSizes + problem.lineSizes).flatMap { $0.map(\.cost) }.max() ?? 0
    let surcharges = problem.surcharges.flatMap { $0.map(abs) }.max() ?? 0
    let decisions = problem.items.count + problem.quotas.count + problem.centreCount + 1
    perDecision = min(2 * (arcs + sites + 2 * (sizes + surcharges) + 1) * SearchModel.microfen, greatest / decisions)
    // ten of a kind have the whole each; a province's thousands of rows share what those ten have
    perRow = min(greatest, 10 * greatest / max(1, problem.coverage.count { $0.shortfallPrice == nil }))
    perStream = min(greatest, 10 * greatest / max(1, problem.streamCount))
  }

  /// For a kilogram short of a target that must be reached.
  func perKilogram(of row: SitingProblem.CoverageRow) -> Int {
    min(perDecision, perRow / max(1, row.need))
  }
}
