import WasteNetwork

/// The lines of one stream and what they take in: equation (8), with at least the mass that every plan delivers.
///
/// The centres' capacities count together here and one by one through their prices; a station sends what its villages
/// deliver at most, to the cheapest centre that has a line.
struct ExactIntake {
  let question: BoundCase
  let stream: Int
  private let depots: [Int]
  /// What each of `depots` can send, kg.
  private let greatest: [Int]
  /// What arrives at least, kg.
  private let least: Int

  init(_ question: BoundCase, stream: Int) {
    self.question = question
    self.stream = stream
    let largest = question.stationSizes[stream].map(\.capacity).max() ?? 0
    depots = (0..<question.depotCount).filter { question.mayHold[$0 * question.streamCount + stream] }
    greatest = depots.map { depot in
      let arcs = question.arcsOfStation[depot * question.streamCount + stream]
      return min(largest, arcs.map { question.items[question.arcs[$0].item].delivered }.reduce(0, +))
    }
    least = min(question.leastDelivered(stream), greatest.reduce(0, +))
  }

  /// Combinations of sizes that are listed at most; with more, each centre is taken by itself.
  private static let listed = 4096

  /// A station's cheapest way: price of a kg and the most it sends.
  private struct Source {
    let price: Int128
    let greatest: Int
  }

  /// The least value of the lines' part of the dual function; `nil` when the answers leave nothing.
  func value(_ multipliers: BoundCertificate.Multipliers, _ answers: LeafAnswers) -> Int128? {
    let choices = (0..<question.centreCount).map { answers.line[$0 * question.streamCount + stream] }
    guard combinationCount <= ExactIntake.listed else { return valueByCentre(choices, multipliers) }
    var best: Int128?
    for centres in sets(choices) {
      let sources = sources(to: centres, multipliers)
      combine(centres[...], choices, multipliers, capacity: 0, cost: 0) { capacity, cost in
        guard capacity >= least else { return }
        let value = cost + fill(sources, upTo: capacity)
        best = min(best ?? value, value)
      }
    }
    return best
  }

  /// Combinations of sizes over all centres; those beyond `listed` are not counted on.
  private var combinationCount: Int {
    (0..<question.centreCount).reduce(1) { count, centre in
      min(ExactIntake.listed + 1, count * (question.lineSizes[centre * question.streamCount + stream].count + 1))
    }
  }

  /// The sets of centres that may be those with a line.
  private func sets(_ choices: [Range<Int>]) -> [[Int]] {
    choices.indices.reduce(into: [[]]) { sets, centre in
      let with = choices[centre].upperBound > max(1, choices[centre].lowerBound) ? sets.map { $0 + [centre] } : []
      sets = (choices[centre].contains(0) ? sets : []) + with
    }
  }

  /// Every choice of sizes of some centres, with their whole capacity and price.
  private func combine(
    _ centres: ArraySlice<Int>, _ choices: [Range<Int>], _ multipliers: BoundCertificate.Multipliers, capacity: Int,
    cost: Int128, _ visit: (Int, Int128) -> Void
  ) {
    guard let centre = centres.first else { return visit(capacity, cost) }
    for choice in choices[centre] where choice > 0 {
      let size = question.lineSizes[centre * question.streamCount + stream][choice - 1]
      combine(
        centres.dropFirst(), choices, multipliers, capacity: capacity + size.capacity,
        cost: cost + price(of: size, at: centre, multipliers), visit)
    }
  }

  /// G less what the prices give for a size's capacity and for a required centre.
  private func price(
    of size: BoundCase.Size, at centre: Int, _ multipliers: BoundCertificate.Multipliers
  ) -> Int128 {
    let intake = Int128(multipliers.intake[centre * question.streamCount + stream])
    let required = question.requiredCentres.firstIndex(of: centre).map { Int128(multipliers.centre[$0]) } ?? 0
    return ExactValue.fen * Int128(size.cost) - ExactValue.price * (intake * Int128(size.capacity) + required)
  }

  private func sources(to centres: [Int], _ multipliers: BoundCertificate.Multipliers) -> [Source] {
    let all = zip(depots, greatest).compactMap { depot, greatest -> Source? in
      guard greatest > 0 else { return nil }
      let prices = centres.compactMap { centre in
        question.onwardPrice(depot: depot, centre: centre, stream: stream).map {
          ExactValue.millionth * $0 + ExactValue.price
            * Int128(multipliers.intake[centre * question.streamCount + stream])
        }
      }
      let balance = ExactValue.price * Int128(multipliers.balance[depot * question.streamCount + stream])
      return prices.min().map { Source(price: $0 - balance, greatest: greatest) }
    }
    return all.sorted { $0.price < $1.price }
  }

  /// The least cost of what arrives: whatever pays, and more up to the least mass.
  private func fill(_ sources: [Source], upTo capacity: Int) -> Int128 {
    var (mass, cost) = (0, Int128(0))
    for source in sources {
      let amount = min(source.greatest, (source.price < 0 ? capacity : min(capacity, least)) - mass)
      if amount <= 0 { break }
      mass += amount
      cost += Int128(amount) * source.price
    }
    return cost
  }

  /// Every station may send to each centre; only the lines' sizes are chosen together.
  private func valueByCentre(
    _ choices: [Range<Int>], _ multipliers: BoundCertificate.Multipliers
  ) -> Int128? {
    let values = choices.indices.map { centre -> [(capacity: Int, value: Int128)] in
      let paying = sources(to: [centre], multipliers).filter { $0.price < 0 }
      return choices[centre].map { choice in
        guard choice > 0 else { return (0, 0) }
        let size = question.lineSizes[centre * question.streamCount + stream][choice - 1]
        return (size.capacity, price(of: size, at: centre, multipliers) + fill(paying, upTo: size.capacity))
      }
    }
    return leastTogether(values)
  }

  /// The least sum of one value a centre whose capacities hold what arrives at least; `nil` where none do.
  ///
  /// Capacities are counted in whole units, rounded up, which leaves out no sizes that suffice.
  private func leastTogether(_ values: [[(capacity: Int, value: Int128)]]) -> Int128? {
    let greatest = (0..<question.centreCount).map { centre in
      question.lineSizes[centre * question.streamCount + stream].map(\.capacity).max() ?? 0
    }
    let unit = max(1, (greatest.max() ?? 0) / 256, greatest.reduce(0, +) / 8192)
    let needed = (max(0, least) + unit - 1) / unit
    var table = [Int128?](repeating: nil, count: needed + 1)
    table[0] = 0
    for list in values {
      var next = [Int128?](repeating: nil, count: needed + 1)
      for one in list {
        let step = (one.capacity + unit - 1) / unit
        for (from, sum) in table.enumerated() {
          guard let sum else { continue }
          let to = min(needed, from + step)
          next[to] = min(next[to] ?? sum + one.value, sum + one.value)
        }
      }
      table = next
    }
    return table[needed]
  }
}
