/// A valid inequality on the sizes of a stream's stations over the whole district:
///
///     Σ_j Σ_l coefficient[l]·build[j,s,l] ≥ least
///
/// Every plan has Σ A·build ≥ the mass that the targets ask for; dividing by some amount and rounding as for
/// mixed-integer programmes (Nemhauser, Wolsey 1990) says how many stations that takes at least.
struct SizeCut: Sendable {
  let stream: Int
  /// By choice of `SearchModel.stationChoices`; zero for none.
  let coefficients: [Double]
  let least: Double

  /// The inequality that dividing by `divisor` kg gives; `nil` when rounding gains nothing.
  init?(stream: Int, capacities: [Int], needed: Int, divisor: Double) {
    let right = Double(needed) / divisor
    let part = right - right.rounded(.down)
    guard needed > 0, part > 1e-3, part < 0.999 else { return nil }
    self.stream = stream
    least = right.rounded(.up)
    coefficients = capacities.map { capacity in
      let whole = (Double(capacity) / divisor).rounded(.down)
      let rest = Double(capacity) / divisor - whole
      // rounded up to a multiple of 1/1024: a larger coefficient is valid and keeps sums exact
      return ((whole + min(1, rest / part + 1e-9)) * 1024).rounded(.up) / 1024
    }
  }

  /// Cuts of every stream, for the capacities of its sizes and simple parts of them.
  static func all(of model: SearchModel) -> [SizeCut] {
    (0..<model.streamCount).flatMap { stream -> [SizeCut] in
      let capacities = model.stationChoices[stream].map(\.capacity)
      let needed = model.problem.leastCollected(stream)
      let divisors = capacities.dropFirst().flatMap { capacity in
        [1.0, 2.0, 3.0].map { Double(capacity) / $0 }
      }
      return divisors.compactMap {
        SizeCut(stream: stream, capacities: capacities, needed: needed, divisor: $0)
      }
    }
  }
}
