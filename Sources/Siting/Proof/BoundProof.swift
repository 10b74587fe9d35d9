import WasteNetwork

/// What a tree of the bound proves, in the form of a certificate.
///
/// Leaves whose neighbours' multipliers already reach the tree's value share theirs, which keeps the certificate small;
/// a tree too large to be written down is cut back to its root.
struct BoundProof: Sendable {
  private let dual: DualFunction
  private let leaves: [BoundLeaf]
  /// The least value of the leaves, fen.
  let value: Double

  /// Numbers in a certificate at most, about twelve bytes each.
  static let greatestSize = 1_000_000

  init(_ tree: BoundTree, greatestSize: Int = BoundProof.greatestSize) {
    let leaves = tree.leaves
    let isSmall = leaves.count * tree.rootLeaf.multipliers.all.count <= greatestSize
    self.init(isSmall ? leaves : [tree.rootLeaf], of: tree.dual)
  }

  /// - Parameter leaves: all ends of a tree.
  init(_ leaves: [BoundLeaf], of dual: DualFunction) {
    self.dual = dual
    self.leaves = leaves
    value = leaves.map(\.value).min() ?? -.infinity
  }

  /// The certificate of a bound that `value` proves; `nil` where a multiplier is too large for whole numbers.
  func certificate(bound: Int) -> BoundCertificate? {
    var steps: [BoundCertificate.Step] = []
    var sets: [Multipliers] = []
    write(leaves, depth: 0, &steps, &sets)
    var multipliers: [BoundCertificate.Multipliers] = []
    for set in sets {
      guard let whole = BoundCertificate.Multipliers(set) else { return nil }
      multipliers.append(whole)
    }
    return BoundCertificate(
      bound: bound, cuts: dual.cuts.map(cut), tree: steps, multipliers: multipliers)
  }

  /// A question, then everything under its yes, then under its no.
  private func write(
    _ leaves: [BoundLeaf], depth: Int, _ steps: inout [BoundCertificate.Step], _ sets: inout [Multipliers]
  ) {
    guard let first = leaves.first else { return }
    guard first.path.count > depth else {
      steps.append(.leaf(multipliers: position(for: first, &sets)))
      return
    }
    steps.append(.ask(question(first.path[depth].branch)))
    write(leaves.filter { $0.path[depth].isYes }, depth: depth + 1, &steps, &sets)
    write(leaves.filter { !$0.path[depth].isYes }, depth: depth + 1, &steps, &sets)
  }

  /// Sets tried before a leaf brings its own.
  private static let tries = 3

  /// The newest set that reaches the value at the leaf; else its own.
  private func position(for leaf: BoundLeaf, _ sets: inout [Multipliers]) -> Int {
    for position in sets.indices.suffix(BoundProof.tries).reversed() {
      let isAllowed = zip(sets[position].serve, leaf.restrictions.mustServe).allSatisfy { $0 >= 0 || $1 }
      if isAllowed, dual.answer(at: sets[position], leaf.restrictions).value >= value { return position }
    }
    sets.append(leaf.multipliers)
    return sets.count - 1
  }

  /// A branch in codes.
  func question(_ branch: Branch) -> BoundCertificate.Question {
    let (model, network) = (dual.model, dual.problem.network)
    switch branch {
    case .site(let depot): return .site(depot: network.depots[depot].id)
    case .station(let station, let limit):
      let (depot, stream) = (station / model.streamCount, station % model.streamCount)
      let size = model.stationChoices[stream][limit].size ?? 0
      return .station(
        depot: network.depots[depot].id, stream: network.streams[stream].id,
        below: dual.problem.stationSizes[stream][size].name)
    case .line(let line, let limit):
      let (centre, stream) = (line / model.streamCount, line % model.streamCount)
      let size = model.lineChoices[line][limit].size ?? 0
      return .line(
        centre: network.centres[centre].id, stream: network.streams[stream].id,
        below: dual.problem.lineSizes[line][size].name)
    case .arc(let index):
      let arc = dual.problem.arcs[index]
      let item = dual.problem.items[arc.item]
      return .assignment(
        village: network.villages[item.village].id, stream: network.streams[item.stream].id,
        depot: network.depots[arc.depot].id)
    }
  }

  private func cut(_ cut: SizeCut) -> BoundCertificate.SizeCut {
    BoundCertificate.SizeCut(
      stream: dual.problem.network.streams[cut.stream].id, kilograms: cut.kilograms, parts: cut.parts,
      coefficients: Array(cut.units.dropFirst()), least: cut.least)
  }
}

extension BoundCertificate.Multipliers {
  /// The same multipliers as whole numbers; `nil` when one is too large.
  init?(_ set: Multipliers) {
    func whole(_ values: [Double]) -> [Int]? {
      let units = values.compactMap { Int(exactly: $0 * Double(BoundCertificate.unitsPerFen)) }
      return units.count == values.count ? units : nil
    }
    guard let serve = whole(set.serve), let balance = whole(set.balance), let intake = whole(set.intake),
      let cover = whole(set.cover), let quota = whole(set.quota), let centre = whole(set.centre),
      let cut = whole(set.cut)
    else { return nil }
    self.init(
      serve: serve, balance: balance, intake: intake, cover: cover, quota: quota, centre: centre, cut: cut)
  }
}
