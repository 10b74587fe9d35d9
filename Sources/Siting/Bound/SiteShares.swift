/// How the streams at one site share its cost and its area.
struct SiteShares {
  /// By stream and choice: reduced cost without the site's own; infinite where not allowed.
  private let values: [[Double]]
  private let siteCost: Double
  private let isRequired: Bool
  /// Every combination of choices that fits on the site, none of it where they are too many to list.
  private var combinations: [Combination] = []

  private struct Combination {
    var choices: [Int] = []
    var area = 0
    /// What it costs with the site, less what streams took of that already.
    var worth = 0.0
  }

  init(values: [[Double]], depot: Int, _ model: SearchModel) {
    self.values = values
    siteCost = Double(model.siteCost[depot] / SearchModel.microfen)
    isRequired = model.siteIsRequired[depot]
    guard values.reduce(1.0, { $0 * Double($1.count) }) <= SiteShares.listed else { return }
    combinations = [Combination()]
    for (stream, worths) in values.enumerated() {
      combinations = combinations.flatMap { start in
        worths.indices.compactMap { choice in
          let area = start.area + model.stationChoices[stream][choice].area
          guard area <= model.siteArea[depot], worths[choice] < .infinity else { return nil }
          return Combination(choices: start.choices + [choice], area: area, worth: start.worth + worths[choice])
        }
      }
    }
    for index in combinations.indices { combinations[index].worth += cost(combinations[index].choices) }
  }

  private static let listed = 20_000.0

  /// What the site itself costs with these choices.
  private func cost(_ choices: [Int]) -> Double { isRequired || choices.contains { $0 > 0 } ? siteCost : 0 }

  /// By stream and choice: what it leaves to the site; not above zero where the site may keep nothing.
  var rents: [[Double]] {
    let even = byGain
    guard let whole = combinations.map(\.worth).min() else { return even }
    let kept = combinations.map { one in
      one.choices.enumerated().reduce(cost(one.choices)) { $1.element > 0 ? $0 - even[$1.offset][$1.element] : $0 }
    }
    let parts = zip(values, even).map { worths, rents in
      worths.indices.map { worths[$0] + ($0 > 0 ? rents[$0] : 0) }.min() ?? 0
    }
    let divided = (kept.min() ?? 0) + parts.reduce(0, +)
    return divided < whole - SiteShares.tolerated ? byDiffusion : even
  }

  /// Loss that counts for nothing, fen.
  private static let tolerated = 1.0

  /// The site's cost in proportion to what each stream gains there.
  private var byGain: [[Double]] {
    let gains = values.map { max(0, -($0.min() ?? 0)) }
    let whole = gains.reduce(0, +)
    let shared = isRequired ? 0 : siteCost
    return zip(values, gains).map { worths, gain in
      worths.map { _ in whole > 0 ? shared * gain / whole : shared / Double(values.count) }
    }
  }

  /// One stream after the other takes its even share of the least that each of its choices leaves to be paid (min-sum
  /// diffusion; Werner 2007). A share of at most one loses nothing.
  private var byDiffusion: [[Double]] {
    var rest = combinations
    return values.enumerated().map { stream, worths in
      var least = worths.map { _ in Double.infinity }
      for one in rest { least[one.choices[stream]] = min(least[one.choices[stream]], one.worth) }
      let share = 1 / Double(values.count - stream)
      for index in rest.indices { rest[index].worth -= share * least[rest[index].choices[stream]] }
      return worths.indices.map { share * (least[$0] - least[0]) - worths[$0] }
    }
  }
}
