/// An undirected graph of points joined by edges of whole length: what a p-median file gives in place of distances.
struct EdgeGraph {
  let pointCount: Int
  /// Neighbours of each point with the length of the edge.
  private var neighbours: [[(point: Int, length: Int32)]]

  init(pointCount: Int) {
    self.pointCount = pointCount
    neighbours = Array(repeating: [], count: pointCount)
  }

  /// Joins two points; where they are joined already, the new length takes the old one's place, as the OR-Library
  /// asks of its files.
  mutating func join(_ a: Int, _ b: Int, length: Int32) {
    setLength(length, from: a, to: b)
    if a != b { setLength(length, from: b, to: a) }
  }

  private mutating func setLength(_ length: Int32, from a: Int, to b: Int) {
    if let known = neighbours[a].firstIndex(where: { $0.point == b }) {
      neighbours[a][known].length = length
    } else {
      neighbours[a].append((b, length))
    }
  }

  /// Lengths of the shortest paths from one point to all; nil where there is none. Dijkstra's method.
  func shortestPaths(from origin: Int) -> [Int?] {
    var lengths = [Int?](repeating: nil, count: pointCount)
    var isSettled = [Bool](repeating: false, count: pointCount)
    var open = PathHeap()
    lengths[origin] = 0
    open.insert(length: 0, point: origin)
    while let next = open.removeNearest() {
      guard !isSettled[next.point] else { continue }
      isSettled[next.point] = true
      for neighbour in neighbours[next.point] {
        let length = next.length + Int(neighbour.length)
        if lengths[neighbour.point].map({ length < $0 }) ?? true {
          lengths[neighbour.point] = length
          open.insert(length: length, point: neighbour.point)
        }
      }
    }
    return lengths
  }
}

/// A binary heap of points by their distance.
private struct PathHeap {
  private var entries: [(length: Int, point: Int)] = []

  mutating func insert(length: Int, point: Int) {
    entries.append((length, point))
    var place = entries.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard entries[place] < entries[parent] else { break }
      entries.swapAt(place, parent)
      place = parent
    }
  }

  mutating func removeNearest() -> (length: Int, point: Int)? {
    guard let nearest = entries.first else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return nearest }
    entries[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < entries.count && entries[child] < entries[least] { least = child }
      guard least != place else { return nearest }
      entries.swapAt(place, least)
      place = least
    }
  }
}
