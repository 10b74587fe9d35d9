import WasteNetwork

/// A tree's leaves in the form of a certificate's part.
///
/// Leaves whose neighbours' multipliers already reach the tree's value share theirs, which keeps the certificate small.
struct PartProof: Sendable {
  private let dual: DualFunction
  private let leaves: [BoundLeaf]
  /// Streams with something to decide in the tree.
  private let streams: [Int]
  /// The least value of the leaves, fen.
  let value: Double

  /// - Parameter streams: those that the tree is about; all when `nil`.
  init(_ tree: BoundTree, streams: [Int]? = nil) {
    self.init(tree.leaves, of: tree.dual, streams: streams)
  }

  /// - Parameter leaves: all ends of a tree.
  init(_ leaves: [BoundLeaf], of dual: DualFunction, streams: [Int]? = nil) {
    self.dual = dual
    self.leaves = leaves
    self.streams = streams ?? Array(0..<dual.problem.streamCount)
    value = leaves.map(\.value).min() ?? -.infinity
  }

  /// The part; `nil` where a multiplier is too large for whole numbers.
  func certificate() -> BoundCertificate.Part? {
    var steps: [BoundCertificate.Step] = []
    var sets: [Multipliers] = []
    var origins: [Int: Int] = [:]
    write(leaves, depth: 0, &steps, &sets, &origins)
    let multipliers = sets.compactMap { BoundCertificate.Multipliers($0, of: streams, from: dual.problem.streamCount) }
    guard multipliers.count == sets.count else { return nil }
    return BoundCertificate.Part(
      streams: streams.map { dual.problem.network.streams[$0].id }, cuts: dual.cuts.map(cut), tree: steps,
      multipliers: multipliers)
  }

  /// A question, then everything under its yes, then under its no.
  private func write(
    _ leaves: [BoundLeaf], depth: Int, _ steps: inout [BoundCertificate.Step], _ sets: inout [Multipliers],
    _ origins: inout [Int: Int]
  ) {
    guard let first = leaves.first else { return }
    guard first.path.count > depth else {
      steps.append(.leaf(multipliers: position(for: first, &sets, &origins)))
      return
    }
    steps.append(.ask(question(first.path[depth].branch)))
    write(leaves.filter { $0.path[depth].isYes }, depth: depth + 1, &steps, &sets, &origins)
    write(leaves.filter { !$0.path[depth].isYes }, depth: depth + 1, &steps, &sets, &origins)
  }

  /// Sets tried before a leaf brings its own.
  private static let tries = 3

  /// The set of the leaf's origin, or the newest that reaches the value at the leaf; else its own.
  /// - Parameter origins: positions of sets by the nodes that found them.
  private func position(for leaf: BoundLeaf, _ sets: inout [Multipliers], _ origins: inout [Int: Int]) -> Int {
    if let known = origins[leaf.origin], sets[known] == leaf.multipliers { return known }
    for position in sets.indices.suffix(PartProof.tries).reversed() {
      let isAllowed = zip(sets[position].serve, leaf.restrictions.mustServe).allSatisfy { $0 >= 0 || $1 }
      if isAllowed, dual.answer(at: sets[position], leaf.restrictions).value >= value { return position }
    }
    origins[leaf.origin] = sets.count
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
  /// The same multipliers as whole numbers, those by place and stream of some streams only; `nil` when one is too large.
  init?(_ set: Multipliers, of streams: [Int], from streamCount: Int) {
    func whole(_ values: [Double]) -> [Int]? {
      let units = values.compactMap { Int(exactly: $0 * Double(BoundCertificate.unitsPerFen)) }
      return units.count == values.count ? units : nil
    }
    func ofStreams(_ values: [Double]) -> [Double] {
      values.indices.filter { streams.contains($0 % streamCount) }.map { values[$0] }
    }
    guard let serve = whole(set.serve), let balance = whole(ofStreams(set.balance)),
      let intake = whole(ofStreams(set.intake)), let cover = whole(set.cover), let quota = whole(set.quota),
      let centre = whole(set.centre), let cut = whole(set.cut), let residual = whole(streams.map { set.residual[$0] })
    else { return nil }
    self.init(
      serve: serve, balance: balance, intake: intake, cover: cover, quota: quota, centre: centre, cut: cut,
      residual: residual)
  }
}
