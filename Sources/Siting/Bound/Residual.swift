/// What a branch still has to build for a stream, once the stations it must build are as large as they may be.
///
/// Every plan has Σ A·build ≥ the mass it collects at least (`SitingProblem.leastCollected`). With R for what the
/// stations that the branch must build leave of it,
///
///     Σ min(A[l], R)·build[j,s,l] ≥ R     over the stations that the branch may leave out
///
/// holds for every plan of the branch: one large station suffices, or smaller ones add up. The multiplier of that
/// inequality is `Multipliers.residual`. Where nothing must be built it says no more than equations (4) and (9), and
/// R counts as zero.
struct Residual: Sendable {
  /// By stream, kg.
  let kilograms: [Int]

  /// - Parameter needs: by stream, what every plan collects, kg.
  init(_ restrictions: Restrictions, _ model: SearchModel, needs: [Int]) {
    kilograms = needs.indices.map { stream in
      var left = needs[stream]
      for station in stride(from: stream, to: model.stationCount, by: model.streamCount)
      where !restrictions.allows(0, at: station) {
        let choices = model.stationChoices[stream]
        left -= choices.indices.filter { restrictions.allows($0, at: station) }.map { choices[$0].capacity }.max() ?? 0
      }
      return left == needs[stream] ? 0 : max(0, left)
    }
  }

  /// The inequality's coefficient of a choice, kg.
  func coefficient(_ choice: Int, at station: Int, _ restrictions: Restrictions, _ model: SearchModel) -> Int {
    guard restrictions.allows(0, at: station) else { return 0 }
    let stream = station % model.streamCount
    return min(model.stationChoices[stream][choice].capacity, kilograms[stream])
  }
}
