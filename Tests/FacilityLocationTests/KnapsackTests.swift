import Computation
import Testing

@testable import FacilityLocation

@Suite struct KnapsackTests {
  private func knapsack(_ items: [(profit: Double, weight: Double)]) -> Knapsack {
    let knapsack = Knapsack(capacity: items.count)
    for (index, item) in items.enumerated() {
      knapsack.add(customer: Int32(index), profit: item.profit, weight: item.weight)
    }
    return knapsack
  }

  @Test func `the last item is split, or left out when items are whole`() {
    // per unit: 5, 4, 3; room 7: 4 whole and 3 of 5 units of the second: 20 + 3·4 = 32
    let items: [(Double, Double)] = [(20, 4), (20, 5), (9, 3)]
    let split = knapsack(items)
    #expect(split.fractional(room: 7) == 32)
    #expect(split.roomPrice == 4)
    #expect([split.part(0), split.part(1), split.part(2)] == [1, 0.6, 0])
    // whole: the first and third, 29
    let whole = knapsack(items)
    #expect(abs(whole.whole(room: 7) - 29) < 1e-9)
    #expect([whole.part(0), whole.part(1), whole.part(2)] == [1, 0, 1])
  }

  @Test func `branch and bound finds what enumeration finds`() {
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<200 {
      let items = (0..<10).map { _ in
        (profit: Double(1 + numbers.below(40)), weight: Double(1 + numbers.below(20)))
      }
      let room = Double(numbers.below(110))
      var best = 0.0
      for set in CapacitatedFixtures.subsets(10) where set.reduce(0, { $0 + items[$1].weight }) <= room {
        best = max(best, set.reduce(0) { $0 + items[$1].profit })
      }
      let knapsack = knapsack(items)
      let limit = knapsack.whole(room: room)
      #expect(limit >= best && limit <= best + 1e-9)
      let taken = (0..<10).reduce(0.0) { $0 + knapsack.part($1) * items[$1].profit }
      #expect(taken == best)
    }
  }
}
