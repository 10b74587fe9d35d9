/// Which nodes can be reached from each other, there and back, by Tarjan's algorithm (1972) without recursion.
struct StrongComponents {
  /// Component of each node, numbered from 0.
  let ofNode: [Int32]
  let count: Int

  private static let unseen = Int32.max

  init(rows: SearchGraph.Rows, nodeCount: Int) {
    var component = [Int32](repeating: -1, count: nodeCount)
    var number = [Int32](repeating: StrongComponents.unseen, count: nodeCount)
    var low = number
    var nextArc = Array(rows.first.prefix(nodeCount))
    var (open, path): ([Int32], [Int32]) = ([], [])
    var (visited, found): (Int32, Int32) = (0, 0)
    for root in 0..<nodeCount where number[root] == StrongComponents.unseen {
      path.append(Int32(root))
      while let top = path.last {
        let node = Int(top)
        if number[node] == StrongComponents.unseen {
          (number[node], low[node]) = (visited, visited)
          visited += 1
          open.append(top)
        }
        if nextArc[node] < rows.first[node + 1] {
          let other = Int(rows.other[Int(nextArc[node])])
          nextArc[node] += 1
          if number[other] == StrongComponents.unseen {
            path.append(Int32(other))
          } else if component[other] < 0 {
            low[node] = min(low[node], number[other])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[node]) }
        guard low[node] == number[node] else { continue }
        while let member = open.popLast() {
          component[Int(member)] = found
          if member == top { break }
        }
        found += 1
      }
    }
    ofNode = component
    count = Int(found)
  }
}
