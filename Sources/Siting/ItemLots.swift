internal import Quantities

/// A problem whose items that may be split are cut into lots, each of which the search assigns as a whole.
///
/// Masses, delivered masses and costs of an item's lots add up exactly to the item's own. Lots of one item at one
/// station merge into one part of the plan. A problem in which nothing may be split is left as it is.
struct ItemLots: Sendable {
  let whole: SitingProblem
  /// The same question with lots as items.
  let problem: SitingProblem
  /// By arc of `problem`: the arc of `whole` it is a part of.
  private let arcOfPart: [Int]

  /// Lots of an item at most, as long as every lot then fits the largest station.
  private static let most = 16
  /// Lots into which a whole stream is cut at least, where `most` allows it.
  private static let leastOfStream = 40
  /// A lot is at most this part of the smallest station.
  private static let partsOfSmallest = 4

  init(_ problem: SitingProblem) {
    whole = problem
    guard problem.items.contains(where: \.maySplit) else {
      self.problem = problem
      arcOfPart = Array(problem.arcs.indices)
      return
    }
    let (items, itemOfLot, arcs, arcOfPart) = ItemLots.cut(problem)
    self.arcOfPart = arcOfPart
    let rows = problem.coverage.map { row in
      SitingProblem.CoverageRow(
        target: row.target, township: row.township, stream: row.stream, need: row.need,
        shortfallPrice: row.shortfallPrice, items: row.items.flatMap { itemOfLot[$0] })
    }
    self.problem = SitingProblem(
      network: problem.network, distances: problem.distances, objective: problem.objective, items: items, arcs: arcs,
      sites: problem.sites, stationSizes: problem.stationSizes, lineSizes: problem.lineSizes,
      requiredCentres: problem.requiredCentres, coverage: rows,
      coverageOfItem: SitingProblem.inverted(rows.map(\.items), count: items.count), quotas: problem.quotas,
      mayHoldStation: problem.mayHoldStation,
      arcsOfStation: SitingProblem.inverted(
        arcs.map { [problem.station($0.depot, items[$0.item].stream)] }, count: problem.arcsOfStation.count),
      onward: problem.onward,
      backups: problem.backups.isEmpty
        ? [] : zip(problem.backups, itemOfLot).flatMap { Array(repeating: $0, count: $1.count) },
      surcharges: problem.surcharges)
  }

  /// The plan that a state of lots describes; `nil` where the lines cannot take what its merged parts deliver, of which
  /// each is rounded to the kilogram for itself.
  func solution(_ state: SearchState) -> SitingSolution? {
    var solution = SitingSolution(state)
    var masses = [Int](repeating: 0, count: whole.arcs.count)
    for (part, arc) in arcOfPart.enumerated() { masses[arc] += solution.masses[part] }
    solution.masses = masses
    return solution.ship(for: whole) ? solution : nil
  }

  private static func cut(
    _ problem: SitingProblem
  ) -> (items: [SitingProblem.Item], itemOfLot: [Range<Int>], arcs: [SitingProblem.Arc], arcOfPart: [Int]) {
    let masses = (0..<problem.streamCount).map { stream in
      problem.items.filter { $0.stream == stream }.map(\.mass).reduce(0, +)
    }
    var items: [SitingProblem.Item] = []
    var lots: [Range<Int>] = []
    var arcs: [SitingProblem.Arc] = []
    var arcOfPart: [Int] = []
    for item in problem.items {
      let mass = lotMasses(item, problem.stationSizes[item.stream], ofStream: masses[item.stream])
      let delivered = shares(item.delivered, like: mass)
      let costs = item.arcs.map { shares(problem.arcs[$0].cost, like: mass) }
      lots.append(items.count..<items.count + mass.count)
      for lot in mass.indices {
        let first = arcs.count
        for (position, arc) in item.arcs.enumerated() {
          arcs.append(
            SitingProblem.Arc(
              item: items.count, depot: problem.arcs[arc].depot, distance: problem.arcs[arc].distance,
              cost: costs[position][lot]))
          arcOfPart.append(arc)
        }
        items.append(
          SitingProblem.Item(
            village: item.village, stream: item.stream, mass: mass[lot], delivered: delivered[lot],
            mustBeServed: item.mustBeServed, maySplit: item.maySplit, arcs: first..<arcs.count))
      }
    }
    return (items, lots, arcs, arcOfPart)
  }

  /// Masses of an item's lots: nearly equal, and only one where it may not be split.
  ///
  /// Of an item that all stations within reach could not hold, what they could hold is cut, and one lot is left over: it
  /// fits nowhere, and the number of lots stays within a few for each arc.
  private static func lotMasses(
    _ item: SitingProblem.Item, _ sizes: [SitingProblem.Size], ofStream mass: Int
  ) -> [Int] {
    guard item.maySplit, let smallest = sizes.map(\.capacity).filter({ $0 > 0 }).min(),
      let largest = sizes.map(\.capacity).max()
    else { return [item.mass] }
    let lot = max(1, min(smallest / partsOfSmallest, mass / leastOfStream))
    let wanted = min(most, item.mass / lot)
    let needed = (partsOfSmallest * item.mass + largest - 1) / largest
    let useful = max(most, partsOfSmallest * item.arcs.count)
    guard needed > useful, largest >= partsOfSmallest else {
      return shares(item.mass, like: Array(repeating: 1, count: max(1, min(item.mass, max(wanted, needed), useful))))
    }
    let part = largest / partsOfSmallest
    return Array(repeating: part, count: useful) + [item.mass - useful * part]
  }

  /// A whole number in parts as nearly as `weights` say that add up to it; equal weights give nearly equal parts, the
  /// greater ones first.
  private static func shares(_ whole: Int, like weights: [Int]) -> [Int] {
    let (least, greatest) = (weights.min() ?? 1, weights.max() ?? 1)
    guard greatest - least > 1 else {
      let (part, rest) = whole.quotientAndRemainder(dividingBy: weights.count)
      return weights.indices.map { part + ($0 < rest ? 1 : 0) }
    }
    return Mass.kilograms(whole).split(like: weights).map(\.kilograms)
  }
}
