import Foundation

/// The lines of one stream and what they take in, at given prices: equation (8).
///
/// For every combination of sizes the intake is filled from the stations with the least price, each going to its
/// cheapest centre of those with a line; the centres' capacities count together here, and one by one through their
/// prices. At least the mass that the targets bring arrives.
struct IntakeProblem: Sendable {
  let stream: Int
  /// Stations that may exist and send, as depots, with the greatest mass each can send, kg.
  private let depots: [Int]
  private let greatest: [Double]
  /// Least mass that arrives, kg.
  private let least: Double
  /// Combinations by set of centres with a line; empty when there are too many to list.
  private let options: [[LineOption]]
  /// For the lines' sizes then.
  private let sizes: LineKnapsack

  init(stream: Int, _ model: SearchModel) {
    let problem = model.problem
    self.stream = stream
    depots = problem.sites.indices.filter { problem.mayHoldStation[problem.station($0, stream)] }
    greatest = depots.map { depot in
      let station = problem.station(depot, stream)
      let reachable = problem.arcsOfStation[station].map { problem.items[problem.arcs[$0].item].delivered }
      return Double(min(reachable.reduce(0, +), model.stationChoices[stream].last?.capacity ?? 0))
    }
    least = min(Double(problem.leastDelivered(stream)), greatest.reduce(0, +))
    sizes = LineKnapsack(
      capacities: (0..<model.centreCount).map { model.lineChoices[problem.line($0, stream)].map(\.capacity) },
      least: Int(least))
    let all = LineOption.all(of: stream, in: model)
    let sets = Dictionary(grouping: all) { $0.choices.map { $0 > 0 } }
    options = sets.keys.sorted { $0.lexicographicallyPrecedes($1) { !$0 && $1 } }.map { sets[$0] ?? [] }
  }

  /// Adds the minimiser to the answer and returns the least value, fen; infinite when nothing is allowed.
  func solve(
    _ multipliers: Multipliers, _ restrictions: Restrictions, _ model: SearchModel,
    _ answer: inout DualFunction.Answer
  ) -> Double {
    guard !options.isEmpty else { return solveByCentre(multipliers, restrictions, model, &answer) }
    var best = Double.infinity
    var bestOption: LineOption?
    var bestOrder: [Source] = []
    var bestMass = 0.0
    func isPossible(_ option: LineOption) -> Bool {
      Double(option.capacity) >= least && isAllowed(option, restrictions, model)
    }
    for list in options where list.contains(where: isPossible) {
      let open = list[0].choices.indices.filter { list[0].choices[$0] > 0 }
      let order = sources(to: open, multipliers, model)
      for option in list where isPossible(option) {
        let (cost, mass) = fill(order, upTo: Double(option.capacity))
        let value = cost + price(of: option, multipliers, model)
        if value < best { (best, bestOption, bestOrder, bestMass) = (value, option, order, mass) }
      }
    }
    guard let bestOption else { return .infinity }
    for (centre, choice) in bestOption.choices.enumerated() {
      answer.line[centre * model.streamCount + stream] = choice
    }
    record(bestOrder, bestMass, model, &answer)
    return best
  }

  /// A station's cheapest way to a centre.
  private struct Source {
    let depot: Int
    let centre: Int
    /// Fen per kg, all prices in.
    let price: Double
    let greatest: Double
  }

  /// Every station with its cheapest centre of some, the least price first.
  /// - Parameter limit: only those with a lower price.
  private func sources(
    to centres: [Int], below limit: Double = .infinity, _ multipliers: Multipliers, _ model: SearchModel
  ) -> [Source] {
    var result: [Source] = []
    for (position, depot) in depots.enumerated() where greatest[position] > 0 {
      let station = depot * model.streamCount + stream
      var best: (centre: Int, price: Double)?
      for centre in centres {
        guard let road = model.onwardPrice(station, centre) else { continue }
        // rounded down by a little: millionths of a fen are not on the multipliers' grid
        let price =
          Double(road) / 1_000_000 * (1 - 1e-15) + multipliers.intake[centre * model.streamCount + stream]
        if price < best?.price ?? .infinity { best = (centre, price) }
      }
      guard let best, best.price - multipliers.balance[station] < limit else { continue }
      result.append(
        Source(
          depot: depot, centre: best.centre, price: best.price - multipliers.balance[station],
          greatest: greatest[position]))
    }
    return result.sorted { ($0.price, $0.depot) < ($1.price, $1.depot) }
  }

  /// Takes what pays, and more up to the least mass; at most the capacity.
  private func fill(_ order: [Source], upTo capacity: Double) -> (cost: Double, mass: Double) {
    var mass = 0.0
    var cost = 0.0
    for source in order {
      let wanted = source.price < 0 ? capacity : min(capacity, least)
      let amount = min(source.greatest, wanted - mass)
      if amount <= 0 { break }
      mass += amount
      cost += amount * source.price
    }
    return (cost, mass)
  }

  private func record(_ order: [Source], _ mass: Double, _ model: SearchModel, _ answer: inout DualFunction.Answer) {
    var left = mass
    for source in order where left > 0 {
      let amount = min(left, source.greatest)
      answer.shipments.append((source.depot * model.streamCount + stream, source.centre, amount))
      left -= amount
    }
  }

  private func isAllowed(_ option: LineOption, _ restrictions: Restrictions, _ model: SearchModel) -> Bool {
    for (centre, choice) in option.choices.enumerated()
    where restrictions.line[centre * model.streamCount + stream] >> UInt64(choice) & 1 == 0 {
      return false
    }
    return true
  }

  private func price(of option: LineOption, _ multipliers: Multipliers, _ model: SearchModel) -> Double {
    var sum = 0.0
    for (centre, choice) in option.choices.enumerated() where choice > 0 {
      sum += linePrice(centre, choice, multipliers, model)
    }
    return sum
  }

  /// G less what the prices give for its capacity and for a required centre, fen.
  private func linePrice(_ centre: Int, _ choice: Int, _ multipliers: Multipliers, _ model: SearchModel) -> Double {
    let line = centre * model.streamCount + stream
    let size = model.lineChoices[line][choice]
    let required = model.problem.requiredCentres.firstIndex(of: centre).map { multipliers.centre[$0] } ?? 0
    return Double(size.cost / SearchModel.microfen) - multipliers.intake[line] * Double(size.capacity) - required
  }

  /// Where the combinations are too many to list: every station may then send to each centre, and only the lines' sizes
  /// are chosen together.
  private func solveByCentre(
    _ multipliers: Multipliers, _ restrictions: Restrictions, _ model: SearchModel,
    _ answer: inout DualFunction.Answer
  ) -> Double {
    let orders = (0..<model.centreCount).map { sources(to: [$0], below: 0, multipliers, model) }
    let found = orders.indices.map { centre in
      let line = centre * model.streamCount + stream
      return model.lineChoices[line].indices.map { choice -> (value: Double, mass: Double) in
        guard restrictions.line[line] >> UInt64(choice) & 1 == 1 else { return (.infinity, 0) }
        guard choice > 0 else { return (0, 0) }
        let (cost, mass) = fillWhatPays(orders[centre], upTo: Double(model.lineChoices[line][choice].capacity))
        return (cost + linePrice(centre, choice, multipliers, model), mass)
      }
    }
    let best = sizes.solve(found.map { $0.map(\.value) })
    guard best.value < .infinity else { return .infinity }
    for (centre, choice) in best.choices.enumerated() {
      answer.line[centre * model.streamCount + stream] = choice
      if choice > 0 { record(orders[centre], found[centre][choice].mass, model, &answer) }
    }
    return best.value
  }

  private func fillWhatPays(_ order: [Source], upTo capacity: Double) -> (cost: Double, mass: Double) {
    var mass = 0.0
    var cost = 0.0
    for source in order where mass < capacity {
      let amount = min(source.greatest, capacity - mass)
      mass += amount
      cost += amount * source.price
    }
    return (cost, mass)
  }
}
