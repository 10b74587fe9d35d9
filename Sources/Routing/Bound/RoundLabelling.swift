/// A way from the depot to a client.
struct RoundLabel: Sendable {
  /// Reduced cost so far.
  var cost: Int
  /// Use of the first resource.
  var use: Int
  /// Use of the others.
  var others: SIMD4<Int>
  /// Clients still remembered, the last among them.
  var memory: SmallSet
  /// Subset cuts with a single visit remembered.
  var halves: SmallSet
  var client: Int32
  /// Label this one was made from; −1 at the depot.
  var parent: Int32
  var isDominated: Bool
}

/// All ways from the depot that may be part of a cheapest round, up to half of the first resource and one stop beyond.
///
/// Labels are taken in the order of their use (Righini and Salani 2006: each round has one stop at which it passes the
/// half; what lies behind that stop uses no more than half, driven backwards).
struct RoundLabelling {
  /// How labels are compared.
  enum Care: Sendable {
    /// By cost and use alone: fast, and blind to some rounds.
    case quick
    /// By all that tells two labels apart: no cheaper round escapes.
    case exact
  }

  let ground: PricedClass
  let care: Care
  /// Greatest use of a label that is extended.
  let half: Int
  private let keepsCrossing: Bool
  private let hasOthers: Bool
  private let otherLimits: SIMD4<Int>
  /// Per other resource, its use at stops and on legs.
  private let shelfWidth: Int
  private(set) var labels: [RoundLabel] = []
  /// Per client and slice of use, labels in the order of cost.
  private var shelves: [[Int32]]
  private var queue = LabelQueue()
  /// Labels made or refused.
  private(set) var work = 0

  static let shelfCount = 32
  /// Labels kept at most, about 120 bytes each.
  static let greatestCount = 2_000_000

  /// - Parameter keepsCrossing: whether labels beyond the half are wanted.
  init(_ ground: PricedClass, care: Care, keepsCrossing: Bool) {
    self.ground = ground
    self.care = care
    self.keepsCrossing = keepsCrossing
    half = ground.resources[0].limit / 2
    hasOthers = ground.resources.count > 1
    var limits = SIMD4<Int>(repeating: .max)
    for (index, resource) in ground.resources.dropFirst().enumerated() { limits[index] = resource.limit }
    otherLimits = limits
    shelfWidth = ground.resources[0].limit / RoundLabelling.shelfCount + 1
    shelves = [[Int32]](repeating: [], count: ground.prices.count * RoundLabelling.shelfCount)
  }

  /// Makes the labels.
  /// - Returns: whether these are all: no more than `limit` were made or refused, nor too many kept.
  mutating func run(limit: Int) -> Bool {
    let start = RoundLabel(
      cost: ground.base, use: 0, others: .zero, memory: SmallSet(), halves: SmallSet(), client: Int32(ground.depot),
      parent: -1, isDominated: false)
    extend(start, number: -1)
    while let next = queue.pop() {
      if labels[next].isDominated { continue }
      if work > limit || labels.count > RoundLabelling.greatestCount { return false }
      extend(labels[next], number: Int32(next))
    }
    return true
  }

  private mutating func extend(_ label: RoundLabel, number: Int32) {
    let row = Int(label.client) * ground.width
    for client in 0..<ground.prices.count where !label.memory.contains(client) {
      let use = label.use &+ ground.resources[0].legs[row + client] &+ ground.resources[0].stops[client]
      if use > ground.resources[0].limit || (use > half && !keepsCrossing) { continue }
      var next = label
      next.use = use
      next.client = Int32(truncatingIfNeeded: client)
      next.parent = number
      if hasOthers {
        for index in 1..<ground.resources.count {
          next.others[index - 1] += ground.resources[index].legs[row + client] + ground.resources[index].stops[client]
        }
        if any(next.others .> otherLimits) { continue }
      }
      next.cost = label.cost &+ ground.legs[row + client] &- ground.prices[client]
      next.memory = label.memory.intersection(ground.memories[client])
      next.memory.insert(client)
      let remembered = label.halves.intersection(ground.rememberingCuts[client])
      next.cost &+= remembered.intersection(ground.countingCuts[client]).sum(of: ground.penalties)
      next.halves = remembered.symmetricDifference(ground.countingCuts[client])
      place(next)
    }
  }

  /// Keeps a label unless another makes it useless, and drops those that it makes useless.
  private mutating func place(_ label: RoundLabel) {
    work += 1
    let shelf = label.use / shelfWidth
    let first = Int(label.client) * RoundLabelling.shelfCount
    for slice in first...(first + shelf) {
      for other in shelves[slice] {
        if labels[Int(other)].cost > label.cost { break }
        if dominates(labels[Int(other)], label) { return }
      }
    }
    for slice in (first + shelf)..<(first + RoundLabelling.shelfCount) where !shelves[slice].isEmpty {
      drop(dominatedBy: label, from: slice)
    }
    let number = labels.count
    labels.append(label)
    insert(Int32(number), cost: label.cost, at: first + shelf)
    if label.use <= half { queue.push(number, use: label.use) }
  }

  private mutating func drop(dominatedBy label: RoundLabel, from slice: Int) {
    var kept = 0
    for index in shelves[slice].indices {
      let other = shelves[slice][index]
      if labels[Int(other)].cost >= label.cost, dominates(label, labels[Int(other)]) {
        labels[Int(other)].isDominated = true
      } else {
        shelves[slice][kept] = other
        kept += 1
      }
    }
    shelves[slice].removeLast(shelves[slice].count - kept)
  }

  private mutating func insert(_ number: Int32, cost: Int, at slice: Int) {
    var low = 0
    var high = shelves[slice].count
    while low < high {
      let middle = (low + high) / 2
      if labels[Int(shelves[slice][middle])].cost <= cost { low = middle + 1 } else { high = middle }
    }
    shelves[slice].insert(number, at: low)
  }

  /// Whether every way on from `b` is open to `a` too, at no greater cost.
  @inline(__always)
  private func dominates(_ a: RoundLabel, _ b: RoundLabel) -> Bool {
    if a.use > b.use || a.cost > b.cost { return false }
    if hasOthers, any(a.others .> b.others) { return false }
    if care == .quick { return true }
    if !a.memory.isSubset(of: b.memory) { return false }
    let extra = a.halves.subtracting(b.halves)
    return extra.isEmpty || a.cost &+ extra.sum(of: ground.penalties) <= b.cost
  }

  /// Labels of a client up to the half, cheapest first.
  func labelsUpToHalf(of client: Int) -> [Int32] {
    let first = client * RoundLabelling.shelfCount
    return shelves[first..<(first + RoundLabelling.shelfCount)].joined().filter { labels[Int($0)].use <= half }
      .sorted { (labels[Int($0)].cost, $0) < (labels[Int($1)].cost, $1) }
  }

  /// Clients of a label's way, the last first.
  func clients(backFrom label: Int) -> [Int] {
    var result: [Int] = []
    var number = label
    while number >= 0 {
      result.append(Int(labels[number].client))
      number = Int(labels[number].parent)
    }
    return result
  }

  /// Whether a label's way may lead on to a way driven backwards, or to the depot.
  func fits(_ label: RoundLabel, leg: Int, _ use: Int, _ others: SIMD4<Int>) -> Bool {
    if label.use + ground.resources[0].legs[leg] + use > ground.resources[0].limit { return false }
    guard hasOthers else { return true }
    for index in 1..<ground.resources.count {
      let sum = label.others[index - 1] + ground.resources[index].legs[leg] + others[index - 1]
      if sum > ground.resources[index].limit { return false }
    }
    return true
  }
}

/// Labels waiting to be extended, least use first; a binary heap.
private struct LabelQueue {
  private var heap: [(use: Int, number: Int)] = []

  mutating func push(_ number: Int, use: Int) {
    heap.append((use, number))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first.number }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      if least == parent { return first.number }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
