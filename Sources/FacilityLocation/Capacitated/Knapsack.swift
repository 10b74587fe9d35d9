/// Items a site may take, and the most profitable choice among them.
///
/// Buffers are allocated once for the greatest number of items; a value belongs to one thread.
final class Knapsack {
  /// Nodes of the exact search after which the fractional limit stands instead.
  static let nodeLimit = 20_000
  /// Part of a profit by which rounding may lower it; added to every limit.
  static let tolerance = 1e-12

  private let profits: UnsafeMutableBufferPointer<Double>
  private let weights: UnsafeMutableBufferPointer<Double>
  private let customers: UnsafeMutableBufferPointer<Int32>
  private let ratios: UnsafeMutableBufferPointer<Double>
  private let order: UnsafeMutableBufferPointer<Int32>
  private let current: UnsafeMutableBufferPointer<Bool>
  /// Part taken of each item, in the order of their addition.
  private let parts: UnsafeMutableBufferPointer<Double>
  private(set) var count = 0
  /// Profit of one more unit of room in the fractional problem.
  private(set) var roomPrice = 0.0
  /// What the fractional problem earned.
  private(set) var fractionalLimit = 0.0

  init(capacity: Int) {
    profits = .allocate(capacity: capacity + 1)
    weights = .allocate(capacity: capacity + 1)
    customers = .allocate(capacity: capacity + 1)
    ratios = .allocate(capacity: capacity + 1)
    order = .allocate(capacity: capacity + 1)
    current = .allocate(capacity: capacity + 1)
    parts = .allocate(capacity: capacity + 1)
    profits.initialize(repeating: 0)
    weights.initialize(repeating: 0)
    customers.initialize(repeating: 0)
    ratios.initialize(repeating: 0)
    order.initialize(repeating: 0)
    current.initialize(repeating: false)
    parts.initialize(repeating: 0)
  }

  deinit {
    profits.deallocate()
    weights.deallocate()
    customers.deallocate()
    ratios.deallocate()
    order.deallocate()
    current.deallocate()
    parts.deallocate()
  }

  func removeAll() { count = 0 }

  func add(customer: Int32, profit: Double, weight: Double) {
    profits[count] = profit
    weights[count] = weight
    customers[count] = customer
    count += 1
  }

  func customer(_ item: Int) -> Int { Int(customers[item]) }
  func part(_ item: Int) -> Double { parts[item] }
  func profit(_ item: Int) -> Double { profits[item] }
  func weight(_ item: Int) -> Double { weights[item] }

  /// The greatest profit within the room when the last item may be split.
  func fractional(room: Double) -> Double {
    roomPrice = 0
    var weight = 0.0
    var profit = 0.0
    for item in 0..<count {
      weight += weights[item]
      profit += profits[item]
      parts[item] = 1
    }
    if weight > room {
      sort()
      profit = fill(room: room)
    }
    fractionalLimit = profit
    return profit
  }

  private func fill(room: Double) -> Double {
    var left = room
    var profit = 0.0
    for position in 0..<count {
      let item = Int(order[position])
      if weights[item] <= left {
        left -= weights[item]
        profit += profits[item]
        continue
      }
      roomPrice = profits[item] / weights[item]
      parts[item] = left / weights[item]
      profit += profits[item] * parts[item]
      for rest in (position + 1)..<max(position + 1, count) { parts[Int(order[rest])] = 0 }
      break
    }
    return profit
  }

  /// Items by falling profit per unit of weight; weightless ones first. Short lists, the usual ones, by insertion.
  private func sort() {
    for item in 0..<count {
      ratios[item] = weights[item] > 0 ? profits[item] / weights[item] : .infinity
      order[item] = Int32(item)
    }
    guard count <= 64 else { return sortMany() }
    for end in 1..<max(1, count) {
      let item = order[end]
      let ratio = ratios[Int(item)]
      var place = end
      while place > 0, ratios[Int(order[place - 1])] < ratio {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = item
    }
  }

  private func sortMany() {
    let ratios = ratios
    var sorted = UnsafeMutableBufferPointer(rebasing: order[0..<count])
    sorted.sort { a, b in
      let (first, second) = (ratios[Int(a)], ratios[Int(b)])
      return first != second ? first > second : a < b
    }
  }

  /// A limit no set of whole items within the room exceeds, and the best set found: depth-first branch and bound
  /// (Horowitz, Sahni 1974).
  func whole(room: Double) -> Double {
    let limit = fractional(room: room)
    guard roomPrice > 0 else { return limit }
    var best = greedy(room: room)
    var left = room
    var profit = 0.0
    var position = 0
    var nodes = 0
    while true {
      nodes += 1
      if nodes > Knapsack.nodeLimit { return limit }
      if profit + reach(from: position, left) > best * (1 + Knapsack.tolerance) {
        while position < count, weights[Int(order[position])] <= left {
          let item = Int(order[position])
          current[position] = true
          left -= weights[item]
          profit += profits[item]
          position += 1
        }
        if profit > best {
          best = profit
          for other in 0..<count { parts[Int(order[other])] = other < position && current[other] ? 1 : 0 }
        }
        if position < count {
          current[position] = false
          position += 1
          continue
        }
      }
      repeat {
        position -= 1
        if position < 0 { return best * (1 + 2 * Knapsack.tolerance) }
      } while !current[position]
      current[position] = false
      left += weights[Int(order[position])]
      profit -= profits[Int(order[position])]
      position += 1
    }
  }

  /// Takes what still fits, in order.
  private func greedy(room: Double) -> Double {
    var left = room
    var profit = 0.0
    for position in 0..<count {
      let item = Int(order[position])
      let fits = weights[item] <= left
      parts[item] = fits ? 1 : 0
      if fits {
        left -= weights[item]
        profit += profits[item]
      }
    }
    return profit
  }

  private func reach(from start: Int, _ room: Double) -> Double {
    var left = room
    var sum = 0.0
    var position = start
    while position < count {
      let item = Int(order[position])
      if weights[item] > left { return sum + profits[item] * left / weights[item] }
      left -= weights[item]
      sum += profits[item]
      position += 1
    }
    return sum
  }
}
