/// What each target and each township's quota asks of every part of a partition.
struct CoverageShares: Sendable {
  /// By part: row of the whole, need in kg, and items of the row.
  private var needs: [[(row: Int, need: Int, items: [Int])]]
  /// By part: quota of the whole, count, and depots.
  private var counts: [[(quota: Int, count: Int, depots: [Int])]]

  /// Each part keeps what it hands over, less or more its share, by mass, of what the whole has too much or too little.
  init(_ partition: Partition, _ state: SearchState) {
    let problem = state.model.problem
    needs = Array(repeating: [], count: partition.partCount)
    counts = Array(repeating: [], count: partition.partCount)
    for row in problem.coverage.indices {
      var sums: [Int: Sum] = [:]
      for item in problem.coverage[row].items {
        guard let part = partition.partOfItem[item] else { continue }
        let mass = problem.items[item].mass
        sums[part, default: Sum()].add(item, mass, served: state.arc[item] != nil)
      }
      let whole = max(1, sums.values.reduce(0) { $0 + $1.mass })
      let served = sums.values.reduce(0) { $0 + $1.served }
      let lacking = problem.coverage[row].need - served
      for part in sums.keys.sorted() {
        guard let sum = sums[part] else { continue }
        needs[part].append((row, max(0, sum.served + Sum.share(lacking, sum.mass, of: whole)), sum.items))
      }
    }
    for (index, quota) in problem.quotas.enumerated() { divide(quota, index, partition, state) }
  }

  /// A quota is filled by the parts that have stations for it, in their order; the first with a depot has the rest.
  private mutating func divide(
    _ quota: SitingProblem.StationQuota, _ index: Int, _ partition: Partition, _ state: SearchState
  ) {
    let problem = state.model.problem
    var left = quota.count
    let byPart = Dictionary(grouping: quota.depots) { partition.part(depot: $0, stream: quota.stream) }
    let parts = byPart.keys.sorted()
    var shares = parts.map { part -> Int in
      let standing = byPart[part, default: []].count { state.choice[problem.station($0, quota.stream)] > 0 }
      let share = min(left, standing)
      left -= share
      return share
    }
    for position in parts.indices {
      let more = min(left, byPart[parts[position], default: []].count - shares[position])
      shares[position] += more
      left -= more
    }
    for (part, share) in zip(parts, shares) {
      counts[part].append((index, share, byPart[part, default: []]))
    }
  }

  /// Equation (9) for a part.
  /// - Parameter position: of the whole's items within the part.
  func rows(of part: Int, _ whole: SitingProblem, position: [Int: Int]) -> [SitingProblem.CoverageRow] {
    needs[part].map { entry in
      let row = whole.coverage[entry.row]
      return SitingProblem.CoverageRow(
        target: row.target, township: row.township, stream: row.stream, need: entry.need,
        shortfallPrice: row.shortfallPrice, items: entry.items.compactMap { position[$0] })
    }
  }

  /// Equation (10) for a part.
  /// - Parameter position: of the whole's depots within the part.
  func quotas(of part: Int, _ whole: SitingProblem, position: [Int: Int]) -> [SitingProblem.StationQuota] {
    counts[part].map { entry in
      let quota = whole.quotas[entry.quota]
      return SitingProblem.StationQuota(
        township: quota.township, stream: quota.stream, count: entry.count,
        depots: entry.depots.compactMap { position[$0] })
    }
  }

  private struct Sum {
    var mass = 0
    var served = 0
    var items: [Int] = []

    mutating func add(_ item: Int, _ mass: Int, served isServed: Bool) {
      self.mass += mass
      if isServed { served += mass }
      items.append(item)
    }

    /// A part of what lacks, rounded so that the parts add up to it at least.
    static func share(_ lacking: Int, _ mass: Int, of whole: Int) -> Int {
      let part = (Double(lacking) * Double(mass) / Double(whole)).rounded(.up)
      return Int(part)
    }
  }
}
