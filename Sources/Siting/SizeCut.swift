/// A valid inequality on the sizes of a stream's stations over the whole district:
///
///     Σ_j Σ_l coefficient[l]·build[j,s,l] ≥ least
///
/// Every plan has Σ A·build ≥ the mass that the targets ask for; dividing by some amount and rounding as for
/// mixed-integer programmes (Nemhauser, Wolsey 1990) says how many stations that takes at least.
struct SizeCut: Sendable {
  let stream: Int
  /// What the masses were divided by: `kilograms` ÷ `parts`.
  let kilograms: Int
  let parts: Int
  /// By choice of `SearchModel.stationChoices`, in 1024ths, which keep sums exact; zero for none.
  let units: [Int]
  let least: Int

  /// `units` as numbers.
  let coefficients: [Double]
  static let fineness = 1024

  /// The inequality that dividing by `kilograms` ÷ `parts` gives; `nil` when rounding gains nothing.
  init?(stream: Int, capacities: [Int], needed: Int, kilograms: Int, parts: Int) {
    guard needed > 0, kilograms > 0 else { return nil }
    let (whole, rest) = (needed * parts).quotientAndRemainder(dividingBy: kilograms)
    guard rest > kilograms / 1000, rest < kilograms - kilograms / 1000 else { return nil }
    self.stream = stream
    self.kilograms = kilograms
    self.parts = parts
    least = whole + 1
    units = capacities.map { capacity in
      let (times, over) = (capacity * parts).quotientAndRemainder(dividingBy: kilograms)
      // rounded up: a larger coefficient is valid
      return SizeCut.fineness * times + (SizeCut.fineness * min(over, rest) + rest - 1) / rest
    }
    coefficients = units.map { Double($0) / Double(SizeCut.fineness) }
  }

  /// Cuts of every stream, for the capacities of its sizes and simple parts of them.
  static func all(of model: SearchModel) -> [SizeCut] {
    (0..<model.streamCount).flatMap { stream -> [SizeCut] in
      let capacities = model.stationChoices[stream].map(\.capacity)
      let needed = model.problem.leastCollected(stream)
      return capacities.dropFirst().flatMap { kilograms in
        (1...3).compactMap {
          SizeCut(stream: stream, capacities: capacities, needed: needed, kilograms: kilograms, parts: $0)
        }
      }
    }
  }
}
