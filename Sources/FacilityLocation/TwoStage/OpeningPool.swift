/// An opening and what its plan costs.
struct PricedOpening: Sendable, Equatable {
  var opening: TwoStageProblem.Opening
  var value: Double
}

/// The best different openings found, cheapest first, of equal ones the earlier first.
struct OpeningPool: Sendable {
  let size: Int
  private(set) var openings: [PricedOpening] = []

  init(size: Int) { self.size = size }

  var best: PricedOpening? { openings.first }

  /// Takes an opening in when it is among the best.
  mutating func add(_ new: PricedOpening) {
    guard !openings.contains(where: { $0.opening == new.opening }) else { return }
    let place = openings.firstIndex { new.value < $0.value } ?? openings.count
    openings.insert(new, at: place)
    if openings.count > size { openings.removeLast() }
  }
}
