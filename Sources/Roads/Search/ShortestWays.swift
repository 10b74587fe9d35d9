/// Dijkstra's algorithm over compressed rows.
struct ShortestWays {
  let rows: SearchGraph.Rows
  let nodeCount: Int

  /// Least weights from a node; those of wanted nodes are final, others are only if they were passed on the way.
  /// - Parameters:
  ///   - wanted: nodes with whose last the search ends; `count` of them.
  ///   - limit: no weight at or above it is looked for.
  func weights(from node: Int32, wanted: [Bool], count: Int, limit: UInt64) -> [UInt64] {
    var weights = [UInt64](repeating: .max, count: nodeCount)
    var heap = NodeHeap()
    var left = count
    weights.withUnsafeMutableBufferPointer { weights in
      rows.first.withUnsafeBufferPointer { first in
        rows.other.withUnsafeBufferPointer { other in
          rows.weight.withUnsafeBufferPointer { weight in
            wanted.withUnsafeBufferPointer { wanted in
              weights[Int(node)] = 0
              heap.push(0, node)
              while let (near, here) = heap.pop() {
                let place = Int(here)
                if near > weights[place] { continue }
                if wanted[place] {
                  left -= 1
                  if left == 0 { return }
                }
                var arc = Int(first[place])
                let end = Int(first[place + 1])
                while arc < end {
                  let to = Int(other[arc])
                  let far = near &+ weight[arc]
                  if far < weights[to], far < limit {
                    weights[to] = far
                    heap.push(far, Int32(truncatingIfNeeded: to))
                  }
                  arc &+= 1
                }
              }
            }
          }
        }
      }
    }
    return weights
  }
}

/// Nodes by weight, the lightest first, of equal ones the lower number: a heap of four branches that keeps outdated
/// entries until they come up.
struct NodeHeap {
  private var weights: [UInt64] = []
  private var nodes: [Int32] = []

  mutating func push(_ weight: UInt64, _ node: Int32) {
    var hole = weights.count
    weights.append(weight)
    nodes.append(node)
    weights.withUnsafeMutableBufferPointer { weights in
      nodes.withUnsafeMutableBufferPointer { nodes in
        while hole > 0 {
          let parent = (hole &- 1) >> 2
          if weights[parent] < weight || (weights[parent] == weight && nodes[parent] <= node) { break }
          weights[hole] = weights[parent]
          nodes[hole] = nodes[parent]
          hole = parent
        }
        weights[hole] = weight
        nodes[hole] = node
      }
    }
  }

  mutating func pop() -> (weight: UInt64, node: Int32)? {
    guard let top = weights.first, let node = nodes.first, let last = weights.popLast(), let lastNode = nodes.popLast()
    else { return nil }
    if !weights.isEmpty { sink(last, lastNode) }
    return (top, node)
  }

  /// Puts an entry where the top was and lets it down to its place.
  private mutating func sink(_ weight: UInt64, _ node: Int32) {
    let count = weights.count
    weights.withUnsafeMutableBufferPointer { weights in
      nodes.withUnsafeMutableBufferPointer { nodes in
        var hole = 0
        while true {
          let first = hole << 2 &+ 1
          if first >= count { break }
          var least = first
          var child = first &+ 1
          let end = min(first &+ 4, count)
          while child < end {
            if weights[child] < weights[least]
              || (weights[child] == weights[least] && nodes[child] < nodes[least])
            {
              least = child
            }
            child &+= 1
          }
          if weights[least] > weight || (weights[least] == weight && nodes[least] >= node) { break }
          weights[hole] = weights[least]
          nodes[hole] = nodes[least]
          hole = least
        }
        weights[hole] = weight
        nodes[hole] = node
      }
    }
  }
}
