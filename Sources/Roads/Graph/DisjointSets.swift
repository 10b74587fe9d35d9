/// Numbered things in groups that can be united; the least number of a group stands for it.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The number that stands for the group of `element`.
  mutating func root(_ element: Int) -> Int {
    var root = element
    while parent[root] != root { root = parent[root] }
    var step = element
    while parent[step] != root { (step, parent[step]) = (parent[step], root) }
    return root
  }

  mutating func unite(_ one: Int, _ other: Int) {
    let (a, b) = (root(one), root(other))
    parent[max(a, b)] = min(a, b)
  }
}
