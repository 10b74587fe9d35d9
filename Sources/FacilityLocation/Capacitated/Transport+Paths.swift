extension Transport {
  /// One customer handed from one site to another.
  struct Step {
    var from: Int
    var customer: Int32
    var to: Int
  }

  /// The cheapest path from an overfull site to one with room; raises the prices of the sites on the way.
  mutating func shortestPath(from source: Int) -> [Step]? {
    var start = [Double](repeating: .infinity, count: arcs.siteCount)
    start[source] = 0
    let tree = search(openSites + (isOpen[source] ? [] : [source]), startingAt: start, within: .infinity) {
      room[$0] > 0 && $0 != source
    }
    guard let end = tree.end else { return nil }
    let length = tree.distance[end]
    for site in openSites { setPrice(prices[site] + max(0, length - tree.distance[site]), of: site) }
    if !isOpen[source] { setPrice(prices[source] + length, of: source) }
    return tree.path(to: end)
  }

  /// The cheapest way to bring units to a new site, taking load off any other; lowers the prices of the sites.
  /// `nil` when no way saves anything.
  mutating func shortestPath(to sink: Int) -> [Step]? {
    var start = [Double](repeating: .infinity, count: arcs.siteCount)
    for site in openSites where site != sink && !served[site].isEmpty { start[site] = prices[site] }
    let limit = prices[sink]
    let tree = search(openSites, startingAt: start, within: limit) { $0 == sink }
    let length = tree.end.map { tree.distance[$0] } ?? limit
    for site in openSites { setPrice(max(0, prices[site] - min(length, tree.distance[site])), of: site) }
    return tree.end.map { tree.path(to: $0) }
  }

  /// Shortest distances as far as they were needed, with the last step to each site.
  private struct Tree {
    var distance: [Double]
    var last: [Int32]
    var customer: [Int32]
    var end: Int?

    func path(to end: Int) -> [Step] {
      var path: [Step] = []
      var site = end
      while last[site] >= 0 {
        path.append(Step(from: Int(last[site]), customer: customer[site], to: site))
        site = Int(last[site])
      }
      return path.reversed()
    }
  }

  /// Dijkstra's method from the sites with a finite start until a wanted end is nearest.
  /// - Parameter limit: paths as long as this are not wanted.
  private func search(
    _ sites: [Int], startingAt start: [Double], within limit: Double, endingAt isEnd: (Int) -> Bool
  ) -> Tree {
    var tree = Tree(
      distance: start, last: Array(repeating: -1, count: start.count),
      customer: Array(repeating: -1, count: start.count))
    var waiting = sites
    while !waiting.isEmpty {
      var nearest = 0
      for index in waiting.indices where tree.distance[waiting[index]] < tree.distance[waiting[nearest]] {
        nearest = index
      }
      let site = waiting[nearest]
      guard tree.distance[site] < limit else { break }
      if isEnd(site) {
        tree.end = site
        break
      }
      waiting.swapAt(nearest, waiting.count - 1)
      waiting.removeLast()
      relax(from: site, to: waiting, &tree.distance, &tree.last, &tree.customer)
    }
    return tree
  }

  private func relax(
    from site: Int, to waiting: [Int], _ distance: inout [Double], _ last: inout [Int32], _ customer: inout [Int32]
  ) {
    let base = distance[site] - prices[site]
    arcs.unitCosts.withUnsafeBufferPointer { units in
      prices.withUnsafeBufferPointer { prices in
        waiting.withUnsafeBufferPointer { waiting in
          distance.withUnsafeMutableBufferPointer { distance in
            for share in served[site] {
              let row = Int(share.customer) * arcs.siteCount
              let start = base - units[row + site]
              for other in waiting {
                let reach = max(distance[site], start + units[row + other] + prices[other])
                if reach < distance[other] {
                  distance[other] = reach
                  last[other] = Int32(site)
                  customer[other] = share.customer
                }
              }
            }
          }
        }
      }
    }
  }
}
