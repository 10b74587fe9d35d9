/// Looks for subset cuts that a fractional answer breaks, by trying all threes of clients of one period.
struct SubsetCutSearch {
  private let driven: [(round: BoundRound, part: Double)]
  private let terms: RoundTerms
  private var clientCount: Int { terms.visits.count }

  static let least = 0.04

  init(rounds: [BoundRound], driven: [Double], terms: RoundTerms) {
    self.driven = zip(rounds, driven).filter { $0.1 > 1e-6 }.map { (round: $0.0, part: $0.1) }
    self.terms = terms
  }

  /// The cuts most broken, no client in more than a few.
  func cuts(wanted: Int, known: [SubsetCut]) -> [SubsetCut] {
    var uses = [Int](repeating: 0, count: clientCount)
    var result: [SubsetCut] = []
    for (_, members) in broken() where result.count < wanted {
      guard members.allSatisfy({ uses[$0] < 4 }) else { continue }
      for member in members { uses[member] += 1 }
      result.append(cut(members, known: known))
    }
    return result
  }

  /// With just the memory that makes the answer break it; a known cut of the same clients lends its own.
  private func cut(_ members: [Int], known: [SubsetCut]) -> SubsetCut {
    var cut = known.first { $0.members == members } ?? SubsetCut(members: members, terms: terms)
    for (round, _) in driven { cut.remember(round.clients) }
    return cut
  }

  private func broken() -> [(violation: Double, members: [Int])] {
    let counts = visitCounts()
    var result: [(violation: Double, members: [Int])] = []
    for a in 0..<clientCount {
      for b in (a + 1)..<max(a + 1, clientCount) {
        let two = sum(counts[a], counts[b])
        guard two.contains(where: { $0 >= 2 }) || !two.allSatisfy({ $0 == 0 }) else { continue }
        for c in (b + 1)..<max(b + 1, clientCount) {
          let limit = (terms.visits[a] + terms.visits[b] + terms.visits[c]) / 2
          let violation = violation(two, counts[c], limit: limit)
          if violation > SubsetCutSearch.least { result.append((violation, [a, b, c])) }
        }
      }
    }
    return result.sorted { ($1.violation, $0.members[0], $0.members[1]) < ($0.violation, $1.members[0], $1.members[1]) }
  }

  /// Per client, how often each driven round comes to it.
  private func visitCounts() -> [[UInt8]] {
    var counts = [[UInt8]](repeating: [UInt8](repeating: 0, count: driven.count), count: clientCount)
    for (index, entry) in driven.enumerated() {
      for client in entry.round.clients { counts[client][index] += 1 }
    }
    return counts
  }

  private func sum(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] { a.indices.map { a[$0] + b[$0] } }

  private func violation(_ two: [UInt8], _ third: [UInt8], limit: Int) -> Double {
    var sum = -Double(limit)
    for index in two.indices {
      let pairs = (two[index] + third[index]) / 2
      if pairs > 0 { sum += driven[index].part * Double(pairs) }
    }
    return sum
  }
}
