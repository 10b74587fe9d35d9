internal import Computation
import WasteNetwork

/// The Lagrangian dual of the siting: with equations (2), (7), (8), (9), (10) and required centres priced, the rest falls
/// apart into one small exact problem for each depot and one for the lines of each stream.
///
/// Its value at any multipliers is a lower limit of equation (1) (Geoffrion 1974). Equations (3), (4), (5), (6) and
/// the sizes are kept exactly in the depots' problems, of which the knapsacks are solved as 0-1 problems; the lines'
/// problems keep the size choice of (8), the district's whole intake and the least mass that the targets bring.
struct DualFunction: Sendable {
  let model: SearchModel
  let problem: SitingProblem
  /// By station: its arcs with item, mass, delivered mass and cost side by side.
  let stations: [StationArcs]
  /// Used by one evaluation; its answer does not depend on them.
  var threads = 1
  /// By stream: what the lines' problem needs.
  let intakes: [IntakeProblem]
  let cuts: [SizeCut]
  /// What a kilogram collected is worth besides the targets, fen; used when coverage is maximised.
  var reward: Double
  /// By stream: may be split.
  let mayBeSplit: [Bool]
  /// What stations pay besides their modules, where the dual is of one stream only.
  var rents: Rents
  /// By stream: what every plan collects, kg.
  private let needs: [Int]
  /// Streams that have something to decide.
  let active: [Int]
  /// By stream of `active`: the areas of its choices.
  private let areas: [[Int]]

  /// Depots that one thread solves in one go: enough to be worth a thread.
  private static let depotsOfBlock = 64

  struct StationArcs: Sendable {
    var arc: [Int] = []
    var item: [Int] = []
    var mass: [Double] = []
    var delivered: [Double] = []
    var cost: [Double] = []
  }

  /// Value and minimiser at some multipliers.
  struct Answer: Sendable {
    /// Safe lower limit of the cost, fen.
    var value = 0.0
    /// Part of each arc that is used, with the arc.
    var assigned: [(arc: Int, part: Double)] = []
    /// By station: choice; 0 for none.
    var choice: [Int]
    /// By depot.
    var isOpen: [Bool]
    /// By line: choice; 0 for none.
    var line: [Int]
    /// What stations send to centres, kg; nothing else is sent.
    var shipments: [(station: Int, centre: Int, kilograms: Double)] = []
    /// By stream: what is left to build less what is built of it, kg.
    var residual: [Double]
  }

  init(_ model: SearchModel, reward: Double = 0) {
    let problem = model.problem
    self.model = model
    self.problem = problem
    stations = problem.arcsOfStation.map { indices in
      var arcs = StationArcs()
      for index in indices {
        let item = problem.items[problem.arcs[index].item]
        arcs.arc.append(index)
        arcs.item.append(problem.arcs[index].item)
        arcs.mass.append(Double(item.mass))
        arcs.delivered.append(Double(item.delivered))
        arcs.cost.append(Double(problem.arcs[index].cost))
      }
      return arcs
    }
    cuts = SizeCut.all(of: model)
    self.reward = reward
    intakes = (0..<problem.streamCount).map { IntakeProblem(stream: $0, model) }
    mayBeSplit = problem.network.streams.map { !$0.isSingleStation }
    rents = .zero(model)
    needs = (0..<problem.streamCount).map { problem.leastCollected($0) }
    active = (0..<problem.streamCount).filter { stream in
      stride(from: stream, to: problem.mayHoldStation.count, by: problem.streamCount).contains {
        problem.mayHoldStation[$0]
      }
    }
    areas = active.map { model.stationChoices[$0].map(\.area) }
  }

  /// Evaluates the dual.
  func answer(at multipliers: Multipliers, _ restrictions: Restrictions) -> Answer {
    var answer = Answer(
      choice: Array(repeating: 0, count: stations.count),
      isOpen: Array(repeating: false, count: problem.depotCount),
      line: Array(repeating: 0, count: problem.lineSizes.count),
      residual: Array(repeating: 0, count: problem.streamCount))
    let prices = itemPrices(multipliers)
    let residual = Residual(restrictions, model, needs: needs)
    let blocks = (problem.depotCount + DualFunction.depotsOfBlock - 1) / DualFunction.depotsOfBlock
    // block by block for any number of threads, so that the sums are the same
    for found in each(
      of: blocks, threads: threads,
      {
        let first = $0 * DualFunction.depotsOfBlock
        let depots = first..<min(first + DualFunction.depotsOfBlock, problem.depotCount)
        return depots.map { solveDepot($0, prices, multipliers, restrictions, residual) }
      })
    {
      for depot in found { answer.add(depot, streamCount: problem.streamCount) }
    }
    for (stream, kilograms) in residual.kilograms.enumerated() {
      answer.value += multipliers.residual[stream] * Double(kilograms)
      answer.residual[stream] += Double(kilograms)
    }
    for intake in intakes { answer.value += intake.solve(multipliers, restrictions, model, &answer) }
    answer.value += constant(multipliers)
    return answer
  }

  /// What an item's whole mass is worth anywhere: its targets' prices less its price under equation (2), fen.
  func itemPrices(_ multipliers: Multipliers) -> [Double] {
    problem.items.indices.map { item in
      var perKilogram = reward
      for row in covers(item) { perKilogram += multipliers.cover[row] }
      return perKilogram * Double(problem.items[item].mass) - multipliers.serve[item]
    }
  }

  /// The terms of the dual without a decision.
  private func constant(_ multipliers: Multipliers) -> Double {
    var sum = 0.0
    for price in multipliers.serve { sum -= price }
    for (row, price) in zip(problem.coverage, multipliers.cover) { sum += price * Double(row.need) }
    for (cut, price) in zip(cuts, multipliers.cut) { sum += price * Double(cut.least) }
    for (quota, price) in zip(problem.quotas, multipliers.quota) { sum += price * Double(quota.count) }
    for price in multipliers.centre { sum += price }
    for (station, arcs) in stations.enumerated() where mayBeSplit[station % problem.streamCount] {
      // what a part delivers is rounded, and so is the whole of which it is a share: equation (7) holds within a kg each
      sum -= abs(multipliers.balance[station]) * Double(arcs.arc.count)
    }
    if let moves = problem.moves { sum += moves.constant(at: multipliers.move) }
    return sum
  }

  /// One depot: sizes for each stream on its area, each size with its best knapsack of villages.
  private func solveDepot(
    _ depot: Int, _ prices: [Double], _ multipliers: Multipliers, _ restrictions: Restrictions, _ residual: Residual
  ) -> DepotAnswer {
    if restrictions.site[depot] != true, active.allSatisfy({ restrictions.station[problem.station(depot, $0)] == 1 }) {
      return DepotAnswer(depot: depot, value: 0, isOpen: false)
    }
    let offers = active.map {
      offer(at: problem.station(depot, $0), prices, multipliers, restrictions, residual)
    }
    let combination = SizeCombination(
      values: offers.map(\.values),
      areas: areas, limit: problem.sites[depot].area)
    let openValue = Double(problem.sites[depot].cost) + combination.value
    let mayClose = active.allSatisfy { restrictions.station[problem.station(depot, $0)] & 1 == 1 }
    let valueOpen = restrictions.site[depot] == false ? .infinity : openValue
    let valueClosed = restrictions.site[depot] == true || !mayClose ? Double.infinity : 0
    guard valueOpen < valueClosed else { return DepotAnswer(depot: depot, value: valueClosed, isOpen: false) }
    var answer = DepotAnswer(depot: depot, value: openValue, isOpen: true)
    for (position, stream) in active.enumerated() where combination.choices[position] > 0 {
      let station = problem.station(depot, stream)
      let choice = combination.choices[position]
      answer.built.append((station, choice, Double(residual.coefficient(choice, at: station, restrictions, model))))
      answer.assigned += offers[position].assigned[choice]
    }
    return answer
  }

  /// The least reduced cost of every station in each of its choices, fen; infinite where not allowed.
  func stationValues(at multipliers: Multipliers, _ restrictions: Restrictions) -> [[Double]] {
    let prices = itemPrices(multipliers)
    let residual = Residual(restrictions, model, needs: needs)
    return stations.indices.map { offer(at: $0, prices, multipliers, restrictions, residual).values }
  }

  /// What the size cuts give for one station of a size.
  private func cutPrice(_ stream: Int, _ choice: Int, _ multipliers: Multipliers) -> Double {
    var sum = 0.0
    for (cut, price) in zip(cuts, multipliers.cut) where cut.stream == stream {
      sum += price * cut.coefficients[choice]
    }
    return sum
  }

  /// The coverage rows that hold an item up.
  func covers(_ item: Int) -> [Int] { problem.coverageOfItem[item] }

  /// A station's arcs, each with what it pays under equation (28).
  private func arcs(of station: Int, _ multipliers: Multipliers) -> StationArcs {
    guard let moves = problem.moves else { return stations[station] }
    var arcs = stations[station]
    for position in arcs.arc.indices {
      arcs.cost[position] += moves.price(of: arcs.arc[position], item: arcs.item[position], at: multipliers.move)
    }
    return arcs
  }

  /// The least reduced cost of a station in every size it may have, and the villages that go with it.
  private struct Offer {
    var values: [Double]
    var assigned: [[(arc: Int, part: Double)]]
  }

  private func offer(
    at station: Int, _ prices: [Double], _ multipliers: Multipliers, _ restrictions: Restrictions,
    _ residual: Residual
  ) -> Offer {
    let stream = station % problem.streamCount
    let choices = model.stationChoices[stream]
    let allowed = restrictions.station[station]
    var offer = Offer(
      values: Array(repeating: .infinity, count: choices.count), assigned: Array(repeating: [], count: choices.count))
    if allowed & 1 == 1 { offer.values[0] = 0 }
    guard allowed > 1 else { return offer }
    let quota = model.quotaOfStation[station]
    let quotaPrice = quota < problem.quotas.count ? multipliers.quota[quota] : 0
    let candidates = Candidates(
      arcs(of: station, multipliers), prices, balance: multipliers.balance[station], isBarred: restrictions.isBarred)
    for index in choices.indices.dropFirst() where allowed >> UInt64(index) & 1 == 1 {
      let cost =
        Double(choices[index].cost / SearchModel.microfen + rents.fen[station][index]) - quotaPrice
        - cutPrice(stream, index, multipliers)
        - multipliers.residual[stream] * Double(residual.coefficient(index, at: station, restrictions, model))
      let filled = candidates.fill(Double(choices[index].capacity), maySplit: mayBeSplit[stream])
      offer.values[index] = cost - filled.profit
      offer.assigned[index] = filled.assigned
    }
    return offer
  }
}
