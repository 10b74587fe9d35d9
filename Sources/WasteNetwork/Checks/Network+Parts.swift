internal import Quantities

extension Network {
  /// Parts of the district between which nothing can travel: villages with depots of their own but no way to the rest.
  ///
  /// Near-linear in villages, depots, centres and the roads between them.
  func partFaults(_ distances: RoadDistances) -> [Fault] {
    let (parts, centreOffset) = connectedParts(distances)
    var villagesOf: [Int: [Int]] = [:]
    var order: [Int] = []
    for village in villages.indices {
      let part = parts.root(village)
      if villagesOf[part] == nil { order.append(part) }
      villagesOf[part, default: []].append(village)
    }
    // a village that reaches no depot at all is named as such
    let whole = order.filter { part in depots.indices.contains { parts.root(villages.count + $0) == part } }
    guard whole.count > 1, let greatest = whole.map({ villagesOf[$0]?.count ?? 0 }).max(),
      let main = whole.first(where: { villagesOf[$0]?.count == greatest })
    else { return [] }
    return whole.filter { $0 != main }.compactMap { part in
      guard let members = villagesOf[part] else { return nil }
      let centreCount = centres.indices.count { parts.root(centreOffset + $0) == part }
      return partFault(members, centreCount: centreCount, rest: greatest)
    }
  }

  private func partFault(_ members: [Int], centreCount: Int, rest: Int) -> Fault {
    let first = villages[members[0]]
    let names = Spelling.list(members.map { villages[$0].name.zh }, limit: 5)
    return Fault(
      .disconnectedPart, level: .warning, at: first.place,
      Sentence(
        "\(Check.count(members.count, "village")), \(names), with \(Check.count(centreCount, "centre")) \(members.count == 1 ? "is" : "are") cut off from the \(rest) villages of the "
          + "main part: nothing can travel between them",
        zh: "\(members.count) 个村（\(names.zh)）和 \(centreCount) 个中心与其余 \(rest) 个村所在的主体部分不连通，两者之间无法运输"),
      cure: Sentence(
        "check the roads and positions there, raise service_radius_km, or plan that part by itself",
        zh: "核对该处的道路和位置，增大 service_radius_km，或将该部分单独规划"))
  }

  /// Villages, then depots, then centres, joined wherever a stream can travel.
  private func connectedParts(_ distances: RoadDistances) -> (parts: DisjointParts, centreOffset: Int) {
    let centreOffset = villages.count + depots.count
    var parts = DisjointParts(count: centreOffset + centres.count)
    for village in villages.indices {
      let own = streams.indices.filter { generation.arising(village: village, stream: $0).offField > .zero }
      for road in distances.villageToDepot.neighbours(of: village)
      where own.contains(where: {
        road.distance <= streams[$0].serviceRadius && accepts(depot: road.destination, stream: $0)
      }) {
        parts.join(village, villages.count + road.destination)
      }
    }
    for depot in depots.indices {
      for centre in centres.indices where distances.depotToCentre[depot, centre] != nil {
        let shares = streams.indices.contains {
          accepts(depot: depot, stream: $0) && accepts(centre: centre, stream: $0)
        }
        if shares { parts.join(villages.count + depot, centreOffset + centre) }
      }
    }
    return (parts, centreOffset)
  }
}

/// Which members of a set are joined (union by size, Tarjan 1975).
private struct DisjointParts {
  private var parent: [Int]
  private var size: [Int]

  init(count: Int) {
    parent = Array(0..<count)
    size = [Int](repeating: 1, count: count)
  }

  /// The member that stands for the part; at most log₂ n steps, since the smaller part joins the larger.
  func root(_ member: Int) -> Int {
    var here = member
    while parent[here] != here { here = parent[here] }
    return here
  }

  mutating func join(_ a: Int, _ b: Int) {
    var (large, small) = (root(a), root(b))
    guard large != small else { return }
    if size[large] < size[small] { swap(&large, &small) }
    parent[small] = large
    size[large] += size[small]
  }
}
