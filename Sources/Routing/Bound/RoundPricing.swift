/// Rounds of one class cheaper than its cutoff, found by joining ways from the depot with ways back to it.
struct RoundPricing: Sendable {
  /// A round by the class's places, with its reduced cost.
  struct Found: Sendable {
    var reducedCost: Int
    var clients: [Int]
  }

  /// Cheapest first.
  var rounds: [Found]
  /// No round of the class costs less; the cutoff where none is cheaper. `nil` when rounds may have been missed.
  var least: Int?
  /// Labels made or refused, and pairs joined.
  var work: Int

  /// - Parameters:
  ///   - limit: of the labels; an exact pricing that is cut short proves nothing.
  ///   - wanted: greatest number of rounds brought back.
  static func rounds(
    _ ground: PricedClass, isSymmetric: Bool, care: RoundLabelling.Care, limit: Int, wanted: Int
  ) -> RoundPricing {
    var forward = RoundLabelling(ground, care: care, keepsCrossing: true)
    var isComplete = forward.run(limit: limit)
    var join: RoundJoin
    if isSymmetric {
      join = RoundJoin(forward: forward, backward: forward)
    } else {
      var backward = RoundLabelling(ground.reversed, care: care, keepsCrossing: false)
      isComplete = backward.run(limit: limit) && isComplete
      join = RoundJoin(forward: forward, backward: backward)
    }
    join.run()
    let found = join.rounds(wanted: wanted)
    let isProof = isComplete && care == .exact
    return RoundPricing(
      rounds: found, least: isProof ? found.first?.reducedCost ?? ground.cutoff : nil,
      work: forward.work + (isSymmetric ? 0 : join.backward.work) + join.work / 4)
  }
}

/// Ways from the depot and ways back to it, and the best joint of each.
struct RoundJoin {
  private struct Joint {
    var cost: Int
    var forward: Int32
    /// Label of the way back; −1 where the depot follows at once.
    var backward: Int32
  }

  let forward: RoundLabelling
  let backward: RoundLabelling
  /// Per client, ways back from it.
  private let ways: [[Int32]]
  private var joints: [Joint] = []
  private(set) var work = 0

  init(forward: RoundLabelling, backward: RoundLabelling) {
    self.forward = forward
    self.backward = backward
    ways = forward.ground.prices.indices.map { backward.labelsUpToHalf(of: $0) }
  }

  mutating func run() {
    for (number, label) in forward.labels.enumerated() where !label.isDominated {
      var best = Joint(cost: forward.ground.cutoff, forward: Int32(number), backward: -2)
      close(label, &best)
      if label.use > forward.half { join(label, &best) }
      if best.backward > -2 { joints.append(best) }
    }
  }

  private func close(_ label: RoundLabel, _ best: inout Joint) {
    let leg = Int(label.client) * forward.ground.width + forward.ground.depot
    let cost = label.cost + forward.ground.legs[leg]
    guard cost < best.cost, forward.fits(label, leg: leg, 0, .zero) else { return }
    best.cost = cost
    best.backward = -1
  }

  private mutating func join(_ label: RoundLabel, _ best: inout Joint) {
    let row = Int(label.client) * forward.ground.width
    for client in ways.indices where !label.memory.contains(client) {
      let sofar = label.cost &+ forward.ground.legs[row + client] &- backward.ground.base
      for way in ways[client] {
        let back = backward.labels[Int(way)]
        if sofar &+ back.cost >= best.cost { break }
        work &+= 1
        guard label.memory.isDisjoint(with: back.memory) else { continue }
        let pairs = label.halves.intersection(back.halves).sum(of: forward.ground.penalties)
        let cost = sofar &+ back.cost &+ pairs
        guard cost < best.cost, forward.fits(label, leg: row + client, back.use, back.others) else { continue }
        best.cost = cost
        best.backward = way
      }
    }
  }

  /// The cheapest rounds, no client being the middle of more than a few.
  func rounds(wanted: Int) -> [RoundPricing.Found] {
    let ordered = joints.sorted { ($0.cost, $0.forward) < ($1.cost, $1.forward) }
    var perClient = [Int](repeating: 0, count: ways.count)
    var result: [RoundPricing.Found] = []
    for joint in ordered where result.count < wanted {
      let client = Int(forward.labels[Int(joint.forward)].client)
      guard perClient[client] < max(4, 2 * wanted / max(1, ways.count)) else { continue }
      let there = Array(forward.clients(backFrom: Int(joint.forward)).reversed())
      let back = joint.backward < 0 ? [] : backward.clients(backFrom: Int(joint.backward))
      let round = RoundPricing.Found(reducedCost: joint.cost, clients: there + back)
      let isKnown = result.reversed().prefix { $0.reducedCost == joint.cost }.contains {
        $0.clients == round.clients || $0.clients == round.clients.reversed()
      }
      if isKnown { continue }
      perClient[client] += 1
      result.append(round)
    }
    return result
  }
}
