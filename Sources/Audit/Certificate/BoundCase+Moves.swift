import Quantities
import WasteNetwork

/// Equation (28): what departing from an accepted plan costs in the question behind a bound.
extension BoundCase {
  /// The question in which each item pays a price for departing from the accepted plan, as its arcs and `offset` have it.
  ///
  /// An item of a stream that is not split, served at one depot before, departs unless it goes there; any other departs by
  /// what goes to depots that it did not go to; one that cannot stay always departs. A plan pays for the villages that it
  /// moves at most what those with the greatest sums pay.
  /// - Parameter prices: fen by item.
  func paying(_ prices: [Int], toDepartFrom accepted: AcceptedPlan) -> BoundCase {
    let before = accepted.depots(in: network)
    var question = self
    var sums = [Int128](repeating: 0, count: network.villages.count)
    for (index, item) in items.enumerated() {
      guard accepted.streams.contains(network.streams[item.stream].id) else { continue }
      sums[item.village] += Int128(prices[index])
      let from = before[item.village * streamCount + item.stream]
      let stays = Set(from.compactMap(network.depotIndex))
      let own = arcsOfItem[index]
      let kept = own.filter { stays.contains(arcs[$0].depot) }
      if kept.isEmpty, !from.isEmpty || item.mustBeServed {
        question.offset += Int128(prices[index])
      } else if kept.count == 1, from.count == 1, !item.maySplit {
        question.arcs[kept[0]].cost -= prices[index]
        question.offset += Int128(prices[index])
      } else {
        for arc in own where !kept.contains(arc) { question.arcs[arc].cost += prices[index] }
      }
    }
    question.offset -= sums.sorted(by: >).prefix(max(0, accepted.limit)).reduce(0, +)
    return question
  }

  /// By item: its arcs.
  private var arcsOfItem: [[Int]] { arcs.indices.map { $0 }.grouped(into: items.count) { arcs[$0].item } }
}
