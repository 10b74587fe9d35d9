/// What streams pay the sites for standing there, so that each stream can be bounded by itself.
///
/// A plan pays f[j] once for a site that several streams use, and its modules share the area: equations (5) and (6).
/// Let every stream pay a rent for each module instead, and every site receive them. For any rents of at least zero,
///
///     Σ_s (least cost of stream s with its rents) + Σ_j min(0, f[j] − greatest rent of modules that fit on j)
///
/// is a lower limit of equation (1): a plan's rents cancel, and what is left falls apart (Lagrangian decomposition;
/// Guignard, Kim 1987). A required site counts f[j] − greatest rent even where that is above zero.
struct Rents: Sendable, Equatable {
  /// By station and choice of `SearchModel.stationChoices`, fen a year, never below zero; none for having none.
  var fen: [[Int]]

  static func zero(_ model: SearchModel) -> Rents {
    Rents(fen: (0..<model.stationCount).map { model.stationChoices[$0 % model.streamCount].map { _ in 0 } })
  }

  /// What the sites keep at least, fen, and the choice of every station that brings them most.
  func sites(_ model: SearchModel, _ restrictions: Restrictions) -> (value: Int, choice: [Int]) {
    var value = 0
    var choice = [Int](repeating: 0, count: model.stationCount)
    let areas = (0..<model.streamCount).map { model.stationChoices[$0].map(\.area) }
    for depot in model.siteCost.indices {
      let stations = (0..<model.streamCount).map { depot * model.streamCount + $0 }
      let best = SizeCombination(
        values: stations.map { station in
          fen[station].indices.map { restrictions.allows($0, at: station) ? -Double(fen[station][$0]) : .infinity }
        }, areas: areas, limit: model.siteArea[depot])
      let open = model.siteCost[depot] / SearchModel.microfen + Int(best.value)
      guard open < 0 || model.siteIsRequired[depot] else { continue }
      value += open
      for (station, chosen) in zip(stations, best.choices) { choice[station] = chosen }
    }
    return (value, choice)
  }
}

extension Rents {
  /// Rents at which the parts are together worth as much as the dual function of the whole at some multipliers.
  ///
  /// What the combinations of a site's modules are worth is divided among the streams one after the other: each takes
  /// its even share of the least that any of its choices leaves to be paid (min-sum diffusion; Werner 2007). A share of
  /// at most one loses nothing.
  init(_ dual: DualFunction, at multipliers: Multipliers, _ restrictions: Restrictions) {
    let model = dual.model
    self = .zero(model)
    let values = dual.stationValues(at: multipliers, restrictions)
    for depot in model.siteCost.indices {
      let stations = (0..<model.streamCount).map { depot * model.streamCount + $0 }
      let rents = Rents.divided(stations.map { values[$0] }, model, depot)
      for (station, parts) in zip(stations, rents) {
        for (choice, rent) in parts.enumerated() where choice > 0 && rent > 0 && rent.isFinite {
          fen[station][choice] = Int(rent)
        }
      }
    }
  }

  /// Combinations that are listed for a site at most; with more, streams share its cost by what they gain there.
  private static let listed = 20_000

  /// By stream and choice: what it leaves of its value to the site.
  private static func divided(_ values: [[Double]], _ model: SearchModel, _ depot: Int) -> [[Double]] {
    let siteCost = Double(model.siteCost[depot] / SearchModel.microfen)
    let isRequired = model.siteIsRequired[depot]
    guard values.reduce(1.0, { $0 * Double($1.count) }) <= Double(listed) else {
      return shared(values, isRequired ? 0 : siteCost)
    }
    var combinations: [(choices: [Int], area: Int, worth: Double)] = [([], 0, 0)]
    for (stream, worths) in values.enumerated() {
      combinations = combinations.flatMap { start in
        worths.indices.compactMap { choice in
          let area = start.area + model.stationChoices[stream][choice].area
          guard area <= model.siteArea[depot], worths[choice] < .infinity else { return nil }
          return (start.choices + [choice], area, start.worth + worths[choice])
        }
      }
    }
    for index in combinations.indices where isRequired || combinations[index].choices.contains(where: { $0 > 0 }) {
      combinations[index].worth += siteCost
    }
    return values.enumerated().map { stream, worths in
      var least = worths.map { _ in Double.infinity }
      for one in combinations { least[one.choices[stream]] = min(least[one.choices[stream]], one.worth) }
      let share = 1 / Double(values.count - stream)
      for index in combinations.indices {
        combinations[index].worth -= share * least[combinations[index].choices[stream]]
      }
      return worths.indices.map { share * (least[$0] - least[0]) - worths[$0] }
    }
  }

  private static func shared(_ values: [[Double]], _ siteCost: Double) -> [[Double]] {
    let gains = values.map { max(0, -($0.min() ?? 0)) }
    let whole = gains.reduce(0, +)
    return zip(values, gains).map { worths, gain in
      worths.map { _ in whole > 0 ? siteCost * gain / whole : siteCost / Double(values.count) }
    }
  }
}
